import { inAgendaOrder, isClosing } from '../meeting/agenda-order.ts';
import {
  isDeckSection,
  isSectionOf,
  placeOfSection,
  sectionsOffered,
  USUAL_SECTION,
} from '../meeting/agenda-sections.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Item, Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { findById, unknownId } from './lookups.ts';

/** Where an item stands on the agenda: in which section, after which others, and as a part of which item. */

type Sections = Pick<Forum, 'sections'>;

/**
 * A new item comes last in its section, or last on an agenda without sections. If any other business or the next
 * meeting ends it, the item comes before these (D13). A part comes last among the parts of its item (D164).
 */
export function placeNewItem(meeting: Meeting, item: Item, forum: Sections): void {
  useDeckSections(meeting, forum, item.section);
  meeting.items.splice(placeFor(meeting, item, forum), 0, item);
}

function placeFor({ items }: Meeting, item: Item, forum: Sections): number {
  const { section, parent } = item;
  if (parent !== undefined) return afterPartsOf(items, parent);
  const closing = isClosing(item)
    ? -1
    : items.findIndex((each) => each.section === section && isClosing(each));
  return closing >= 0 ? closing : endOf(items, section, forum);
}

/** Moves an item, with its parts, to before another or last in its section. A part moves among its like. */
export function moveOnAgenda(
  meeting: Meeting,
  item: Item,
  {
    section,
    before,
  }: { readonly section?: Id | null | undefined; readonly before?: Id | null | undefined },
  forum: Sections,
): void {
  if (before === item.id) refuse('invalid', 'before', 'faults.unusable');
  if (section) {
    const isHere = meeting.items.some((each) => each.section === section);
    if (!isHere && !isSectionOf(forum, section)) unknownId(section, 'section');
    useDeckSections(meeting, forum, section);
  }
  const next = typeof before === 'string' ? findById(meeting.items, before, 'before') : undefined;
  if (next && section !== undefined && (next.section ?? null) !== section) {
    refuse('invalid', 'before', 'refusals.sectionMismatch');
  }
  if (next && next.parent !== item.parent) refuse('invalid', 'before', 'refusals.partStays');
  if (item.parent !== undefined && section !== undefined && section !== (item.section ?? null)) {
    refuse('invalid', 'section', 'refusals.partStays');
  }
  const target = next
    ? next.section
    : section === undefined
      ? item.section
      : (section ?? undefined);
  const moving = meeting.items
    .filter(({ id, parent }) => id === item.id || parent === item.id)
    .map((each) => inSection(each, target));
  const others = meeting.items.filter(({ id, parent }) => id !== item.id && parent !== item.id);
  const end =
    item.parent === undefined
      ? () => endOf(others, target, forum)
      : () => afterPartsOf(others, item.parent ?? '');
  others.splice(next ? others.indexOf(next) : end(), 0, ...moving);
  meeting.items = others;
}

function inSection({ section: _, ...item }: Item, section: Id | undefined): Item {
  return section === undefined ? item : { ...item, section };
}

function endOf(items: Item[], section: Id | undefined, forum: Sections): number {
  if (section === undefined) return items.length;
  const last = items.findLastIndex((item) => item.section === section);
  return last >= 0 ? last + 1 : placeOfSection(items, section, sectionsOffered({ items }, forum));
}

function afterPartsOf(items: readonly Item[], parent: Id): number {
  return items.findLastIndex((each) => each.id === parent || each.parent === parent) + 1;
}

/** Where the first item names one of the deck's sections, the standing items stand as in the deck (D161). */
function useDeckSections(meeting: Meeting, { sections }: Sections, section: Id | undefined): void {
  if (sections || !isDeckSection(section)) return;
  if (meeting.items.some((item) => isDeckSection(item.section))) return;
  for (const item of meeting.items) {
    if (item.standing && item.section === undefined) item.section = USUAL_SECTION[item.standing];
  }
  meeting.items = inAgendaOrder(meeting.items);
}

/** The section is one of the forum's, and a part is in that of its item. */
export function sectionOfNew(
  meeting: Meeting,
  { section, parent }: Pick<Item, 'section' | 'parent'>,
  forum: Sections,
  under = '',
): Pick<Item, 'section'> {
  if (section !== undefined && !isSectionOf(forum, section)) unknownId(section, `${under}section`);
  if (parent === undefined) return section === undefined ? {} : { section };
  const of = findById(meeting.items, parent, `${under}parent`);
  if (section !== undefined && section !== of.section) {
    refuse('invalid', `${under}section`, 'refusals.partStays');
  }
  return of.section === undefined ? {} : { section: of.section };
}

/** An item has parts, but a part has none, and a break neither has parts nor is one (D164). */
export function assertMayBePart(
  meeting: Meeting,
  item: Pick<Item, 'id' | 'kind' | 'parent'>,
  under = '',
): void {
  if (item.parent === undefined) return;
  const path = `${under}parent`;
  const of = findById(meeting.items, item.parent, path);
  const hasParts = meeting.items.some(({ parent }) => parent === item.id);
  if (of.id === item.id || of.parent !== undefined || hasParts) {
    refuse('invalid', path, 'refusals.onePartLevel');
  }
  if (of.kind === 'break' || item.kind === 'break') {
    refuse('invalid', path, 'refusals.breakPart');
  }
}

/** What has a number keeps it, so it becomes neither a part nor a break (D163, D164). */
export function assertKeepsNumber(
  { items }: Pick<Meeting, 'items'>,
  { id, number, kind, parent }: Item,
  was: Pick<Item, 'kind' | 'parent'> | undefined,
): void {
  if (kind === 'break' && items.some((each) => each.parent === id)) {
    refuse('invalid', 'kind', 'refusals.breakPart');
  }
  if (number === undefined) return;
  if (parent !== undefined && was?.parent !== parent) {
    refuse('locked', 'parent', 'refusals.numberedPart');
  }
  if (kind === 'break' && was?.kind !== 'break') refuse('locked', 'kind', 'refusals.numberedBreak');
}
