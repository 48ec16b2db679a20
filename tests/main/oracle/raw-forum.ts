import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Agreement, Decision, Meeting } from '../../../src-core/model/meeting.ts';

/**
 * Counts a forum by hand: the data on the disk, and the rules of docs/DOMAIN.md restated in plain loops. Uses nothing
 * of the product, because the product is compared with it.
 */
export interface Raw {
  readonly forum: Forum;
  /** Sorted by start. */
  readonly meetings: readonly Meeting[];
}

export async function readRaw(folder: string): Promise<Raw> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const meetings: Meeting[] = [];
  for (const name of await readdir(join(folder, 'meetings'))) {
    if (name.endsWith('.json')) meetings.push(await read(join('meetings', name)));
  }
  meetings.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return { forum: await read('forum.json'), meetings };
}

export type Bound = 'bound' | 'bound-on-ratification' | 'not-bound';
export interface Standing {
  readonly outcome: string;
  readonly binding: Record<string, Bound>;
  readonly awaiting: readonly string[];
  readonly eligible: readonly string[];
}

export function dayOf(time: string): string {
  return time.split('T')[0] ?? '';
}

/** Members with their authority: as recorded when the meeting closed, otherwise from the current register. */
export function authoritiesAt({ forum }: Raw, meeting: Meeting): Map<string, string> {
  const found = new Map<string, string>();
  if (meeting.roll) {
    for (const member of meeting.roll) found.set(member.partner, member.authority);
    return found;
  }
  const day = dayOf(meeting.startsAt);
  for (const partner of forum.partners) {
    if (partner.joined > day) continue;
    if (partner.exit && partner.exit.on <= day) continue;
    found.set(partner.id, partner.authority);
  }
  return found;
}

/** Who is bound by a decision and who is awaited (D33, D35, D36, D38, D39, D133). */
export function standing(raw: Raw, meeting: Meeting, decision: Decision): Standing {
  const authorities = authoritiesAt(raw, meeting);
  const binding: Record<string, Bound> = {};
  for (const partner of raw.forum.partners) binding[partner.id] = 'not-bound';
  const nobody = { binding, awaiting: [], eligible: [] };
  if (decision.procedure === 'noted') {
    return { outcome: decision.withdrawn ? 'withdrawn' : 'noted', ...nobody };
  }

  const eligible: string[] = [];
  const others: string[] = [];
  for (const [id, each] of authorities) if (each !== 'observes') others.push(id);
  for (const [partner, authority] of authorities) {
    if (authority === 'observes') continue;
    if (isCounted(meeting, decision, partner, others)) eligible.push(partner);
  }
  const taken: Record<string, string> = {};
  for (const { partner, position, givenTo } of decision.positions) {
    if (givenTo === undefined) taken[partner] = position;
  }
  let [consents, objects, missing] = [0, 0, 0];
  const deciding = decidingAmong(meeting, decision, eligible, others);
  for (const partner of deciding) {
    const position = taken[partner];
    if (position === 'consents' || position === 'reserves') consents += 1;
    if (position === 'objects') objects += 1;
    if (position === undefined) missing += 1;
  }
  if (decision.withdrawn) return { outcome: 'withdrawn', ...nobody, eligible };

  const quorum = meeting.quorum ?? raw.forum.quorum;
  const isQuorate = others.length > 0 && deciding.length >= others.length * quorum;
  const isMajority = decision.procedure === 'majority';
  const period = meeting.items.find((item) => item.id === decision.item)?.periods.at(-1);
  const isOver = period ? period.to !== undefined : meeting.times.closed !== undefined;
  const isSilent = deciding.length > 0 && missing === deciding.length;
  const isAwaited = missing > 0 && (!isMajority || !isOver || isSilent);
  const mayComeYet = decision.deadline !== undefined && meeting.phase !== 'approved';
  if (isAwaited || (!isQuorate && mayComeYet)) return { outcome: 'open', ...nobody, eligible };
  const isCarried = isMajority ? consents > objects : consents > 0 && objects === 0;
  const isForOwnPart = !isQuorate && consents > 0;
  if (!isForOwnPart && (!isQuorate || !isCarried)) {
    return { outcome: 'not-adopted', ...nobody, eligible };
  }
  const outcome = isForOwnPart ? 'not-adopted' : 'adopted';
  // The forum's own order binds nobody.
  if (isMajority) return { outcome, ...nobody, eligible };

  let [isAnybody, isDeclined] = [false, true];
  for (const partner of eligible) {
    const position = taken[partner];
    if (position !== 'consents' && position !== 'reserves') continue;
    const answer = answerOn(raw, meeting, 'decision', decision.id, partner);
    binding[partner] = boundBy(authorities.get(partner), answer?.outcome);
    if (!deciding.includes(partner)) continue;
    isAnybody = true;
    if (binding[partner] !== 'not-bound') isDeclined = false;
  }
  const hasLapsed = outcome === 'adopted' && isAnybody && isDeclined;
  return {
    outcome: hasLapsed ? 'lapsed' : outcome,
    binding,
    eligible,
    awaiting: asking(raw, binding),
  };
}

