import type { Decision, Position, RatificationNeed } from '../model/decision.ts';
import type { Authority } from '../model/forum.ts';
import { mayBind, needsApproval } from './effects.ts';

export interface OtherNeed {
  /** What the partner says: the other than usual. */
  readonly says: RatificationNeed;
  readonly isSaid: boolean;
  /** What its position says once it has said it, or taken it back. */
  readonly next: RatificationNeed | undefined;
}

/**
 * What a partner that consents may say of its authority in this matter: one that usually asks at home has been given
 * leave, and one that usually decides must ask (D215). Undefined where nobody asks at home.
 */
export function otherNeed(
  decision: Pick<Decision, 'effect' | 'procedure' | 'ratification'>,
  authority: Authority,
  { position, ratification }: Pick<Position, 'position' | 'ratification'>,
): OtherNeed | undefined {
  if (position !== 'consents' || authority === 'observes' || !mayBind(decision)) return undefined;
  const says = needsApproval(decision, authority, undefined) ? 'not-needed' : 'needed';
  const isSaid = ratification === says;
  return { says, isSaid, next: isSaid ? undefined : says };
}
