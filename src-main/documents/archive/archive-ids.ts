import { createHash } from 'node:crypto';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';

/**
 * Gives each thing its id in the archive: the same every time the package is made, and different in every
 * forum.
 */
export type Identify = (...names: readonly string[]) => string;

export function identifierIn(forum: Forum, meeting: Meeting): Identify {
  return (...names) => uuidOf(JSON.stringify([forum.name, meeting.id, ...names]));
}

/** The program's namespace for name-based ids (RFC 9562, version 5). */
const NAMESPACE = Buffer.from('a58ad6f1c3f54a0f9f0b3a52c4f40d4e', 'hex');

function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
