import fc from 'fast-check';
import type { DocumentTree, Edition } from '../../src-core/documents/blocks.ts';
import { calendarEventOf } from '../../src-core/documents/calendar-event.ts';
import { decisionsListOf } from '../../src-core/documents/decisions-list.ts';
import { followUpList } from '../../src-core/documents/follow-up-list.ts';
import { agendaOf, type MinutesInput, minutesOf } from '../../src-core/documents/minutes.ts';
import { statusOfDecisions } from '../../src-core/documents/status.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { CRITERIA } from '../../src-core/model/meeting.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import { AT, TestForum } from './test-forum.ts';

/** Random forums with every kind of record, some exempt: every exempt text contains SECRET. */

export const SECRET = 'HEMMELIG';
const PARTNERS = ['decides', 'negotiates', 'decides', 'observes', 'negotiates'].map(
  (authority, index) => ({ id: `p${index}`, authority }),
);
/** A partner that may take a position. */
const VOTING = PARTNERS.filter(({ authority }) => authority !== 'observes').map(({ id }) => id);

const words = fc.constantFrom<string>(
  'Vi gjør det.',
  '**Vi** vil:\n\n1. ett\n   - to\n     - tre\n\n   mer\n2. [fire](https://example.no/å b)\n',
  '13. mars 2026 trer det i kraft.',
  'linje\nlinje ]]> =cmd|x \u0007 \u202E عربي 😀 <b>&amp;',
  `${'Et langt avsnitt om alt som skal gjøres. '.repeat(40)}\n\n${'Ett til. '.repeat(90)}`,
  '\u0007',
  '',
);
const position = fc.constantFrom('consents', 'reserves', 'stands-aside', 'objects', undefined);
const answer = fc.constantFrom('ratified', 'declined', undefined);
const often = (value: fc.Arbitrary<boolean>) => fc.oneof({ weight: 3, arbitrary: value }, value);
const decision = fc.record({
  exempt: fc.boolean(),
  words,
  procedure: fc.constantFrom('consensus', 'consensus', 'majority', 'noted'),
  positions: fc.array(position, { minLength: VOTING.length, maxLength: VOTING.length }),
  agreed: often(fc.boolean()),
  adopts: fc.constantFrom(undefined, undefined, 'mandate', 'principles'),
  answer,
  withdrawn: fc.constantFrom(false, false, false, true),
});
const agreement = fc.record({
  exempt: fc.boolean(),
  words,
  signed: fc.boolean(),
  answer,
  withdrawn: fc.constantFrom(false, false, true),
});
const item = fc.record({
  exempt: fc.boolean(),
  section: fc.constantFrom('framing', 'status', 'partnership', 'next-steps'),
  notes: words,
  isPrepared: fc.boolean(),
  decisions: fc.array(decision, { maxLength: 2 }),
  agreements: fc.array(agreement, { maxLength: 2 }),
  points: fc.nat(2),
  postponed: fc.boolean(),
});
export const anyPlan = fc.record({
  items: fc.array(item, { maxLength: 4 }),
  absent: fc.constantFrom(undefined, 'p1', 'p2'),
  /** The number of meetings with an assessment: this one, and an earlier one. */
  assessed: fc.nat(2),
});
type Plan = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;

/** The same plan for a reader without access to exempt text, but with other words, answers and outcomes there. */
export function otherwiseInSecret(plan: Plan): Plan {
  const otherDecision = { words: 'Noe annet', positions: [], agreed: false, adopts: undefined };
  const otherAgreement = { words: 'Noe annet', signed: false, withdrawn: false };
  const items = plan.items.map((each) => ({
    ...each,
    ...(each.exempt ? { notes: 'Noe annet', isPrepared: false, points: 0 } : {}),
    // The number of records is visible under a public item only.
    decisions: (each.exempt ? [] : each.decisions).map((decision) =>
      decision.exempt
        ? { ...decision, ...otherDecision, answer: undefined, withdrawn: false }
        : decision,
    ),
    agreements: each.agreements.map((agreement) =>
      each.exempt || agreement.exempt
        ? { ...agreement, ...otherAgreement, answer: undefined }
        : agreement,
    ),
  }));
  return { ...plan, items };
}

