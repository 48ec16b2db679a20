import type { Role } from '../../../src-core/protocol/roles.ts';

/**
 * How the page proves to the host who it is. A browser's storage belongs to one origin with its port, so pages of other
 * programs on this machine cannot read it, as they could a cookie. A big screen uses the storage of its own tab.
 */

/** A page that is reloaded before the host has answered sends the same pass again. */
export interface Pass {
  readonly token: string;
  readonly key?: string;
}

const [TOKEN, PENDING] = ['forum-token', 'forum-pass'];
const KEY = /#key=([\w-]+)$/;
/** In memory too, because the browser may store nothing for the page. */
let shown: Pass | undefined;

export function hasKey(address: string): boolean {
  return KEY.test(address);
}

/**
 * The key in the address, or else the stored token. The key is removed from the address at once.
 * `address` is the one that the page was sent to. The user may have moved on since.
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

/** The host accepted the pass: its token is stored. */
export function keepPass(role: Role): void {
  if (shown?.key !== undefined) {
    if (role === 'owner') storageOf('screen')?.removeItem(TOKEN);
    storageOf(role)?.setItem(TOKEN, shown.token);
    shown = { token: shown.token };
  }
  storageOf('screen')?.removeItem(PENDING);
}

/** The host refused the pass. Returns an older stored one, which may still be valid. */
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

/** Undefined in a browser that stores nothing for pages: every load then needs a new address. */
function storageOf(role: Role): Storage | undefined {
  try {
    return role === 'owner' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}
