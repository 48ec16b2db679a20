import type { Translate } from '../i18n/index.ts';
import { sectionTitle } from '../meeting/agenda-sections.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';

/** The title of a section of the agenda, as it was in one of the states, or else as it is now (D161). */
export function sectionNameOf(
  id: Id,
  states: readonly (object | undefined)[],
  now: { readonly t: Translate; readonly forum: Forum },
): string {
  const then = states.map((state): Partial<Forum> => state ?? {});
  const named = then.find(({ sections }) => sections?.some((each) => each.id === id));
  return sectionTitle(id, named ?? now.forum, now.t);
}