/** Executes the plan: meeting `m` as planned, and `next`, which continues what it left. */
export function forumOf(plan: Plan): TestForum {
  const table = new TestForum();
  const at = AT;
  for (const { id, authority } of PARTNERS) {
    const principal = authority === 'negotiates' ? { principal: `Styret for ${id}` } : {};
    const name = `Part ${id}`;
    table.do({
      do: 'addPartner',
      id,
      name,
      role: 'r',
      authority,
      joined: '2020-01-01',
      ...principal,
    });
  }
  table.do({ do: 'addRepresentative', id: 'r2', partner: 'p2', name: 'Rådgiver' });
  table.do({ do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT });
  table.do({ do: 'conveneMeeting', meeting: 'm', at });
  table.do({ do: 'openMeeting', meeting: 'm', at });
  for (const { id } of PARTNERS) {
    const status = id === plan.absent ? 'absent' : 'present';
    table.do({ do: 'setAttendance', meeting: 'm', partner: id, status });
  }
  plan.items.forEach((each, index) => {
    addItem(table, each, `${each.exempt ? 'hemmelig' : 'i'}-${index}`, plan.absent);
  });
  if (plan.assessed > 0) assess(table, 'm');
  if (plan.assessed > 1) {
    const startsAt = '2026-01-15T09:00:00+01:00';
    const before = { meeting: 'before', at: startsAt };
    table.do({ do: 'createMeeting', id: 'before', title: 'Før', startsAt, template: 'blank' });
    table.do({ do: 'conveneMeeting', ...before });
    table.do({ do: 'openMeeting', ...before });
    assess(table, 'before');
  }
  const next = {
    do: 'createMeeting',
    id: 'next',
    title: 'Neste',
    startsAt: '2027-02-01T09:00:00+01:00',
  };
  table.do(next);
  const objectives = objectivesIn(table);
  table.do({
    do: 'addItem',
    meeting: 'next',
    section: 'status',
    title: 'Videre',
    kind: 'discussion',
    objectives,
  });
  return table;
}

function assess(table: TestForum, meeting: string): void {
  for (const [index, criterion] of CRITERIA.entries()) {
    const score = 1 + ((index + meeting.length) % 5);
    table.do({ do: 'assess', meeting, partner: 'p0', criterion, score, note: SECRET });
  }
}

function addItem(
  table: TestForum,
  plan: Plan['items'][number],
  id: string,
  absent: string | undefined,
) {
  const mark = (exempt: boolean) => (exempt ? SECRET : 'åpent');
  const said = mark(plan.exempt);
  const exempt = (is: boolean, basis: string) =>
    is ? { exempt: { basis, reason: `${SECRET} grunn` } } : {};
  table.do({
    do: 'addItem',
    meeting: 'm',
    id,
    section: plan.section,
    title: `${said} tittel`,
    kind: 'decision',
    presenter: `${said} innleder`,
    ...(plan.isPrepared ? { background: `${said} bakgrunn` } : {}),
    ...exempt(plan.exempt, 'offl. § 13'),
  });
  table.do({ do: 'setNotes', meeting: 'm', item: id, text: `${plan.notes}\n\n${said} notat` });
  if (plan.isPrepared) {
    const file = { name: `${said}.pdf`, dataBase64: 'QQ==' };
    table.do({ do: 'addAttachment', meeting: 'm', item: id, ...file });
  }
  const declared = { partner: 'p2', representative: 'r2', ground: `${SECRET} grunn`, at: AT };
  if (plan.isPrepared) table.do({ do: 'setInterest', meeting: 'm', item: id, ...declared });
  const there = VOTING.filter((partner) => partner !== absent);
  plan.decisions.forEach((each, index) => {
    const decision = `${id}-d${index}`;
    const secret = mark(plan.exempt || each.exempt);
    const objectives = [{ id: `${id}-o${index}`, text: `${secret} delmål` }];
    const adopts = {
      document: each.adopts,
      text: `${secret} tekst`,
      purpose: `${secret} formål`,
      objectives,
    };
    table.do({
      do: 'proposeDecision',
      meeting: 'm',
      id: decision,
      item: id,
      wording: `${secret} ordlyd\n\n${each.words}`,
      procedure: each.procedure,
      ...(each.adopts ? { adopts } : {}),
    });
    there.forEach((partner, place) => {
      const taken = each.agreed ? 'consents' : each.positions[place];
      if (taken === undefined || each.procedure === 'noted') return;
      const note = { note: `${secret} merknad` };
      const said = { do: 'takePosition', meeting: 'm', decision, partner, position: taken, at: AT };
      table.do({ ...said, ...(taken === 'consents' ? {} : note) });
    });
    answerFor(table, { decision }, each.answer, secret);
    if (each.withdrawn) table.try({ do: 'withdrawDecision', meeting: 'm', decision });
    if (each.exempt) {
      table.do({ do: 'setExempt', meeting: 'm', decision, ...exempt(true, 'offl. § 14') });
    }
  });
  plan.agreements.forEach((each, index) => {
    const agreement = `${id}-a${index}`;
    const secret = mark(plan.exempt || each.exempt);
    const parties = ['p0', 'p1'];
    const text = `${secret} tekst\n\n${each.words}`;
    const title = `${secret} avtale`;
    table.do({ do: 'makeAgreement', meeting: 'm', id: agreement, item: id, title, text, parties });
    const resource = { kind: 'other', amount: 1, unit: `${secret} enhet` };
    const what = `${secret} forpliktelse`;
    const commitment = `${agreement}-c`;
    const promise = { id: commitment, partner: 'p0', what, resource };
    table.do({ do: 'addCommitment', meeting: 'm', agreement, ...promise });
    const settled = { meeting: 'm', status: 'dropped', note: `${secret} grunn`, on: '2026-12-20' };
    table.do({ do: 'setCommitmentStatus', agreement, commitment, ...settled });
    if (each.signed) {
      table.do({ do: 'signAgreement', meeting: 'm', agreement, partner: 'p1', at: AT });
      answerFor(table, { agreement }, each.answer, secret);
    }
    if (each.withdrawn) table.try({ do: 'withdrawAgreement', meeting: 'm', agreement });
    if (each.exempt) {
      table.do({ do: 'setExempt', meeting: 'm', agreement, ...exempt(true, 'offl. § 15') });
    }
  });
  for (let index = 0; index < plan.points; index++) {
    const what = `${said} punkt ${index}`;
    const actionPoint = `${id}-p${index}`;
    table.do({
      do: 'addActionPoint',
      meeting: 'm',
      id: actionPoint,
      item: id,
      what,
      owner: 'p2',
      representative: 'r2',
      due: '2027-01-15',
    });
    const settled = { meeting: 'm', status: 'dropped', note: `${said} grunn`, on: '2026-12-20' };
    if (index === 1) table.do({ do: 'setActionPointStatus', actionPoint, ...settled });
    table.do({
      do: 'addStatement',
      meeting: 'm',
      id: `${id}-s${index}`,
      item: id,
      partner: 'p0',
      text: `${said} tilførsel`,
    });
  }
  if (plan.postponed) table.do({ do: 'postponeItem', meeting: 'm', item: id });
}

