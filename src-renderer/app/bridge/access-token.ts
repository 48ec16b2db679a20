import type { Role } from '../../../src-core/protocol/roles.ts';

/**
 * By what the page shows the host who it is. A storage is of one origin, with its port: no page of another program on
 * this machine is given it, as it would be given a cookie. That of a big screen is of its tab alone.
 */

/** A page that is loaded anew before it was answered shows the same again. */
export interface Pass {
  readonly token: string;
  readonly key?: string;
}

const [TOKEN, PENDING] = ['forum-token', 'forum-pass'];
const KEY = /#key=([\w-]+)$/;
/** Also where the browser keeps nothing for the page. */
let shown: Pass | undefined;

export function hasKey(address: string): boolean {
  return KEY.test(address);
}

/**
 * What lets the page in: the key in the address, or else what it kept. The key is taken out of the address at once.
 * `address` is the one that the page was sent to; the person may have gone on from there.
 */
export function findPass(address = location.href): Pass | undefined {
  const [, key] = KEY.exec(address) ?? [];
  const stored = storageOf('screen')?.getItem(PENDING);
  const pending = stored ? (JSON.parse(stored) as Pass) : undefined;
  if (key !== undefined) {
    if (location.href === address) history.replaceState(null, '', location.pathname);
    // The host may have taken the key already, and knows the page by the token that came with it.
    shown = pending?.key === key ? pending : { key, token: newSecret() };
    storageOf('screen')?.setItem(PENDING, JSON.stringify(shown));
    return shown;
  }
  if (pending) shown = pending;
  else {
    const token = storageOf('screen')?.getItem(TOKEN) ?? storageOf('owner')?.getItem(TOKEN);
    shown = token ? { token } : undefined;
  }
  return shown;
}

/** The host knows it now. */
export function keepPass(role: Role): void {
  if (shown?.key !== undefined) {
    if (role === 'owner') storageOf('screen')?.removeItem(TOKEN);
    storageOf(role)?.setItem(TOKEN, shown.token);
    shown = { token: shown.token };
  }
  storageOf('screen')?.removeItem(PENDING);
}

/** The host does not know it. What was kept from before may still do where a new one did not. */
export function dropPass(): Pass | undefined {
  for (const storage of [storageOf('screen'), storageOf('owner')]) {
    if (storage?.getItem(TOKEN) === shown?.token) storage?.removeItem(TOKEN);
  }
  storageOf('screen')?.removeItem(PENDING);
  return findPass();
}

export function shownToken(): string {
  return shown?.token ?? '';
}

/** Calls back when another page of this browser has been let in, so that this one can be too. */
export function onAnotherLetIn(listener: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === TOKEN && newValue !== null) listener();
  });
}

/** 192 random bits. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
}

/** None in a browser that keeps nothing for pages: there each page that is loaded needs a new address. */
function storageOf(role: Role): Storage | undefined {
  try {
    return role === 'owner' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}
