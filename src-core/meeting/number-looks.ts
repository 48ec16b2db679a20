import type { Id } from '../model/field-types.ts';
import type { GivenNumber, Highest } from '../model/numbering.ts';

/**
 * What a number looks like, whatever series it is of (D157): `Sak 07/2026` and `sak 7/2026` are one number to people.
 * A look is the text without the count, such as `sak{n}/2026`. One look stands for all its numbers, so forum.json stays
 * short however many are given.
 */

/** The highest number of each look, by where it is used once: see `scopeOf`. */
export type Looks = Readonly<Record<string, Highest>>;

type Kind = 'items' | 'agreements';

const COUNT = '{n}';

/** Where a text is used once: among all items or agreements, or among those of its meeting. */
export function scopeOf(
  { series, restart }: Pick<GivenNumber, 'series' | 'restart'>,
  meeting: Id,
): string {
  return restart === 'meeting' ? `${kindOf(series)} ${meeting}` : kindOf(series);
}

/** The looks of a number: `26/26` has two, because its text alone does not tell which part is the count. */
export function looksOf({ text, n }: Pick<GivenNumber, 'text' | 'n'>): readonly string[] {
  const whole = [...text.matchAll(new RegExp(`(?<!\\d)0*${n}(?!\\d)`, 'g'))];
  const parts = whole.length > 0 ? whole : [...text.matchAll(new RegExp(`0*${n}`, 'g'))];
  return parts.map(({ index, 0: count }) =>
    plain(text.slice(0, index) + COUNT + text.slice(index + count.length)),
  );
}

/**
 * The highest count that already was given to a number which looks like this one. 0 if the text is free. A series
 * that starts again at every meeting may repeat what other such series gave at other meetings.
 */
export function highestAlike(
  looks: Looks,
  number: Pick<GivenNumber, 'text' | 'n' | 'series' | 'restart'>,
  meeting: Id,
): number {
  const kind = kindOf(number.series);
  const [own, text] = [looksOf(number), plain(number.text)];
  let alike = 0;
  for (const [scope, highest] of Object.entries(looks)) {
    const counts =
      number.restart === 'meeting'
        ? scope === kind || scope === `${kind} ${meeting}`
        : scope.split(' ')[0] === kind;
    if (!counts) continue;
    for (const [look, most] of Object.entries(highest)) {
      if (!contains(look, most, text)) continue;
      // Those of the same look are passed over at once, those of another one by one.
      alike = Math.max(alike, own.includes(look) ? most : number.n);
    }
  }
  return alike;
}

/** Whether the numbers of two patterns look the same to people. */
export function arePatternsAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((each) => plain(each.replace(/\{n:\d+\}/, COUNT)));
  return first === second;
}

/** Without what people do not tell numbers apart by: the case, the spaces and the leading zeros. */
export function plain(text: string): string {
  const joined = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return joined.replace(/(?<![\d}])0+(?=\d|\{n\})/g, '');
}

/** Whether the plain `text` is one of the numbers from 1 to `most` that have the look. */
function contains(look: string, most: number, text: string): boolean {
  const [before = '', after = ''] = look.split(COUNT);
  if (!text.startsWith(before) || !text.endsWith(after)) return false;
  const count = text.slice(before.length, text.length - after.length);
  return /^\d+$/.test(count) && Number(count) >= 1 && Number(count) <= most;
}

function kindOf(series: string): Kind {
  return series === 'agreements' ? 'agreements' : 'items';
}
