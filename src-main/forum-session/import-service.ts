import type { Origin } from '../../src-core/documents/bookmarks.ts';
import type { AgendaFile } from '../../src-core/imports/agenda/agenda-outline.ts';
import { type AgendaReading, readAgenda } from '../../src-core/imports/agenda/read-agenda.ts';
import type { SheetReading } from '../../src-core/imports/partners/partner-sheet.ts';
import type { ReturnedReading } from '../../src-core/imports/review/suggestions.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { ForumService, Outcome } from '../../src-core/protocol/service.ts';
import type { DocumentWorkerClient } from '../documents/document-worker-client.ts';
import { letterheadNotes } from '../documents/letterheads.ts';
import { minutesInputOf } from '../documents/read-minutes-input.ts';
import { exportedDocumentIn } from '../imports/import-reviewed.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { CommandQueue } from './command-queue.ts';

/** Reads files from outside, so that people see what is in them before they import anything. */

/** What the imports need of the session. */
interface ImportServiceParts {
  readonly folder: ForumFolder;
  readonly queue: CommandQueue;
  /** Files are read on another thread. */
  readonly reader: DocumentWorkerClient;
  now(): Time;
}

export class ImportService
  implements Pick<ForumService, 'readTemplate' | 'readPartners' | 'readAgenda' | 'readReturned'>
{
  private readonly parts: ImportServiceParts;

  constructor(parts: ImportServiceParts) {
    this.parts = parts;
  }

  readonly readTemplate: ForumService['readTemplate'] = (file) => {
    const { folder, queue, reader } = this.parts;
    return queue.answer(async () => ({
      ok: true as const,
      ...(await letterheadNotes(folder, file, reader)),
    }));
  };

  readonly readPartners: ForumService['readPartners'] = (file) => {
    const { folder, queue, reader, now } = this.parts;
    return queue.answer(async (): Promise<Outcome<SheetReading>> => {
      const { partners } = folder.state;
      const order = {
        reading: 'partners',
        forum: { partners },
        language: file.language,
        today: dayOf(now()),
      } as const;
      return { ok: true, ...(await reader.read<SheetReading>(order, bytesOf(file))) };
    });
  };

  readonly readAgenda: ForumService['readAgenda'] = (id, file) => {
    const { folder, queue, reader, now } = this.parts;
    return queue.answer(async (): Promise<Outcome<AgendaReading>> => {
      const read = await reader.read<AgendaFile>({ reading: 'agenda' }, bytesOf(file));
      const { meeting, forum } = await queue.inTurn(() =>
        minutesInputOf(folder, id, {}, dayOf(now())),
      );
      return { ok: true, ...readAgenda(read, meeting, forum) };
    });
  };

  readonly readReturned: ForumService['readReturned'] = (meeting, file) => {
    const { folder, queue, reader } = this.parts;
    return queue.answer(async (): Promise<Outcome<ReturnedReading>> => {
      const bytes = bytesOf(file);
      const origin = await reader.read<Origin | null>({ reading: 'origin' }, bytes);
      const sent = await queue.inTurn(() => exportedDocumentIn(folder, meeting, origin));
      return {
        ok: true,
        ...(await reader.read<ReturnedReading>({ reading: 'returned', sent }, bytes)),
      };
    });
  };
}

function bytesOf({ dataBase64 }: { readonly dataBase64: string }): Buffer {
  return Buffer.from(dataBase64, 'base64');
}
