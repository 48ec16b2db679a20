import { describe, expect, it } from 'vitest';
import { PHASES } from '../../src-core/model/meeting.ts';
import { AT, EVERY_COMMAND } from '../support/every-command.ts';
import { TestForum } from '../support/test-forum.ts';

/** The phases that allow each command about a meeting. */

const STEPS = [
  'conveneMeeting',
  'openMeeting',
  'closeMeeting',
  'circulateMinutes',
  'approveMinutes',
];
const LATER = '2026-11-23T10:00:00+01:00';
const about = { meeting: 'n' };

/** A meeting with every kind of record that its phase allows. */
function inPhase(reached: number): TestForum {
  const table = new TestForum();
  for (const command of EVERY_COMMAND) {
    if (command.meeting === undefined || command.meeting === 'prior') table.do(command);
  }
  table.do({ do: 'createMeeting', id: 'n', title: 'N', startsAt: AT, template: 'blank' });
  for (const id of ['i', 'j', 'k']) {
    const section = id === 'i' ? 'status' : 'partnership';
    table.do({ do: 'addItem', ...about, id, section, title: id, kind: 'decision' });
  }
  for (const [index, step] of STEPS.slice(0, reached).entries()) {
    table.do({ do: step, ...about, at: LATER });
    if (index === 1) record(table);
  }
  return table;
}

function record(table: TestForum): void {
  for (const partner of ['leads', 'asks', 'brings']) {
    table.do({ do: 'setAttendance', ...about, partner, status: 'present' });
  }
  for (const id of ['d', 'w']) {
    table.do({ do: 'proposeDecision', ...about, id, item: 'i', wording: 'x' });
  }
  for (const partner of ['leads', 'asks', 'brings']) {
    const position = { decision: 'd', partner, position: 'consents', at: AT };
    table.do({ do: 'takePosition', ...about, ...position });
  }
  const parties = ['leads', 'asks', 'brings'];
  for (const id of ['a', 'b']) {
    table.do({ do: 'makeAgreement', ...about, id, item: 'i', title: 'T', text: '', parties });
  }
  for (const id of ['c', 'x']) {
    const commitment = { agreement: 'a', partner: 'asks', what: 'x', resource: { kind: 'other' } };
    table.do({ do: 'addCommitment', ...about, id, ...commitment });
  }
  table.do({ do: 'signAgreement', ...about, agreement: 'a', partner: 'asks', at: AT });
  table.do({ do: 'addActionPoint', ...about, id: 'p', item: 'i', what: 'x', owner: 'leads' });
  for (const id of ['f', 'g']) {
    table.do({ do: 'askForFloor', ...about, id, item: 'i', partner: 'leads', at: AT });
  }
}

/** The first and last phase; `closed` for late records. */
const AGENDA = ['draft', 'convened', 'open', 'closed'];
const RECORD = ['open', 'closed'];
const SINCE = ['open', 'closed', 'circulated', 'approved'];
const WHEN: Readonly<Record<string, readonly string[]>> = {
  changeMeeting: AGENDA,
  setAttendance: AGENDA,
  setExempt: PHASES,
  startBreak: ['open'],
  recallMinutes: ['circulated'],
  ...Object.fromEntries(
    [
      'addItem',
      'addItems',
      'changeItem',
      'removeItem',
      'moveItem',
      'postponeItem',
      'withdrawItem',
      'addAttachment',
      'setInterest',
    ].map((name) => [name, AGENDA]),
  ),
  ...Object.fromEntries(
    ['signAgreement', 'ratify', 'setCommitmentStatus', 'setActionPointStatus'].map((name) => [
      name,
      SINCE,
    ]),
  ),
  ...Object.fromEntries(STEPS.map((name, index) => [name, [PHASES[index] ?? '']])),
  conveneMeeting: ['draft', 'convened'],
};
/** New ids and other parties, so that a command works on its own. */
const OTHERWISE: Readonly<Record<string, object>> = {
  approveMinutes: { decision: undefined, by: undefined },
  proposeDecision: { approves: undefined },
  changeDecision: { approves: undefined },
  everybodyConsents: { decision: 'w' },
  signAgreement: { partner: 'leads' },
  withdrawAgreement: { agreement: 'b' },
  withdrawItem: { item: 'k' },
  changeActionPoint: { actionPoint: 'p' },
  startItem: { at: LATER },
  setInterest: { decision: undefined, representative: undefined, ruling: undefined },
};
const NEEDS_MORE = [
  ...['finishItem', 'endFloor', 'endBreak', 'spreadMinutes'],
  // tests/core/standing-by.test.ts has their phases.
  ...['withdrawPosition', 'confirmPositions', 'withdrawSignature'],
  ...['changeStatement', 'removeStatement', 'removeActionPoint', 'removeAttendance'],
  // tests/core/impartiality.test.ts has its phases.
  'removeInterest',
  // tests/core/kinds-of-decision.test.ts has theirs.
  ...['setVotes', 'removeVotes'],
];
/** Circulated minutes lock what partners answered (D128). */
const LOCKED_ONCE_CIRCULATED = ['changeDecision'];

const commands = [
  ...new Map(
    EVERY_COMMAND.filter((each) => each.meeting !== undefined).map((each) => [each.do, each]),
  ).values(),
].filter((each) => !NEEDS_MORE.includes(each.do));

// (D14, D23, D24, D26)
describe.each(commands)('$do', (command) => {
  const { id: _, ...fields } = command;
  const whole = { ...fields, ...OTHERWISE[command.do], ...about, do: command.do };
  const given = Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined),
  );
  const at = 'at' in given ? { at: LATER } : {};

  it.each(PHASES)('is allowed or refused as the table says in %s', (phase) => {
    const table = inPhase(PHASES.indexOf(phase));
    const code = table.code({ ...given, ...at, do: command.do });
    const when = WHEN[command.do] ?? RECORD;
    if (when.includes(phase)) expect(code).toBe('done');
    else if (phase === 'approved') expect(code).toBe('locked');
    else if (phase === 'circulated' && LOCKED_ONCE_CIRCULATED.includes(command.do)) {
      expect(code).toBe('locked');
    }
    // Before the meeting opens there is nothing to refer to.
    else
      expect([
        'wrong-phase',
        ...(AGENDA.slice(0, 2).includes(phase) ? ['unknown-id'] : []),
      ]).toContain(code);
  });
});
