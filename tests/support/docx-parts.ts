import { inflateRawSync } from 'node:zlib';

/** The parts of a Word file as text, by name. */
export function docxParts(docx: Uint8Array): Record<string, string> {
  const file = Buffer.from(docx);
  const parts: Record<string, string> = {};
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const isPacked = file.readUInt16LE(at + 10) !== 0;
    const size = file.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + size);
    const path = file.subarray(at + 46, at + 46 + (name ?? 0)).toString();
    parts[path] = (isPacked ? inflateRawSync(content) : content).toString();
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
