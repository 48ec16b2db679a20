import type { Id } from '../model/field-types.ts';
import type { Item } from '../model/meeting.ts';
import { normalizeTerm } from '../text/normalize-search-text.ts';

/** Whether an item takes up one that another meeting postponed: it names it, or has the same title (D138). */
export function takesUp(
  item: Pick<Item, 'takesUp' | 'title'>,
  postponed: { readonly meeting: Id; readonly item: Id; readonly title: string },
): boolean {
  if (comparable(item.title) === comparable(postponed.title)) return true;
  return item.takesUp?.meeting === postponed.meeting && item.takesUp.item === postponed.item;
}

/** Titles that differ only in case and spaces around are the same. */
export function comparable(title: string): string {
  return normalizeTerm(title).trim();
}
