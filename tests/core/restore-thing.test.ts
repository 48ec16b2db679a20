import { describe, expect, it } from 'vitest';
import type { RestorableThing } from '../../src-core/backups/restore-part.ts';
import { planOfThing } from '../../src-core/backups/restore-thing.ts';
import { assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** What the restore of one thing may not do to the meeting as it is now (D116). */

const PARTIES = ['p0', 'p1'];
const planOf = (table: TestForum, was: Meeting, thing: RestorableThing) =>
  planOfThing(table.meeting('m'), was, thing, {
    forum: table.forum,
    inBackup: table.forum,
    others: table.summaries().filter(({ id }) => id !== 'm'),
  });

/** As the program restores it. */
function restored(table: TestForum, was: Meeting, thing: RestorableThing): Meeting {
  const { meeting } = planOf(table, was, thing);
  const meetings = table.summaries();
  const around = { meetings, everGiven: meetings };
  assertBecomesMeeting(table.forum, table.meeting('m'), meeting, around);
  return meeting;
}
const refusal = (code: string, words: string) => expect.objectContaining({ code, words });

/** An open meeting with an agreement `ag`. */
function atAgreement(): TestForum {
  const table = openMeeting(['decides', 'decides', 'decides']);
  const words = { title: 'Avtalen', text: 'Vi gir fem kroner.' };
  table.do({ do: 'makeAgreement', meeting: 'm', id: 'ag', item: 'i', ...words, parties: PARTIES });
  return table;
}
const ofAgreement = { meeting: 'm', agreement: 'ag' };
const change = (text: string) => ({ do: 'changeAgreement', ...ofAgreement, text });

describe('a restored agreement', () => {
  const thing = { kind: 'agreement', id: 'ag' } as const;
  const sign = (table: TestForum) => {
    for (const partner of PARTIES)
      table.do({ do: 'signAgreement', ...ofAgreement, partner, at: AT });
  };
  /** Signatures as earlier versions kept them: they do not say what was signed. */
  const forgetText = (table: TestForum) => {
    const { signedTerms: _, ...since } = table.forum.followUp.m ?? { signatures: [] };
    const signatures = since.signatures.map(({ givenTo: __, ...each }) => each);
    const followUp = { m: { ratifications: [], statuses: [], ...since, signatures } };
    table.forum = { ...table.forum, followUp };
  };
  const unsigned = (table: TestForum, meeting: Meeting) =>
    meeting.agreements.map((each) => resultOfAgreement(table.forum, meeting, each).unsigned);

  // (D129)
  it.each([
    ['as they are kept now', () => undefined],
    ['of an earlier version', forgetText],
  ])('has only the signatures to its text, %s', (_, before) => {
    const table = atAgreement();
    const first = table.meeting('m');
    table.do(change('Vi gir ti kroner.'));
    sign(table);
    before(table);
    const signed = table.meeting('m');
    expect(planOf(table, signed, thing).patches).toEqual([]);
    const old = planOf(table, first, thing).meeting;
    expect(unsigned(table, old)).toEqual([PARTIES]);
    table.meetings.set('m', old);
    expect(unsigned(table, planOf(table, signed, thing).meeting)).toEqual([[]]);
  });

  // (D129)
  it('has the signatures to its text again, although the text was changed since', () => {
    const table = atAgreement();
    const first = table.meeting('m');
    table.do(change('Vi gir ti kroner.'));
    sign(table);
    forgetText(table);
    const signed = table.meeting('m');
    table.do(change('Vi gir femten kroner.'));
    expect(unsigned(table, planOf(table, signed, thing).meeting)).toEqual([[]]);
    expect(unsigned(table, planOf(table, first, thing).meeting)).toEqual([PARTIES]);
  });

  // (D53)
  it('keeps the commitments that have a status', () => {
    const table = atAgreement();
    const was = table.meeting('m');
    const commitment = {
      partner: 'p0',
      what: 'Fem kroner',
      resource: { kind: 'money', amount: 5, unit: 'NOK' },
    };
    table.do({ do: 'addCommitment', ...ofAgreement, id: 'c', ...commitment });
    expect(restored(table, was, thing)).toMatchObject({ agreements: [{ commitments: [] }] });
    const status = { status: 'done', on: '2026-12-09' };
    table.do({ do: 'setCommitmentStatus', ...ofAgreement, commitment: 'c', ...status });
    expect(() => restored(table, was, thing)).toThrow(
      refusal('has-dependents', 'refusals.followedUp'),
    );
  });

  // (D49)
  it('stays withdrawn', () => {
    const table = atAgreement();
    const was = table.meeting('m');
    table.do({ do: 'withdrawAgreement', ...ofAgreement });
    const withdrawn = table.meeting('m');
    expect(() => restored(table, was, thing)).toThrow(refusal('wrong-phase', 'refusals.withdrawn'));
    expect(restored(table, withdrawn, thing)).toBe(withdrawn);
  });
});

describe('a restored decision', () => {
  const thing = { kind: 'decision', id: 'd' } as const;
  const ofDecision = { meeting: 'm', decision: 'd' };
  const AFTER = '2026-12-09T10:00:00+01:00';
  const attend = (status: string, more: object = {}) => {
    return { do: 'setAttendance', meeting: 'm', partner: 'p0', status, ...more };
  };
  /** A decision that the partner has consented to. */
  const atDecision = () => {
    const table = openMeeting(['decides', 'decides']);
    const words = { wording: 'Vi gjør det.' };
    table.do(attend('present'));
    table.do({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', ...words });
    const answer = { partner: 'p0', position: 'consents', at: AFTER };
    table.do({ do: 'takePosition', ...ofDecision, ...answer });
    return table;
  };

  // (D131)
  it.each([
    ['absent', attend('absent')],
    ['gone before its answer', attend('present', { to: AT })],
  ])('has no position of a partner that is now recorded as %s', (_, attendance) => {
    const table = atDecision();
    const was = table.meeting('m');
    table.do({ do: 'withdrawPosition', ...ofDecision, partner: 'p0' });
    const empty = table.meeting('m');
    expect(restored(table, was, thing)).toEqual(was);
    table.do(attendance);
    expect(() => restored(table, was, thing)).toThrow(
      refusal('has-dependents', 'backups.answererAway'),
    );
    table.do({ do: 'changeDecision', ...ofDecision, wording: 'Noe annet.' });
    expect(restored(table, empty, thing)).toMatchObject({ decisions: [{ positions: [] }] });
  });

  // (D44)
  it('stays withdrawn', () => {
    const table = atDecision();
    const was = table.meeting('m');
    table.do({ do: 'withdrawDecision', ...ofDecision });
    const withdrawn = table.meeting('m');
    expect(() => restored(table, was, thing)).toThrow(refusal('wrong-phase', 'refusals.withdrawn'));
    expect(restored(table, withdrawn, thing)).toBe(withdrawn);
  });
});

describe('a restored item', () => {
  // (D138)
  it('takes up nothing that another item takes up already', () => {
    const table = openMeeting(['decides', 'decides']);
    table.do({ do: 'createMeeting', id: 'n', title: 'Før', startsAt: AT, template: 'blank' });
    const about = { section: 'status', kind: 'decision' };
    table.do({ do: 'addItem', meeting: 'n', id: 'x', title: 'Utsatt', ...about });
    table.do({ do: 'postponeItem', meeting: 'n', item: 'x' });
    const add = { do: 'addItem', meeting: 'm', ...about, takesUp: { meeting: 'n', item: 'x' } };
    table.do({ ...add, id: 'a', title: 'Igjen' });
    const was = table.meeting('m');
    table.do({ do: 'removeItem', meeting: 'm', item: 'a' });
    const thing = { kind: 'item', id: 'a' } as const;
    expect(restored(table, was, thing).items).toMatchObject([{ id: 'i' }, { id: 'a' }]);
    table.do({ ...add, id: 'b', title: 'I stedet' });
    expect(() => restored(table, was, thing)).toThrow(refusal('invalid', 'refusals.takenUp'));
  });
});
