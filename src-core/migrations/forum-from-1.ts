import { sectionsFrom1 } from './sections-from-1.ts';
import type { StoredValue } from './stored-value.ts';

/** Brings forum.json of schema 1 to schema 2 (D118). It never throws: what it does not understand stays as it is. */
export function migrateForumFrom1(forum: StoredValue): StoredValue {
  return sectionsFrom1(forum);
}
