import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptedVersions } from '../../src-core/projections/document-versions.ts';
import {
  carriedInto,
  mandateInForce,
  openEntries,
} from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Open obligations: whose, and due when. */

const NEXT = '2027-03-01T09:00:00+01:00';
const DAYS = ['2026-12-10', '2027-01-20', '2027-02-28', '2027-03-01', '2027-04-01'];
const day = fc.constantFrom(...DAYS);
const about = { meeting: 'm' };

/** An agreement between p0 and p1, which negotiates. Each has a commitment and an action point. */
function agreed(): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'observes']);
  const parties = ['p0', 'p1'];
  table.do({ do: 'makeAgreement', ...about, id: 'a', item: 'i', title: 'T', text: '', parties });
  for (const partner of parties) {
    const resource = { kind: 'competence' };
    const id = `c-${partner}`;
    table.do({ do: 'addCommitment', ...about, id, agreement: 'a', partner, what: 'x', resource });
    table.do({
      do: 'addActionPoint',
      ...about,
      id: `d-${partner}`,
      item: 'i',
      what: 'x',
      owner: partner,
    });
  }
  for (const partner of parties) {
    table.do({ do: 'signAgreement', ...about, agreement: 'a', partner, at: AT });
  }
  table.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt: NEXT });
  return table;
}

const openOn = (table: TestForum, on: string) =>
  openEntries(table.forum, table.summaries(), on)
    .map((each) => `${each.kind} ${each.id}`)
    .sort();
const carried = (table: TestForum, today?: string) =>
  carriedInto(table.forum, table.meeting('next'), table.summaries(), today).obligations;

