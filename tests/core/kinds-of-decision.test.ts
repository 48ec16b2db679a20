import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { resultOfAgreement } from '../../src-core/meeting/agreement-result.ts';
import { alterationsBy } from '../../src-core/meeting/alterations.ts';
import { alteringInWords } from '../../src-core/meeting/altering-words.ts';
import { resultOfDecision, resultOn } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import { fractionOf } from '../../src-core/meeting/voting.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { partnerView } from '../../src-core/projections/partner-view.ts';
import { renderMarkdown } from '../../src-main/documents/render-markdown.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Kinds of decision, votes, conditions and what principals answer, as scripts record them. */

const m = { meeting: 'm' };
const d = { ...m, decision: 'd' };

/** All partners are there, and the decision `d` is proposed. */
function proposed(authorities: readonly string[], fields: object = {}): TestForum {
  const table = openMeeting(authorities);
  authorities.forEach((_, index) => {
    table.do({ do: 'setAttendance', ...m, partner: `p${index}`, status: 'present' });
  });
  table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'Vi gjør det.', ...fields });
  return table;
}

const take = (partner: string, position = 'consents', more: object = {}) => ({
  ...{ do: 'takePosition', ...d, partner, position, at: AT },
  ...more,
});
const ratify = (partner: string | undefined, outcome: string, more: object = {}) => ({
  ...{ do: 'ratify', ...d, outcome, on: '2026-12-20' },
  ...(partner === undefined ? {} : { partner }),
  ...more,
});
const finish = (table: TestForum) => table.do({ do: 'closeMeeting', ...m, at: AT });

function result(table: TestForum, id = 'd', day = '2026-12-09') {
  const meeting = table.meeting('m');
  const decision = meeting.decisions.find((each) => each.id === id);
  if (!decision) throw new Error('no decision');
  return resultOn(table.forum, resultOfDecision(table.forum, meeting, decision), day);
}

function said(
  table: TestForum,
  { language = 'nb' as Language, id = 'd', day = '2026-12-09' } = {},
) {
  const meeting = table.meeting('m');
  const decision = meeting.decisions.find((each) => each.id === id);
  if (!decision) throw new Error('no decision');
  const nameOf = (partner: string) => partner.toUpperCase();
  const told = { forum: table.forum, meeting, decision, language, nameOf, today: day };
  return outcomeInWords({ ...told, result: result(table, id, day) });
}

const minutesIn = (table: TestForum, edition: 'full' | 'public' = 'full') =>
  renderMarkdown(minutesOf(inputOf(table, 'm', edition, 'nb')))
    .replaceAll('\\', '')
    .replaceAll('\u00A0', ' ');

const everybody = { do: 'everybodyConsents', ...d, at: AT };

