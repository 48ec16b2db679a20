import type { FollowUp, Forum, Partner, StatusChange } from '../forum/schema.ts';
import type { Id } from '../primitives.ts';

/** What is asked of the same list many times over: looked up, once the list has been gone through. */

const exits = new WeakMap<Forum['partners'], ReadonlyMap<Id, Partner['exit']>>();

export function exitOf({ partners }: Forum, partner: Id): Partner['exit'] {
  const there = exits.get(partners);
  const byId = there ?? new Map(partners.map((each) => [each.id, each.exit]));
  exits.set(partners, byId);
  return byId.get(partner);
}

const lastStatuses = new WeakMap<FollowUp['statuses'], ReadonlyMap<string, StatusChange>>();

/** What was last said of a commitment or an action point. */
export function lastStatus(
  { statuses }: FollowUp,
  of: StatusChange['of'],
  id: Id,
): StatusChange | undefined {
  const there = lastStatuses.get(statuses);
  const last = there ?? new Map(statuses.map((each) => [`${each.of} ${each.id}`, each]));
  lastStatuses.set(statuses, last);
  return last.get(`${of} ${id}`);
}
