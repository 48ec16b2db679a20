import { toRefusal } from '../../commands/index.ts';
import { NewPartner } from '../../commands/partner-commands.ts';
import { refuseIssue } from '../../commands/zod-errors.ts';
import { either, list } from '../../i18n/format.ts';
import { translator, type WordKey, type WordValues } from '../../i18n/index.ts';
import { readDay } from '../../i18n/parse-input.ts';
import type { Day } from '../../model/field-types.ts';
import { Authority, type Forum, type Language, type Partner } from '../../model/forum.ts';
import { refuse } from '../../model/refusal.ts';
import {
  authorityCalled,
  COLUMNS,
  columnCalled,
  MAX_CHARACTERS,
  type PartnerColumn,
  plainHeading,
} from './partner-columns.ts';

/**
 * Reads and writes partners as rows of a sheet. Forum checks each cell and reports what is wrong in words. The
 * whole sheet is then one command, so it is imported completely or not at all.
 */

/** Rows of cells, as text. */
export type PartnerSheet = readonly (readonly string[])[];

export interface SheetRow {
  /** The row number in the sheet. */
  readonly row: number;
  readonly name: string;
  readonly state: 'new' | 'known' | 'left' | 'wrong';
  readonly problems: readonly string[];
  /** The partner to add; only for a new one. */
  readonly partner?: NewPartner;
}
export interface SheetReading {
  readonly rows: readonly SheetRow[];
  /** Headings that match no column. */
  readonly ignored: readonly string[];
}

const MAX_ROWS = 1_000;
/** Cells of these columns hold several values, one per line. The lines of the last three belong together. */
const OF_LINES: ReadonlySet<PartnerColumn> = new Set([
  'contributions',
  'representatives',
  'titles',
  'emails',
]);
const NEEDED = ['name', 'role', 'authority'] as const;

/** Throws Refused if the file as a whole is not a sheet of partners. */
export function readPartners(
  sheet: PartnerSheet,
  { forum, language, today }: { forum: Pick<Forum, 'partners'>; language: Language; today: Day },
): SheetReading {
  const numbered = sheet.map((cells, index) => ({
    row: index + 1,
    cells: cells.map(withPlainBreaks),
  }));
  const [head, ...body] = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!head) refuse('invalid', 'file', 'partnerSheet.empty');
  if (body.length > MAX_ROWS) {
    refuse('invalid', 'file', 'partnerSheet.tooMany', { limit: MAX_ROWS });
  }
  const columns = head.cells.map(columnCalled);
  assertWhole(columns, language);
  const known = new Set(forum.partners.map(({ name }) => plainHeading(name)));
  const seen = new Map<string, number>();
  const rows = mergeContinuationRows(body, columns.indexOf('name')).map(({ row, cells }) => {
    const cell = (column: PartnerColumn) => {
      const text = cells[columns.indexOf(column)] ?? '';
      // Line breaks separate contributions and match people to their details, so they stay.
      return OF_LINES.has(column) ? text : text.trim();
    };
    const read = readRow(cell, language, today);
    const name = cell('name');
    const first = seen.get(plainHeading(name));
    if (name !== '' && first === undefined) seen.set(plainHeading(name), row);
    if (known.has(plainHeading(name))) return { row, name, state: 'known' as const, problems: [] };
    if (cell('left') !== '') return { row, name, state: 'left' as const, problems: [] };
    const twice =
      first === undefined ? [] : [inWords(language, 'partnerSheet.twice', { row: first })];
    const problems = [...read.problems, ...twice];
    if (problems.length > 0 || !read.partner)
      return { row, name, state: 'wrong' as const, problems };
    return { row, name, state: 'new' as const, problems: [], partner: read.partner };
  });
  return { rows, ignored: head.cells.filter((each, at) => each.trim() !== '' && !columns[at]) };
}

