import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import type { Language } from '../../src-core/forum/schema.ts';
import type { Sheet } from '../../src-core/partners-sheet/index.ts';
import { refuse } from '../../src-core/refusal.ts';

/** Sheets in files: .xlsx, and CSV as the programs of offices write it. Formulas are values here, never carried out. */

/** A small file may unpack to more than the machine can hold. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;

export async function sheetIn(bytes: Uint8Array): Promise<Sheet> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? fromExcel(bytes) : fromCsv(decoded(bytes));
}

/** With the mark by which Excel knows UTF-8, and parted as it expects in the language. */
export function csvOf(sheet: Sheet, language: Language): string {
  const delimiter = language === 'en' ? ',' : ';';
  // What would be a formula is written as text: '=1+1.
  return `\ufeff${Papa.unparse(sheet as string[][], { delimiter, escapeFormulae: true })}\r\n`;
}

async function fromExcel(bytes: Uint8Array): Promise<Sheet> {
  const unreadable = () => refuse('invalid', 'file', 'partnersSheet.unreadable');
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    unreadable();
  }
  if (unpacked > LARGEST_UNPACKED) unreadable();
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const rows = await readSheet(file, { trim: false }).catch(unreadable);
  return rows.map((row) => row.map((value) => textOf(value)));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function fromCsv(text: string): Sheet {
  if (text.includes('\0')) refuse('invalid', 'file', 'partnersSheet.unreadable');
  // A first line that only Excel understands, and that says what parts the cells.
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const { data } = Papa.parse<string[]>(told === undefined ? text : text.slice('sep=;'.length), {
    ...(told === undefined ? { delimitersToGuess: [';', ',', '\t'] } : { delimiter: told }),
  });
  return data.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@\t\r])/, '')));
}

/** UTF-8 with a mark or without, UTF-16 with one, or else what Excel writes on an older Windows. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
