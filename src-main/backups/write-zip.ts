import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { refuse } from '../../src-core/model/refusal.ts';
import { openNew, partsOf, syncFolder, writeAll } from '../store/atomic-fs.ts';
import { type FileHandle, rename, unlink } from '../store/fs.ts';

/** Writes a .zip completely or not at all. Compression runs on other threads, so that it does not delay typing. */

export interface ZipEntry {
  readonly name: string;
  /** Undefined if the file was deleted meanwhile. */
  bytes(): Promise<Buffer | undefined>;
  /** Stores the file as it is, because it is already compressed. */
  readonly isStored?: boolean;
}

/** A file, ready for the .zip. */
export interface PackedEntry {
  readonly file: ZipInputFile;
  readonly bytes: Uint8Array;
}

const deflated = promisify(deflateRaw);
const DEFLATE = 8;

/** Asks `isStill` before each file, and at the end. Once it says no, no .zip is made and the result is false. */
export async function writeZip(
  path: string,
  entries: Iterable<ZipEntry>,
  isStill: () => boolean = () => true,
): Promise<boolean> {
  const draft = await ZipDraft.begin(path);
  try {
    for (const entry of entries) {
      if (!isStill()) break;
      await draft.add(await packEntry(entry));
    }
    return await draft.finish(isStill);
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

/** Undefined if the file was deleted meanwhile. */
export async function packEntry(entry: ZipEntry): Promise<PackedEntry | undefined> {
  const content = await entry.bytes();
  if (!content) return undefined;
  const { name: filename, isStored } = entry;
  const compression = isStored ? 0 : DEFLATE;
  return {
    file: { filename, size: content.length, crc: crc32(content), compression },
    bytes: isStored ? content : await deflated(content),
  };
}

/** A .zip that is being written under another name. End it with `finish` or `drop`. */
export class ZipDraft {
  private readonly path: string;
  private readonly handle: FileHandle;
  private readonly ready: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.ready.push(chunk);
  });
  private size = 0;
  private crc = 0;
  /** How much was read back without an error: its size in bytes, and its checksum. */
  private sound = { size: 0, crc: 0 };
  private isOpen = true;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.handle = handle;
  }

  static async begin(path: string): Promise<ZipDraft> {
    return new ZipDraft(path, await openNew(`${path}.tmp`));
  }

  async add(entry: PackedEntry | undefined): Promise<void> {
    if (!entry) return;
    const { file, bytes } = entry;
    this.zip.add(file);
    file.ondata?.(null, bytes as Uint8Array<ArrayBuffer>, true);
    await this.put();
  }

  /**
   * Flushes what is written and reads it back, so that little remains for the end. Throws Refused if it
   * differs.
   */
  async flush(): Promise<void> {
    await this.handle.sync();
    const { size, crc } = this;
    if ((await this.readBack()) !== crc) {
      refuse('not-saved', '', 'backups.notSound', { file: basename(this.path) });
    }
    this.sound = { size, crc };
  }

  /** Gives the .zip its name. False if `isStill` said no; then no .zip exists. */
  async finish(isStill: () => boolean = () => true): Promise<boolean> {
    this.zip.end();
    await this.put();
    const isWhole = isStill();
    if (isWhole) await this.flush();
    await this.close();
    if (isWhole) await rename(this.draft, this.path);
    else await unlink(this.draft);
    await syncFolder(dirname(this.path));
    return isWhole;
  }

  /** Deletes the draft, whatever state it is in. */
  async drop(): Promise<void> {
    await this.close().catch(() => undefined);
    await unlink(this.draft).catch(() => undefined);
  }

  private async put(): Promise<void> {
    const bytes = Buffer.concat(this.ready.splice(0));
    await writeAll(this.handle, bytes, this.size);
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
  }

  /** The checksum of what is on the disk. */
  private async readBack(): Promise<number> {
    let { crc } = this.sound;
    for await (const part of partsOf(this.draft, this.sound.size)) crc = crc32(part, crc);
    return crc;
  }

  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.handle.close();
  }

  private get draft(): string {
    return `${this.path}.tmp`;
  }
}