describe('what is open', () => {
  const status = fc.constantFrom('open', 'done', 'dropped');
  const answer = fc.constantFrom('ratified', 'declined');
  const act = fc.oneof(
    fc.record({
      do: fc.constant('commitment'),
      partner: fc.constantFrom('p0', 'p1'),
      status,
      on: day,
    }),
    fc.record({ do: fc.constant('point'), partner: fc.constantFrom('p0', 'p1'), status, on: day }),
    fc.record({ do: fc.constant('ratify'), outcome: answer, on: day }),
    fc.record({ do: fc.constant('exit'), partner: fc.constantFrom('p0', 'p1'), on: day }),
  );

  // (D58, D67, D70, D135, D137)
  it('contains everything unsettled on any day, carried until the day it is settled', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), day, (acts, today) => {
        const table = agreed();
        const records = new Map<string, { as: string; on: string }[]>();
        const record = (key: string, as: string, on: string) =>
          records.set(key, [...(records.get(key) ?? []), { as, on }]);
        const exits = new Map<string, string>();
        for (const each of acts) {
          if ('outcome' in each) {
            const { outcome, on } = each;
            const answered = { agreement: 'a', partner: 'p1', outcome, on };
            const left = exits.get('p1');
            const isRefused = left !== undefined && left <= on;
            expect(table.code({ do: 'ratify', ...about, ...answered })).toBe(
              isRefused ? 'not-eligible' : 'done',
            );
            if (!isRefused) record('ratification a', outcome, on);
          } else if ('status' in each) {
            const { status, on, partner } = each;
            const isPoint = each.do === 'point';
            table.do({
              ...about,
              ...(isPoint
                ? { do: 'setActionPointStatus', actionPoint: `d-${partner}` }
                : { do: 'setCommitmentStatus', agreement: 'a', commitment: `c-${partner}` }),
              status,
              on,
            });
            record(`${isPoint ? 'action-point d' : 'commitment c'}-${partner}`, status, on);
          } else if (
            table.code({ do: 'exitPartner', partner: each.partner, on: each.on }) === 'done'
          ) {
            exits.set(each.partner, each.on);
          }
        }
        // Only the last answer of a principal holds. One from after the partner's exit says nothing (D135).
        const gone = exits.get('p1') ?? '9999';
        const declined = records.get('ratification a')?.findLast((each) => each.on < gone);
        records.set('ratification a', declined ? [declined] : []);
        /** Settled by what was recorded for that day or earlier, or by the principal's no. */
        const isSettled = (key: string, by: (on: string) => boolean) => {
          const own = records.get(key)?.findLast((each) => by(each.on));
          if (own && own.as !== 'open') return true;
          return key === 'commitment c-p1' && declined?.as === 'declined' && by(declined.on);
        };
        const hasAnswer = (key: string) =>
          (key === 'ratification a' && declined !== undefined) ||
          (key === 'commitment c-p1' && declined?.as === 'declined');
        /** A party's exit closes its commitments and ratifications, not its action points. */
        const isOpen = (key: string, on: string) => {
          // p1's principal answers.
          const whose = key === 'ratification a' ? 'p1' : key.slice(-2);
          const exit = key.startsWith('action-point') ? undefined : exits.get(whose);
          // A principal's answer counts at once.
          if (hasAnswer(key) || isSettled(key, (each) => each <= on)) return false;
          return !(exit !== undefined && exit <= on);
        };
        const all = [
          'action-point d-p0',
          'action-point d-p1',
          'commitment c-p0',
          'commitment c-p1',
        ];
        const keys = [...all, 'ratification a'];
        expect(openOn(table, today)).toEqual(keys.filter((key) => isOpen(key, today)));

        const next = NEXT.slice(0, 10);
        const left = (key: string) => {
          const exit = exits.get(key === 'ratification a' ? 'p1' : key.slice(-2));
          return !key.startsWith('action-point') && exit !== undefined && exit <= next;
        };
        const expected = keys.flatMap((key) => {
          // A principal's answer counts at once, and a status from its day.
          const isAnswer = key === 'ratification a';
          const own = records
            .get(key)
            ?.findLast(({ on }) => on < next && (isAnswer || on <= today));
          if (own && own.as !== 'open') return [];
          if (key === 'commitment c-p1' && hasAnswer(key) && (declined?.on ?? '') < next) return [];
          const isClosed = hasAnswer(key) || isSettled(key, (on) => on <= today);
          return isClosed || !left(key) ? [`${key} ${isClosed ? 'closed' : 'open'}`] : [];
        });
        expect(
          carried(table, today)
            .map((each) => `${each.kind} ${each.id} ${each.closed ? 'closed' : 'open'}`)
            .sort(),
        ).toEqual(expected.sort());
        // Records remain.
        const [agreement] = table.meeting('m').agreements;
        expect(agreement?.commitments).toHaveLength(2);
        expect(agreement?.parties).toEqual(['p0', 'p1']);
      }),
      { numRuns: 300 },
    );
  });

  it('excludes withdrawn things, and is not carried into earlier meetings or its own', () => {
    const table = agreed();
    table.do({
      do: 'createMeeting',
      id: 'before',
      title: 'B',
      startsAt: '2026-01-01T09:00:00+01:00',
    });
    table.do({ do: 'createMeeting', id: 'beside', title: 'B', startsAt: AT });
    for (const id of ['before', 'beside', 'm']) {
      const { obligations } = carriedInto(table.forum, table.meeting(id), table.summaries());
      expect(obligations).toEqual([]);
    }
    table.do({ do: 'withdrawAgreement', ...about, agreement: 'a' });
    expect(openOn(table, DAYS[0] ?? '')).toEqual(['action-point d-p0', 'action-point d-p1']);
  });

  // (D68)
  it('is sorted by due date, with undated things last', () => {
    const dues = fc.array(fc.option(day, { nil: undefined }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(dues, (due) => {
        const table = openMeeting(['decides']);
        for (const each of due) {
          const point = { do: 'addActionPoint', ...about, item: 'i', what: 'x', owner: 'p0' };
          table.do({ ...point, ...(each && { due: each }) });
        }
        const order = openEntries(table.forum, table.summaries(), '2026-12-10').map((e) => e.due);
        const sorted = due.toSorted((a = '9', b = '9') => (a < b ? -1 : a > b ? 1 : 0));
        expect(order).toEqual(sorted);
      }),
    );
  });

  // (D64)
  it('counts measures until they are completed or stopped', () => {
    const statuses = fc.array(fc.constantFrom('planned', 'under-way', 'done', 'stopped'));
    fc.assert(
      fc.property(statuses, (all) => {
        const table = openMeeting(['decides']);
        table.do({ do: 'addMeasure', id: 't', title: 'T', owner: 'p0' });
        for (const status of all) {
          table.do({ do: 'setMeasureStatus', measure: 't', status, on: '2026-12-10' });
        }
        const isOver = ['done', 'stopped'].includes(all.at(-1) ?? 'planned');
        expect(openOn(table, '2026-12-10')).toEqual(isOver ? [] : ['measure t']);
      }),
    );
  });
});

