import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import {
  assertEdition,
  type Exported,
  type Failed,
  type ForumService,
  type Outcome,
} from '../../src-core/protocol/service.ts';
import type { Backups } from '../backups/backups.ts';
import { exportForum } from '../backups/export-forum.ts';
import type { OpenedForum } from '../forum-session/opened-forum.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { buildTree } from './build-tree.ts';
import { fileOf, writeDocumentFile } from './document-file.ts';
import { documentInputOf } from './document-input.ts';
import { DocumentWorkerClient } from './document-worker-client.ts';
import type { Print } from './printing/print-by-chromium.ts';

/** The calls for documents of a forum: the documents, their preview, the archive package, and the whole forum. */

interface Around {
  inTurn: InTurn;
  failing<T>(work: () => Promise<T>): Promise<T | Failed>;
  now(): Time;
  readonly print: Print;
}

export function createDocumentService(
  folder: ForumFolder,
  backups: Backups,
  { inTurn, failing, now, print }: Around,
): Pick<ForumService, 'preview' | 'export'> &
  Pick<OpenedForum, 'exportTo' | 'archive' | 'documentTree' | 'close'> {
  const maker = new DocumentWorkerClient();

  const exportTo: OpenedForum['exportTo'] = (meeting, request, choose) =>
    failing(async () => {
      assertEdition(request);
      if (request.kind === 'forum') return exportForum(folder, backups, dayOf(now()), choose);
      const made = await inTurn(() => fileOf(folder, meeting, request, now(), { maker, print }));
      // Not in the queue of commands: the meeting continues while the file is made and the user chooses a
      // place.
      const file = await made();
      const path = await choose({ name: file.name, path: file.path });
      if (path === null) return null;
      return { ok: true as const, ...(await writeDocumentFile(file, path)) };
    });

  return {
    exportTo,
    export: async (meeting, request) => {
      const made = await exportTo(meeting, request, async ({ path }) => path);
      return (
        made ?? failing<Outcome<Exported>>(async () => refuse('not-saved', '', 'backups.noPeace'))
      );
    },
    preview: (meeting, request) =>
      failing(async (): Promise<Outcome<{ html: string }>> => {
        const basis = await inTurn(() => documentInputOf(folder, meeting, request, now()));
        const { made } = await maker.make({ basis, format: 'html' });
        return { ok: true, html: String((await made).content) };
      }),
    archive: (meeting, language) =>
      inTurn(async () => {
        const { archiveOf } = await import('./archive-export.ts');
        return archiveOf(folder, meeting, language);
      }),
    documentTree: async (meeting, request) =>
      buildTree(await inTurn(() => documentInputOf(folder, meeting, request, now()))),
    close: () => maker.close(),
  };
}
