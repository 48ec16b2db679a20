import { randomBytes } from 'node:crypto';
import { Pace } from './pace.ts';

/**
 * Who has been let in: each browser is known by a token of its own, and has one allowance of messages for all its
 * windows. One that makes contact anew goes on with what it had left.
 */

export interface Person {
  readonly pace: Pace;
  /** How many it has open. */
  windows: number;
}

export const MOST_WINDOWS = 32;
/** With windows or without; a whole room has its place. */
const MOST_KNOWN = 1_000;
/** Of browsers that are let in for the first time, a second and at once. */
const NEW = { aSecond: 2, atOnce: 200 };

export class People {
  private readonly known = new Map<string, Person>();
  private readonly pace = new Pace(NEW);

  /** By the token that it shows. */
  withToken(token: string): Person | undefined {
    return this.known.get(token);
  }

  /** A token for one who had the address; undefined when too many come at once. `now` as for a pace. */
  letIn(now: number): string | undefined {
    if (!this.pace.allows(now)) return undefined;
    if (this.known.size === MOST_KNOWN) {
      const [gone] = [...this.known].find(([, { windows }]) => windows === 0) ?? [];
      if (gone === undefined) return undefined;
      this.known.delete(gone);
    }
    const token = randomBytes(24).toString('base64url');
    this.known.set(token, { pace: new Pace(), windows: 0 });
    return token;
  }
}
