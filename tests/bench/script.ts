import { heading, notes, type Random, seeded, sentence, thing } from './words.ts';

/** The whole life of a forum as commands, like resources/sample. Deterministic for each seed. */

export interface Size {
  readonly meetings: number;
  /** Per meeting. */
  readonly decisions: number;
  readonly partners: number;
}
export type Command = { readonly do: string; readonly meeting?: string } & Record<string, unknown>;

/** Optional commands at the start, in each meeting, and after it. */
export interface Extras {
  atStart(random: Random, parties: readonly Party[]): Iterable<Command>;
  inMeeting(random: Random, sitting: Sitting): Iterable<Command>;
  /** The time when the minutes are circulated. */
  afterMeeting(random: Random, sitting: Sitting): Iterable<Command>;
}
export interface Sitting {
  /** Index of the meeting, from 0. */
  readonly number: number;
  readonly id: string;
  readonly day: string;
  readonly present: readonly Party[];
  /** The other members on that day. */
  readonly away: readonly Party[];
}

export interface Party {
  readonly id: string;
  readonly authority: 'decides' | 'negotiates' | 'observes';
  readonly joined: string;
  readonly left: string;
}
interface Held {
  readonly id: string;
  readonly parties: readonly Party[];
  /** What negotiating partners must take to their principal, and what was agreed. */
  readonly toRatify: readonly ToRatify[];
  readonly agreements: readonly { readonly id: string; readonly parties: readonly string[] }[];
}

interface ToRatify {
  readonly decision: string;
  readonly partner: string;
  readonly left: string;
}

/** Number of meetings. */
export const A_YEAR = 25;
const LAST_YEAR = 2026;
/** Meetings with unfinished follow-up. */
const FRESH = 8;

export function* forumScript(size: Size, seed: number, extras?: Extras): Generator<Command> {
  const random = seeded(seed);
  const firstYear = LAST_YEAR - Math.ceil(size.meetings / A_YEAR) + 1;
  yield { do: 'setForum', name: 'Prøveforumet', secretariat: 'Statsforvalteren', quorum: 0.2 };
  yield { do: 'setMandate', purpose: sentence(random), objectives: objectives(random) };
  const parties = yield* partners(random, size.partners, firstYear);
  if (extras) yield* extras.atStart(random, parties);
  let before: Held | undefined;
  for (let number = 0; number < size.meetings; number += 1) {
    const year = firstYear + Math.floor(number / A_YEAR);
    const day = dayIn(year, 5 + (number % A_YEAR) * 14);
    const members = parties.filter((each) => each.joined <= day && day < each.left);
    const present = random.some(members, 18);
    const away = members.filter((each) => !present.includes(each));
    const isFresh = number >= size.meetings - FRESH;
    const held = yield* meeting(
      random,
      { number, id: `m-${number}`, day, present, away, size, before },
      extras,
    );
    if (before) yield* followUp(random, before, day, isFresh);
    before = held;
  }
  yield {
    do: 'createMeeting',
    id: 'coming',
    title: 'Neste møte',
    startsAt: `${LAST_YEAR + 1}-01-20T09:00:00+01:00`,
  };
}

function objectives(random: Random) {
  return Array.from({ length: 7 }, (_, index) => ({ id: `mal-${index}`, text: sentence(random) }));
}

function* partners(random: Random, count: number, firstYear: number): Generator<Command, Party[]> {
  const parties: Party[] = [];
  const years = LAST_YEAR - firstYear + 1;
  for (let index = 0; index < count; index += 1) {
    // A third join at the start; the others over the years, and some of the first leave.
    const isFirst = index < count / 3;
    const joined = dayIn(isFirst ? firstYear - 1 : firstYear + random.int(years), 1);
    const leaves = isFirst && index % 2 === 1;
    const left = leaves ? dayIn(firstYear + 1 + random.int(years), 180) : '9999-12-31';
    const authority = index % 12 === 11 ? 'observes' : index % 3 === 1 ? 'negotiates' : 'decides';
    const id = `part-${index}`;
    const name = `${heading(random)} ${index}`;
    yield { do: 'addPartner', id, name, role: sentence(random), authority, joined };
    yield { do: 'addRepresentative', id: `rep-${index}`, partner: id, name: 'Leder' };
    if (leaves) yield { do: 'exitPartner', partner: id, on: left };
    parties.push({ id, authority, joined, left });
  }
  return parties;
}

interface Plan extends Sitting {
  readonly size: Size;
  readonly before: Held | undefined;
}

