import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { APP_ROOT } from './app-root.ts';

/** What this program is. package.json is the only place that says it. */
const About = z.object({
  version: z.string(),
  /** Where newer versions are published. A source tree need not name a place. */
  homepage: z.url({ protocol: /^https$/ }).optional(),
});

export const { version: VERSION, homepage: HOMEPAGE } = About.parse(
  JSON.parse(readFileSync(join(APP_ROOT, 'package.json'), 'utf8')),
);
