import type { Id } from '../model/field-types.ts';
import type { Item } from '../model/meeting.ts';

/**
 * The items of a meeting are kept in the order of the agenda (D11): those of a section together, and each part
 * directly after its item (D164).
 */

type Placed = Pick<Item, 'id' | 'section' | 'standing' | 'parent'>;

/** Any other business and the next meeting end their section, or the agenda (D13). */
export function isClosing({ standing }: Pick<Item, 'standing'>): boolean {
  return standing === 'any-other-business' || standing === 'next-meeting';
}

/** Brings together what belongs together, each at the place of its first item. Everything else stays. */
export function inAgendaOrder<T extends Placed>(items: readonly T[]): T[] {
  const ids = new Set(items.map(({ id }) => id));
  const whole = items.filter(({ parent }) => parent === undefined || !ids.has(parent));
  return whole
    .flatMap((item) => {
      if (item.section === undefined) return [item];
      const together = whole.filter(({ section }) => section === item.section);
      return together[0] === item ? together : [];
    })
    .flatMap((item) => [
      item,
      ...items
        .filter(({ parent }) => parent === item.id)
        .map((part) => inSection(part, item.section)),
    ]);
}

/** A part is in the section of its item. */
function inSection<T extends Placed>(part: T, section: Id | undefined): T {
  if (part.section === section) return part;
  const { section: _, ...rest } = part;
  return { ...rest, ...(section === undefined ? {} : { section }) } as T;
}
