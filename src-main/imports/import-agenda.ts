import { MAX_AGENDA_BYTES } from '../../src-core/imports/agenda/agenda-limits.ts';
import { type AgendaFile, outlineOfText } from '../../src-core/imports/agenda/agenda-outline.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import { decodeUploadedText } from './read-sheet.ts';

/** Reads a file with an agenda as lines. The content decides the file type, not the name. */

export async function readOutline(bytes: Uint8Array): Promise<AgendaFile> {
  if (bytes.length > MAX_AGENDA_BYTES) {
    refuse('invalid', 'file', 'agendaImport.tooLarge', { limit: MAX_AGENDA_BYTES / 1024 / 1024 });
  }
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  // Word's older format, which also contains newer files with a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) refuse('invalid', 'file', 'agendaImport.locked');
  if (begins(0x50, 0x4b)) {
    const { outlineOfWord } = await import('./word-outline.ts');
    return { outline: await outlineOfWord(bytes), form: 'plain' };
  }
  const text = decodeUploadedText(bytes).replace(/^\ufeff/, '');
  // A .pdf or .rtf file is not plain text, and a binary file contains zeros.
  if (text.includes('\0') || /^(?:%PDF|\{\\rtf)/.test(text)) {
    refuse('invalid', 'file', 'agendaImport.unreadable');
  }
  return { outline: outlineOfText(text), form: 'markdown' };
}
