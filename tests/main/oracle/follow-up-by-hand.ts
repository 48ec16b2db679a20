import type { Agreement, Meeting } from '../../../src-core/model/meeting.ts';
import { answerOn, dayOf, type Raw, signedOn, standing, standingOfAgreement } from './raw-forum.ts';

/** Obligations and their status as rows, counted from the records, meeting by meeting. */
export interface Row {
  readonly kind: string;
  readonly meeting: string | undefined;
  readonly id: string;
  readonly of: string;
  readonly number: string;
  readonly partner: string;
  readonly what: string;
  readonly due: string | undefined;
  readonly measures: readonly string[];
  /** Open unless closed. */
  readonly closedOn: string | undefined;
  readonly closedAs: string;
  /** What was recorded, oldest first; for a commitment also whether its principal said no. */
  readonly records: readonly { readonly on: string; readonly as: string }[];
  readonly declinedOn?: string | undefined;
  readonly exempt: string;
  readonly told: readonly string[];
}

export function rowsOf(raw: Raw): Row[] {
  const rows: Row[] = [];
  for (const meeting of raw.meetings) {
    for (const agreement of meeting.agreements)
      rows.push(...rowsOfAgreement(raw, meeting, agreement));
    for (const point of meeting.actionPoints) {
      const { id, item, owners, what, due } = point;
      const partner = owners.map((owner) => ('partner' in owner ? owner.partner : '')).join();
      const told = toldOf(raw, meeting, 'action-point', id);
      rows.push({
        ...about(meeting, item, undefined),
        ...{
          kind: 'action-point',
          id,
          of: '',
          number: numberOf(meeting, item),
          partner,
          what,
          due,
        },
        ...{ measures: [], told: told.lines, closedOn: told.closedOn, closedAs: told.closedAs },
        records: told.records,
      });
    }
    for (const decision of meeting.decisions) {
      const { awaiting, eligible } = standing(raw, meeting, decision);
      for (const { id: partner } of raw.forum.partners) {
        const answer = answerOn(raw, meeting, 'decision', decision.id, partner);
        if (!awaiting.includes(partner) && !(answer && eligible.includes(partner))) continue;
        rows.push({
          ...about(meeting, decision.item, decision.exempt?.basis),
          ...{ kind: 'ratification', id: decision.id, of: `decision ${decision.id}` },
          ...{ number: `${numberOf(meeting, decision.item)}-${decision.serial}` },
          ...{ partner, what: decision.wording, due: undefined, measures: [] },
          ...{ closedOn: answer?.on, closedAs: answer?.outcome ?? '', records: [] },
          told: answersTold(raw, meeting, 'decision', decision.id, partner),
        });
      }
    }
  }
  for (const measure of raw.forum.measures) {
    let [closedOn, closedAs]: [string | undefined, string] = [undefined, ''];
    const told: string[] = [];
    for (const { status, on } of measure.statuses) {
      told.push(`${on} ${status}`);
      const isClosed = status === 'done' || status === 'stopped';
      [closedOn, closedAs] = isClosed ? [on, status] : [undefined, ''];
    }
    rows.push({
      ...{ kind: 'measure', meeting: undefined, id: measure.id, of: '', number: '', exempt: '' },
      ...{ partner: measure.owner, what: measure.title, due: measure.due, measures: [measure.id] },
      ...{ closedOn, closedAs, told },
      records: measure.statuses.map(({ on, status }) => ({ on, as: status })),
    });
  }
  return rows;
}

function rowsOfAgreement(raw: Raw, meeting: Meeting, agreement: Agreement): Row[] {
  const rows: Row[] = [];
  const { id: of, measures } = agreement;
  const shared = {
    ...about(meeting, agreement.item, agreement.exempt?.basis),
    ...{ of: `agreement ${of}`, number: agreement.number?.text ?? '', measures },
  };
  for (const { id, partner, what, due } of agreement.withdrawn ? [] : agreement.commitments) {
    const told = toldOf(raw, meeting, 'commitment', id);
    let { closedOn, closedAs } = told;
    const answer = answerOn(raw, meeting, 'agreement', of, partner);
    // A partner whose principal said no has no commitment.
    if (closedOn === undefined && answer?.outcome === 'declined') {
      [closedOn, closedAs] = [answer.on, 'declined'];
    }
    // Who has not signed has promised nothing.
    if (closedOn === undefined && signedOn(raw, meeting, agreement, partner) === undefined)
      continue;
    rows.push({
      ...shared,
      kind: 'commitment',
      id,
      partner,
      what,
      due,
      told: told.lines,
      closedOn,
      closedAs,
      records: told.records,
      declinedOn: answer?.outcome === 'declined' ? answer.on : undefined,
    });
  }
  const { awaiting } = standingOfAgreement(raw, meeting, agreement);
  for (const partner of agreement.parties) {
    const answer = answerOn(raw, meeting, 'agreement', of, partner);
    if (!awaiting.includes(partner) && !answer) continue;
    const told = answersTold(raw, meeting, 'agreement', of, partner);
    rows.push({
      ...{
        ...shared,
        kind: 'ratification',
        id: of,
        partner,
        what: agreement.title,
        due: undefined,
      },
      ...{ told, closedOn: answer?.on, closedAs: answer?.outcome ?? '', records: [] },
    });
  }
  return rows;
}