describe('what a decision does', () => {
  // (D198)
  it.each([
    [{}, 'bound'],
    [{ procedure: 'majority' }, 'not-bound'],
    [{ procedure: 'majority', effect: 'binding' }, 'bound'],
    [{ effect: 'own-order' }, 'not-bound'],
    [{ effect: 'recommendation' }, 'not-bound'],
    [{ effect: 'delegated', basis: 'avtalen § 3' }, 'bound'],
  ])('follows the procedure unless a script says it: %j', (fields, state) => {
    const table = proposed(['decides', 'decides'], fields);
    table.do(everybody);
    expect(result(table)).toMatchObject({ outcome: 'adopted', binding: { p0: state, p1: state } });
  });

  // (D197)
  it.each(['own-order', 'recommendation', 'noted'])(
    'asks nobody at home where it is %s',
    (effect) => {
      const table = proposed(['negotiates', 'negotiates'], { effect, procedure: 'majority' });
      table.do(everybody);
      expect(result(table)).toMatchObject({ awaiting: [], binding: { p0: 'not-bound' } });
      expect(table.code(ratify('p0', 'ratified'))).toBe('not-eligible');
      expect(said(table)).not.toMatch(/bind|godkjen/i);
    },
  );

  // (D39, D197)
  it('follows along when a script changes the procedure or the kind', () => {
    const table = proposed(['decides']);
    const kind = () =>
      table.meeting('m').decisions.map(({ effect, procedure }) => [effect, procedure])[0];
    table.do({ do: 'changeDecision', ...d, effect: 'noted' });
    expect(kind()).toEqual(['noted', 'noted']);
    table.do({ do: 'changeDecision', ...d, effect: 'binding' });
    expect(kind()).toEqual(['binding', 'consensus']);
    table.do({ do: 'changeDecision', ...d, procedure: 'noted' });
    expect(kind()).toEqual([undefined, 'noted']);
    expect(table.code({ do: 'changeDecision', ...d, procedure: 'noted', effect: 'binding' })).toBe(
      'invalid',
    );
  });

  // (D214)
  it('says only what applies to it', () => {
    const terms = {
      from: '2027-01-01',
      until: '2027-12-31',
      condition: 'Tilskudd',
      inForce: 'all',
      answerBy: '2027-01-01',
      ratification: 'needed',
      basis: 'avtalen § 3',
    };
    const table = proposed(['decides', 'decides']);
    const propose = { do: 'proposeDecision', ...m, item: 'i', wording: 'Vi gjør det.' };
    const refused = (fields: object) => {
      const applied = table.try({ ...propose, ...fields });
      return applied.ok ? undefined : `${applied.code} ${applied.path}`;
    };
    for (const [term, value] of Object.entries(terms)) {
      for (const effect of ['own-order', 'recommendation', 'noted']) {
        expect(refused({ effect, [term]: value })).toBe(`invalid ${term}`);
      }
      if (term !== 'basis') table.do({ ...propose, effect: 'binding', [term]: value });
    }
    expect(refused({ effect: 'delegated', basis: 'x', ratification: 'needed' })).toBe(
      'invalid ratification',
    );
    expect(refused({ effect: 'own-order', addressees: 'kommunene' })).toBe('invalid addressees');
  });

  // (D214)
  it('is not changed into a kind to which what it says does not apply', () => {
    const table = proposed(['decides', 'decides'], { condition: 'Tilskudd' });
    const change = { do: 'changeDecision', ...d, effect: 'own-order' };
    expect(table.try(change)).toMatchObject({ code: 'invalid', path: 'condition' });
    table.do({ ...change, condition: null });
    // An earlier version stored it all the same.
    const meeting = table.meeting('m');
    const decisions = meeting.decisions.map((each) => ({ ...each, condition: 'Tilskudd' }));
    table.meetings.set('m', { ...meeting, decisions });
    expect(table.code({ do: 'changeDecision', ...d, wording: 'Vi gjør noe annet.' })).toBe('done');
    expect(table.code({ do: 'changeDecision', ...d, condition: 'Flere penger' })).toBe('invalid');
  });

  // (D200)
  it('needs a basis where it is delegated, and then binds every member, however it voted', () => {
    const table = proposed(['negotiates', 'decides', 'decides', 'observes'], {
      procedure: 'majority',
    });
    expect(table.code({ do: 'changeDecision', ...d, effect: 'delegated' })).toBe('invalid');
    table.do({ do: 'changeDecision', ...d, effect: 'delegated', basis: 'vedtektene § 4' });
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'absent' });
    for (const partner of ['p0', 'p1']) table.do(take(partner));
    expect(said(table)).toBe(
      'Enstemmig vedtatt. Gjelder alle partene fra 9. desember 2026, jf. vedtektene § 4. Ikke bindende for P3 (observatør).',
    );
    table.do(take('p0', 'consents', { ratification: 'needed' }));
    expect(result(table)).toMatchObject({
      awaiting: ['p0'],
      binding: { p1: 'bound', p2: 'bound' },
    });
  });

  // (D125)
  it('is part of what partners answer: whoever answered another kind answers again', () => {
    const table = proposed(['decides', 'decides']);
    table.do(everybody);
    table.do({ do: 'changeDecision', ...d, effect: 'recommendation', addressees: 'kommunene' });
    expect(result(table)).toMatchObject({ outcome: 'open', toEarlier: ['p0', 'p1'] });
    table.do({ do: 'confirmPositions', ...d, at: AT });
    expect(said(table)).toBe('Enstemmig vedtatt. Anbefaling til kommunene.');
  });
});

