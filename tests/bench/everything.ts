import { CRITERIA } from '../../src-core/model/meeting.ts';
import { type Command, dayIn, type Extras, type Party, type Sitting } from './script.ts';
import { heading, type Random, sentence } from './words.ts';

/** Adds everything a forum can contain to a script: every procedure, answer, resource and state. */
export const EVERYTHING: Extras = { atStart, inMeeting, afterMeeting };

const EXEMPT = { basis: 'offl. § 14', reason: 'Internt' };

function* atStart(random: Random, parties: readonly Party[]): Generator<Command> {
  for (let index = 0; index < 4; index += 1) {
    const objectives = [`mal-${random.int(7)}`];
    yield { do: 'addChallenge', id: `u-${index}`, title: heading(random), objectives };
  }
  for (let index = 0; index < 12; index += 1) {
    const id = `t-${index}`;
    const owner = random.pick(parties).id;
    const serves = { objectives: [`mal-${random.int(7)}`], challenges: [`u-${random.int(4)}`] };
    yield { do: 'addMeasure', id, title: heading(random), owner, ...serves, ...due(random) };
    for (const status of random.some(['planned', 'under-way', 'done', 'stopped'], random.int(4))) {
      const note = sentence(random);
      yield { do: 'setMeasureStatus', measure: id, status, on: dayOfYears(random), note };
    }
  }
  yield { do: 'addMeasure', id: 't-gone', title: heading(random), owner: parties[0]?.id };
  yield { do: 'removeMeasure', measure: 't-gone' };
}

function* inMeeting(random: Random, sitting: Sitting): Generator<Command> {
  const here = yield* attendance(random, sitting);
  yield* speakers(random, sitting, here);
  yield* decisions(random, sitting, here);
  yield* adoption(sitting, here);
  yield* agreements(random, sitting);
  yield* actionPoints(random, sitting);
  yield* check(random, sitting);
  if (sitting.number % 7 === 3) {
    const about = { do: 'setExempt', meeting: sitting.id, exempt: EXEMPT };
    for (const what of [{ item: 'sak-4' }, { decision: 'x-mixed' }, { agreement: 'x-many' }]) {
      yield { ...about, ...what };
    }
  }
  if (sitting.number % 9 === 4) yield { do: 'postponeItem', meeting: sitting.id, item: 'sak-3' };
}

/** Written positions, answers of principals, and changes of partners. */
function* afterMeeting(random: Random, sitting: Sitting): Generator<Command> {
  const { number, present } = sitting;
  yield* writtenPositions(random, sitting);
  yield* statuses(random, sitting);
  const decides = present.filter((each) => each.authority === 'decides');
  if (number % 20 === 19) {
    // Finished meetings stay unchanged.
    yield { do: 'changePartner', partner: random.pick(decides).id, authority: 'negotiates' };
  }
}

/** One deciding partner leaves at once, one leaves early and one arrives late. Returns those present. */
function* attendance(
  random: Random,
  { id, day, present, away }: Sitting,
): Generator<Command, readonly Party[]> {
  const isDeciding = (each: Party) => each.authority === 'decides';
  const [absent, early] = random.some(present.filter(isDeciding).slice(2), 2);
  const late = away.find(isDeciding);
  const on = { do: 'setAttendance', meeting: id };
  // It has answered before, so it cannot be absent.
  if (absent) yield { ...on, partner: absent.id, status: 'present', to: `${day}T09:05:00+01:00` };
  if (early) yield { ...on, partner: early.id, status: 'present', to: `${day}T09:40:00+01:00` };
  if (late) {
    const from = `${day}T09:50:00+01:00`;
    yield { ...on, partner: late.id, status: 'deputy', name: 'Vara', from };
  }
  return [...present.filter((each) => each !== absent), ...(late ? [late] : [])];
}

function* speakers(
  random: Random,
  { id: meeting, day }: Sitting,
  here: readonly Party[],
): Generator<Command> {
  for (const [index, { id: partner }] of random.some(here, 4).entries()) {
    const about = { meeting, at: `${day}T09:${10 + index * 5}:00+01:00` };
    const kind = random.pick(['speech', 'reply', 'order']);
    const item = random.pick(['sak-5', 'sak-6']);
    const request = `ord-${index}`;
    yield { do: 'askForFloor', ...about, id: request, item, partner, kind };
    if (index === 3) yield { do: 'withdrawFloor', meeting, request };
    else yield { do: 'giveFloor', ...about, request };
  }
  yield { do: 'startBreak', meeting, at: `${day}T10:00:00+01:00`, minutes: 10 };
  yield { do: 'endBreak', meeting, at: `${day}T10:12:00+01:00` };
}

