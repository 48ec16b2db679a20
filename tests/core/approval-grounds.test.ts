import { describe, expect, it } from 'vitest';
import { planOfMeeting } from '../../src-core/backups/restore-meeting-plan.ts';
import { restorePlanOf } from '../../src-core/backups/restore-plan.ts';
import { assertBecomesForum, assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Minutes rest on the decision that approved them: it cannot be turned round (D27, D28, D147). */

const LATER = '2026-12-10T09:00:00+01:00';
const n = { meeting: 'n' };
const d = { ...n, decision: 'd' };
const decides = { role: 'r', authority: 'decides', joined: '2020-01-01' };

/** The minutes of `m` are circulated. Decision `d` at the open meeting `n` approves them, if the partners consent. */
function decided(procedure: string, authority = 'decides'): TestForum {
  const table = openMeeting(['decides', authority]);
  for (const step of ['closeMeeting', 'circulateMinutes'])
    table.do({ do: step, meeting: 'm', at: AT });
  table.do({ do: 'createMeeting', id: 'n', title: 'Neste', startsAt: LATER });
  for (const step of ['conveneMeeting', 'openMeeting']) table.do({ do: step, ...n, at: LATER });
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'setAttendance', ...n, partner, status: 'present' });
  }
  const about = { id: 'd', item: 'n-last-minutes', wording: 'Godkjent.', procedure };
  table.do({ do: 'proposeDecision', ...n, ...about });
  if (procedure !== 'noted') table.do({ do: 'everybodyConsents', ...d, at: LATER });
  return table;
}
const approve = { do: 'approveMinutes', meeting: 'm', at: LATER, decision: 'd' };

function approved(procedure: string, authority?: string): TestForum {
  const table = decided(procedure, authority);
  table.do(approve);
  return table;
}

const objects = (partner: string) => ({
  ...{ do: 'takePosition', ...d, partner, position: 'objects', at: LATER },
});
type Command = Parameters<TestForum['try']>[0];
const TURNS: readonly (readonly [how: string, procedure: string, command: Command])[] = [
  ['a withdrawal', 'consensus', { do: 'withdrawDecision', ...d }],
  ['another wording', 'consensus', { do: 'changeDecision', ...d, wording: 'Ikke godkjent.' }],
  [
    'a corrected slip',
    'noted',
    { do: 'changeDecision', ...d, wording: 'Gokjent', editorial: true },
  ],
  ['another procedure', 'majority', { do: 'changeDecision', ...d, procedure: 'consensus' }],
  ['no minutes', 'noted', { do: 'changeDecision', ...d, approves: null }],
  ['an objection', 'consensus', objects('p0')],
  ['a vote against', 'majority', objects('p1')],
  ['a position withdrawn', 'consensus', { do: 'withdrawPosition', ...d, partner: 'p1' }],
  ['one more member', 'majority', { do: 'addPartner', id: 'y', name: 'Y', ...decides }],
  ['a quorum', 'majority', { do: 'setForum', name: 'F', quorum: 1 }],
];

