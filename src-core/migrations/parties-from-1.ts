import { isStoredValue, type StoredValue } from './stored-value.ts';

/**
 * In schema 1 one partner owned an action point, and one made a statement. Both can be several now, or somebody that
 * is no partner (D180, D181). Plain objects in and out; what is not as expected stays as it is.
 */
export function partiesFrom1(meeting: StoredValue): StoredValue {
  return {
    ...meeting,
    ...renamed(meeting, 'actionPoints', 'owner', 'owners'),
    ...renamed(meeting, 'statements', 'partner', 'by'),
  };
}

function renamed(meeting: StoredValue, list: string, one: string, several: string): StoredValue {
  const things = meeting[list];
  if (!Array.isArray(things)) return {};
  const next = things.map((thing: unknown) => {
    if (!isStoredValue(thing) || typeof thing[one] !== 'string') return thing;
    const { [one]: partner, ...rest } = thing;
    return { ...rest, [several]: [{ partner }] };
  });
  return { [list]: next };
}
