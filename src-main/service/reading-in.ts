import { type AgendaReading, readAgenda } from '../../src-core/agenda-list/index.ts';
import type { SheetReading } from '../../src-core/partners-sheet/index.ts';
import { dayOf, type Time } from '../../src-core/primitives.ts';
import type { ReturnedReading } from '../../src-core/round-trip/suggestions.ts';
import type { Failed, ForumService, Outcome } from '../../src-core/service.ts';
import type { InTurn } from '../backups/index.ts';
import type { ForumFolder } from '../store/folder.ts';
import { inputOf } from './input.ts';
import { templateNotes } from './templates.ts';

/** Files that come in, as a person sees them before anything is taken. What reads each is loaded when it is needed. */

interface Around {
  inTurn: InTurn;
  failing<T>(work: () => Promise<T>): Promise<T | Failed>;
  now(): Time;
}

export function readingIn(
  folder: ForumFolder,
  { inTurn, failing, now }: Around,
): Pick<ForumService, 'readTemplate' | 'readPartners' | 'readAgenda' | 'readReturned'> {
  return {
    readTemplate: (file) =>
      failing(async () => ({ ok: true as const, ...(await templateNotes(folder, file)) })),
    readPartners: (file) =>
      failing(async (): Promise<Outcome<SheetReading>> => {
        const { partnersIn } = await import('./partners.ts');
        return { ok: true, ...(await partnersIn(file, folder.state, dayOf(now()))) };
      }),
    readAgenda: (id, { dataBase64 }) =>
      failing(async (): Promise<Outcome<AgendaReading>> => {
        const { outlineIn } = await import('./agenda.ts');
        const outline = await outlineIn(Buffer.from(dataBase64, 'base64'));
        const { meeting } = await inTurn(() => inputOf(folder, id, {}));
        return { ok: true, ...readAgenda(outline, meeting) };
      }),
    readReturned: (meeting, { dataBase64 }) =>
      inTurn(() =>
        failing(async (): Promise<Outcome<ReturnedReading>> => {
          const { returnedIn } = await import('./returned.ts');
          return {
            ok: true,
            ...(await returnedIn(folder, meeting, Buffer.from(dataBase64, 'base64'))),
          };
        }),
      ),
  };
}