describe('a vote', () => {
  const majority = { procedure: 'majority', effect: 'recommendation' };

  // (D206)
  it('of persons decides by its counts, and binds only partners with a position of their own', () => {
    const table = proposed(['decides', 'decides', 'decides'], { ...majority, effect: 'binding' });
    table.do({ do: 'setVotes', ...d, for: 4, against: 1, abstained: 2 });
    table.do(take('p1'));
    expect(result(table)).toMatchObject({
      outcome: 'adopted',
      binding: { p0: 'not-bound', p1: 'bound', p2: 'not-bound' },
    });
    expect(said(table)).toMatch(
      /^Vedtatt med 4 mot 1 stemme. 2 avsto fra å stemme. Bindende for P1 fra/,
    );
    table.do({ do: 'removeVotes', ...d });
    expect(result(table).outcome).toBe('open');
  });

  it('is recorded while the meeting is open, or closed and not yet circulated', () => {
    const table = proposed(['decides', 'decides'], majority);
    const votes = { do: 'setVotes', ...d, for: 2, against: 0 };
    expect(table.code(votes)).toBe('done');
    finish(table);
    expect(table.code({ do: 'removeVotes', ...d })).toBe('done');
    expect(table.code({ do: 'removeVotes', ...d })).toBe('not-eligible');
    expect(table.code(votes)).toBe('done');
    table.do({ do: 'circulateMinutes', ...m, at: AT });
    expect(table.code(votes)).toBe('wrong-phase');
    expect(table.code({ do: 'removeVotes', ...d })).toBe('wrong-phase');
  });

  // (D125, D206)
  it('stands for the words that it was cast on', () => {
    const table = proposed(['decides', 'decides'], majority);
    table.do({ do: 'setVotes', ...d, for: 4, against: 1 });
    table.do({ do: 'changeDecision', ...d, wording: 'Vi gjør noe annet.' });
    expect(result(table).outcome).toBe('open');
    table.do({ do: 'changeDecision', ...d, wording: 'Vi gjør det.' });
    expect(result(table).outcome).toBe('adopted');
  });

  it.each([
    [{ for: 5, against: 0 }, 'Enstemmig vedtatt.', 'Samrøystes vedteke.'],
    [{ for: 10, against: 2 }, 'Vedtatt med 10 mot 2 stemmer.', 'Vedteke med 10 mot 2 røyster.'],
    [
      { for: 1, against: 4 },
      'Ikke vedtatt: 1 stemme for, 4 mot.',
      'Ikkje vedteke: 1 røyst for, 4 mot.',
    ],
    [
      { for: 2, against: 2 },
      'Stemmetallet var likt (2 mot 2). Ikke vedtatt.',
      'Røystetalet var likt (2 mot 2). Ikkje vedteke.',
    ],
    [
      { for: 7, against: 1, blank: 1, secret: true },
      'Vedtatt med 7 mot 1 stemme. 1 stemte blankt. Avstemningen var skriftlig.',
      'Vedteke med 7 mot 1 røyst. 1 røysta blankt. Avrøystinga var skriftleg.',
    ],
  ])('is told with its numbers: %j', (votes, nb, nn) => {
    const table = proposed(['decides', 'decides'], majority);
    table.do({ do: 'setVotes', ...d, ...votes });
    expect(said(table)).toBe(nb);
    expect(said(table, { language: 'nn' })).toBe(nn);
  });

  // (D207)
  it('that is equal is settled by the chair or a lot only where the rules of the forum allow it', () => {
    const table = proposed(['decides', 'decides'], majority);
    const tie = { do: 'setVotes', ...d, for: 2, against: 2 };
    expect(table.code({ ...tie, castingVote: 'for' })).toBe('not-eligible');
    table.do({ do: 'setForum', name: 'F', castingVote: true });
    table.do({ ...tie, castingVote: 'for' });
    expect(said(table)).toBe(
      'Stemmetallet var likt (2 mot 2). Vedtatt med møtelederens dobbeltstemme.',
    );
    table.do({ ...tie, lot: 'against' });
    expect(said(table)).toBe('Stemmetallet var likt (2 mot 2). Ikke vedtatt, etter loddtrekning.');
    expect(table.code({ ...tie, for: 3, lot: 'for' })).toBe('invalid');
    table.do({ ...tie, castingVote: 'for' });
    finish(table);
    table.do({ do: 'setForum', name: 'F', castingVote: false });
    expect(result(table).outcome).toBe('adopted');
  });

  // (D205)
  it.each([
    [{ for: 4, against: 2 }, 'adopted'],
    [{ for: 6, against: 4 }, 'not-adopted'],
  ])('of two thirds needs them: %j', (votes, outcome) => {
    for (const share of ['2/3', 0.67, 0.6667]) {
      const table = proposed(['decides', 'decides'], { ...majority, share });
      table.do({ do: 'setVotes', ...d, ...votes });
      expect(result(table).outcome, `${share}`).toBe(outcome);
    }
    expect(fractionOf(0.75)).toEqual({ parts: 3, of: 4 });
  });

  // (D36)
  it('by partners waits until nobody is missing or the item is over', () => {
    const table = proposed(['decides', 'decides', 'decides'], majority);
    table.do({ do: 'startItem', ...m, item: 'i', at: AT });
    for (const partner of ['p0', 'p1']) table.do(take(partner));
    expect(result(table).outcome).toBe('open');
    table.do({ do: 'finishItem', ...m, item: 'i', at: '2026-12-09T10:00:00+01:00' });
    expect(result(table).outcome).toBe('adopted');
    expect(said(table)).toBe('Vedtatt uten motstemmer.');
  });

  // (D208)
  it('says what fell as a proposal that fell', () => {
    const table = proposed(['decides', 'decides'], majority);
    const other = { id: 'e', item: 'i', wording: 'Vi venter.', ...majority, against: 'd' };
    table.do({ do: 'proposeDecision', ...m, ...other, by: 'p1' });
    table.do({ do: 'setVotes', ...m, decision: 'e', for: 2, against: 6 });
    expect(said(table, { id: 'e' })).toBe('Forslaget fra P1 fikk 2 stemmer og falt.');
    table.do({ do: 'removeVotes', ...m, decision: 'e' });
    table.do({ do: 'setVotes', ...d, for: 6, against: 2 });
    expect(result(table, 'e').outcome).toBe('not-adopted');
    expect(said(table, { id: 'e' })).toBe('Forslaget falt. Et annet forslag ble vedtatt.');
    const [number, minutes] = [table.meeting('m').decisions[1]?.number, minutesIn(table)];
    expect(minutes).toContain(`Forslag ${number}`);
    expect(minutes).not.toContain(`Vedtak ${number}`);
    expect(table.code({ do: 'changeDecision', ...d, against: 'd' })).toBe('invalid');
  });
});

