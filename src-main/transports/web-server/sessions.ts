import type { Role } from '../../../src-core/protocol/roles.ts';
import { RateLimiter } from './rate-limiter.ts';

/**
 * The browsers that have access. Each has a token, and one rate limit for all its windows, which it keeps when
 * it reconnects.
 */

export interface Session {
  readonly role: Role;
  readonly limiter: RateLimiter;
  /** How many windows are open. */
  windows: number;
}

export const MAX_WINDOWS = 32;
/** With open windows or without: enough for everyone in a meeting. */
const MAX_KNOWN = 1_000;

export class Sessions {
  private readonly known = new Map<string, Session>();

  withToken(token: string): Session | undefined {
    return this.known.get(token);
  }

  /**
   * Adds a browser that had a key. If there are too many, the oldest without a window is forgotten; undefined
   * if none can be.
   */
  letIn(token: string, role: Role): Session | undefined {
    if (this.known.size === MAX_KNOWN) {
      const [gone] = [...this.known].find(([, { windows }]) => windows === 0) ?? [];
      if (gone === undefined) return undefined;
      this.known.delete(gone);
    }
    const session = { role, limiter: new RateLimiter(), windows: 0 };
    this.known.set(token, session);
    return session;
  }
}