interface Numbered {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row without a name continues the cell above, which was full. */
function mergeContinuationRows(rows: readonly Numbered[], name: number): readonly Numbered[] {
  const all: Numbered[] = [];
  let above: readonly string[] = [];
  for (const { row, cells } of rows) {
    const last = all.at(-1);
    // One less: a cell may not be cut within a surrogate pair.
    const goesOn = (text: string, at: number) =>
      text === '' || (above[at] ?? '').length >= MAX_CHARACTERS - 1;
    if (last && cells[name] === '' && cells.every(goesOn)) {
      const joined = last.cells.map((text, at) => text + (cells[at] ?? ''));
      all.splice(-1, 1, { row: last.row, cells: joined });
    } else all.push({ row, cells });
    above = cells;
  }
  return all;
}

/** The partners as a sheet that can be imported again. */
export function writePartners(
  { partners, representatives }: Pick<Forum, 'partners' | 'representatives'>,
  language: Language,
): PartnerSheet {
  const t = translator(language);
  const people = Map.groupBy(representatives, (each) => each.partner);
  const textOf = (partner: Partner, column: PartnerColumn): string => {
    if (column === 'authority') return t(`authorities.${partner.authority}`);
    if (column === 'left') return partner.exit?.on ?? '';
    if (column === 'contributions') return inOneCell(partner.contributions);
    const own = people.get(partner.id) ?? [];
    if (column === 'representatives') return inOneCell(own.map((each) => each.name));
    if (column === 'titles') return inOneCell(own.map((each) => each.title ?? ''));
    if (column === 'emails') return inOneCell(own.map((each) => each.email ?? ''));
    return partner[column] ?? '';
  };
  return [
    COLUMNS.map((column) => t(`sheetColumns.${column}`)),
    ...partners.map((partner) => COLUMNS.map((column) => textOf(partner, column))),
  ];
}

function assertWhole(columns: readonly (PartnerColumn | undefined)[], language: Language): void {
  const t = translator(language);
  const called = (some: readonly PartnerColumn[]) => ({
    columns: list(
      some.map((column) => t(`sheetColumns.${column}`)),
      language,
    ),
  });
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    refuse('invalid', 'file', 'partnerSheet.columnLacks', called(missing));
  }
  const twice = COLUMNS.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice.length > 0) refuse('invalid', 'file', 'partnerSheet.columnTwice', called(twice));
}

/** The partner that a row describes, or everything that is wrong with the row. */
function readRow(
  cell: (column: PartnerColumn) => string,
  language: Language,
  today: Day,
): { readonly partner?: NewPartner; readonly problems: readonly string[] } {
  const t = translator(language);
  const titled = (column: PartnerColumn) => t(`sheetColumns.${column}`);
  const problems = NEEDED.filter((column) => cell(column) === '').map((column) =>
    t('partnerSheet.cellLacks', { column: titled(column) }),
  );
  const authority = authorityCalled(cell('authority'));
  if (!authority && cell('authority') !== '') {
    const words = Authority.options.map((each) => t(`authorities.${each}`));
    const values = either(words, language);
    problems.push(t('partnerSheet.noSuchAuthority', { values, value: cell('authority') }));
  }
  const given = cell('joined');
  const joined = given === '' ? today : readDay(given, Number(today.slice(0, 4)));
  if (!joined)
    problems.push(t('partnerSheet.noSuchDay', { column: titled('joined'), value: given }));
  const names = linesOf(cell('representatives'));
  for (const column of ['titles', 'emails'] as const) {
    const nobodys = linesOf(cell(column)).find((line, at) => line !== '' && !names[at]);
    if (nobodys === undefined) continue;
    problems.push(t('partnerSheet.whoIsIt', { column: titled(column), value: nobodys }));
  }
  if (problems.length > 0) return { problems };

  const optional = ['shortName', 'frame', 'principal', 'motivation'] as const;
  const fields = {
    name: cell('name'),
    role: cell('role'),
    authority,
    contributions: linesOf(cell('contributions')).filter(Boolean),
    ...peopleIn(names, linesOf(cell('titles')), linesOf(cell('emails'))),
    joined,
    ...Object.fromEntries(
      optional.filter((column) => cell(column) !== '').map((column) => [column, cell(column)]),
    ),
  };
  const parsed = NewPartner.safeParse(fields);
  if (parsed.success) return { partner: parsed.data, problems };
  const scope = 'addPartner';
  const mustFit = () => refuseIssue(parsed.error, fields, language, scope);
  return { problems: [toRefusal(language, mustFit, scope).message] };
}

/** One value per line. A line break also says that a single value with a semicolon is not two. */
function inOneCell(several: readonly string[]): string {
  const lines = several.map((each) => each.replace(/\s*\n\s*/g, ' '));
  const [only = ''] = lines;
  if (lines.every((line) => line === '')) return '';
  return lines.length === 1 && only.includes(';') ? `${only}\n` : lines.join('\n');
}

function linesOf(text: string): string[] {
  return text.split(text.includes('\n') ? '\n' : ';').map((each) => each.trim());
}

/** Matches the first name with the first title and the first address, and so on. */
function peopleIn(
  names: readonly string[],
  titles: readonly string[],
  emails: readonly string[],
): Pick<NewPartner, 'representatives'> {
  const people = names.flatMap((name, at) => {
    const [title, email] = [titles[at], emails[at]];
    return name ? [{ name, ...(title ? { title } : {}), ...(email ? { email } : {}) }] : [];
  });
  return people.length > 0 ? { representatives: people } : {};
}

function inWords(language: Language, words: WordKey, values: WordValues): string {
  return translator(language)(words, values);
}

function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
