import { randomBytes } from 'node:crypto';
import type { Role } from '../../../src-core/protocol/roles.ts';

/** The keys in addresses. Each lets one page in, once, and only for a while after it was made. */

/** Milliseconds. */
const GOOD_FOR = 10 * 60_000;
const MAX_KEPT = 1_000;

export class Keys {
  private readonly made = new Map<string, { readonly role: Role; readonly until: number }>();

  /** `now` in milliseconds, on a clock that only goes forward. */
  make(role: Role, now: number): string {
    const [oldest] = this.made.keys();
    if (this.made.size === MAX_KEPT && oldest !== undefined) this.made.delete(oldest);
    // 192 random bits, as they can stand in an address.
    const key = randomBytes(24).toString('base64url');
    this.made.set(key, { role, until: now + GOOD_FOR });
    return key;
  }

  /** The role that it gives; undefined when it was never made, was used, or is too old. */
  use(key: string, now: number): Role | undefined {
    const found = this.made.get(key);
    this.made.delete(key);
    return found && now <= found.until ? found.role : undefined;
  }
}