describe('whom it binds, and from when', () => {
  // (D202)
  it('belongs to the matter: the position, then the decision, then the authority', () => {
    const table = proposed(['negotiates', 'decides', 'negotiates'], { ratification: 'needed' });
    table.do(take('p0', 'consents', { ratification: 'not-needed' }));
    table.do(take('p1'));
    table.do(take('p2'));
    expect(result(table)).toMatchObject({ awaiting: ['p1', 'p2'], binding: { p0: 'bound' } });
    expect(said(table)).toContain(
      'Bindende for P0 fra 9. desember 2026; fullmakten var gitt på forhånd.',
    );
    expect(said(table)).toContain('Bindende for P1 og P2 når de har fått godkjenning hjemmefra.');
  });

  // (D202)
  it('belongs to the matter for a signature, too', () => {
    const table = proposed(['negotiates', 'decides']);
    const about = { item: 'i', title: 'T', text: 'Tekst', parties: ['p0', 'p1'] };
    table.do({ do: 'makeAgreement', ...m, id: 'a', ...about });
    const sign = { do: 'signAgreement', ...m, agreement: 'a', at: AT };
    table.do({ ...sign, partner: 'p0', ratification: 'not-needed' });
    table.do({ ...sign, partner: 'p1', ratification: 'needed' });
    const meeting = table.meeting('m');
    const [agreement] = meeting.agreements;
    if (!agreement) throw new Error('no agreement');
    expect(resultOfAgreement(table.forum, meeting, agreement)).toMatchObject({
      binding: { p0: 'bound', p1: 'bound-on-ratification' },
      bindings: { p0: { since: '2026-12-09' } },
      awaiting: ['p1'],
    });
  });

  // (D203)
  it('is with the reservation, which counts as a yes and is never unanimous', () => {
    const table = proposed(['decides', 'decides']);
    table.do(take('p0'));
    const reserves = take('p1', 'reserves', { ratification: 'not-needed' });
    expect(table.code(reserves)).toBe('invalid');
    table.do({ ...reserves, note: 'Uten økt kontingent.' });
    expect(said(table)).toBe(
      'Vedtatt. P1 sluttet seg til med forbehold. Bindende for P0 fra 9. desember 2026. ' +
        'Bindende for P1 fra 9. desember 2026, med forbeholdet.',
    );
    table.do({ ...reserves, ratification: 'needed', note: 'Styret må si ja.' });
    expect(result(table)).toMatchObject({ awaiting: ['p1'], isUnanimous: false });
  });

  // (D47, D209, D212)
  it('is the latest of its first day, the condition and the principal’s answer, until its last day', () => {
    const fields = {
      from: '2027-01-01',
      until: '2027-12-31',
      condition: 'Stortinget bevilger pengene.',
    };
    const table = proposed(['decides', 'negotiates'], fields);
    table.do(everybody);
    expect(result(table)).toMatchObject({
      binding: { p0: 'bound-on-condition', p1: 'bound-on-ratification' },
    });
    expect(said(table)).toContain(
      'Vilkår: Stortinget bevilger pengene. Bindende for P0 når vilkåret er oppfylt. P1 må ha godkjenning hjemmefra. Ingen er bundet før vilkåret er oppfylt. Tidligst bindende fra 1. januar 2027. Gjelder til og med 31. desember 2027.',
    );
    table.do(ratify('p1', 'ratified', { on: '2027-02-01', reference: 'sak 3/27' }));
    table.do(ratify(undefined, 'ratified', { on: '2027-01-15' }));
    expect(result(table).bindings).toEqual({
      p0: { state: 'bound', since: '2027-01-15', until: '2027-12-31' },
      p1: { state: 'bound', since: '2027-02-01', until: '2027-12-31' },
    });
    expect(said(table)).toContain(
      'Oppdragsgiveren til P1 godkjente 1. februar 2027 (sak 3/27). Bindende for P1 fra 1. februar 2027.',
    );
    expect(result(table, 'd', '2028-01-01').bindings).toMatchObject({
      p0: { state: 'not-bound', reason: 'ended' },
    });
    expect(said(table, { day: '2028-01-01' })).toContain('Gjaldt til og med 31. desember 2027.');
  });

  // (D209)
  it('lapses when its condition is not met', () => {
    const table = proposed(['decides', 'decides'], { condition: 'Pengene kommer' });
    expect(table.code(ratify(undefined, 'deviating'))).toBe('invalid');
    table.do(everybody);
    table.do(ratify(undefined, 'declined'));
    expect(result(table)).toMatchObject({ outcome: 'lapsed', binding: { p0: 'not-bound' } });
    expect(said(table)).toBe(
      'Vedtatt i møtet, men falt bort 20. desember 2026: vilkåret ble ikke oppfylt.',
    );
    table.do(ratify(undefined, 'open'));
    expect(result(table).outcome).toBe('adopted');
    expect(proposed(['decides']).code(ratify(undefined, 'ratified'))).toBe('not-eligible');
  });

  // (D209)
  it('waits until all, or enough, are ready', () => {
    const table = proposed(['decides', 'negotiates', 'decides'], { inForce: 'all' });
    table.do(everybody);
    expect(result(table).binding).toMatchObject({
      p0: 'bound-on-condition',
      p2: 'bound-on-condition',
    });
    expect(said(table)).toContain('Gjelder når alle partene har godkjent. Til nå 2 av 3.');
    table.do(ratify('p1', 'ratified'));
    expect(result(table).bindings).toMatchObject({ p0: { state: 'bound', since: '2026-12-20' } });
    const two = proposed(['decides', 'negotiates', 'decides'], { inForce: 2 });
    two.do(everybody);
    expect(result(two).bindings).toMatchObject({ p0: { state: 'bound', since: '2026-12-09' } });
  });

  it('is nobody that adopted another text at home, until the partners agree', () => {
    const table = proposed(['negotiates', 'decides']);
    table.do(everybody);
    table.do(ratify('p0', 'deviating', { reference: 'sak 9', note: 'Med en annen frist' }));
    expect(result(table)).toMatchObject({
      outcome: 'adopted',
      awaiting: [],
      binding: { p0: 'not-bound' },
    });
    expect(said(table)).toContain(
      'Oppdragsgiveren til P0 vedtok 20. desember 2026 en annen tekst (sak 9). Ikke bindende for P0 før partene er enige. Den teksten er: «Med en annen frist»',
    );
  });

  // (D212)
  it('is no partner that has left', () => {
    const table = proposed(['decides', 'decides']);
    table.do(everybody);
    table.do({ do: 'exitPartner', partner: 'p1', on: '2027-03-01' });
    expect(result(table, 'd', '2027-02-28').binding).toEqual({ p0: 'bound', p1: 'bound' });
    expect(result(table, 'd', '2027-03-01').binding).toEqual({ p0: 'bound', p1: 'not-bound' });
    expect(said(table, { day: '2027-03-01' })).toContain(
      'Ikke lenger bindende for P1, som gikk ut av samarbeidet 1. mars 2027.',
    );
  });
});