describe('a decision that approved minutes', () => {
  // (D28)
  it.each(TURNS)('is not turned round by %s', (_, procedure, command) => {
    // Two are there: enough of two members, and of three only by the lower quorum.
    const quorum = { do: 'setForum', name: 'F', quorum: command.do === 'setForum' ? 0.5 : 0.7 };
    for (const isApproved of [false, true]) {
      const table = decided(procedure);
      table.do(quorum);
      if (command.do === 'setForum') table.do({ do: 'addPartner', id: 'x', name: 'X', ...decides });
      if (isApproved) table.do(approve);
      const refusal = table.try(command);
      if (!isApproved) expect(refusal.ok).toBe(true);
      else expect(refusal).toMatchObject({ ok: false, code: 'has-dependents' });
    }
  });

  it('is told by its number and its minutes, on the field that names it', () => {
    const refusal = approved('consensus').try(objects('p0'));
    expect(refusal).toMatchObject({ path: 'decision' });
    expect(!refusal.ok && refusal.message).toBe(
      'Dette ville endre vedtak 3/2026-1, som godkjente referatet fra «Møte». Det må stå som det er.',
    );
  });

  // (D28)
  it('may get whatever leaves it as it is', () => {
    const table = approved('consensus');
    const reserves = { ...objects('p0'), position: 'reserves', note: 'Merknad' };
    for (const command of [
      reserves,
      { do: 'changeDecision', ...d, wording: ' Godkjent. ' },
      { do: 'changeDecision', ...d, deadline: '2026-12-20' },
      { do: 'addPartner', id: 'x', name: 'X', ...decides },
      { do: 'proposeDecision', ...n, id: 'e', item: 'n-agenda', wording: 'Noe annet.' },
      { do: 'closeMeeting', ...n, at: LATER },
    ]) {
      expect(table.code(command), command.do).toBe('done');
    }
  });

  // (D28, D133)
  it('keeps what principals answer, as the meeting had adopted it', () => {
    const table = approved('consensus', 'negotiates');
    table.do({ ...objects('p0'), position: 'stands-aside' });
    const ratify = { do: 'ratify', ...d, partner: 'p1', outcome: 'declined', on: '2026-12-20' };
    expect(table.code(ratify)).toBe('done');
  });

  // (D28)
  it('is not turned round by undo or by a restore', () => {
    const table = decided('majority');
    const before = table.meeting('n');
    const open = {
      ...before,
      decisions: before.decisions.map((each) => ({ ...each, positions: [] })),
    };
    const gone: Meeting = { ...before, decisions: [] };
    table.do(approve);
    const { forum } = table;
    const meetings = table.summaries();
    const others = { meetings, everGiven: meetings, openGrounds: [before] };
    const turned = expect.objectContaining({ code: 'has-dependents' });
    const now = { forum, meetings: table.meetings };
    for (const next of [open, gone, undefined]) {
      expect(() => assertBecomesMeeting(forum, before, next, others)).toThrow(turned);
      if (!next) continue;
      const then = { forum, meetings: new Map([...table.meetings, ['n', next]]) };
      const rest = meetings.filter(({ id }) => id !== 'n');
      expect(() => planOfMeeting(now, then, 'n', rest)).toThrow(turned);
      expect(restorePlanOf(now, then).meetings.get('n')).toBe(before);
    }
    expect(() => assertBecomesMeeting(forum, before, before, others)).not.toThrow();
    const fewer = { ...forum, partners: forum.partners.slice(0, 1), quorum: 1 };
    const none = { ...forum, partners: [] };
    expect(() => assertBecomesForum(forum, none, { ...others, everGiven: [] })).toThrow(turned);
    expect(() => assertBecomesForum(forum, fewer, { ...others, everGiven: [] })).not.toThrow();
  });
});

describe('an approval', () => {
  const at = (clock: string) => `2026-12-10T${clock}:00+01:00`;

  // (D27)
  it.each([
    ['09:00', '10:00', undefined],
    ['10:00', '09:59', 'invalid'],
    // The positions were recorded after the meeting, and count as given in it (D46).
    ['13:00', '10:00', undefined],
    ['13:00', '08:59', 'invalid'],
  ])('with answers at %s is dated %s', (answered, approval, code) => {
    const table = decided('consensus');
    if (answered > '12:00') table.do({ do: 'closeMeeting', ...n, at: at('12:00') });
    for (const partner of ['p0', 'p1']) {
      table.do({ ...objects(partner), position: 'consents', at: at(answered) });
    }
    const refusal = table.try({ ...approve, at: at(approval) });
    if (code === undefined) expect(refusal.ok).toBe(true);
    else expect(refusal).toMatchObject({ code, path: 'at' });
  });

  // (D27)
  it('by written answers is not dated before the last of them', () => {
    const table = decided('consensus');
    table.do({ do: 'changeDecision', ...d, deadline: '2026-12-20' });
    table.do({ do: 'closeMeeting', ...n, at: at('12:00') });
    const answer = '2026-12-15T09:00:00+01:00';
    table.do({ ...objects('p0'), position: 'reserves', at: answer });
    expect(table.code({ ...approve, at: at('12:00') })).toBe('invalid');
    expect(table.code({ ...approve, at: answer })).toBe('done');
  });

  // (D147)
  it('is never of the minutes of the meeting that decides it', () => {
    const table = decided('noted');
    const own = { approves: 'n' };
    const propose = { do: 'proposeDecision', ...n, item: 'n-agenda', wording: 'x', ...own };
    const refused = { code: 'invalid', path: 'approves' };
    expect(table.try(propose)).toMatchObject(refused);
    expect(table.try({ do: 'changeDecision', ...d, ...own })).toMatchObject(refused);
    table.do({ do: 'closeMeeting', ...n, at: LATER });
    expect(table.try({ do: 'changeDecision', ...d, ...own })).toMatchObject(refused);
  });
});
