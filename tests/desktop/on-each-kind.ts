import { test } from '@playwright/test';
import { type Kind, noElectron } from './app.ts';

const KINDS: readonly Kind[] = ['electron', 'stand-in'];

/** Declares the specs on Electron, skipped with a reason if it is missing, and on its stand-in. */
export function onEachKind(specs: (kind: Kind) => void): void {
  for (const kind of KINDS) {
    test.describe(`on ${kind}`, () => {
      test.skip(kind === 'electron' && noElectron !== undefined, noElectron);
      specs(kind);
    });
  }
}
