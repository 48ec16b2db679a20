import type { Translate } from '../../../src-core/i18n/index.ts';
import { type AgendaGroup, wholeAgenda } from '../../../src-core/meeting/agenda-sections.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';

/** Where an item goes: before another in that section, or last in it (null). Parts move among their like. */
export interface ItemPlace {
  /** Null: no section. Left out for a part, which stays in the section of its item. */
  readonly section?: string | null;
  readonly before: string | null;
}

/** What can be moved: the agenda in its sections, also those without items. */
export interface MovableAgenda {
  readonly meeting: Meeting;
  readonly groups: readonly AgendaGroup[];
}

export function movableAgenda(
  meeting: Meeting,
  forum: Pick<Forum, 'sections'>,
  t: Translate,
): MovableAgenda {
  return { meeting, groups: wholeAgenda(meeting, forum, t) };
}

/** Where an item goes one step up or down. Past the end of a section it goes to the next one. */
export function placeAfterMove(
  agenda: MovableAgenda,
  item: Item,
  by: -1 | 1,
): ItemPlace | undefined {
  const siblings = siblingsOf(agenda, item);
  const index = siblings.indexOf(item);
  const neighbour = siblings[index + by];
  if (neighbour) {
    return placeIn(item, by < 0 ? neighbour.id : (siblings[index + 2]?.id ?? null));
  }
  if (item.parent !== undefined) return undefined;
  const { groups } = agenda;
  const group = groups[groups.findIndex(({ items }) => items.includes(item)) + by];
  if (!group) return undefined;
  const section = group.section ?? null;
  return { section, before: by > 0 ? (group.items[0]?.id ?? null) : null };
}

/** Where a dragged item lands: in the place of the item it is over, or last in an empty section. */
export function placeAfterDrop(
  agenda: MovableAgenda,
  dragged: string,
  over: string,
): ItemPlace | undefined {
  const { meeting, groups } = agenda;
  const item = meeting.items.find((each) => each.id === dragged);
  if (!item || over === dragged) return undefined;
  const group = groups.find((each) => dropAreaOf(each) === over);
  if (group)
    return item.parent === undefined ? { section: group.section ?? null, before: null } : undefined;
  const target = meeting.items.find((each) => each.id === over);
  if (target?.parent !== item.parent || !target) return undefined;
  const siblings = siblingsOf(agenda, target);
  const [from, to] = [siblings.indexOf(item), siblings.indexOf(target)];
  // An item dragged down within its section goes after the one that it is over.
  const before = from >= 0 && from < to ? (siblings[to + 1]?.id ?? null) : target.id;
  return placeIn(target, before);
}

/** The area of a section that an item can be dropped on. Its name is no item's id. */
export function dropAreaOf({ section = '' }: Pick<AgendaGroup, 'section'>): string {
  return `section:${section}`;
}

/** The items that it can change places with: those of its section, or the parts of the same item. */
function siblingsOf({ groups }: MovableAgenda, item: Item): readonly Item[] {
  const items = groups.find((group) => group.items.includes(item))?.items ?? [];
  return items.filter(({ parent }) => parent === item.parent);
}

function placeIn({ section, parent }: Item, before: string | null): ItemPlace {
  return parent === undefined ? { section: section ?? null, before } : { before };
}
