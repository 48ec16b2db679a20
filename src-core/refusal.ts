import type { WordKey, WordValues } from './language/index.ts';

/** Why a command was refused (domain.md 5, 7). */
export const REFUSAL_CODES = [
  'unknown-command',
  'invalid',
  'unknown-id',
  'duplicate-id',
  'wrong-phase',
  'not-a-party',
  'not-eligible',
  'locked',
  'has-dependents',
  'read-only',
  'not-saved',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal as people and scripts see it. `path` is the field, dotted; '' is the command itself. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: string;
  readonly message: string;
}

/** Thrown by a rule; `apply` turns it into a Refusal in the reader's language. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly path: string;
  readonly words: WordKey;
  readonly values: WordValues;

  constructor(code: RefusalCode, path: string, words: WordKey, values: WordValues = {}) {
    super(`${code} ${path}`);
    this.code = code;
    this.path = path;
    this.words = words;
    this.values = values;
  }
}

export function refuse(
  code: RefusalCode,
  path: string,
  words: WordKey,
  values: WordValues = {},
): never {
  throw new Refused(code, path, words, values);
}
