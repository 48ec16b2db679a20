import type { Translate } from '../i18n/index.ts';
import { sections as DECK_TITLES } from '../i18n/words/terms.words.ts';
import type { Id } from '../model/field-types.ts';
import { type DeckSection, type Forum, SECTIONS } from '../model/forum.ts';
import type { Item, Meeting, Standing } from '../model/meeting.ts';
import { isClosing } from './agenda-order.ts';

/**
 * The sections of an agenda (D161). A forum has its own, or none. The four of the program's deck also stand in a
 * forum without its own, where an item names one of them. Items of a section that the forum has removed since stand
 * where they stood (D162).
 */

type Sections = Pick<Forum, 'sections'>;

/** Items that stand together under one heading. */
export interface AgendaGroup {
  /** Undefined: the items belong to no section. */
  readonly section: Id | undefined;
  /** Empty for items before the first section, and on an agenda without sections. */
  readonly title: string;
  readonly items: readonly Item[];
}

/** The sections that have items, in the order of the agenda. Every item stands exactly once. */
export function agendaSections(
  { items }: Pick<Meeting, 'items'>,
  forum: Sections,
  t: Translate,
): readonly AgendaGroup[] {
  const groups: { section: Id | undefined; title: string; items: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.section === item.section) last.items.push(item);
    else {
      const isAfter = item.section === undefined && groups.length > 0;
      const title = isAfter ? t('meeting.otherItems') : sectionTitle(item.section, forum, t);
      groups.push({ section: item.section, title, items: [item] });
    }
  }
  return groups;
}

/** As `agendaSections`, with the sections that have no items yet, where their first item would stand. */
export function wholeAgenda(
  meeting: Pick<Meeting, 'items'>,
  forum: Sections,
  t: Translate,
): readonly AgendaGroup[] {
  const groups = [...agendaSections(meeting, forum, t)];
  const order = sectionsOffered(meeting, forum);
  for (const section of order) {
    if (groups.some((group) => group.section === section)) continue;
    const empty = { section, title: sectionTitle(section, forum, t), items: [] };
    const firstItems = groups.map((group) => group.items[0] ?? { section: group.section });
    groups.splice(placeOfSection(firstItems, section, order), 0, empty);
  }
  return groups.length > 0 ? groups : [{ section: undefined, title: '', items: [] }];
}

/** The ids of the sections that new items of this agenda can be put in, in order. */
export function sectionsOffered(
  { items }: { readonly items: readonly Pick<Item, 'section'>[] },
  { sections }: Sections,
): readonly Id[] {
  if (sections) return sections.map(({ id }) => id);
  return items.some((item) => isDeckSection(item.section)) ? SECTIONS : [];
}

/** Whether a command may name the section: the forum has it, or has none and it is one of the deck's four. */
export function isSectionOf({ sections }: Sections, section: Id): boolean {
  return sections ? sections.some(({ id }) => id === section) : isDeckSection(section);
}

/** Readers see the deck's own titles in their language. A section that the forum removed has no title. */
export function sectionTitle(
  section: Id | undefined,
  { sections }: Sections,
  t: Translate,
): string {
  if (section === undefined) return '';
  const own = sections?.find(({ id }) => id === section)?.title;
  if (!isDeckSection(section)) return own ?? '';
  const words: readonly string[] = DECK_TITLES[section];
  return own === undefined || words.includes(own) ? t(`sections.${section}`) : own;
}

export function isDeckSection(section: Id | undefined): section is DeckSection {
  return SECTIONS.some((each) => each === section);
}

/** Where the standing items stand in the deck's agenda (D12). */
export const USUAL_SECTION: Readonly<Record<Standing, DeckSection>> = {
  agenda: 'framing',
  'last-minutes': 'framing',
  carried: 'status',
  'any-other-business': 'next-steps',
  'next-meeting': 'next-steps',
};

/** Where the first item of a section comes: after all of the sections before it, and before the closing items. */
export function placeOfSection(
  items: readonly Pick<Item, 'section' | 'standing'>[],
  section: Id,
  order: readonly Id[],
): number {
  const rank = order.indexOf(section);
  const earlier = order.slice(0, rank);
  const last = items.findLastIndex((item) => earlier.some((each) => each === item.section));
  if (last >= 0) return last + 1;
  const first = items.findIndex((item) => item.section !== undefined || isClosing(item));
  return first >= 0 ? first : items.length;
}

/** Under which items the partnership check is held. An agenda without the deck's section has it under its reviews. */
export function holdsCheck({ items }: Pick<Meeting, 'items'>, item: Item): boolean {
  if (items.some(({ section }) => section === 'partnership')) return item.section === 'partnership';
  return item.kind === 'review' && item.standing !== 'carried';
}
