import { type UnzipFileInfo, unzipSync } from 'fflate';

/** The zip is damaged, or the file is not a zip. */
export class UnreadableZip extends Error {}
/** A small file may unpack to more than the memory can hold. */
export class ZipTooLarge extends Error {}

interface Bounds {
  /** The most unpacked bytes of the wanted files. */
  readonly most: number;
  /** The most files of any kind. */
  readonly entries?: number;
  readonly isWanted?: (name: string) => boolean;
}

/**
 * The wanted files in a zip, by their names, within limits. A file that unpacks to more than declared is cut
 * off there. Throws UnreadableZip or ZipTooLarge.
 */
export function unzipParts(bytes: Uint8Array, bounds: Bounds): Record<string, Uint8Array> {
  const { most, entries = Infinity, isWanted = () => true } = bounds;
  let [count, size] = [0, 0];
  const filter = ({ name, originalSize, size: packed }: UnzipFileInfo): boolean => {
    count += 1;
    if (!isWanted(name)) return false;
    size += Math.max(originalSize, packed);
    return size <= most && count <= entries;
  };
  let files: Record<string, Uint8Array> = {};
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    throw new UnreadableZip('unreadable', { cause: error });
  }
  if (size > most || count > entries) throw new ZipTooLarge(`${count} files, ${size} bytes`);
  return files;
}
