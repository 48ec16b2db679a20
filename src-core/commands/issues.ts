import type { z } from 'zod';
import type { Language } from '../forum/schema.ts';
import { either } from '../language/format.ts';
import { translator, type WordKey, type WordValues } from '../language/index.ts';
import { refuse } from '../refusal.ts';

/** Says in words what is wrong with the first field that does not fit its schema. */
export function refuseIssue(error: z.ZodError, input: unknown, language: Language): never {
  const [issue] = error.issues;
  if (!issue) throw error;
  const [words, values, more] = explain(issue, input, language);
  const path = [...issue.path, ...(more ? [more] : [])].join('.');
  refuse('invalid', path, words, { ...values, path });
}

type Explained = [words: WordKey, values?: WordValues, furtherPath?: string];

function explain(issue: z.core.$ZodIssue, input: unknown, language: Language): Explained {
  if (valueAt(input, issue.path) === undefined && issue.code !== 'unrecognized_keys') {
    return ['refusals.missing'];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return ['refusals.unknownField', {}, issue.keys[0] ?? ''];
    case 'invalid_type':
      return wrongType(issue.expected, language);
    case 'invalid_value':
      return ['refusals.wrongValue', { values: either(issue.values.map(String), language) }];
    case 'too_small':
      return issue.origin === 'string'
        ? ['refusals.empty']
        : ['refusals.tooSmall', { limit: String(issue.minimum) }];
    case 'too_big':
      return ['refusals.tooBig', { limit: String(issue.maximum) }];
    default:
      return [FORMATS[issue.message] ?? 'refusals.invalid'];
  }
}

/** The types that the commands' fields have. */
const TYPES: Readonly<Record<string, WordKey>> = {
  string: 'types.string',
  number: 'types.number',
  int: 'types.int',
  array: 'types.array',
  object: 'types.object',
};

function wrongType(expected: string, language: Language): Explained {
  const words = TYPES[expected];
  if (!words) return ['refusals.invalid'];
  return ['refusals.wrongType', { expected: translator(language)(words) }];
}

/** Formats by the name that the schema gives them (primitives.ts). */
const FORMATS: Readonly<Record<string, WordKey>> = {
  id: 'refusals.badId',
  day: 'refusals.badDay',
  time: 'refusals.badTime',
  empty: 'refusals.empty',
};

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    input,
  );
}
