import { hasExempted } from '../meeting/later-exemptions.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { FollowUp, Forum } from '../model/forum.ts';
import type { Exempt, Meeting } from '../model/meeting.ts';

/** No restore takes away an exemption that stands now (D145). */

/** The follow-up of a meeting that is restored, with what was exempted after approval. */
export function followUpAfter(now: Forum, then: Forum, was: Meeting): FollowUp | undefined {
  const since = getOwn(then.followUp, was.id);
  const restored = since?.exemptions ?? [];
  const known = new Set(restored.map(canonicalJson));
  const kept = (getOwn(now.followUp, was.id)?.exemptions ?? []).filter(
    (each) => hasExempted(was, each) && !known.has(canonicalJson(each)),
  );
  if (kept.length === 0) return since;
  return { ...followUpOf(then, was.id), exemptions: [...restored, ...kept] };
}

/** `next` with the exemptions that its items, decisions and agreements have in `now`. */
export function keepExemptions(now: Meeting | undefined, next: Meeting): Meeting {
  if (!now || now === next) return next;
  const items = stillExempt(now.items, next.items);
  const decisions = stillExempt(now.decisions, next.decisions);
  const agreements = stillExempt(now.agreements, next.agreements);
  const isAsBefore =
    items === next.items && decisions === next.decisions && agreements === next.agreements;
  return isAsBefore ? next : { ...next, items, decisions, agreements };
}

function stillExempt<T extends { readonly id: Id; readonly exempt?: Exempt | undefined }>(
  now: readonly T[],
  next: T[],
): T[] {
  const exempt = new Map(now.flatMap((each) => (each.exempt ? [[each.id, each.exempt]] : [])));
  const isLost = ({ id, exempt: own }: T) => own === undefined && exempt.has(id);
  if (!next.some(isLost)) return next;
  return next.map((each) => (isLost(each) ? { ...each, exempt: exempt.get(each.id) } : each));
}
