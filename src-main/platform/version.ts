import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { APP_ROOT } from './app-root.ts';

/** The name and version of the program. Only package.json contains them. */
const About = z.object({
  version: z.string(),
  /** Where newer versions are published. A source tree may leave it out. */
  homepage: z.url({ protocol: /^https$/ }).optional(),
});

export const { version: VERSION, homepage: HOMEPAGE } = About.parse(
  JSON.parse(readFileSync(join(APP_ROOT, 'package.json'), 'utf8')),
);
