import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { refuse } from '../../src-core/refusal.ts';

/** What addAttachment brings: a file on this machine, or its bytes. Nothing is written here. */

export interface Attached {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly size: number;
}

const LARGEST = 25 * 1024 * 1024;

/** Undefined: the command attaches nothing, or is so wrong that its schema will refuse it. */
export async function attachedBy(
  command: unknown,
  allowFiles: boolean,
): Promise<Attached | undefined> {
  if (typeof command !== 'object' || command === null) return undefined;
  if (!('do' in command) || command.do !== 'addAttachment') return undefined;
  const file = 'file' in command ? command.file : undefined;
  const data = 'dataBase64' in command ? command.dataBase64 : undefined;
  if ((file === undefined) === (data === undefined)) refuse('invalid', 'file', 'store.fileOrData');
  if (typeof data === 'string') return described(decoded(data), 'dataBase64');
  if (typeof file !== 'string') return undefined;
  if (!allowFiles) refuse('invalid', 'file', 'store.noFiles');
  return described(await bytesOf(file), 'file');
}

function decoded(data: string): Buffer {
  const letters = data.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.length % 4 !== 0) {
    refuse('invalid', 'dataBase64', 'store.notBase64');
  }
  return Buffer.from(letters, 'base64');
}

async function bytesOf(file: string): Promise<Buffer> {
  const unreadable = () => refuse('invalid', 'file', 'store.fileMissing', { file });
  const found = await stat(file).catch(unreadable);
  // Devices and pipes have no end, or none in sight.
  if (!found.isFile()) unreadable();
  if (found.size > LARGEST) tooLarge('file');
  return readFile(file).catch(unreadable);
}

function described(bytes: Buffer, path: string): Attached {
  if (bytes.length > LARGEST) tooLarge(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, size: bytes.length };
}

function tooLarge(path: string): never {
  refuse('invalid', path, 'store.tooLarge', { limit: LARGEST / 1024 / 1024 });
}