/** Open, done or dropped on a day: an exit ends open commitments. */
export function statusOn({ forum }: Raw, row: Row, day: string): string {
  if (row.kind === 'ratification') {
    if (row.closedAs === 'ratified') return 'done';
    if (row.closedAs === 'declined') return 'dropped';
  }
  let last = '';
  for (const { on, as } of row.records) if (on <= day) last = as;
  if (last === 'done') return 'done';
  if (last === 'dropped' || last === 'stopped' || row.declinedOn !== undefined) return 'dropped';
  const exit = forum.partners.find((each) => each.id === row.partner)?.exit;
  const ends = row.kind === 'commitment' || row.kind === 'ratification';
  return ends && exit && exit.on <= day ? 'dropped' : 'open';
}

/** Finished meetings, and what they left open on the day of this one, as is known today. */
export function carriedRows(
  raw: Raw,
  rows: readonly Row[],
  meeting: Meeting,
  today: string,
): Row[] {
  const planned = dayOf(meeting.startsAt);
  const { open } = meeting.times;
  const day = open !== undefined && dayOf(open) < planned ? dayOf(open) : planned;
  const by = open !== undefined && today < planned ? planned : today;
  const earlier: string[] = [];
  for (const other of raw.meetings) {
    if (Date.parse(other.startsAt) < Date.parse(meeting.startsAt)) earlier.push(other.id);
  }
  return rows.filter((row) => {
    if (row.meeting === undefined || !earlier.includes(row.meeting)) return false;
    let last = 'open';
    for (const { on, as } of row.records) if (on < day && on <= by) last = as;
    if (last !== 'open') return false;
    if (row.declinedOn !== undefined && row.declinedOn < day) return false;
    if (row.kind === 'ratification' && row.closedOn !== undefined) return row.closedOn >= day;
    const isClosed = statusOn(raw, { ...row, partner: '' }, by) !== 'open';
    return isClosed || statusOn(raw, { ...row, records: [] }, day) === 'open';
  });
}

/** The objectives of a thing: those of its item, its measures and their challenges. */
export function servedBy({ forum, meetings }: Raw, row: Row): string[] {
  const found: string[] = [];
  for (const measure of forum.measures) {
    if (!row.measures.includes(measure.id)) continue;
    found.push(...measure.objectives);
    for (const challenge of forum.challenges) {
      if (measure.challenges.includes(challenge.id)) found.push(...challenge.objectives);
    }
  }
  const meeting = meetings.find((each) => each.id === row.meeting);
  for (const { id, item } of [...(meeting?.actionPoints ?? []), ...(meeting?.agreements ?? [])]) {
    if (id !== row.id && row.of !== `agreement ${id}`) continue;
    found.push(...(meeting?.items.find((each) => each.id === item)?.objectives ?? []));
  }
  return found;
}

function about(meeting: Meeting, item: string, own: string | undefined) {
  const ofItem = meeting.items.find((each) => each.id === item)?.exempt?.basis;
  return { meeting: meeting.id, exempt: own ?? ofItem ?? '' };
}

export function numberOf(meeting: Meeting, item: string): string {
  return meeting.items.find((each) => each.id === item)?.number?.text ?? '';
}

function toldOf({ forum }: Raw, meeting: Meeting, of: string, id: string) {
  let [closedOn, closedAs]: [string | undefined, string] = [undefined, ''];
  const lines: string[] = [];
  const records: { on: string; as: string }[] = [];
  for (const each of forum.followUp[meeting.id]?.statuses ?? []) {
    if (each.of !== of || each.id !== id) continue;
    records.push({ on: each.on, as: each.status });
    lines.push(`${each.on} ${each.status}`);
    [closedOn, closedAs] = each.status === 'open' ? [undefined, ''] : [each.on, each.status];
  }
  return { lines, closedOn, closedAs, records };
}

function answersTold({ forum }: Raw, meeting: Meeting, of: string, id: string, partner: string) {
  const lines: string[] = [];
  for (const each of forum.followUp[meeting.id]?.ratifications ?? []) {
    if (each.of === of && each.id === id && each.partner === partner) {
      lines.push(`${each.on} ${each.outcome}`);
    }
  }
  return lines;
}

/** What binds a partner and from when, and its reservations. */
export function boundRows(raw: Raw, partner: string) {
  const bound: string[] = [];
  const reserved: string[] = [];
  for (const meeting of raw.meetings) {
    for (const decision of meeting.decisions) {
      if (decision.procedure !== 'consensus' || decision.withdrawn) continue;
      const { binding, eligible } = standing(raw, meeting, decision);
      const number = `${numberOf(meeting, decision.item)}-${decision.serial}`;
      let from = dayOf(meeting.startsAt);
      for (const each of decision.positions) {
        if (eligible.includes(each.partner) && dayOf(each.at) > from) from = dayOf(each.at);
        if (each.partner !== partner || each.position !== 'reserves') continue;
        if (eligible.includes(partner)) reserved.push(`${number} ${each.note}`);
      }
      const answer = answerOn(raw, meeting, 'decision', decision.id, partner);
      if (answer && answer.on > from) from = answer.on;
      if (binding[partner] === 'bound') bound.push(`${number} ${from}`);
    }
    for (const agreement of meeting.agreements) {
      const { binding } = standingOfAgreement(raw, meeting, agreement);
      const days = [
        agreement.from ?? '',
        signedOn(raw, meeting, agreement, partner) ?? '',
        answerOn(raw, meeting, 'agreement', agreement.id, partner)?.on ?? '',
      ];
      const from = days.sort().at(-1);
      const number = agreement.number?.text ?? '';
      if (binding[partner] === 'bound') bound.push(`${number} ${from} ${agreement.to}`);
    }
  }
  return { bound, reserved };
}
