import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngOf } from '../src-main/documents/picture/png.ts';
import { APP_ROOT } from '../src-main/platform/app-root.ts';

/** The program's icon in the files that each system wants, drawn from `icon.svg`. */

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
/** Each kind of picture in an .icns, and its width in pixels; several are the same picture at twice the density. */
const MAC_KINDS = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const;

/** Writes `icon.ico`, `icon.icns` and the folder `linux` of PNG files. */
export async function makeIcons(folder: string): Promise<void> {
  const svg = await readFile(join(APP_ROOT, 'packaging', 'icon.svg'), 'utf8');
  const drawn = new Map<number, Uint8Array>();
  for (const size of new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...Object.values(MAC_KINDS)])) {
    drawn.set(size, await pngOf(svg, size));
  }
  const png = (size: number) => drawn.get(size) ?? new Uint8Array();
  await mkdir(join(folder, 'linux'), { recursive: true });
  for (const size of LINUX_SIZES) {
    await writeFile(join(folder, 'linux', `${size}x${size}.png`), png(size));
  }
  const windows = WINDOWS_SIZES.map((size) => ({ size, png: png(size) }));
  await writeFile(join(folder, 'icon.ico'), ico(windows));
  const mac = Object.entries(MAC_KINDS).map(([kind, size]) => ({ kind, png: png(size) }));
  await writeFile(join(folder, 'icon.icns'), icns(mac));
}

/** A header, an entry of 16 bytes for each picture, and then the pictures, which may be PNG files. */
function ico(pictures: readonly { size: number; png: Uint8Array }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Blocks of a kind (four letters), a length that counts the block's own head, and a PNG file. */
function icns(pictures: readonly { kind: string; png: Uint8Array }[]): Buffer {
  const blocks = pictures.map(({ kind, png }) => block(kind, png));
  return block('icns', Buffer.concat(blocks));
}

function block(kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