describe('a quorum', () => {
  // (D37)
  it('counts the seats, against a share or a number', () => {
    const table = proposed(['decides', 'decides', 'decides']);
    table.do({ do: 'changePartner', partner: 'p0', seats: 3 });
    for (const partner of ['p1', 'p2']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'absent' });
    }
    table.do(take('p0'));
    expect(result(table)).toMatchObject({ outcome: 'adopted', quorum: { present: 3, voting: 5 } });
    table.do({ do: 'setForum', name: 'F', quorum: 4 });
    expect(result(table)).toMatchObject({ outcome: 'not-adopted', isForOwnPart: true });
    expect(said(table)).toBe(
      'Ikke vedtatt. Forumet var ikke vedtaksført i denne saken (3 av 5). P0 sluttet seg til for egen del. ' +
        'Bindende for P0 fra 9. desember 2026. Ikke bindende for P1 og P2 (ikke til stede).',
    );
  });

  // (D204)
  it('is made up by those that answer in writing before the deadline', () => {
    const table = proposed(['decides', 'decides', 'decides', 'decides'], {
      deadline: '2026-12-20',
    });
    for (const partner of ['p1', 'p2', 'p3']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'absent' });
    }
    table.do(take('p0'));
    finish(table);
    expect(result(table).outcome).toBe('open');
    expect(said(table)).toBe(
      'Ikke avgjort. Forumet er ikke vedtaksført i denne saken (1 av 4). ' +
        'De som ikke var til stede, kan svare skriftlig innen 20. desember 2026.',
    );
    expect(result(table, 'd', '2026-12-21')).toMatchObject({
      outcome: 'not-adopted',
      binding: { p0: 'bound', p1: 'not-bound' },
    });
    table.do(take('p1', 'consents', { at: '2026-12-15T09:00:00+01:00' }));
    expect(result(table).outcome).toBe('adopted');
    expect(result(table)).not.toHaveProperty('late');
    // It is settled now: a no changes nothing for the others.
    table.do(take('p2', 'objects', { at: '2026-12-16T09:00:00+01:00' }));
    expect(result(table)).toMatchObject({
      outcome: 'adopted',
      late: ['p2'],
      binding: { p2: 'not-bound' },
    });
    expect(table.code(take('p3', 'consents', { at: '2026-12-21T09:00:00+01:00' }))).toBe(
      'wrong-phase',
    );
  });

  // (D204)
  it('is not changed by an absent partner’s written yes, which binds that partner', () => {
    const table = proposed(['decides', 'decides', 'decides'], { deadline: '2026-12-20' });
    table.do({ do: 'setAttendance', ...m, partner: 'p2', status: 'absent' });
    for (const partner of ['p0', 'p1']) table.do(take(partner));
    expect(result(table)).toMatchObject({ outcome: 'adopted', isUnanimous: true });
    table.do(take('p2', 'consents', { at: '2026-12-11T09:00:00+01:00' }));
    expect(result(table).bindings).toMatchObject({ p2: { state: 'bound', since: '2026-12-11' } });
    const none = proposed(['decides', 'decides']);
    none.do({ do: 'setAttendance', ...m, partner: 'p1', status: 'absent' });
    expect(none.code(take('p1'))).toBe('not-eligible');
  });
});

