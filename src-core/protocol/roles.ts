import type { Id } from '../model/field-types.ts';
import type { Topic } from './subscriptions.ts';

/**
 * Who is at the other end of a connection, and which views that role may follow. The table of calls says what
 * it may call. Both name every entry, so a new one does not compile without its roles.
 */

/** `owner`: a window of the user who runs the program. `screen`: the page that everyone in the room sees. */
export const ROLES = ['owner', 'screen'] as const;
export type Role = (typeof ROLES)[number];
export const EVERYONE: readonly Role[] = ROLES;
export const OWNER_ONLY: readonly Role[] = ['owner'];

export interface Caller {
  readonly role: Role;
  /** For a big screen: the only meeting that it may show. Undefined: the open one. */
  readonly meeting?: Id | undefined;
}
export const OWNER: Caller = { role: 'owner' };

/** `meeting` in `meeting:2026-1`. */
type View<T extends Topic = Topic> = T extends `${infer V}:${string}` ? V : T;

export const MAY_FOLLOW: Readonly<Record<View, readonly Role[]>> = {
  screen: EVERYONE,

  forum: OWNER_ONLY,
  meetings: OWNER_ONLY,
  'follow-up': OWNER_ONLY,
  checks: OWNER_ONLY,
  history: OWNER_ONLY,
  wall: OWNER_ONLY,
  meeting: OWNER_ONLY,
  partner: OWNER_ONLY,
};

export function mayFollow({ role, meeting }: Caller, topic: Topic): boolean {
  const [view] = topic.split(':') as [View];
  if (!MAY_FOLLOW[view].includes(role)) return false;
  return role !== 'screen' || topic === screenTopic(meeting);
}

/** What the big screen of a meeting shows; without a meeting, of the open one. */
export function screenTopic(meeting?: Id): 'screen' | `screen:${string}` {
  return meeting === undefined ? 'screen' : `screen:${meeting}`;
}
