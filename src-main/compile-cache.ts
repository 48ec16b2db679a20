import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { localFolder } from './platform/user-data-dir.ts';

/**
 * Loaded before the program: what node makes of its sources is kept for the next start, which then takes half as
 * long. In the person's own folder, for nobody else may write there.
 */
enableCompileCache(join(localFolder(), 'compiled'));
