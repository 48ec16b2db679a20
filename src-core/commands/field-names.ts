import { count } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/index.ts';
import { WORDS } from '../i18n/words/index.ts';
import type { Language } from '../model/forum.ts';
import { FIELDS, type Field, type LimitUnit } from './labelled-fields.ts';

/** Fields, limits and choices in the words of the forms. */

/** `scope` is the command, or the name of another request. */
export function fieldAt(path: string, scope = ''): Field | undefined {
  const names = [scope, ...path.split('.').filter((each) => !isPlace(each))];
  const key = names
    .map((_, index) => names.slice(index).join('.'))
    .find((each) => Object.hasOwn(FIELDS, each));
  return key === undefined ? undefined : FIELDS[key];
}

/** The parts of a sentence about a field: its name, and its position among several. */
export function fieldInWords(
  path: string,
  language: Language,
  scope?: string,
): { readonly path: string; readonly field: string; readonly row: string } {
  const t = translator(language);
  const names = path.split('.');
  const places = names.flatMap((each, index) => {
    const list = names[index - 1];
    // A number at the beginning is the place among the arguments of a call, which nobody sees.
    if (list === undefined || !isPlace(each)) return [];
    const words = ROWS.includes(list) ? 'fieldNames.inRow' : 'fieldNames.inPlace';
    return [t(words, { row: Number(each) + 1 })];
  });
  const name = t(fieldAt(path, scope)?.label ?? 'fieldNames.any');
  return { path, field: name, row: places.join('').replaceAll(',,', ',') };
}

/** Lists that come from the rows of a sheet, or of a list that the user reviews. */
const ROWS: readonly string[] = ['partners', 'items'];

function isPlace(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Such as 1000 tegn, 500 saker, 28 MB. */
export function limitInWords(
  limit: number,
  unit: LimitUnit | undefined,
  language: Language,
): string {
  const shown =
    unit === 'share'
      ? limit * 100
      : unit === 'megabytes'
        ? Math.floor((limit * BYTES_PER_LETTER) / 1024 / 1024)
        : limit;
  const figure = count(shown, language);
  if (unit === undefined) return figure;
  const words = unit === 'share' ? 'percent' : unit;
  return translator(language)(`limits.${words}`, { count: shown, number: figure });
}

/** Bytes per base64 character. */
const BYTES_PER_LETTER = 3 / 4;

/** The word for a choice, with the value that a script writes for it. */
export function choiceInWords(
  value: string,
  areas: Field['choices'] = [],
  language: Language,
): string {
  const t = translator(language);
  const area = areas.find((each) => Object.hasOwn(WORDS[each], value));
  if (area !== undefined) {
    return t('faults.choice', { words: t(`${area}.${value}` as WordKey), value });
  }
  if (!isNamedHere(value)) return value;
  return t('faults.choice', { words: t(`fieldChoices.${value}`), value });
}

function isNamedHere(value: string): value is keyof typeof WORDS.fieldChoices {
  return Object.hasOwn(WORDS.fieldChoices, value);
}
