import type { FollowUp, Forum, Partner, Ratification, StatusChange } from '../forum/schema.ts';
import type { Id } from '../primitives.ts';
import { remembering } from './remember.ts';

/** What is asked of the same list many times over: looked up, once the list has been gone through. */

const exits = remembering<Forum['partners'], ReadonlyMap<Id, Partner['exit']>>();
const statuses = remembering<StatusChange[], ReadonlyMap<string, StatusChange>>();
const ratifications = remembering<Ratification[], ReadonlyMap<string, Ratification>>();

export function exitOf({ partners }: Forum, partner: Id): Partner['exit'] {
  const byId = exits(partners, [], () => new Map(partners.map((each) => [each.id, each.exit])));
  return byId.get(partner);
}

/** What was last said of a commitment or an action point. */
export function lastStatus(
  { statuses: all }: FollowUp,
  of: StatusChange['of'],
  id: Id,
): StatusChange | undefined {
  const last = statuses(all, [], () => new Map(all.map((each) => [keyOf(each.of, each.id), each])));
  return last.get(keyOf(of, id));
}

/** The last word of a partner's principal. */
export function lastRatification(
  { ratifications: all }: FollowUp,
  of: Ratification['of'],
  id: Id,
  partner: Id,
): Ratification | undefined {
  const last = ratifications(
    all,
    [],
    () => new Map(all.map((each) => [keyOf(each.of, each.id, each.partner), each])),
  );
  return last.get(keyOf(of, id, partner));
}

function keyOf(...parts: readonly string[]): string {
  return parts.join(' ');
}