/** Answers are drawn from these; `''` means no answer yet. */
const ALL = ['consents', 'consents', 'consents', 'reserves', 'stands-aside'];
const DECISIONS = [
  ['agreed', 'sak-5', 'consensus', ALL],
  ['mixed', 'sak-6', 'consensus', ALL],
  ['vetoed', 'sak-5', 'consensus', [...ALL, 'objects']],
  ['unanswered', 'sak-6', 'consensus', [...ALL, '']],
  ['aside', 'sak-6', 'consensus', ['stands-aside']],
  ['close', 'sak-6', 'majority', ['consents', 'objects', 'stands-aside', '']],
  ['noted', 'sak-6', 'noted', []],
  ['withdrawn', 'sak-5', 'consensus', ALL],
] as const;

/** Decisions of each procedure and outcome, in an item that ended at once and in one that continued. */
function* decisions(
  random: Random,
  { id: meeting, day }: Sitting,
  here: readonly Party[],
): Generator<Command> {
  for (const [id, item, procedure, choices] of DECISIONS) {
    const about = { meeting, decision: `x-${id}` };
    const wording = sentence(random);
    const made = { do: 'proposeDecision', meeting, id: about.decision, item, wording, procedure };
    yield id === 'unanswered' ? { ...made, deadline: dayAfter(day, 14) } : made;
    const asking: Party[] = [];
    for (const each of procedure === 'noted' ? [] : here.filter(isVoting)) {
      const position = random.pick<string>(choices);
      const note = position === 'reserves' ? { note: sentence(random) } : {};
      const taken = { ...about, partner: each.id, position, ...note };
      if (position === '') continue;
      yield { do: 'takePosition', ...taken, at: `${day}T11:00:00+01:00` };
      if (position === 'consents' || position === 'reserves') asking.push(each);
    }
    if (id === 'agreed' || id === 'mixed') yield* answers(random, day, about, asking);
  }
  yield { do: 'withdrawDecision', meeting, decision: 'x-withdrawn' };
}

/** Adopts a new version of each of the three documents now and then. */
function* adoption(
  { id: meeting, number, day }: Sitting,
  here: readonly Party[],
): Generator<Command> {
  const what = ADOPTS[number % 12];
  if (!what) return;
  const objectives = what.document === 'mandate' ? { objectives: OBJECTIVES } : {};
  const adopts = { ...what, ...objectives };
  const decision = 'x-adopts';
  const wording = `Vedtatt i møte ${number}.`;
  yield { do: 'proposeDecision', meeting, id: decision, item: 'sak-6', wording, adopts };
  // Every second time somebody objects.
  const [first, ...rest] = here.filter(isVoting);
  const position = number % 24 < 12 ? 'consents' : 'objects';
  const at = `${day}T11:10:00+01:00`;
  yield { do: 'takePosition', meeting, decision, partner: first?.id, position, at };
  for (const { id: partner } of rest) {
    yield { do: 'takePosition', meeting, decision, partner, position: 'consents', at };
  }
}

type Adopted = { readonly document: string; readonly purpose?: string; readonly text?: string };
const ADOPTS: Readonly<Record<number, Adopted>> = {
  2: { document: 'mandate', purpose: 'Nytt formål' },
  5: { document: 'principles', text: 'Vi møter forberedt.' },
  8: { document: 'partnership-agreement', text: 'Avtalen gjelder til den sies opp.' },
};
const OBJECTIVES = Array.from({ length: 7 }, (_, index) => ({
  id: `mal-${index}`,
  text: `Delmål ${index}`,
}));

const RESOURCES = [
  { kind: 'money', amount: 125_000.5, unit: 'kroner' },
  { kind: 'money', amount: 0.1, unit: 'NOK' },
  { kind: 'money', amount: 0.2, unit: 'kr' },
  { kind: 'money', amount: 9_000, unit: 'EUR' },
  { kind: 'money', amount: 40, unit: '' },
  { kind: 'money' },
  { kind: 'people', amount: 0.35 },
  { kind: 'people', amount: 2 },
  { kind: 'premises', amount: 3, unit: 'rom' },
  { kind: 'other' },
] as const;

/** Some temporary, some permanent, with every kind of resource, over several years. */
function* agreements(random: Random, { id: meeting, day, present }: Sitting): Generator<Command> {
  const able = present.filter(isVoting).map((each) => each.id);
  for (const [agreement, count] of AGREEMENTS) {
    const parties = random.some(able, count);
    const from = random.chance(0.7) ? dayOfYears(random) : undefined;
    const to = from && random.chance(0.6) ? `${Number(from.slice(0, 4)) + 1}-06-30` : undefined;
    const measures = random.some(MEASURES, random.int(3));
    const text = { title: heading(random), text: sentence(random) };
    const about = { meeting, agreement };
    const time = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    yield { do: 'makeAgreement', meeting, id: agreement, item: 'sak-5', parties, ...text, ...time };
    yield { do: 'changeAgreement', ...about, measures, degree: 1 + random.int(4) };
    for (let index = 0; index < 4; index += 1) {
      const id = `${agreement}-${index}`;
      const partner = random.pick(parties);
      const brings = { what: sentence(random), resource: random.pick(RESOURCES), ...due(random) };
      yield { do: 'addCommitment', ...about, id, partner, ...brings };
    }
    yield { do: 'removeCommitment', ...about, commitment: `${agreement}-3` };
    const signing = present.filter(({ id }) => parties.includes(id) && random.chance(0.85));
    for (const { id: partner } of signing) {
      yield { do: 'signAgreement', ...about, partner, at: `${day}T11:30:00+01:00` };
    }
    yield* answers(random, day, about, signing);
  }
  yield { do: 'withdrawAgreement', meeting, agreement: 'x-dropped' };
}

