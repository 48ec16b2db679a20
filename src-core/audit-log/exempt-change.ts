import type { Id } from '../model/field-types.ts';
import { thingAt } from './record-differences.ts';
import { isMeeting, type NamingContext } from './thing-names.ts';

/** Whether a change concerns what is exempt from public access. */

type Fields = Readonly<Record<string, unknown>>;

/** Whether the thing, its item or its decision is exempt from public access, was so, or became so later. */
export function isExempt(path: readonly string[], context: NamingContext): boolean {
  const { states, meeting, meetings } = context;
  if (path[0] === 'followUp') {
    if (path[2] === 'exemptions') return true;
    const thing = states.map((state) => thingAt(state, path.slice(0, 4))).find(Boolean) as Fields;
    const ids = [thing?.id, thing?.agreement];
    return meetings
      .filter((each) => each.id === path[1])
      .flatMap((each) => [...each.agreements, ...each.obligations])
      .some(
        (each) => each.exemptBasis !== undefined && namesOf(each).some((id) => ids.includes(id)),
      );
  }
  return [...states, meeting].filter(isMeeting).some((state) => {
    const thing = thingAt(state, path.slice(0, 2));
    if (typeof thing !== 'object' || thing === null) return false;
    if ('exempt' in thing && thing.exempt) return true;
    const isOf = (each: { readonly id: Id }) =>
      ('item' in thing && each.id === thing.item) ||
      ('decision' in thing && each.id === thing.decision);
    const around = [...state.items, ...('decision' in thing ? state.decisions : [])];
    return around.some((each) => each.exempt && isOf(each));
  });
}

function namesOf(made: { readonly id: Id; readonly of?: { readonly id: Id } }): readonly Id[] {
  return made.of ? [made.id, made.of.id] : [made.id];
}
