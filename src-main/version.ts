import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** What this program is, as its package.json says. */
interface About {
  readonly version: string;
  /** Where newer versions are published. A source tree need not name a place. */
  readonly homepage?: string;
}

export const { version: VERSION, homepage: HOMEPAGE } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as About;
