import type { Id } from '../model/field-types.ts';
import type { FollowUp, ForumItself, Partner, StatusChange } from '../model/forum.ts';
import { memoize } from './memoize.ts';

/** Lookups in a list that callers ask many times: built once from the list. */

const exits = memoize<ForumItself['partners'], ReadonlyMap<Id, Partner['exit']>>();
const statuses = memoize<StatusChange[], ReadonlyMap<string, StatusChange>>();

export function exitOf({ partners }: ForumItself, partner: Id): Partner['exit'] {
  const byId = exits(partners, [], () => new Map(partners.map((each) => [each.id, each.exit])));
  return byId.get(partner);
}

/** The latest status of a commitment or an action point (D71). */
export function lastStatus(
  { statuses: all }: FollowUp,
  of: StatusChange['of'],
  id: Id,
): StatusChange | undefined {
  const last = statuses(all, [], () => new Map(all.map((each) => [keyOf(each.of, each.id), each])));
  return last.get(keyOf(of, id));
}

function keyOf(of: StatusChange['of'], id: Id): string {
  return `${of} ${id}`;
}
