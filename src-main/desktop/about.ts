import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { Translate } from '../../src-core/language/index.ts';
import { ROOT } from '../root.ts';

/** Where newer versions are, as package.json says. Nothing is ever asked for there by the program itself. */
export const HOMEPAGE = z
  .object({ homepage: z.url({ protocol: /^https$/ }).optional() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).homepage;

/** Fills in what "About Forum" shows. */
export function describeApp(t: Translate): void {
  app.setAboutPanelOptions({
    applicationName: 'Forum',
    applicationVersion: app.getVersion(),
    // macOS would add its own number of the build, which is the same.
    version: '',
    ...(HOMEPAGE === undefined
      ? {}
      : { website: HOMEPAGE, credits: t('menu.newerAt', { address: HOMEPAGE }) }),
  });
}