const AGREEMENTS = [
  ['x-two', 2],
  ['x-many', 5],
  ['x-dropped', 3],
] as const;
const MEASURES = Array.from({ length: 12 }, (_, index) => `t-${index}`);

function* actionPoints(random: Random, { id: meeting, present }: Sitting): Generator<Command> {
  for (let index = 0; index < 3; index += 1) {
    const id = `x-punkt-${index}`;
    const owner = random.pick(present).id;
    const what = sentence(random);
    yield { do: 'addActionPoint', meeting, id, item: 'sak-4', what, owner, ...due(random) };
  }
  const owner = random.pick(present).id;
  yield {
    do: 'changeActionPoint',
    meeting,
    actionPoint: 'x-punkt-1',
    owner,
    what: sentence(random),
  };
}

/** Every fourth meeting. Not everyone scores every criterion, and one changes its score. */
function* check(random: Random, { id: meeting, number, present }: Sitting): Generator<Command> {
  if (number % 4 !== 1) return;
  for (const { id: partner } of present) {
    for (const criterion of CRITERIA) {
      const score = 1 + random.int(5);
      if (random.chance(0.8)) yield { do: 'assess', meeting, partner, criterion, score };
    }
  }
  const again = { partner: present[0]?.id, criterion: 'equality', score: 5 };
  yield { do: 'assess', meeting, ...again, note: sentence(random) };
}

/** From the principal: yes, no, nothing yet, or first no and then yes. */
function* answers(
  random: Random,
  day: string,
  about: object,
  agreed: readonly Party[],
): Generator<Command> {
  for (const { id: partner, left } of agreed.filter((each) => each.authority === 'negotiates')) {
    const outcome = random.pick(['ratified', 'ratified', 'declined', undefined]);
    const on = dayAfter(day, 30 + random.int(60));
    const answer = { do: 'ratify', ...about, partner, on };
    // Nobody answers for a partner that has left.
    if (on >= left) continue;
    if (outcome) yield { ...answer, outcome, reference: 'sak 4/26' };
    if (outcome === 'declined' && random.chance(0.3)) yield { ...answer, outcome: 'ratified' };
  }
}

/** Until the deadline, a partner may answer or change its answer. */
function* writtenPositions(
  random: Random,
  { id: meeting, day, present }: Sitting,
): Generator<Command> {
  for (const { id: partner } of present.filter((each) => each.authority === 'negotiates')) {
    const position = random.pick(['consents', 'reserves', 'objects']);
    const taken = { do: 'takePosition', meeting, decision: 'x-unanswered', partner, position };
    if (random.chance(0.5))
      yield { ...taken, note: 'Skriftlig', at: `${dayAfter(day, 3)}T12:00:00+01:00` };
  }
}

function* statuses(random: Random, { id: meeting, day }: Sitting): Generator<Command> {
  for (const agreement of ['x-two', 'x-many']) {
    for (const index of [0, 1, 2]) {
      const about = { meeting, agreement, commitment: `${agreement}-${index}` };
      for (const [step, status] of random.pick(HISTORIES).entries()) {
        const on = dayAfter(day, 20 * (step + 1));
        yield { do: 'setCommitmentStatus', ...about, status, on, note: sentence(random) };
      }
    }
  }
  for (const index of [0, 1, 2]) {
    for (const [step, status] of random.pick(HISTORIES).entries()) {
      const about = { meeting, actionPoint: `x-punkt-${index}`, on: dayAfter(day, 15 * step + 1) };
      yield { do: 'setActionPointStatus', ...about, status };
    }
  }
}

const HISTORIES = [[], [], ['done'], ['dropped'], ['open', 'done', 'open'], ['done', 'dropped']];

function isVoting({ authority }: Party): boolean {
  return authority !== 'observes';
}

function due(random: Random): { readonly due?: string } {
  return random.chance(0.7) ? { due: dayOfYears(random) } : {};
}

function dayOfYears(random: Random): string {
  return dayIn(2022 + random.int(7), 1 + random.int(365));
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
