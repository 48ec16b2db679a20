import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { localFolder } from './platform/user-data-dir.ts';

/**
 * Caches the compiled sources, which halves the next start. It must load before the program. The cache is in
 * the user's own folder, because nobody else may write there.
 */
enableCompileCache(join(localFolder(), 'compiled'));
