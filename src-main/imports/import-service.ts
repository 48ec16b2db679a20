import type { Origin } from '../../src-core/documents/bookmarks.ts';
import type { Outline } from '../../src-core/imports/agenda/agenda-outline.ts';
import { type AgendaReading, readAgenda } from '../../src-core/imports/agenda/read-agenda.ts';
import type { SheetReading } from '../../src-core/imports/partners/partner-sheet.ts';
import type { ReturnedReading } from '../../src-core/imports/review/suggestions.ts';
import { dayOf, type Time } from '../../src-core/model/field-types.ts';
import type { Failed, ForumService, Outcome } from '../../src-core/protocol/service.ts';
import type { DocumentWorkerClient } from '../documents/document-worker-client.ts';
import { letterheadNotes } from '../documents/letterheads.ts';
import { minutesInputOf } from '../documents/read-minutes-input.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { exportedDocumentIn } from './import-reviewed.ts';

/** Reads uploaded files, and shows users the result before anything is imported. Each is read on another thread. */

interface Around {
  inTurn: InTurn;
  failing<T>(work: () => Promise<T>): Promise<T | Failed>;
  now(): Time;
  readonly maker: DocumentWorkerClient;
}

export function createImportService(
  folder: ForumFolder,
  { inTurn, failing, now, maker }: Around,
): Pick<ForumService, 'readTemplate' | 'readPartners' | 'readAgenda' | 'readReturned'> {
  return {
    readTemplate: (file) =>
      failing(async () => ({ ok: true as const, ...(await letterheadNotes(folder, file, maker)) })),
    readPartners: (file) =>
      failing(async (): Promise<Outcome<SheetReading>> => {
        const { partners } = folder.state;
        const around = { forum: { partners }, language: file.language, today: dayOf(now()) };
        const bytes = Buffer.from(file.dataBase64, 'base64');
        const order = { reading: 'partners', ...around } as const;
        return { ok: true, ...(await maker.read<SheetReading>(order, bytes)) };
      }),
    readAgenda: (id, { dataBase64 }) =>
      failing(async (): Promise<Outcome<AgendaReading>> => {
        const bytes = Buffer.from(dataBase64, 'base64');
        const outline = await maker.read<Outline>({ reading: 'agenda' }, bytes);
        const { meeting } = await inTurn(() => minutesInputOf(folder, id, {}));
        return { ok: true, ...readAgenda(outline, meeting) };
      }),
    readReturned: (meeting, { dataBase64 }) =>
      failing(async (): Promise<Outcome<ReturnedReading>> => {
        const bytes = Buffer.from(dataBase64, 'base64');
        const origin = await maker.read<Origin | null>({ reading: 'origin' }, bytes);
        const sent = await inTurn(() => exportedDocumentIn(folder, meeting, origin));
        return {
          ok: true,
          ...(await maker.read<ReturnedReading>({ reading: 'returned', sent }, bytes)),
        };
      }),
  };
}
