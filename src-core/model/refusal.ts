import type { WordKey, WordValues } from '../i18n/index.ts';

/** Why a command was refused (D98). */
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

/** A refusal as users and scripts see it. `path` is the field, dotted; '' is the command itself. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: string;
  readonly message: string;
}

/** Rules throw it; `apply` turns it into a Refusal in the reader's language. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly path: string;
  readonly words: WordKey;
  readonly values: WordValues;

  constructor(code: RefusalCode, path: string, words: WordKey, values: WordValues = {}) {
    super(`${code} ${path}`);
    this.code = code;
    this.path = quoteInput(path);
    this.words = words;
    this.values = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? quoteInput(value) : value,
      ]),
    );
  }
}

const MAX_QUOTE_LENGTH = 300;

/** Quotes user input in a sentence: not a whole page, and no control characters that a terminal obeys. */
export function quoteInput(text: string): string {
  const short =
    text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH).trimEnd()} …` : text;
  return withoutControls(short);
}

/** The text on one line, without control characters that a terminal obeys. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(/\s/g, ' ').replace(OBEYED, '\ufffd');
}

/**
 * Characters that a terminal obeys instead of showing: control characters, line ends, and changes of text
 * direction.
 */
export const OBEYED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

export function refuse(
  code: RefusalCode,
  path: string,
  words: WordKey,
  values: WordValues = {},
): never {
  throw new Refused(code, path, words, values);
}
