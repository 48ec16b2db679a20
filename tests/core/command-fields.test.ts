import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { fieldAt } from '../../src-core/commands/field-names.ts';
import { applyCommand, COMMANDS } from '../../src-core/commands/index.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { emptyForum, LANGUAGES, type Language } from '../../src-core/model/forum.ts';
import { CALLS } from '../../src-core/protocol/calls.ts';
import { argumentsOf } from '../../src-core/protocol/connection.ts';

/** Every input field has a label in each language, and errors in it are explained in words. */

interface Place {
  readonly path: readonly (string | number)[];
  readonly schema: z.core.$ZodType;
}
type Def = z.core.$ZodTypeDef & {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly items?: readonly z.core.$ZodType[];
  readonly out?: z.core.$ZodType;
};
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;

/** Each field with its subfields; the fourth member represents a list. */
function placesIn(schema: z.core.$ZodType, path: Place['path'] = []): Place[] {
  const def = defOf(schema);
  const own = path.length > 0 ? [{ path, schema }] : [];
  if (def.shape) {
    return [
      ...own,
      ...Object.entries(def.shape).flatMap(([key, each]) => placesIn(each, [...path, key])),
    ];
  }
  if (def.element) return [...own, ...placesIn(def.element, [...path, 3])];
  if (def.options) return [...own, ...def.options.flatMap((each) => placesIn(each, path))];
  return def.innerType ? placesIn(def.innerType, path) : own;
}

/** A valid value. */
function fitting(schema: z.core.$ZodType): unknown {
  const def = defOf(schema);
  if (def.shape) {
    return Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, fitting(each)]));
  }
  if (def.element) return Array.from({ length: 4 }, () => fitting(def.element as z.core.$ZodType));
  if (def.innerType) return fitting(def.innerType);
  if (def.options) return fitting(def.options[0] as z.core.$ZodType);
  const some = ['a', '2026-11-23', '2026-11-23T09:00:00+01:00', 1, ...(def.values ?? [])];
  return [...Object.values(def.entries ?? {}), ...some].find(
    (each) => (schema as z.ZodType).safeParse(each).success,
  );
}

function withAt(value: unknown, [key, ...rest]: Place['path'], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
}

/** Too short, too long, too many, too large, or of another type. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x y',
  '2026-02-30',
  'a'.repeat(40_000_001),
  -1,
  0.5,
  1e300,
  Number.NaN,
  [],
  Array.from({ length: 1_001 }, () => 'a'),
  {},
  true,
];

const context = { now: '2026-11-23T09:00:00+01:00', author: 'test', newId: () => 'new' };
function refusalOf(input: unknown, language: Language) {
  const world = { forum: emptyForum('f', 'nb'), meetings: [], everGiven: [] };
  const answer = applyCommand(world, input, { ...context, language });
  return answer.ok || answer.code !== 'invalid' ? undefined : answer;
}

const isWhole = (name: string, input: unknown) =>
  COMMANDS[name as keyof typeof COMMANDS].schema.safeParse(input).success;

const commands = Object.entries(COMMANDS).map(([name, { schema }]) => ({
  name,
  places: placesIn(schema),
  whole: fitting(schema),
}));

describe('each field of a command', () => {
  it.each(commands)('has a label: $name', ({ name, places }) => {
    const nameless = places.filter(({ path }) => !fieldAt(path.join('.'), name));
    expect(nameless.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it.each(commands)('names the field in the error: $name', ({ name, places, whole }) => {
    expect(isWhole(name, whole)).toBe(true);
    for (const { path } of places.filter((each) => each.path[0] !== 'do')) {
      let refused = 0;
      for (const wrong of WRONG) {
        const input = withAt(whole, path, wrong);
        if (isWhole(name, input)) continue;
        for (const language of LANGUAGES) {
          const refusal = refusalOf(input, language);
          if (refusal?.path !== path.join('.')) continue;
          refused += 1;
          expect(refusal.message).toSatisfy(isPlain(language, path));
          const label = translator(language)(
            fieldAt(refusal.path, name)?.label ?? 'fieldNames.any',
          );
          expect(refusal.message).toContain(label);
          const place = path.findLast((each) => typeof each === 'number');
          if (place !== undefined) expect(refusal.message).toMatch(/(rad|nr\.|row|no\.) 4[ ,]/);
        }
      }
      expect(refused, path.join('.')).toBeGreaterThan(0);
    }
  });

  it('quotes an unknown field as it was written', () => {
    const input = { do: 'setForum', name: 'a', nmae: 'b' };
    expect(refusalOf(input, 'nb')).toMatchObject({
      path: 'nmae',
      message: 'Feltet «nmae» hører ikke hjemme her. Fjern det, eller sjekk skrivemåten.',
    });
  });
});

/** No code names, no English in Norwegian, no unfilled placeholder. Script names are in brackets. */
function isPlain(language: Language, path: Place['path']) {
  const names = path.map((each) => `«${each}»|“${each}”`).join('|');
  const english = /\b(the|must|is|too|limit|characters|filled|list|of|and|or)\b/i;
  return (message: string) => {
    const words = message.replace(/ \([a-z-]+\)/g, '');
    return (
      /^\p{Lu}.*\.$/u.test(words) &&
      !new RegExp(`${names}|\\{\\{|undefined|null|NaN| {2}|,,|[a-z][A-Z]`).test(words) &&
      !/^Feltet|^The field/.test(words) &&
      (language === 'en' || !english.test(words))
    );
  };
}

