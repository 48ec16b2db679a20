import type { WordKey, WordValues } from '../../src-core/i18n/index.ts';

/** How the desktop program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last part of its error output. */
  readonly said: string;
  readonly lastedMs: number;
}

/** Milliseconds. A program that ends this soon, with an error, never showed its window. */
const TOO_SOON = 5_000;
const STOPPED: readonly (string | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What Chromium prints when Linux prevents its start. */
const KINDS: readonly (readonly [WordKey, RegExp])[] = [
  // Ubuntu 23.10 and later allow user namespaces only for programs with an AppArmor profile.
  ['start.noSandbox', /SUID sandbox helper|No usable sandbox|user namespace/i],
  ['start.noLibrary', /error while loading shared libraries: (?<library>[^:\s]+)/],
  ['start.noScreen', /Missing X server|cannot open display|Failed to connect to Wayland/i],
];

/** Why the window did not open; undefined if it did, or if the user stopped it. */
export function whyNotStarted(
  ended: Ended,
): { readonly words: WordKey; readonly values: WordValues } | undefined {
  if (ended.code === 0 || STOPPED.includes(ended.signal)) return undefined;
  for (const [words, pattern] of KINDS) {
    const found = pattern.exec(ended.said);
    if (found) return { words, values: { ...found.groups } };
  }
  return ended.lastedMs < TOO_SOON ? { words: 'host.didNotStart', values: {} } : undefined;
}