// (D204, D208)
describe('the minutes say', () => {
  it('that a decision was settled in writing after the meeting, and who proposed it', () => {
    const fields = { deadline: '2026-12-20', by: 'Ungdomsrådet' };
    const table = proposed(['decides', 'decides', 'decides', 'decides'], fields);
    for (const partner of ['p1', 'p2', 'p3']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'absent' });
    }
    table.do(take('p0'));
    finish(table);
    table.do(take('p1', 'consents', { at: '2026-12-15T09:00:00+01:00' }));
    const minutes = minutesIn(table);
    expect(minutes).toContain('Avgjort skriftlig etter møtet; siste svar kom 15. desember 2026.');
    expect(minutes).toContain('Forslag fra Ungdomsrådet');
  });

  it('that a proposal was withdrawn', () => {
    const table = proposed(['decides', 'decides']);
    table.do({ do: 'withdrawDecision', ...d });
    expect(minutesIn(table)).toContain('Forslaget ble trukket.');
  });
});

// (D36, D125, D174, D208, D209, D211)
describe('the minutes never say', () => {
  const majority = { procedure: 'majority', effect: 'own-order' };
  const ended = (table: TestForum) => {
    table.do({ do: 'startItem', ...m, item: 'i', at: AT });
    table.do({ do: 'finishItem', ...m, item: 'i', at: '2026-12-09T10:00:00+01:00' });
  };

  it('that a vote was equal, or that another proposal won, where nobody voted', () => {
    const table = proposed(['decides', 'decides'], majority);
    const other = { id: 'e', item: 'i', wording: 'Vi venter.', ...majority, against: 'd' };
    table.do({ do: 'proposeDecision', ...m, ...other });
    ended(table);
    for (const id of ['d', 'e']) expect(said(table, { id })).toMatch(/^Ikke avgjort\. P0 og P1/);
    table.do(take('p0'));
    table.do({ do: 'changeDecision', ...d, wording: 'Noe annet.' });
    expect(said(table)).toContain('Svaret fra P0 er til et tidligere forslag.');
  });

  it('that it binds once principals agree, when its condition has failed', () => {
    const table = proposed(['decides', 'negotiates'], { condition: 'Pengene kommer' });
    table.do(everybody);
    table.do(ratify(undefined, 'declined'));
    expect(result(table)).toMatchObject({ outcome: 'lapsed', awaiting: [] });
    const change = { do: 'changeDecision', ...d, condition: 'Noe annet' };
    expect(table.code(change)).toBe('locked');
  });

  it('that silence failed, or that nobody objected where somebody did', () => {
    const silent = { ...majority, silence: 'consents', deadline: '2026-12-20' };
    const table = proposed(['decides', 'decides', 'decides'], silent);
    ended(table);
    expect(result(table).outcome).toBe('open');
    const day = '2026-12-21';
    expect(said(table, { day })).toBe(
      'Ingen innvendinger innen fristen 20. desember 2026. Vedtatt.',
    );
    table.do(take('p0', 'objects'));
    expect(said(table, { day })).toBe('Vedtatt med 2 mot 1 stemme. Mot stemte P0.');
  });

  it('that what was not adopted replaces anything, nor what an exempt decision did', () => {
    const table = proposed(['decides', 'decides']);
    table.do(everybody);
    table.do({ do: 'addItem', ...m, id: 'j', title: 'Hemmelig', kind: 'decision' });
    const alters = { decision: 'd', as: 'replaces' };
    const later = { id: 'e', item: 'j', wording: 'Noe annet.', alters };
    table.do({ do: 'proposeDecision', ...m, ...later });
    expect(minutesIn(table)).not.toMatch(/Erstatte/);
    table.do({ do: 'everybodyConsents', ...m, decision: 'e', at: AT });
    expect(minutesIn(table)).toMatch(/Erstatter vedtak/);
    expect(minutesIn(table)).toMatch(/Erstattet av vedtak/);
    table.do({ do: 'setExempt', ...m, item: 'j', exempt: { basis: 'offl. § 23' } });
    expect(minutesIn(table, 'public')).not.toMatch(/Erstatte|det nye/);
  });

  it('in public what belongs to a part of an exempt item', () => {
    const table = proposed(['decides', 'decides']);
    table.do({ do: 'addItem', ...m, id: 'j', title: 'Sak', kind: 'decision' });
    const part = { parent: 'j', title: 'HEMMELIG', background: 'HEMMELIG', proposal: 'HEMMELIG' };
    table.do({ do: 'addItem', ...m, id: 'k', kind: 'decision', ...part });
    table.do({ do: 'proposeDecision', ...m, id: 'e', item: 'k', wording: 'HEMMELIG' });
    table.do({ do: 'setExempt', ...m, item: 'j', exempt: { basis: 'offl. § 23' } });
    expect(minutesIn(table)).toContain('HEMMELIG');
    expect(minutesIn(table, 'public')).not.toContain('HEMMELIG');
  });

  it('that a written meeting adopted what too few answered', () => {
    const table = openMeeting(['decides', 'decides', 'decides']);
    const at = '2026-12-12T09:00:00+01:00';
    const n = { meeting: 'n' };
    const written = { form: 'written', startsAt: AT, endsAt: '2026-12-20T12:00:00+01:00' };
    table.do({ do: 'createMeeting', id: 'n', title: 'N', ...written, template: 'blank' });
    table.do({ do: 'addItem', ...n, id: 'j', title: 'Sak', kind: 'decision' });
    for (const name of ['conveneMeeting', 'openMeeting']) table.do({ do: name, ...n, at: AT });
    table.do({ do: 'proposeDecision', ...n, id: 'e', item: 'j', wording: 'x', ...majority });
    table.do({ ...take('p0'), ...n, decision: 'e', at });
    table.do({ do: 'closeMeeting', ...n, at });
    const on = (day: string) => {
      const [decision] = table.meeting('n').decisions;
      if (!decision) throw new Error('no decision');
      const found = resultOfDecision(table.forum, table.meeting('n'), decision);
      return resultOn(table.forum, found, day).outcome;
    };
    expect(on('2026-12-20')).toBe('open');
    expect(on('2026-12-21')).toBe('not-adopted');
    table.do({ ...take('p1'), ...n, decision: 'e', at });
    expect(on('2026-12-21')).toBe('adopted');
  });
});

