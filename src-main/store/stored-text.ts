/**
 * Git or an editor may give a file a byte order mark, and a carriage return before each newline. The program writes
 * neither, so removing them gives back exactly what it wrote.
 */

const MARK = '\ufeff';

/** The text of a whole file, or of one line of it without its newline. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const start = text.startsWith(MARK) ? 1 : 0;
  return text.slice(start, text.endsWith('\r') ? -1 : undefined).replaceAll('\r\n', '\n');
}

/** The bytes as the program wrote them, for their checksum. */
export function encodeText(bytes: Buffer): Buffer {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (start === 0 && !bytes.includes('\r\n')) return bytes;
  const text = bytes.toString('latin1', start).replaceAll('\r\n', '\n');
  return Buffer.from(text, 'latin1');
}
