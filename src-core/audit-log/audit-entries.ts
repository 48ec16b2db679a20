import { clock, list, number, shortDay } from '../i18n/format.ts';
import { WORDS } from '../i18n/words/index.ts';
import { dayOf, type Time } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import { lettersOf } from '../text/normalize-search-text.ts';
import { fieldOf, isAside, isText, SAID } from './audit-fields.ts';
import type { Told } from './audit-runs.ts';
import type { Difference, Leaf } from './record-differences.ts';
import { type Around, aboutOf, isExempt, nameOf } from './thing-names.ts';

/** What a person reads in the trace: when, who, what was done, about what, and each field before and after. */

export const TRACE_KINDS = [
  'meeting',
  'item',
  'decision',
  'agreement',
  'follow-up',
  'attendance',
  'check',
  'attachment',
  'forum',
  'partner',
  'plan',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

export interface TraceEntry {
  /** Unlike any other's in the same trace. */
  readonly key: string;
  readonly from: Time;
  readonly to: Time;
  readonly author: string;
  readonly what: string;
  readonly kinds: readonly TraceKind[];
  readonly isExempt: boolean;
  readonly changes: readonly TraceChange[];
}
export interface TraceChange {
  /** Empty for the meeting or the forum itself. */
  readonly about: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** What differs within it can be marked. */
  readonly isText: boolean;
  /** An id, a counter. */
  readonly isAside: boolean;
}
export interface TraceFilter {
  readonly author?: string | undefined;
  readonly kind?: TraceKind | undefined;
  readonly words?: string | undefined;
}

/** By the first field of the path; what is not here is of the meeting or the forum itself. */
const KINDS: Readonly<Record<string, TraceKind>> = {
  items: 'item',
  statements: 'item',
  decisions: 'decision',
  agreements: 'agreement',
  actionPoints: 'follow-up',
  followUp: 'follow-up',
  attendance: 'attendance',
  floor: 'attendance',
  roll: 'attendance',
  assessments: 'check',
  attachments: 'attachment',
  partners: 'partner',
  representatives: 'partner',
  challenges: 'plan',
  measures: 'plan',
};

export function entryOf(told: Told, file: 'forum' | 'meeting', around: Around, language: Language) {
  const { revision, from, to, differences } = told;
  const mine = differences.filter(({ pattern }) => !isAside(pattern));
  const counted = mine.length > 0 ? mine : differences;
  const entry: TraceEntry = {
    key: `${file}/${revision}/${told.do}`,
    from,
    to,
    author: told.author === '' ? around.t('trace.nobody') : told.author,
    what: whatOf(told, around),
    kinds: [...new Set(counted.map(({ path }) => KINDS[path[0] ?? ''] ?? file))],
    isExempt: differences.some(({ path }) => isExempt(path, around)),
    changes: differences.map((each) => changeOf(each, around, language)),
  };
  return entry;
}

function whatOf(told: Told, { t }: Around): string {
  if (told.do !== 'undo' && told.do !== 'redo') return doneOf(told.do, t);
  if (told.of === undefined) {
    return t(told.do === 'undo' ? 'trace.undidSomething' : 'trace.redidSomething');
  }
  return t(told.do === 'undo' ? 'trace.undid' : 'trace.redid', { what: doneOf(told.of, t) });
}

function doneOf(name: string, t: Around['t']): string {
  if (name === 'outside') return t('trace.outside');
  if (name === 'unreadable') return t('trace.unreadable');
  if (name === 'repair') return t('trace.repair');
  if (name === 'restore') return t('trace.restore');
  if (name === 'createForum') return t('trace.createForum');
  return Object.hasOwn(WORDS.changes, name) ? t(`changes.${name as 'addItem'}`) : name;
}

export function changeOf(difference: Difference, around: Around, language: Language): TraceChange {
  const { path, pattern, before, after } = difference;
  const field = fieldOf(pattern);
  return {
    about: aboutOf(path, pattern, around),
    field: field === undefined ? pattern : around.t(`traceFields.${field}`),
    before: wordsOf(before, pattern, around, language),
    after: wordsOf(after, pattern, around, language),
    isText: isText(pattern) && typeof (after ?? before) === 'string',
    isAside: isAside(pattern),
  };
}

/** What stands in a field, in words. */
export function wordsOf(
  value: Leaf | undefined,
  pattern: string,
  around: Around,
  language: Language,
): string {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    return list(
      value.map((each) => wordsOf(each, pattern, around, language)),
      language,
    );
  }
  const text = String(value);
  const said = SAID[fieldOf(pattern) ?? 'id'];
  if (said === 'day') return shortDay(text, language);
  if (said === 'time') return `${shortDay(dayOf(text), language)} ${clock(text, language)}`;
  if (said === 'number') return typeof value === 'number' ? number(value, language) : text;
  if (said === 'order') return nameInOrder(text, pattern, around);
  if (said === 'value' && Object.hasOwn(WORDS.traceValues, text)) {
    return around.t(`traceValues.${text as 'true'}`);
  }
  if (typeof said !== 'object') return text;
  if ('name' in said) return nameOf(said.name, text, around);
  const area = said.words;
  return Object.hasOwn(WORDS[area], text) ? around.t(`${area}.${text}` as 'trace.title') : text;
}

function nameInOrder(key: string, pattern: string, around: Around): string {
  if (pattern.startsWith('items.')) return nameOf('item', key, around);
  return pattern.includes('objectives') ? nameOf('objective', key, around) : key;
}

/** Whether an entry is among those that are asked for. */
export function isWanted(entry: TraceEntry, filter: TraceFilter): boolean {
  const { author, kind, words = '' } = filter;
  if (author !== undefined && entry.author !== author) return false;
  if (kind !== undefined && !entry.kinds.includes(kind)) return false;
  const wanted = lettersOf(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const texts = entry.changes.flatMap((each) => [each.about, each.field, each.before, each.after]);
  const said = lettersOf([entry.what, entry.author, ...texts].join(' '));
  return wanted.every((word) => said.includes(word));
}

/** The changes of an entry under what they are about, in order. */
export function byThing(
  changes: readonly TraceChange[],
): readonly { readonly about: string; readonly changes: readonly TraceChange[] }[] {
  const groups = new Map<string, TraceChange[]>();
  for (const change of changes) {
    groups.set(change.about, [...(groups.get(change.about) ?? []), change]);
  }
  return [...groups].map(([about, own]) => ({ about, changes: own }));
}
