import { test } from '@playwright/test';
import { type Kind, noElectron } from './app.ts';

const KINDS: readonly Kind[] = ['electron', 'stand-in'];

/** Declares the specs on Electron itself, skipped in words where it is missing, and on what stands in for it. */
export function onEachKind(specs: (kind: Kind) => void): void {
  for (const kind of KINDS) {
    test.describe(`on ${kind}`, () => {
      test.skip(kind === 'electron' && noElectron !== undefined, noElectron);
      specs(kind);
    });
  }
}
