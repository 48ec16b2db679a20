import { translator } from '../../../src-core/i18n/index.ts';
import { MAX_AGENDA_BYTES } from '../../../src-core/imports/agenda/agenda-limits.ts';
import type { AgendaReading, AgendaRow } from '../../../src-core/imports/agenda/read-agenda.ts';
import { sectionTitle } from '../../../src-core/meeting/agenda-sections.ts';
import { refuse, withoutControls } from '../../../src-core/model/refusal.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { readNamedFile } from '../../store/read-named-file.ts';
import { print, printError } from './output.ts';

/** Imports the items of an agenda from a file; with `--dry-run`, only shows them. */
export async function importAgenda(
  forum: OpenedForum,
  meeting: string,
  { from, dryRun = false }: { readonly from: string; readonly dryRun?: boolean },
): Promise<number> {
  const bytes = await bytesOf(from);
  const dataBase64 = bytes.toString('base64');
  const reading = await forum.service.readAgenda(meeting, { dataBase64 });
  if (!reading.ok) return complainAndFail(reading.message);
  const t = translator(forum.language(), forum.words());
  for (const row of reading.rows) await print(lineOf(row, reading, t));
  if (dryRun) return 0;
  const items = reading.rows.filter(({ state }) => state === 'new').map(({ item }) => item);
  if (items.length > 0) {
    const answer = await forum.service.execute({ do: 'addItems', meeting, items });
    if (!answer.ok) return complainAndFail(answer.message);
  }
  await print(t('agendaImport.taken', { count: items.length }));
  return 0;
}

function bytesOf(file: string): Promise<Buffer> {
  const limit = MAX_AGENDA_BYTES / 1024 / 1024;
  return readNamedFile(file, {
    most: MAX_AGENDA_BYTES,
    missing: () => refuse('invalid', 'from', 'host.noFile', { file }),
    tooLarge: () => refuse('invalid', 'from', 'agendaImport.tooLarge', { limit }),
  });
}

function lineOf(
  { item, state }: AgendaRow,
  reading: AgendaReading,
  t: ReturnType<typeof translator>,
): string {
  const minutes = item.minutes === undefined ? '' : `${item.minutes} min`;
  const facts = [t(`kinds.${item.kind}`), minutes, item.presenter].filter(Boolean).join(', ');
  const known = state === 'new' ? '' : ` – ${t(`agendaRowStates.${state}`)}`;
  const section = sectionTitle(item.section, reading, t);
  const title = [section, item.title].filter(Boolean).join(': ');
  return withoutControls(`${title} (${facts})${known}`);
}

function complainAndFail(message: string): number {
  printError(message);
  return 1;
}