/** Who is bound by an agreement (D49). */
export function standingOfAgreement(raw: Raw, meeting: Meeting, agreement: Agreement) {
  const authorities = authoritiesAt(raw, meeting);
  const binding: Record<string, Bound> = {};
  const unsigned: string[] = [];
  for (const party of agreement.parties) {
    const authority = authorities.get(party);
    const isSigned = signedOn(raw, meeting, agreement, party) !== undefined;
    if (!isSigned) unsigned.push(party);
    binding[party] = 'not-bound';
    if (!isSigned || agreement.withdrawn || authority === undefined) continue;
    const answer = answerOn(raw, meeting, 'agreement', agreement.id, party);
    binding[party] = boundBy(authority, answer?.outcome);
  }
  return { binding, unsigned, awaiting: asking(raw, binding) };
}

/** The principal's latest answer. */
export function answerOn(raw: Raw, meeting: Meeting, of: string, id: string, partner: string) {
  let last: { readonly outcome: string; readonly on: string } | undefined;
  for (const each of raw.forum.followUp[meeting.id]?.ratifications ?? []) {
    if (each.of === of && each.id === id && each.partner === partner) last = each;
  }
  return last;
}

export function signedOn(raw: Raw, meeting: Meeting, agreement: Agreement, partner: string) {
  for (const each of raw.forum.followUp[meeting.id]?.signatures ?? []) {
    if (each.agreement === agreement.id && each.partner === partner) return dayOf(each.at);
  }
  return undefined;
}

/** When a partner came; never if it was gone before the item began. */
function cameAt(meeting: Meeting, decision: Decision, partner: string, began: number): number {
  let untimed = Number.NEGATIVE_INFINITY;
  for (const late of decision.late ?? []) {
    if (late.partner === partner) untimed = Date.parse(late.after) + 1;
  }
  let came = Number.POSITIVE_INFINITY;
  for (const entry of meeting.attendance) {
    if (entry.partner !== partner || entry.status === 'absent') continue;
    if (entry.to !== undefined && Date.parse(entry.to) <= began) continue;
    const from = entry.from === undefined ? untimed : Date.parse(entry.from);
    if (from < came) came = from;
  }
  return came;
}

