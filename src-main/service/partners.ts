import type { Forum } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { fileName, inBrackets, languageMark } from '../../src-core/minutes/file-name.ts';
import { LARGEST_SHEET } from '../../src-core/partners-sheet/columns.ts';
import {
  readPartners,
  type SheetReading,
  writePartners,
} from '../../src-core/partners-sheet/index.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { SheetOptions } from '../../src-core/service.ts';
import type { PartnersAround } from '../documents/messages.ts';
import { renderWorkbook } from '../export/workbook.ts';
import { csvOf, sheetIn } from './sheets.ts';

/** Partners from a file of Excel's, and to one. */

export async function partnersIn(bytes: Uint8Array, around: PartnersAround): Promise<SheetReading> {
  if (bytes.length > LARGEST_SHEET) {
    refuse('invalid', 'file', 'partnersSheet.tooLarge', { limit: LARGEST_SHEET / 1024 / 1024 });
  }
  return readPartners(await sheetIn(bytes), around);
}

/** The partners as a file, and what it is called. */
export function partnersFile(
  forum: Forum,
  { format, language }: SheetOptions,
): { readonly name: string; readonly content: string | Uint8Array } {
  const title = translator(language)('partnersSheet.fileName');
  const back = inBrackets([languageMark(language, forum.language)]);
  const name = fileName({ front: title, title: '', back, ending: format });
  const sheet = writePartners(forum, language);
  return { name, content: format === 'xlsx' ? workbookOf(title, sheet) : csvOf(sheet, language) };
}

export function workbookOf(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const widths = (rows[0] ?? []).map(() => 24);
  return renderWorkbook([{ name, widths, heading: 0, rows }]);
}