// (D137)
it('does not count a status before its day, of a measure or of anything else', () => {
  const table = agreed();
  table.do({ do: 'addMeasure', id: 't', title: 'T', owner: 'p0' });
  const [, first = '', second = '', third = ''] = DAYS;
  table.do({ do: 'setMeasureStatus', measure: 't', status: 'done', on: second });
  const status = { ...about, agreement: 'a', commitment: 'c-p0' };
  table.do({ do: 'setCommitmentStatus', ...status, status: 'done', on: first });
  table.do({ do: 'setCommitmentStatus', ...status, status: 'open', on: third });
  const open = (on: string) =>
    openOn(table, on).filter((each) => each.endsWith(' t') || each.endsWith(' c-p0'));
  expect([DAYS[0] ?? '', first, second, third].map(open)).toEqual([
    ['commitment c-p0', 'measure t'],
    ['measure t'],
    [],
    ['commitment c-p0'],
  ]);
});

describe('a postponed item', () => {
  // (D21, D138)
  it('comes up at the meeting it is postponed to, or the next, until it is taken up', () => {
    const table = openMeeting(['decides']);
    table.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt: NEXT });
    table.do({
      do: 'createMeeting',
      id: 'last',
      title: 'L',
      startsAt: '2027-06-01T09:00:00+02:00',
    });
    const at = (id: string) =>
      carriedInto(table.forum, table.meeting(id), table.summaries()).postponed.map((e) => e.item);
    table.do({ do: 'postponeItem', ...about, item: 'i' });
    expect([at('next'), at('last')]).toEqual([['i'], ['i']]);
    table.do({ do: 'postponeItem', ...about, item: 'i', to: 'last' });
    expect([at('next'), at('last')]).toEqual([[], ['i']]);
    table.do({ do: 'startItem', ...about, item: 'i', at: AT });
    expect([at('next'), at('last')]).toEqual([[], []]);
  });

  // (D21)
  it('cannot be postponed to a finished meeting', () => {
    const table = openMeeting(['decides']);
    table.do({ do: 'createMeeting', id: 'over', title: 'O', startsAt: AT });
    const postpone = { do: 'postponeItem', ...about, item: 'i', to: 'over' };
    for (const step of ['conveneMeeting', 'openMeeting', 'closeMeeting']) {
      expect(table.code(postpone)).toBe('done');
      table.do({ do: step, meeting: 'over', at: AT });
    }
    expect(table.try(postpone)).toMatchObject({ code: 'wrong-phase', path: 'to' });
  });
});

describe('the documents of the forum', () => {
  const document = fc.constantFrom('mandate', 'partnership-agreement', 'principles');
  const proposal = fc.record({
    document,
    position: fc.constantFrom('consents', 'objects', undefined),
    withdrawn: fc.boolean(),
    purpose: fc.option(fc.constantFrom('Nytt', 'Annet'), { nil: undefined }),
  });

  // (D44, D61)
  it('have exactly the adopted versions, each with its number', () => {
    fc.assert(
      fc.property(fc.array(proposal, { maxLength: 6 }), (proposals) => {
        const table = openMeeting(['decides']);
        table.do({ do: 'setAttendance', ...about, partner: 'p0', status: 'present' });
        table.do({ do: 'setMandate', purpose: 'Først', objectives: [{ id: 'o', text: 'Mål' }] });
        const expected: object[] = [];
        let purpose = 'Først';
        for (const [index, each] of proposals.entries()) {
          const id = `d${index}`;
          const adopts = {
            document: each.document,
            ...(each.purpose && { purpose: each.purpose }),
          };
          const { number } = table.do({
            do: 'proposeDecision',
            ...about,
            id,
            item: 'i',
            wording: 'x',
            adopts,
          });
          if (each.position) {
            const { position } = each;
            table.do({
              do: 'takePosition',
              ...about,
              decision: id,
              partner: 'p0',
              position,
              at: AT,
            });
          }
          if (each.withdrawn) table.do({ do: 'withdrawDecision', ...about, decision: id });
          if (each.withdrawn || each.position !== 'consents') continue;
          expected.push({ document: each.document, number, decision: id });
          if (each.document === 'mandate') purpose = each.purpose ?? purpose;
        }
        const summaries = table.summaries();
        expect(adoptedVersions(summaries)).toMatchObject(expected);
        expect(adoptedVersions(summaries)).toHaveLength(expected.length);
        expect(mandateInForce(table.forum, summaries)).toMatchObject({
          purpose,
          objectives: [{ id: 'o', text: 'Mål' }],
        });
        const isAdopted = adoptedVersions(summaries).some((each) => each.document === 'mandate');
        const set = { do: 'setMandate', purpose: 'x', objectives: [{ id: 'o', text: 'y' }] };
        expect(table.code(set)).toBe(isAdopted ? 'locked' : 'done');
      }),
    );
  });
});