/** Those that were there when it was settled, or had answered by then; all, if there were none of them (D132). */
function decidingAmong(
  meeting: Meeting,
  decision: Decision,
  counted: readonly string[],
  voting: readonly string[],
) {
  const periods = meeting.items.find((item) => item.id === decision.item)?.periods ?? [];
  const began = Date.parse(periods[0]?.from ?? '') || Number.NEGATIVE_INFINITY;
  const answered = settledAt(meeting, decision, voting);
  const last = periods.length > 0 ? periods.at(-1)?.to : meeting.times.closed;
  const end = last === undefined ? Number.POSITIVE_INFINITY : Date.parse(last);
  const found: string[] = [];
  for (const partner of counted) {
    let decides = false;
    for (const { partner: by, at, since, givenTo } of decision.positions) {
      if (by !== partner || givenTo !== undefined) continue;
      if (Math.max(Date.parse(since ?? at), began) <= (answered ?? end)) decides = true;
    }
    for (const { partner: of, status, from, to } of meeting.attendance) {
      if (of !== partner || status === 'absent') continue;
      if (answered !== undefined) {
        if (cameAt(meeting, decision, partner, began) <= answered) decides = true;
      } else if (last === undefined) decides = true;
      else if (Date.parse(from ?? last) <= end) {
        if (to === undefined || Date.parse(to) >= end) decides = true;
      }
    }
    if (decides) found.push(partner);
  }
  return found.length > 0 ? found : counted;
}

/** When all that had come had answered, before anything else ended the decision (D132). */
function settledAt(
  meeting: Meeting,
  decision: Decision,
  voting: readonly string[],
): number | undefined {
  const periods = meeting.items.find((item) => item.id === decision.item)?.periods ?? [];
  const began = Date.parse(periods[0]?.from ?? '') || Number.NEGATIVE_INFINITY;
  const ended = periods.length > 0 ? periods.at(-1)?.to : meeting.times.closed;
  const answers: Record<string, number> = {};
  for (const { partner, at, since, givenTo } of decision.positions) {
    const isHere = meeting.attendance.some(
      (each) => each.partner === partner && each.status !== 'absent',
    );
    if (givenTo !== undefined || !isHere || !voting.includes(partner)) continue;
    answers[partner] = Math.max(Date.parse(since ?? at), began);
  }
  let first: number | undefined;
  for (const at of Object.values(answers)) {
    if (ended !== undefined && at > Date.parse(ended)) continue;
    let isMissing = false;
    for (const partner of voting) {
      if (cameAt(meeting, decision, partner, began) > at) continue;
      if ((answers[partner] ?? Number.POSITIVE_INFINITY) > at) isMissing = true;
    }
    if (!isMissing && (first === undefined || at < first)) first = at;
  }
  return first;
}

/** Present, and there when the item ended or while it was current, or has answered. */
function isCounted(
  meeting: Meeting,
  decision: Decision,
  partner: string,
  voting: readonly string[],
): boolean {
  const item = meeting.items.find((each) => each.id === decision.item)?.periods.at(-1);
  const { open, closed } = meeting.times;
  const period =
    item ?? (open !== undefined && closed !== undefined ? { from: open, to: closed } : undefined);
  let [isHere, wasThere] = [false, false];
  for (const entry of meeting.attendance) {
    if (entry.partner !== partner || entry.status === 'absent') continue;
    isHere = true;
    if (!period) wasThere = true;
    else if (period.to === undefined) {
      if (entry.to === undefined || Date.parse(entry.to) > Date.parse(period.from)) wasThere = true;
    } else {
      const ended = Date.parse(period.to);
      const hadCome = entry.from === undefined || Date.parse(entry.from) <= ended;
      const hadLeft = entry.to !== undefined && Date.parse(entry.to) < ended;
      if (hadCome && !hadLeft) wasThere = true;
    }
  }
  const hasAnswered = decision.positions.some(
    (each) => each.partner === partner && each.givenTo === undefined,
  );
  if (settledAt(meeting, decision, voting) !== undefined) wasThere = false;
  return isHere && (wasThere || hasAnswered);
}

function boundBy(authority: string | undefined, answer: string | undefined): Bound {
  if (authority === 'decides') return 'bound';
  if (authority !== 'negotiates' || answer === 'declined') return 'not-bound';
  return answer === 'ratified' ? 'bound' : 'bound-on-ratification';
}

function asking({ forum }: Raw, binding: Record<string, Bound>): string[] {
  const found: string[] = [];
  for (const { id } of forum.partners) if (binding[id] === 'bound-on-ratification') found.push(id);
  return found;
}