/** Records the answer of p1's principal, if there is something to answer. */
function answerFor(
  table: TestForum,
  thing: object,
  outcome: string | undefined,
  secret: string,
): void {
  if (outcome === undefined) return;
  const reference = `${secret} sak 1`;
  table.try({
    do: 'ratify',
    meeting: 'm',
    ...thing,
    partner: 'p1',
    outcome,
    on: '2026-12-20',
    reference,
  });
}

/** Every objective that an item may serve, including those of exempt decisions. */
export function objectivesIn(table: TestForum): string[] {
  const next = table.meeting('next');
  const known = table
    .summaries()
    .flatMap((meeting) => meeting.adopted)
    .flatMap((version) => version.objectives ?? [])
    .map((objective) => objective.id);
  const item = { do: 'addItem', meeting: 'next', section: 'status', title: 't', kind: 'review' };
  const some = known.filter((id) => table.code({ ...item, objectives: [id] }) === 'done');
  table.meetings.set('next', next);
  return some;
}

/** The input of the documents of a meeting. */
export function inputOf(
  table: TestForum,
  id: Id,
  edition: Edition,
  language: Language,
): MinutesInput {
  const { forum } = table;
  const meeting = table.meeting(id);
  const meetings = table.summaries();
  const carried = carriedInto(forum, meeting, meetings);
  return { forum, meeting, meetings, carried, language, edition };
}

/** Every document of the forum with both editions. */
export function documentsOf(
  table: TestForum,
  edition: Edition,
  language: Language = 'nb',
): DocumentTree[] {
  const { forum } = table;
  const meetings = table.summaries();
  const ofMeetings = ['m', 'next']
    .filter((id) => table.meetings.has(id))
    .flatMap((id) => {
      const input = inputOf(table, id, edition, language);
      const event = calendarEventOf({ ...input, revision: 1, now: AT, isCancelled: false });
      return [
        ...[minutesOf(input), { ...agendaOf(input), event }, decisionsListOf(input)],
        statusOfDecisions({ ...input, today: '2027-01-10' }),
      ];
    });
  const filter = { settled: true };
  const today = '2027-01-10';
  return [...ofMeetings, followUpList({ forum, meetings, language, edition, today, filter })];
}
