import type { Id } from '../model/field-types.ts';
import type { Item, Meeting } from '../model/meeting.ts';
import { normalizeTerm } from '../text/normalize-search-text.ts';

/**
 * Whether a later item takes up a postponed one (D138). Both have marks, and one mark in common is enough: the place of
 * the postponed item, or the matter.
 */

/** How later items name a postponed item. */
export function marksOfPostponed(meeting: Id, item: Item): readonly string[] {
  return [`${meeting}/${item.id}`, markOfMatter(item)];
}

/** What an item takes up, if such a thing was postponed. */
export function marksOfTaken(item: Item): readonly string[] {
  const { takesUp } = item;
  const link = takesUp?.meeting === undefined ? [] : [`${takesUp.meeting}/${takesUp.item}`];
  return [...link, markOfMatter(item)];
}

/** Whether the items with the marks `taken` take up the one with the marks `postponed`. */
export function isTakenUp(postponed: readonly string[], taken: readonly string[]): boolean {
  return postponed.some((mark) => taken.includes(mark));
}

/** Whether the meeting has an item that takes up the postponed one. */
export function isOnAgenda(
  { items }: Pick<Meeting, 'items'>,
  postponed: { readonly marks: readonly string[] },
): boolean {
  return isTakenUp(postponed.marks, items.flatMap(marksOfTaken));
}

/** As `isOnAgenda`, for one item of a document: what was frozen has no marks. */
export function takesUp(
  item: Item,
  { meeting, item: id, title }: { readonly meeting: Id; readonly item: Id; readonly title: string },
): boolean {
  return isTakenUp([`${meeting}/${id}`, markOfTitle(title)], marksOfTaken(item));
}

/** An item of the same title is the same matter; so is an item of the template, whatever its title. */
function markOfMatter({ standing, title }: Item): string {
  return standing ? `standing ${standing}` : markOfTitle(title);
}

function markOfTitle(title: string): string {
  return `title ${normalizeTerm(title).trim()}`;
}
