import { fileName, inBrackets, languageMark } from '../../src-core/documents/file-name.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { MAX_SHEET_BYTES } from '../../src-core/imports/partners/partner-columns.ts';
import {
  readPartners,
  type SheetReading,
  writePartners,
} from '../../src-core/imports/partners/partner-sheet.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { SheetOptions } from '../../src-core/protocol/service.ts';
import { renderWorkbook } from '../documents/sheet/workbook.ts';
import type { KnownPartners } from '../documents/worker-protocol.ts';
import { csvOf, sheetIn } from './read-sheet.ts';

/** Imports partners from an Excel file, and exports them. */

export async function readPartnersFile(
  bytes: Uint8Array,
  around: KnownPartners,
): Promise<SheetReading> {
  if (bytes.length > MAX_SHEET_BYTES) {
    refuse('invalid', 'file', 'partnerSheet.tooLarge', { limit: MAX_SHEET_BYTES / 1024 / 1024 });
  }
  return readPartners(await sheetIn(bytes), around);
}

/** The partners as a file, and its name. */
export function partnersFile(
  forum: Forum,
  { format, language }: SheetOptions,
): { readonly name: string; readonly content: string | Uint8Array } {
  const title = translator(language)('partnerSheet.fileName');
  const back = inBrackets([languageMark(language, forum.language)]);
  const name = fileName({ front: title, title: '', back, ending: format });
  const sheet = writePartners(forum, language);
  return { name, content: format === 'xlsx' ? workbookOf(title, sheet) : csvOf(sheet, language) };
}

export function workbookOf(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const widths = (rows[0] ?? []).map(() => 24);
  return renderWorkbook([{ name, widths, heading: 0, rows }]);
}
