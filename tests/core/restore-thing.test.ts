import { describe, expect, it } from 'vitest';
import type { RestorableThing } from '../../src-core/backups/restore-part.ts';
import { planOfThing } from '../../src-core/backups/restore-thing.ts';
import { assertBecomesMeeting } from '../../src-core/commands/undo-rules.ts';
import { resultOfAgreement } from '../../src-core/meeting/outcome.ts';
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
const refusal = (code: string, words: string) =>
  expect.objectContaining({ code, words: `refusals.${words}` });

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
    expect(() => restored(table, was, thing)).toThrow(refusal('has-dependents', 'followedUp'));
  });
});
