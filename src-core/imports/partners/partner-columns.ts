import { sheetColumns } from '../../i18n/words/partner-sheet.words.ts';
import { authorities } from '../../i18n/words/terms.words.ts';
import { Authority } from '../../model/forum.ts';
import { normalizeSearchText } from '../../text/normalize-search-text.ts';

/** The columns of a sheet of partners. Their names in any of the three languages identify them. */

/** The largest file, in bytes. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;

/**
 * The most characters in a cell, a little under Excel's own limit. A longer text continues in the rows below,
 * which have no name.
 */
export const MAX_CHARACTERS = 32_000;

export const COLUMNS = [
  'name',
  'shortName',
  'role',
  'authority',
  'frame',
  'principal',
  'contributions',
  'motivation',
  'representatives',
  'titles',
  'emails',
  'joined',
  'left',
] as const;
export type PartnerColumn = (typeof COLUMNS)[number];

/** Other names that people use for the columns. */
const ALSO: Readonly<Record<string, PartnerColumn>> = {
  part: 'name',
  partner: 'name',
  organisasjon: 'name',
  organisation: 'name',
  virksomhet: 'name',
  verksemd: 'name',
  rolle: 'role',
  role: 'role',
  ramme: 'frame',
  frame: 'frame',
  representant: 'representatives',
  representative: 'representatives',
  kontaktperson: 'representatives',
  stilling: 'titles',
  tittel: 'titles',
  title: 'titles',
  'e post': 'emails',
  epost: 'emails',
  email: 'emails',
  innmeldt: 'joined',
  utmeldt: 'left',
  // The names in sheets that earlier versions exported.
  'begrunnet rolle': 'role',
  'grunngjeven rolle': 'role',
  'reasoned role': 'role',
  'ramme for myndigheten': 'frame',
  'ramme for fullmakta': 'frame',
  'frame of the authority': 'frame',
  principal: 'principal',
  motivation: 'motivation',
  'titles of representatives': 'titles',
  'e mail of representatives': 'emails',
};
const ALSO_AUTHORITY: Readonly<Record<string, Authority>> = {
  avgjerdsmakt: 'decides',
  forhandlingsmakt: 'negotiates',
};

const BY_HEADING: ReadonlyMap<string, PartnerColumn> = new Map([
  ...Object.entries(ALSO),
  ...COLUMNS.flatMap((column) =>
    sheetColumns[column].map((word) => [plainHeading(word), column] as const),
  ),
]);
const BY_AUTHORITY: ReadonlyMap<string, Authority> = new Map([
  ...Object.entries(ALSO_AUTHORITY),
  ...Authority.options.flatMap((authority) =>
    [authority, ...authorities[authority]].map((word) => [plainHeading(word), authority] as const),
  ),
]);

export function columnCalled(heading: string): PartnerColumn | undefined {
  return BY_HEADING.get(plainHeading(heading));
}

export function authorityCalled(word: string): Authority | undefined {
  return BY_AUTHORITY.get(plainHeading(word));
}

/** Removes case, accents and what a sheet adds, such as `*` and `:`, to compare two words. */
export function plainHeading(word: string): string {
  return normalizeSearchText(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
