import { hasExempted } from '../meeting/later-exemptions.ts';
import { followUpOf } from '../meeting/outcome.ts';
import { getOwn } from '../model/field-types.ts';
import type { FollowUp, Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';

/** The follow-up of a meeting that is restored: what was exempted since stays exempt (D145). */
export function followUpAfter(now: Forum, then: Forum, was: Meeting): FollowUp | undefined {
  const since = getOwn(then.followUp, was.id);
  const restored = since?.exemptions ?? [];
  const kept = (getOwn(now.followUp, was.id)?.exemptions ?? []).filter(
    (each) =>
      hasExempted(was, each) && !restored.some(({ id, of }) => id === each.id && of === each.of),
  );
  if (kept.length === 0) return since;
  return { ...followUpOf(then, was.id), exemptions: [...restored, ...kept] };
}
