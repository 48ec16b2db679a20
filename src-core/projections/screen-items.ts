import { itemNumber } from '../meeting/numbers.ts';
import type { Id } from '../model/field-types.ts';
import type { Item, Meeting } from '../model/meeting.ts';

/** What the big screen receives of an item. */

/** The title in the agenda and at the top of a page. At the top, also the presenter. */
export function itemOnScreen(
  meeting: Meeting,
  item: Item,
  isInAgenda: boolean,
  isHead: boolean,
): Item {
  const { background: _, proposal: __, withdrawn, parent, presenter, chair, title, ...rest } = item;
  return {
    ...rest,
    ...numberOfPart(meeting, item, parent),
    ...(withdrawn ? { withdrawn: {} } : {}),
    title: isInAgenda || isHead ? title : '',
    objectives: [],
    ...(isHead && presenter ? { presenter } : {}),
    ...(isHead && chair && !withdrawn ? { chair } : {}),
  };
}

/** A page may show a part without its item: it gets the number that people see. */
function numberOfPart(
  meeting: Meeting,
  { id }: Item,
  parent: Id | undefined,
): Pick<Item, 'number'> {
  const number = meeting.items.find((each) => each.id === parent)?.number;
  return number ? { number: { ...number, text: itemNumber(meeting, id) } } : {};
}
