import { labelOf } from '../commands/index.ts';
import { clockTime, list, number, shortDay } from '../i18n/format.ts';
import { WORDS } from '../i18n/words/index.ts';
import { dayOf } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import { normalizeTerm } from '../text/normalize-search-text.ts';
import { fieldOf, isAside, isText, type NamedField, SAID } from './audit-fields.ts';
import type { AuditChange, AuditEntry, AuditFilter, AuditKind } from './audit-page.ts';
import type { AuditItem } from './audit-runs.ts';
import { isExempt } from './exempt-change.ts';
import type { FieldChange, Leaf } from './record-differences.ts';
import { aboutOf, type NamingContext, nameOf } from './thing-names.ts';

/**
 * The kind of change, by the first field of the path. Any other path belongs to the meeting or the forum
 * itself.
 */
const KINDS: Readonly<Record<string, AuditKind>> = {
  items: 'item',
  statements: 'item',
  decisions: 'decision',
  agreements: 'agreement',
  actionPoints: 'follow-up',
  followUp: 'follow-up',
  attendance: 'attendance',
  interests: 'attendance',
  floor: 'attendance',
  roll: 'attendance',
  assessments: 'check',
  attachments: 'attachment',
  partners: 'partner',
  representatives: 'partner',
  challenges: 'plan',
  measures: 'plan',
};

export function auditEntryOf(
  told: AuditItem,
  file: 'forum' | 'meeting',
  around: NamingContext,
  language: Language,
) {
  const { revision, from, to, differences } = told;
  const mine = differences.filter(({ pattern }) => !isAside(pattern));
  const counted = mine.length > 0 ? mine : differences;
  const entry: AuditEntry = {
    key: `${file}/${revision}/${told.do}`,
    from,
    to,
    author: told.author === '' ? around.t('auditLog.nobody') : told.author,
    what: whatOf(told, around),
    kinds: [...new Set(counted.map(({ path }) => KINDS[path[0] ?? ''] ?? file))],
    isExempt: differences.some(({ path }) => isExempt(path, around)),
    changes: differences.map((each) => auditChangeOf(each, around, language)),
  };
  return entry;
}

function whatOf(told: AuditItem, { t }: NamingContext): string {
  if (told.do !== 'undo' && told.do !== 'redo') return wordsOfAction(told.do, t);
  if (told.of === undefined) {
    return t(told.do === 'undo' ? 'auditLog.undidSomething' : 'auditLog.redidSomething');
  }
  return t(told.do === 'undo' ? 'auditLog.undid' : 'auditLog.redid', {
    what: wordsOfAction(told.of, t),
  });
}

function wordsOfAction(name: string, t: NamingContext['t']): string {
  if (name === 'outside') return t('auditLog.outside');
  if (name === 'unreadable') return t('auditLog.unreadable');
  if (name === 'repair') return t('auditLog.repair');
  if (name === 'reserve') return t('auditLog.reserve');
  if (name === 'restore') return t('auditLog.restore');
  if (name === 'createForum') return t('auditLog.createForum');
  // The journal has this entry, but no user can send it as a command.
  if (name === 'restoreThing') return t('changes.restoreThing');
  const label = labelOf(name);
  return label === undefined ? name : t(label);
}

export function auditChangeOf(
  difference: FieldChange,
  around: NamingContext,
  language: Language,
): AuditChange {
  const { path, pattern, before, after } = difference;
  const field = fieldOf(pattern);
  return {
    about: aboutOf(path, pattern, around),
    field: field === undefined ? pattern : around.t(`auditFields.${field}`),
    before: auditWordsOf(before, pattern, around, language),
    after: auditWordsOf(after, pattern, around, language),
    isText: isText(pattern) && typeof (after ?? before) === 'string',
    isAside: isAside(pattern),
  };
}

/** The value of a field, in words. */
export function auditWordsOf(
  value: Leaf | undefined,
  pattern: string,
  around: NamingContext,
  language: Language,
): string {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    return list(
      value.map((each) => auditWordsOf(each, pattern, around, language)),
      language,
    );
  }
  const text = String(value);
  const said = SAID[fieldOf(pattern) ?? 'id'];
  if (said === 'day') return shortDay(text, language);
  if (said === 'time') return `${shortDay(dayOf(text), language)} ${clockTime(text, language)}`;
  if (said === 'number') return typeof value === 'number' ? number(value, language) : text;
  if (said === 'order') return nameInOrder(text, pattern, around);
  if (said === 'value' && Object.hasOwn(WORDS.auditValues, text)) {
    return around.t(`auditValues.${text as 'true'}`);
  }
  if (typeof said !== 'object') return text;
  if ('name' in said) return nameOf(said.name, text, around);
  const area = said.words;
  return Object.hasOwn(WORDS[area], text) ? around.t(`${area}.${text}` as 'auditLog.title') : text;
}

function nameInOrder(key: string, pattern: string, around: NamingContext): string {
  const kind = pattern.includes('objectives') ? 'objective' : LISTED[pattern.split('.')[0] ?? ''];
  return kind === undefined ? key : nameOf(kind, key, around);
}

const LISTED: Readonly<Record<string, NamedField>> = {
  items: 'item',
  decisions: 'decision',
  agreements: 'agreement',
  actionPoints: 'followed',
  partners: 'partner',
  representatives: 'representative',
  challenges: 'challenge',
  measures: 'measure',
  attendance: 'partner',
};

/** Whether an entry matches the filter. */
export function isWanted(entry: AuditEntry, filter: AuditFilter): boolean {
  const { author, kind, words = '' } = filter;
  if (author !== undefined && entry.author !== author) return false;
  if (kind !== undefined && !entry.kinds.includes(kind)) return false;
  const wanted = normalizeTerm(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const texts = entry.changes.flatMap((each) => [each.about, each.field, each.before, each.after]);
  const said = normalizeTerm([entry.what, entry.author, ...texts].join(' '));
  return wanted.every((word) => said.includes(word));
}
