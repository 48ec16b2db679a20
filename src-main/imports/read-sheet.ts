import { strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import type { PartnerSheet } from '../../src-core/imports/partners/partner-sheet.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { unzipParts } from '../documents/word/unzip.ts';

/**
 * Reads sheets: .xlsx, and CSV as spreadsheet programs write it. A formula counts as its value and is never
 * run.
 */

const MAX_UNPACKED_BYTES = 16 * 1024 * 1024;
/** Far more than a list of partners, including the empty cells around it. */
const MAX_CELLS = 2_000_000;
const MAX_SPLIT = 500_000;

const MAX_LINES = 20_000;
const MAX_COLUMNS = 1_000;

export async function sheetIn(bytes: Uint8Array): Promise<PartnerSheet> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheet = isZip ? await fromExcel(bytes) : fromCsv(decodeUploadedText(bytes));
  if (sheet.some((row) => row.length > MAX_COLUMNS)) unreadable();
  return sheet;
}

/** With the byte order mark that tells Excel about UTF-8, and the delimiter that it expects in the language. */
export function csvOf(sheet: PartnerSheet, language: Language): string {
  const delimiter = language === 'en' ? ',' : ';';
  // Text that Excel would take for a formula gets an apostrophe: '=1+1.
  return `\ufeff${Papa.unparse(sheet as string[][], { delimiter, escapeFormulae: true })}\r\n`;
}

async function fromExcel(bytes: Uint8Array): Promise<PartnerSheet> {
  if (!Object.values(partsOf(bytes)).every(isSmall)) unreadable();
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const rows = await readSheet(file, { trim: false }).catch(unreadable);
  return rows.map((row) => row.map((value) => textOf(value)));
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipParts(bytes, { most: MAX_UNPACKED_BYTES });
  } catch {
    return unreadable();
  }
}

/**
 * The parser creates every empty cell up to the last one, so a single cell far out would exhaust the memory.
 * This checks the positions of cells and rows, and whether anything hides them.
 */
function isSmall(part: Uint8Array): boolean {
  let [rows, columns] = [1, 1];
  for (const [, place = ''] of strFromU8(part, true).matchAll(/\br\s*=\s*["']([^"']*)["']/g)) {
    const cell = /^([A-Z]{0,3})(\d+)$/i.exec(place.trim());
    if (!cell && place.includes('&')) return false;
    if (!cell) continue;
    const [, letters = '', row] = cell;
    const column = [...letters.toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    [rows, columns] = [Math.max(rows, Number(row)), Math.max(columns, column)];
  }
  return rows * columns <= MAX_CELLS;
}

function unreadable(): never {
  refuse('invalid', 'file', 'partnerSheet.unreadable');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function fromCsv(text: string): PartnerSheet {
  if (text.includes('\0')) unreadable();
  // A first line that only Excel writes, and that names the delimiter.
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (hasTooMany(text, told ?? ';,\t')) unreadable();
  const { data } = Papa.parse<string[]>(told === undefined ? text : text.slice('sep=;'.length), {
    preview: MAX_LINES + 1,
    ...(told === undefined ? { delimitersToGuess: [';', ',', '\t'] } : { delimiter: told }),
  });
  if (data.length > MAX_LINES) {
    refuse('invalid', 'file', 'partnerSheet.tooMany', { limit: MAX_LINES });
  }
  return data.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@\t\r])/, '')));
}

/** A cell takes forty times the memory of its delimiter, so this counts the delimiters before any cell is made. */
function hasTooMany(text: string, parting: string): boolean {
  let parted = 0;
  for (let at = 0; at < text.length && parted <= MAX_SPLIT; at += 1) {
    if (parting.includes(text.charAt(at))) parted += 1;
  }
  return parted > MAX_SPLIT;
}

/** UTF-8 with or without a byte order mark, UTF-16 with one, or the code page of Excel on older Windows. */
export function decodeUploadedText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
