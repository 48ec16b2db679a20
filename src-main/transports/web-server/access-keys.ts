import { randomBytes } from 'node:crypto';
import type { Role } from '../../../src-core/protocol/roles.ts';

/** The keys in addresses. Each lets one page in, once, for a limited time. */

/** Milliseconds. */
const GOOD_FOR = 10 * 60_000;
const MAX_KEPT = 1_000;

export class Keys {
  private readonly made = new Map<string, { readonly role: Role; readonly until: number }>();

  /** `now` in milliseconds, on a clock that only goes forward. */
  make(role: Role, now: number): string {
    const [oldest] = this.made.keys();
    if (this.made.size === MAX_KEPT && oldest !== undefined) this.made.delete(oldest);
    // 192 random bits, in characters that an address may contain.
    const key = randomBytes(24).toString('base64url');
    this.made.set(key, { role, until: now + GOOD_FOR });
    return key;
  }

  /** The role that the key gives; undefined if it is unknown, used or too old. */
  use(key: string, now: number): Role | undefined {
    const found = this.made.get(key);
    this.made.delete(key);
    return found && now <= found.until ? found.role : undefined;
  }
}
