import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Forum } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { LARGEST_SHEET } from '../../src-core/partners-sheet/columns.ts';
import {
  readPartners,
  type SheetReading,
  writePartners,
} from '../../src-core/partners-sheet/index.ts';
import type { Day } from '../../src-core/primitives.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { Exported, PartnersFile, SheetOptions } from '../../src-core/service.ts';
import { renderWorkbook } from '../export/workbook.ts';
import { onDisk, writeAtomic } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import { csvOf, sheetIn } from './sheets.ts';

/** Partners from a file of Excel's, and to one. */

export async function partnersIn(
  { dataBase64, language }: PartnersFile,
  forum: Forum,
  today: Day,
): Promise<SheetReading> {
  const bytes = Buffer.from(dataBase64, 'base64');
  if (bytes.length > LARGEST_SHEET) {
    refuse('invalid', 'file', 'partnersSheet.tooLarge', { limit: LARGEST_SHEET / 1024 / 1024 });
  }
  return readPartners(await sheetIn(bytes), { forum, language, today });
}

export async function writePartnersFile(
  folder: ForumFolder,
  { format, language }: SheetOptions,
): Promise<Exported> {
  const title = translator(language)('partnersSheet.fileName');
  const name = `${title}.${format}`;
  const path = join(folder.path, 'minutes', name);
  const sheet = writePartners(folder.state, language);
  const content = format === 'xlsx' ? workbookOf(title, sheet) : csvOf(sheet, language);
  await onDisk(async () => {
    await mkdir(join(folder.path, 'minutes'), { recursive: true });
    await writeAtomic(path, content);
  });
  return { name, path };
}

export function workbookOf(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const widths = (rows[0] ?? []).map(() => 24);
  return renderWorkbook([{ name, widths, heading: 0, rows }]);
}
