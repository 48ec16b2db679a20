import { itemsOf } from '../../../src-core/meeting/timing.ts';
import {
  type Item,
  type Meeting,
  SECTIONS,
  type Section,
} from '../../../src-core/model/meeting.ts';

/** Where an item goes: before another in that section, or last in it (null). */
export interface ItemPlace {
  readonly section: Section;
  readonly before: string | null;
}

/** Where an item goes one step up or down. Past the end of a section it goes to the next one. */
export function placeAfterMove(meeting: Meeting, item: Item, by: -1 | 1): ItemPlace | undefined {
  const siblings = itemsOf(meeting, item.section);
  const index = siblings.indexOf(item);
  const neighbour = siblings[index + by];
  if (neighbour) {
    const before = by < 0 ? neighbour.id : (siblings[index + 2]?.id ?? null);
    return { section: item.section, before };
  }
  const section = SECTIONS[SECTIONS.indexOf(item.section) + by];
  if (!section) return undefined;
  return { section, before: by > 0 ? (itemsOf(meeting, section)[0]?.id ?? null) : null };
}

/** Where a dragged item lands: in the place of the item it is over, or last in an empty section. */
export function placeAfterDrop(
  meeting: Meeting,
  dragged: string,
  over: string,
): ItemPlace | undefined {
  const item = meeting.items.find((each) => each.id === dragged);
  const section = SECTIONS.find((each) => each === over);
  if (!item || over === dragged) return undefined;
  if (section) return { section, before: null };
  const target = meeting.items.find((each) => each.id === over);
  if (!target) return undefined;
  const siblings = itemsOf(meeting, target.section);
  const [from, to] = [siblings.indexOf(item), siblings.indexOf(target)];
  // An item dragged down within its section goes after the one that it is over.
  const before = from >= 0 && from < to ? (siblings[to + 1]?.id ?? null) : target.id;
  return { section: target.section, before };
}