function* meeting(random: Random, plan: Plan, extras?: Extras): Generator<Command, Held> {
  const { id, day, present } = plan;
  const on = { meeting: id };
  const at = `${day}T09:00:00+01:00`;
  yield { do: 'createMeeting', id, title: heading(random), startsAt: at, place: thing(random) };
  const items = [`${id}-agenda`, `${id}-last-minutes`];
  for (const [index, section] of SECTIONS.entries()) {
    const item = `sak-${index}`;
    items.push(item);
    const more = { kind: 'discussion', minutes: 20, background: notes(random) };
    const mal = [`mal-${random.int(7)}`];
    yield {
      do: 'addItem',
      ...on,
      id: item,
      section,
      title: heading(random),
      objectives: mal,
      ...more,
    };
  }
  yield { do: 'conveneMeeting', ...on, at };
  yield { do: 'openMeeting', ...on, at };
  for (const { id: partner } of present) {
    const representative = partner.replace('part', 'rep');
    const status = random.pick(['present', 'present', 'remote', 'deputy']);
    yield { do: 'setAttendance', ...on, partner, representative, status };
  }
  const toRatify: ToRatify[] = [];
  for (const [index, item] of items.entries()) {
    yield { do: 'startItem', ...on, item, at };
    yield { do: 'setNotes', ...on, item, text: notes(random) };
    for (let number = index; number < plan.size.decisions; number += items.length) {
      const decision = `v-${number}`;
      yield* decided(random, on, decision, item, present, at);
      if (index % 2 === 0 || index === 1) continue;
      const asking = present.filter((each) => each.authority === 'negotiates');
      toRatify.push(...asking.map(({ id: partner, left }) => ({ decision, partner, left })));
    }
  }
  const agreements = yield* agreed(random, on, present);
  if (extras) yield* extras.inMeeting(random, plan);
  yield { do: 'closeMeeting', ...on, at: `${day}T12:00:00+01:00` };
  yield { do: 'circulateMinutes', ...on, at: `${day}T15:00:00+01:00` };
  if (extras) yield* extras.afterMeeting(random, plan);
  if (plan.before) {
    const approves = { meeting: plan.before.id, decision: 'v-1' };
    yield { do: 'approveMinutes', ...approves, at };
  }
  return { id, parties: present, toRatify, agreements };
}

const SECTIONS = [
  'framing',
  'status',
  'status',
  'partnership',
  'next-steps',
  'next-steps',
  'next-steps',
];

/** Half by consensus with occasional reservations; the rest concern procedure. */
function* decided(
  random: Random,
  on: { readonly meeting: string },
  id: string,
  item: string,
  present: readonly Party[],
  at: string,
): Generator<Command> {
  const number = Number(item.split('-').at(-1));
  const procedure = number % 2 === 1 ? 'consensus' : 'majority';
  yield { do: 'proposeDecision', ...on, id, item, wording: sentence(random), procedure };
  for (const { id: partner, authority } of present) {
    if (authority === 'observes') continue;
    const reserves = procedure === 'consensus' && random.chance(0.05);
    const position = reserves ? { position: 'reserves', note: sentence(random) } : CONSENTS;
    yield { do: 'takePosition', ...on, decision: id, partner, ...position, at };
  }
}

const CONSENTS = { position: 'consents' };

function* agreed(
  random: Random,
  on: { readonly meeting: string },
  present: readonly Party[],
): Generator<Command, Held['agreements']> {
  const able = present.filter((each) => each.authority !== 'observes').map((each) => each.id);
  const agreements = [0, 1].map((index) => ({
    id: `avtale-${index}`,
    parties: random.some(able, 3),
  }));
  for (const { id, parties } of agreements) {
    const item = 'sak-5';
    const text = { title: heading(random), text: sentence(random), degree: 3 };
    yield { do: 'makeAgreement', ...on, id, item, parties, ...text };
    for (const [index, partner] of parties.entries()) {
      const brings = { what: sentence(random), resource: { kind: 'competence' } };
      yield { do: 'addCommitment', ...on, id: `${id}-${index}`, agreement: id, partner, ...brings };
    }
  }
  for (const [index, owner] of random.some(able, 2).entries()) {
    yield {
      do: 'addActionPoint',
      ...on,
      id: `punkt-${index}`,
      item: 'sak-3',
      what: sentence(random),
      owner,
    };
  }
  yield { do: 'addStatement', ...on, item: 'sak-4', partner: able[0], text: sentence(random) };
  return agreements;
}

/** Answers of principals before the next meeting; few yet after the latest meetings, and some never. */
function* followUp(random: Random, held: Held, on: string, isFresh: boolean): Generator<Command> {
  const meeting = held.id;
  const isDone = () => random.chance(isFresh ? 0.2 : 0.998);
  for (const { decision, partner, left } of held.toRatify) {
    const outcome = random.chance(0.02) ? 'declined' : 'ratified';
    // Nobody answers for a partner that has left.
    if (isDone() && on < left) yield { do: 'ratify', meeting, decision, partner, outcome, on };
  }
  for (const { id: agreement, parties } of held.agreements) {
    for (const [index, partner] of parties.entries()) {
      yield { do: 'signAgreement', meeting, agreement, partner, at: `${on}T12:00:00+01:00` };
      const commitment = { agreement, commitment: `${agreement}-${index}` };
      if (isDone()) yield { do: 'setCommitmentStatus', meeting, ...commitment, status: 'done', on };
    }
  }
  for (const actionPoint of ['punkt-0', 'punkt-1']) {
    if (isDone()) yield { do: 'setActionPointStatus', meeting, actionPoint, status: 'done', on };
  }
}

export function dayIn(year: number, ofYear: number): string {
  return new Date(Date.UTC(year, 0, ofYear)).toISOString().slice(0, 10);
}