describe('silence', () => {
  // (D210)
  it('counts as consent only where nothing binds, and once the deadline is over', () => {
    const deadline = { deadline: '2026-12-20' };
    const table = proposed(['decides', 'decides'], { effect: 'own-order', ...deadline });
    table.do({ do: 'changeDecision', ...d, silence: 'consents' });
    table.do(take('p0'));
    expect(result(table, 'd', '2026-12-20').outcome).toBe('open');
    expect(result(table, 'd', '2026-12-21')).toMatchObject({
      outcome: 'adopted',
      isUnanimous: false,
    });
    expect(said(table, { day: '2026-12-21' })).toBe(
      'Ingen innvendinger innen fristen 20. desember 2026. Vedtatt.',
    );
    const code = (fields: object) => table.code({ do: 'changeDecision', ...d, ...fields });
    expect(code({ effect: 'binding' })).toBe('invalid');
    expect(code({ deadline: null })).toBe('invalid');
    table.do(take('p1', 'objects'));
    expect(result(table, 'd', '2026-12-21').outcome).toBe('not-adopted');
  });
});

describe('what was sent out under a silence procedure', () => {
  // (D210)
  it.each([
    [
      'own-order',
      'Vi gjør det.',
      'Sendt ut 1. desember 2026 med frist 20. desember 2026. Ingen innvendinger innen fristen. Vedtatt.',
    ],
    [
      'noted',
      'Vi gjør det.',
      'Sendt ut 1. desember 2026 med frist 20. desember 2026. Ingen innvendinger innen fristen. Tatt til orientering.',
    ],
    // These words were not in the notice.
    [
      'own-order',
      'Vi gjør noe annet.',
      'Ingen innvendinger innen fristen 20. desember 2026. Vedtatt.',
    ],
  ])('says the day of the notice that had it: %s, %s', (effect, wording, words) => {
    const table = openMeeting(['decides', 'decides']);
    const w = { meeting: 'w' };
    const times = { startsAt: AT, endsAt: '2026-12-20T12:00:00+01:00' };
    table.do({
      do: 'createMeeting',
      id: 'w',
      title: 'W',
      form: 'written',
      template: 'blank',
      ...times,
    });
    const item = { title: 'S', kind: 'decision', section: 'status', proposal: 'Vi  gjør\ndet.' };
    table.do({ do: 'addItem', ...w, id: 'i', ...item });
    table.do({ do: 'conveneMeeting', ...w, at: '2026-12-01T09:00:00+01:00' });
    table.do({ do: 'conveneMeeting', ...w, at: '2026-12-02T09:00:00+01:00' });
    table.do({ do: 'openMeeting', ...w, at: AT });
    const silent = { procedure: 'majority', effect, silence: 'consents' };
    table.do({ do: 'proposeDecision', ...w, id: 'd', item: 'i', wording, ...silent });
    // Without any answer, it is noted all the same.
    const answer = { decision: 'd', partner: 'p0', position: 'consents', at: AT };
    if (effect === 'noted') table.do({ do: 'takePosition', ...w, ...answer });
    const meeting = table.meeting('w');
    const [decision] = meeting.decisions;
    if (!decision) throw new Error('no decision');
    const today = '2026-12-21';
    const result = resultOn(table.forum, resultOfDecision(table.forum, meeting, decision), today);
    const about = { forum: table.forum, meeting, decision, result, today, nameOf: String };
    expect(outcomeInWords({ ...about, language: 'nb' })).toBe(words);
  });
});

