import type { Id } from '../model/field-types.ts';
import type { FollowUp, ForumItself, Partner, StatusChange } from '../model/forum.ts';
import { memoize } from './memoize.ts';

/** Lookups in a list that callers ask many times: built once from the list. */

const exits = memoize<ForumItself['partners'], ReadonlyMap<Id, Partner['exit']>>();
const statuses = memoize<StatusChange[], ReadonlyMap<string, StatusChange[]>>();
const NONE: readonly StatusChange[] = [];

export function exitOf({ partners }: ForumItself, partner: Id): Partner['exit'] {
  const byId = exits(partners, [], () => new Map(partners.map((each) => [each.id, each.exit])));
  return byId.get(partner);
}

/** What was recorded of a commitment or an action point, oldest first; the last one holds (D71). */
export function statusesOf(
  { statuses: all }: FollowUp,
  of: StatusChange['of'],
  id: Id,
): readonly StatusChange[] {
  const byThing = statuses(all, [], () => Map.groupBy(all, (each) => keyOf(each.of, each.id)));
  return byThing.get(keyOf(of, id)) ?? NONE;
}

function keyOf(of: StatusChange['of'], id: Id): string {
  return `${of} ${id}`;
}
