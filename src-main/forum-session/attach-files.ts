import { refuse } from '../../src-core/model/refusal.ts';
import { checksumOf } from '../store/checksummed-file.ts';
import type { AttachmentName } from '../store/forum-store.ts';
import { readNamedFile } from '../store/read-named-file.ts';

/** Reads the file of addAttachment and setTemplate: a file on this machine, or its bytes. It writes nothing. */

export interface Attached {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly size: number;
  readonly name: AttachmentName;
}

/** The largest attachment, in bytes (D111). */
const LARGEST = 25 * 1024 * 1024;

/**
 * Undefined if the command attaches nothing, or is so wrong that its schema will refuse it. `check` throws
 * Refused for an invalid letterhead.
 */
export async function readAttachedFile(
  command: unknown,
  allowFiles: boolean,
  check: (letterhead: Buffer) => Promise<unknown>,
): Promise<Attached | undefined> {
  if (typeof command !== 'object' || command === null) return undefined;
  if (!('do' in command)) return undefined;
  if (command.do === 'addAttachment') {
    const bytes = await bytesIn(command, allowFiles);
    return bytes && described(bytes, (sha256) => `attachments/${sha256}`);
  }
  // One of the program's own letterheads, or none, needs no file.
  if (command.do !== 'setTemplate' || 'template' in command) return undefined;
  const bytes = await bytesIn(command, allowFiles);
  if (bytes) await check(bytes);
  return bytes && described(bytes, (sha256) => `templates/${sha256}.docx`);
}

async function bytesIn(command: object, allowFiles: boolean): Promise<Buffer | undefined> {
  const file = 'file' in command ? command.file : undefined;
  const data = 'dataBase64' in command ? command.dataBase64 : undefined;
  if ((file === undefined) === (data === undefined)) refuse('invalid', 'file', 'store.fileOrData');
  if (typeof data === 'string') return decoded(data);
  if (typeof file !== 'string') return undefined;
  if (!allowFiles) refuse('invalid', 'file', 'store.noFiles');
  return bytesOf(file);
}

function decoded(data: string): Buffer {
  const letters = data.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters) || letters.length % 4 !== 0) {
    refuse('invalid', 'dataBase64', 'store.notBase64');
  }
  const bytes = Buffer.from(letters, 'base64');
  if (bytes.length > LARGEST) tooLarge('dataBase64');
  return bytes;
}

function bytesOf(file: string): Promise<Buffer> {
  return readNamedFile(file, {
    most: LARGEST,
    missing: () => refuse('invalid', 'file', 'store.fileMissing', { file }),
    tooLarge: () => tooLarge('file'),
  });
}

function described(bytes: Buffer, nameOf: (sha256: string) => AttachmentName): Attached {
  const sha256 = checksumOf(bytes);
  return { bytes, sha256, size: bytes.length, name: nameOf(sha256) };
}

function tooLarge(path: string): never {
  refuse('invalid', path, 'store.tooLarge', { limit: LARGEST / 1024 / 1024 });
}