describe('a unanimous decision', () => {
  // (D199)
  it.each([
    [['consents', 'consents'], 'Enstemmig vedtatt.'],
    [['consents', 'stands-aside'], 'Vedtatt uten motstemmer. P1 står utenfor.'],
    [['consents'], 'Vedtatt.'],
  ])('is one to which at least two said yes, and all: %j', (positions, words) => {
    const table = proposed(
      positions.map(() => 'decides'),
      { effect: 'own-order' },
    );
    positions.forEach((position, index) => {
      table.do(take(`p${index}`, position));
    });
    expect(said(table)).toBe(words);
  });
});

describe('an alteration', () => {
  // (D211)
  it('names a decision that exists, or a text', () => {
    const table = proposed(['decides']);
    const code = (alters: object) => table.code({ do: 'changeDecision', ...d, alters });
    expect(code({ decision: 'x', as: 'replaces' })).toBe('unknown-id');
    expect(code({ meeting: 'x', decision: 'd', as: 'replaces' })).toBe('unknown-id');
    expect(code({ as: 'replaces' })).toBe('invalid');
    expect(code({ decision: 'd', as: 'replaces' })).toBe('invalid');
    expect(code({ text: 'vedtaket fra 2019', as: 'repeals' })).toBe('done');
  });

  // (D211)
  it('is told by both, and whoever is not bound by the later decision stays bound', () => {
    const table = proposed(['decides', 'decides']);
    table.do(everybody);
    finish(table);
    const at = '2027-03-01T09:00:00+01:00';
    const n = { meeting: 'n' };
    table.do({ do: 'createMeeting', id: 'n', title: 'Neste', startsAt: at, template: 'blank' });
    table.do({ do: 'addItem', ...n, id: 'j', section: 'status', title: 'Sak', kind: 'decision' });
    for (const name of ['conveneMeeting', 'openMeeting']) table.do({ do: name, ...n, at });
    for (const partner of ['p0', 'p1']) {
      table.do({ do: 'setAttendance', ...n, partner, status: 'present' });
    }
    const alters = { meeting: 'm', decision: 'd', as: 'replaces' };
    const later = { ...n, decision: 'e', at };
    table.do({ do: 'proposeDecision', ...n, id: 'e', item: 'j', wording: 'Noe annet.', alters });
    table.do({ do: 'takePosition', ...later, partner: 'p0', position: 'consents' });
    table.do({ do: 'takePosition', ...later, partner: 'p1', position: 'stands-aside' });
    const [decision] = table.meeting('m').decisions;
    const [replacing] = table.meeting('n').decisions;
    if (!decision || !replacing) throw new Error('no decision');
    const on = (day: string) => {
      const by = alterationsBy(table.summaries(), day)('m', 'd');
      const meeting = table.meeting('m');
      const one = resultOn(table.forum, resultOfDecision(table.forum, meeting, decision), day, by);
      const nameOf = (partner: string) => partner.toUpperCase();
      const told = { forum: table.forum, meeting, decision, language: 'nb' as const, nameOf };
      return {
        binding: one.binding,
        said: alteringInWords({ ...told, result: one }, by).join(' '),
      };
    };
    expect(on('2027-02-28')).toEqual({ binding: { p0: 'bound', p1: 'bound' }, said: '' });
    expect(on('2027-03-01')).toEqual({
      binding: { p0: 'not-bound', p1: 'bound' },
      said: `Erstattet av vedtak ${replacing.number} 1. mars 2027. Fortsatt bindende for P1, som ikke er bundet av det nye.`,
    });
    expect(replacing.alters).toEqual({ ...alters, number: decision.number });
    const view = (partner: string) =>
      partnerView(table.forum, table.summaries(), partner, '2027-03-02').bound.map(({ id }) => id);
    expect([view('p0'), view('p1')]).toEqual([['e'], ['d']]);
  });
});
