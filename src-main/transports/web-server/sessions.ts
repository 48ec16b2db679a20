import type { Role } from '../../../src-core/protocol/roles.ts';
import { RateLimiter } from './rate-limiter.ts';

/**
 * Who has been let in: each browser is known by a token of its own, and has one allowance of messages for all its
 * windows. One that makes contact anew goes on with what it had left.
 */

export interface Session {
  readonly role: Role;
  readonly pace: RateLimiter;
  /** How many it has open. */
  windows: number;
}

export const MAX_WINDOWS = 32;
/** With windows or without; a whole room has its place. */
const MAX_KNOWN = 1_000;

export class Sessions {
  private readonly known = new Map<string, Session>();

  /** By the token that it shows. */
  withToken(token: string): Session | undefined {
    return this.known.get(token);
  }

  /** One who had a key. The one who has been away longest is forgotten when there are too many. */
  letIn(token: string, role: Role): Session | undefined {
    if (this.known.size === MAX_KNOWN) {
      const [gone] = [...this.known].find(([, { windows }]) => windows === 0) ?? [];
      if (gone === undefined) return undefined;
      this.known.delete(gone);
    }
    const person = { role, pace: new RateLimiter(), windows: 0 };
    this.known.set(token, person);
    return person;
  }
}