describe('an error', () => {
  const said = (input: object, language: Language = 'nb') => refusalOf(input, language)?.message;
  const item = { section: 'status', title: 'Sak', kind: 'decision' };

  it('states the limit with its unit', () => {
    const long = { do: 'createMeeting', title: 'a'.repeat(1_001), startsAt: context.now };
    expect(said(long)).toBe('Tittel er for lang. Grensen er 1000 tegn.');
    expect(said(long, 'nn')).toBe('Tittel er for lang. Grensa er 1000 teikn.');
    expect(said(long, 'en')).toBe('Title is too long. The limit is 1,000 characters.');
    const items = { do: 'addItems', meeting: 'm', items: Array.from({ length: 501 }, () => item) };
    expect(said(items)).toBe('Det er for mange i «Saker». Grensen er 500 saker.');
    expect(said({ ...items, items: [] }, 'en')).toBe(
      'There are too few in “Items”. Include at least 1 item.',
    );
    const pause = { do: 'startBreak', meeting: 'm', at: context.now, minutes: 0 };
    expect(said(pause)).toBe(
      'Tallet i «Lengden på pausen (minutter)» er for lavt. Det må være minst 1 minutt.',
    );
    expect(said({ ...pause, minutes: 1e300 }, 'nn')).toContain('Grensa er 1440 minutt.');
    expect(said({ do: 'setForum', name: 'a', quorum: 1.5 })).toContain('Grensen er 100 prosent.');
  });

  it('names the row it is in', () => {
    const items = [item, item, item, { ...item, title: '' }];
    expect(said({ do: 'addItems', meeting: 'm', items })).toBe(
      'Tittel på saken, rad 4, må fylles ut.',
    );
  });

  it('lists the valid choices, as shown and as written', () => {
    expect(said({ do: 'addItem', meeting: 'm', ...item, kind: 'x' })).toBe(
      'Type må være Orientering (information), Drøfting (discussion), Vedtak (decision), Gjennomgang (review), Anbefaling (recommendation), Referatsak (paper) eller Pause (break).',
    );
  });
});

describe('each argument of a call from a window', () => {
  it.each(Object.entries(CALLS))('has labels for its fields: %s', (name, call) => {
    const { items = [] } = defOf(defOf(argumentsOf(call)).out as z.core.$ZodType);
    const nameless = items
      .flatMap((each) => placesIn(each))
      .filter(({ path }) => !SET_BY_A_CLICK.includes(String(path.at(-1))))
      .filter(({ path }) => !fieldAt(path.join('.'), name));
    expect(nameless.map(({ path }) => path.join('.'))).toEqual([]);
  });
});

/** Fields that people do not type in. */
const SET_BY_A_CLICK = [
  'gpu',
  'page',
  'blank',
  'heldBack',
  'readOut',
  'resize',
  'next',
  'cancelled',
].concat('filter', 'overdue', 'settled');