it('uses the mandate of the later day, whatever the order of creation', () => {
  const table = openMeeting(['decides']);
  for (const day of ['2026-12-09', '2027-06-01', '2027-01-01']) {
    const at = `${day}T09:00:00+01:00`;
    const { id: meeting } = table.do({ do: 'createMeeting', title: 'M', startsAt: at });
    for (const step of ['conveneMeeting', 'openMeeting']) table.do({ do: step, meeting, at });
    table.do({ do: 'setAttendance', meeting, partner: 'p0', status: 'present' });
    const item = `${meeting}-carried`;
    const adopts = { document: 'mandate', purpose: day };
    table.do({ do: 'proposeDecision', meeting, id: 'd', item, wording: 'x', adopts });
    const position = { decision: 'd', partner: 'p0', position: 'consents', at };
    table.do({ do: 'takePosition', meeting, ...position });
  }
  expect(mandateInForce(table.forum, table.summaries())?.purpose).toBe('2027-06-01');
});

describe('minutes', () => {
  // (D27, D28)
  it('are approved only by an adopted decision, at this meeting or another', () => {
    const table = openMeeting(['decides']);
    for (const step of ['closeMeeting', 'circulateMinutes'])
      table.do({ do: step, ...about, at: AT });
    const later = { meeting: 'later' };
    table.do({ do: 'createMeeting', id: 'later', title: 'L', startsAt: NEXT });
    for (const step of ['conveneMeeting', 'openMeeting'])
      table.do({ do: step, ...later, at: NEXT });
    const item = 'later-last-minutes';
    table.do({ do: 'setAttendance', ...later, partner: 'p0', status: 'present' });
    table.do({ do: 'proposeDecision', ...later, id: 'd', item, wording: 'Godkjent' });
    const approve = { do: 'approveMinutes', ...about, at: NEXT, decision: 'd' };
    expect(table.try({ ...approve, decision: 'gone' })).toMatchObject({
      code: 'unknown-id',
      path: 'decision',
    });
    expect(table.try(approve)).toMatchObject({ code: 'wrong-phase', path: 'decision' });
    table.do({
      do: 'takePosition',
      ...later,
      decision: 'd',
      partner: 'p0',
      position: 'consents',
      at: NEXT,
    });
    table.do(approve);
    const withdraw = { do: 'withdrawDecision', ...later, decision: 'd' };
    expect(table.try(withdraw)).toMatchObject({ code: 'has-dependents', path: 'decision' });
  });
});

// A double-click, or a script that runs twice (D57, D71).
it('records the same answer and the same status once', () => {
  const table = agreed();
  table.do({ do: 'addMeasure', id: 't', title: 'x', owner: 'p0' });
  table.do({ do: 'proposeDecision', ...about, id: 'd', item: 'i', wording: 'x' });
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'setAttendance', ...about, partner, status: 'present' });
  }
  table.do({ do: 'everybodyConsents', ...about, decision: 'd', at: AT });
  const on = '2026-12-10';
  const done = { status: 'done', on, note: 'n' };
  const answer = { ...about, partner: 'p1', outcome: 'ratified', on, reference: '26/1' };
  const recorded = [
    { do: 'ratify', ...answer, agreement: 'a' },
    { do: 'ratify', ...answer, decision: 'd' },
    { do: 'setCommitmentStatus', ...about, agreement: 'a', commitment: 'c-p0', ...done },
    { do: 'setActionPointStatus', ...about, actionPoint: 'd-p0', ...done },
    { do: 'setMeasureStatus', measure: 't', ...done },
  ];
  for (const command of recorded) table.do(command);
  const before = table.forum;
  for (const command of recorded) expect(table.code(command)).toBe('done');
  expect(table.forum).toEqual(before);
  for (const command of recorded) {
    table.do({ ...command, ...('note' in command ? { note: 'm' } : { reference: '26/2' }) });
  }
  const { ratifications = [], statuses = [] } = table.forum.followUp.m ?? {};
  expect([ratifications.length, statuses.length]).toEqual([4, 4]);
  expect(table.forum.measures[0]?.statuses).toHaveLength(2);
});
