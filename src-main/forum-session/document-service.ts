import { dayOf, type Id, type Time } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import {
  assertEdition,
  type Exported,
  type ForumService,
  type Outcome,
} from '../../src-core/protocol/service.ts';
import type { Backups } from '../backups/backups.ts';
import { exportForum } from '../backups/export-forum.ts';
import { buildTree } from '../documents/build-tree.ts';
import { fileOf, writeDocumentFile } from '../documents/document-file.ts';
import { documentInputOf, ownLetterheadOf } from '../documents/document-input.ts';
import { DocumentWorkerClient } from '../documents/document-worker-client.ts';
import { letterheadIn } from '../documents/letterheads.ts';
import type { Print } from '../documents/printing/print-by-chromium.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { CommandQueue } from './command-queue.ts';
import type { OpenedForum } from './opened-forum.ts';

/** Makes files of a forum: documents, their preview, the package for an archive, and the whole forum as a .zip. */

/** What the documents need of the session. */
interface DocumentServiceParts {
  readonly folder: ForumFolder;
  readonly backups: Backups;
  readonly queue: CommandQueue;
  readonly print: Print;
  now(): Time;
  /** Remembers that a document of the meeting left, so that its numbers are not taken back (D156). */
  noteDocument(meeting: Id): Promise<void>;
}

export class DocumentService
  implements
    Pick<ForumService, 'preview' | 'export'>,
    Pick<OpenedForum, 'exportTo' | 'archive' | 'documentTree' | 'template' | 'close'>
{
  private readonly parts: DocumentServiceParts;
  private readonly maker = new DocumentWorkerClient();

  constructor(parts: DocumentServiceParts) {
    this.parts = parts;
  }

  readonly exportTo: OpenedForum['exportTo'] = (meeting, request, choose) => {
    const { folder, backups, queue, print, now } = this.parts;
    const { maker } = this;
    return queue.answer(async () => {
      assertEdition(request);
      if (request.kind === 'forum') return exportForum(folder, backups, dayOf(now()), choose);
      const make = await queue.inTurn(() =>
        fileOf(folder, meeting, request, now(), { maker, print }),
      );
      // Not in turn: the meeting continues while the file is made and the person chooses.
      const file = await make();
      const path = await choose({ name: file.name, path: file.path });
      if (path === null) return null;
      if (meeting !== undefined) await this.parts.noteDocument(meeting);
      return { ok: true as const, ...(await writeDocumentFile(file, path)) };
    });
  };

  readonly export: ForumService['export'] = async (meeting, request) => {
    const exported = await this.exportTo(meeting, request, async ({ path }) => path);
    if (exported) return exported;
    const { queue } = this.parts;
    return queue.answer<Outcome<Exported>>(async () => refuse('not-saved', '', 'backups.noPeace'));
  };

  readonly preview: ForumService['preview'] = (meeting, request) => {
    const { folder, queue, now } = this.parts;
    return queue.answer(async (): Promise<Outcome<{ html: string }>> => {
      const basis = await queue.inTurn(() => documentInputOf(folder, meeting, request, now()));
      const { made } = await this.maker.make({ basis, format: 'html' });
      return { ok: true, html: String((await made).content) };
    });
  };

  readonly archive: OpenedForum['archive'] = async (meeting, language) => {
    const made = await this.parts.queue.inTurn(async () => {
      const { archiveOf } = await import('../documents/archive-export.ts');
      return archiveOf(this.parts.folder, meeting, language, this.parts.now());
    });
    if (meeting !== undefined) await this.parts.noteDocument(meeting);
    return made;
  };

  readonly documentTree: OpenedForum['documentTree'] = async (meeting, request) => {
    const { folder, queue, now, noteDocument } = this.parts;
    const basis = await queue.inTurn(() => documentInputOf(folder, meeting, request, now()));
    const tree = buildTree(basis);
    // What is refused leaves nothing behind.
    await noteDocument(meeting);
    return tree;
  };

  readonly template: OpenedForum['template'] = async ({ meeting, options }, choice) => {
    const { folder, queue, now } = this.parts;
    const basis = await queue.inTurn(() => documentInputOf(folder, meeting, options, now()));
    return letterheadIn(folder, choice, ownLetterheadOf(basis));
  };

  readonly close = (): Promise<void> => this.maker.close();
}
