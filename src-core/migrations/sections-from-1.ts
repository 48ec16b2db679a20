import { sections } from '../i18n/words/terms.words.ts';
import { LANGUAGES, SECTIONS } from '../model/forum.ts';
import { isStoredValue, type StoredValue } from './stored-value.ts';

/**
 * Sections of schema 1: every forum had the deck's four, and the items of a meeting were kept in any order. The
 * sections become the forum's own, and the items stand in the order of the agenda (D11, D161). Plain objects in and
 * out; what is not as expected stays as it is.
 */

export function sectionsFrom1(forum: StoredValue): StoredValue {
  const language = Math.max(0, (LANGUAGES as readonly unknown[]).indexOf(forum.language));
  return { ...forum, sections: SECTIONS.map((id) => ({ id, title: sections[id][language] })) };
}

export function itemsInOrderFrom1(meeting: StoredValue): StoredValue {
  const { items } = meeting;
  if (!Array.isArray(items)) return meeting;
  const placeOf = (item: unknown) => {
    const place = (SECTIONS as readonly unknown[]).indexOf(isStoredValue(item) && item.section);
    return place < 0 ? SECTIONS.length : place;
  };
  return { ...meeting, items: items.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
