import type { z } from 'zod';
import { either } from '../i18n/format.ts';
import type { WordKey, WordValues } from '../i18n/index.ts';
import type { Language } from '../model/forum.ts';
import { refuse } from '../model/refusal.ts';
import { choiceInWords, fieldAt, limitInWords } from './field-names.ts';
import type { Field } from './labelled-fields.ts';

/**
 * Says in words what is wrong with the first field that does not fit its schema. `scope` is the command, or the
 * name of another request.
 */
export function refuseIssue(
  error: z.ZodError,
  input: unknown,
  language: Language,
  scope?: string,
): never {
  const [first] = error.issues;
  if (!first) throw error;
  // A number may break two limits; the last one reported is the field's own.
  const isAlike = (each: z.core.$ZodIssue) =>
    each.code === first.code && each.path.join('.') === first.path.join('.');
  const issue = error.issues.findLast(isAlike) ?? first;
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...extra].join('.');
  const [words, values] = explain(
    issue,
    valueAt(input, issue.path),
    language,
    fieldAt(path, scope),
  );
  refuse('invalid', path, words, values);
}

type Explained = [words: WordKey, values?: WordValues];

function explain(
  issue: z.core.$ZodIssue,
  value: unknown,
  language: Language,
  field: Field | undefined,
): Explained {
  if (issue.code === 'unrecognized_keys') return ['faults.unknownField'];
  if (value === undefined || value === '') return ['faults.empty'];
  const limit = (most: number | bigint, usual?: Field['unit']) => ({
    limit: limitInWords(Number(most), field?.unit ?? usual, language),
  });
  switch (issue.code) {
    case 'invalid_type':
      return [TYPES[issue.expected] ?? 'faults.unusable'];
    case 'invalid_value':
      return choices(issue.values, field, language);
    case 'invalid_union': {
      const values = issue.errors
        .flat()
        .map((each) => each.code === 'invalid_value' && each.values);
      return values.length > 0 && values.every(Array.isArray)
        ? choices(values.flat(), field, language)
        : ['faults.unusable'];
    }
    case 'too_small':
      if (issue.origin === 'string') return ['faults.empty'];
      return issue.origin === 'array'
        ? ['faults.tooFew', limit(issue.minimum, 'entries')]
        : ['faults.tooLow', limit(issue.minimum)];
    case 'too_big':
      if (issue.origin === 'string') return [tooLong(field), limit(issue.maximum, 'characters')];
      return issue.origin === 'array'
        ? ['faults.tooMany', limit(issue.maximum, 'entries')]
        : ['faults.tooHigh', limit(issue.maximum)];
    default:
      return [FORMATS[issue.message] ?? 'faults.unusable'];
  }
}

function choices(
  values: readonly unknown[],
  field: Field | undefined,
  language: Language,
): Explained {
  const words = values.map((each) => choiceInWords(String(each), field?.choices, language));
  return ['faults.notChoice', { values: either(words, language) }];
}

function tooLong(field: Field | undefined): WordKey {
  if (field?.unit === 'megabytes') return 'faults.tooLarge';
  if (field?.gender === 'common') return 'faults.tooLong';
  return field?.gender === 'neuter' ? 'faults.tooLongNeuter' : 'faults.textTooLong';
}

/** The types that the commands' fields have. */
const TYPES: Readonly<Record<string, WordKey>> = {
  string: 'faults.notText',
  number: 'faults.notNumber',
  int: 'faults.notWhole',
  array: 'faults.notList',
  object: 'faults.notGroup',
  boolean: 'faults.notYesOrNo',
};

/** Formats by the name that the schema gives them (field-types.ts). */
const FORMATS: Readonly<Record<string, WordKey>> = {
  id: 'faults.notId',
  day: 'faults.notDay',
  time: 'faults.notTime',
  empty: 'faults.empty',
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
