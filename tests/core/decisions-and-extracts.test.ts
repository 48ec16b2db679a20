import { describe, expect, it } from 'vitest';
import type { DocumentTree, Edition } from '../../src-core/documents/blocks.ts';
import { decisionsListOf } from '../../src-core/documents/decisions-list.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** The list of decisions, and the extract for a partner. */

const about = { meeting: 'm' };

function inputOf(table: TestForum, edition: Edition = 'full') {
  const meeting = table.meeting('m');
  const meetings = table.summaries();
  const carried = carriedInto(table.forum, meeting, meetings);
  return { forum: table.forum, meeting, meetings, carried, language: 'nb', edition } as const;
}

function decide(
  table: TestForum,
  id: string,
  positions: Readonly<Record<string, string>>,
  more = {},
) {
  const wording = `Ordlyden i ${id}.`;
  table.do({ do: 'proposeDecision', ...about, id, item: 'i', wording, ...more });
  for (const [partner, position] of Object.entries(positions)) {
    table.do({ do: 'takePosition', ...about, decision: id, partner, position, at: AT });
  }
}

function present(...authorities: string[]): TestForum {
  const table = openMeeting(authorities);
  for (const index of authorities.keys()) {
    table.do({ do: 'setAttendance', ...about, partner: `p${index}`, status: 'present' });
  }
  return table;
}

const said = (tree: DocumentTree) => JSON.stringify(tree);
const extract = (table: TestForum, partner: string) =>
  said(partnerExtractOf({ ...inputOf(table), partner }));

describe('the list of decisions', () => {
  it('contains every decision with its outcome, and nothing else of the meeting', () => {
    const table = present('decides', 'decides');
    table.do({ do: 'setNotes', ...about, item: 'i', text: 'Et notat' });
    decide(table, 'ja', { p0: 'consents', p1: 'consents' });
    decide(table, 'nei', { p0: 'consents', p1: 'objects' });
    const list = said(decisionsListOf(inputOf(table)));
    for (const words of ['Ordlyden i ja.', 'Ordlyden i nei.', 'Vedtatt', 'Ikke vedtatt']) {
      expect(list).toContain(words);
    }
    expect(list).not.toContain('Et notat');
  });

  it('names an exempt item to the public whether or not it has decisions', () => {
    const lists = [true, false].map((isDecided) => {
      const table = present('decides');
      table.do({ do: 'setExempt', ...about, item: 'i', exempt: { basis: 'offl. § 14' } });
      if (isDecided) decide(table, 'd', { p0: 'consents' });
      return said(decisionsListOf(inputOf(table, 'public')));
    });
    expect(lists[0]).toContain('offl. § 14');
    expect(lists[0]).toBe(lists[1]);
  });

  it('names each legal basis once, in words', () => {
    const table = present('decides', 'decides');
    for (const [id, basis] of [
      ['d', 'offl. § 25'],
      ['e', 'offl. § 13'],
      ['f', 'offl. § 25'],
    ] as const) {
      decide(table, id, { p0: 'consents', p1: 'consents' });
      table.do({ do: 'setExempt', ...about, decision: id, exempt: { basis } });
    }
    const marking = decisionsListOf(inputOf(table)).marking;
    expect(marking).toMatch(/jf\. offl\. § 25 og offl\. § 13$/);
  });

  it('has no heading over nothing when there are no decisions', () => {
    const { blocks } = decisionsListOf(inputOf(present('decides')));
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph']);
  });
});

describe('the extract for a partner', () => {
  it('contains what binds the partner, awaits it, is asked of it, or has its reservation; and nothing else', () => {
    const table = present('decides', 'negotiates', 'decides');
    decide(table, 'alle', { p0: 'consents', p1: 'consents', p2: 'stands-aside' });
    decide(table, 'apen', { p0: 'consents' }, { deadline: '2027-01-15' });
    decide(table, 'falt', { p0: 'objects', p1: 'reserves', p2: 'consents' });
    const [bound, negotiates, aside] = ['p0', 'p1', 'p2'].map((id) => extract(table, id));
    expect(bound).toContain('Vedtak 1/2026-1 binder Part 0 fra 9. desember 2026.');
    expect(bound).toContain('Vedtak 1/2026-2 venter på andre parter. Part 0 har tatt stilling');
    expect(bound).not.toContain('Ordlyden i falt');
    expect(negotiates).toContain(
      'Vedtak 1/2026-1 binder Part 1 når oppdragsgiveren har godkjent det.',
    );
    expect(negotiates).toContain('Vedtak 1/2026-2: Part 1 har ikke tatt stilling');
    expect(negotiates).toContain('15. januar 2027');
    expect(negotiates).toContain(
      'Vedtak 1/2026-3 binder ikke Part 1. Part 1 sluttet seg til med forbehold.',
    );
    expect(aside).not.toContain('Ordlyden i alle');
  });

  // (D143)
  it('has a date where it has answers that came after the minutes, and only there', () => {
    const table = present('negotiates', 'negotiates', 'decides');
    decide(table, 'd', { p0: 'consents', p1: 'stands-aside', p2: 'consents' });
    decide(table, 'e', { p0: 'stands-aside', p1: 'consents', p2: 'stands-aside' });
    for (const name of ['closeMeeting', 'circulateMinutes', 'approveMinutes']) {
      table.do({ do: name, ...about, at: AT });
    }
    const isDated = () =>
      ['p0', 'p1', 'p2'].map((partner) => {
        const input = { ...inputOf(table), partner, today: '2027-01-05' };
        return said(partnerExtractOf(input)).includes('Per 5. januar 2027.');
      });
    expect(isDated()).toEqual([false, false, false]);
    const answer = { do: 'ratify', ...about, decision: 'd', on: '2026-12-20', outcome: 'ratified' };
    table.do({ ...answer, partner: 'p0' });
    expect(isDated()).toEqual([true, false, true]);
  });

  it('and the list of decisions have the text of a reservation', () => {
    const table = present('decides', 'decides');
    decide(table, 'd', { p0: 'consents' });
    const position = { decision: 'd', partner: 'p1', position: 'reserves', at: AT };
    table.do({ do: 'takePosition', ...about, ...position, note: 'Uten økt kontingent' });
    const documents = [
      extract(table, 'p0'),
      extract(table, 'p1'),
      said(decisionsListOf(inputOf(table))),
    ];
    for (const each of documents) expect(each).toContain('Uten økt kontingent');
    table.do({ do: 'setExempt', ...about, decision: 'd', exempt: { basis: 'offl. § 14' } });
    expect(said(decisionsListOf(inputOf(table, 'public')))).not.toContain('kontingent');
  });

  it('contains the answer of its principal', () => {
    const table = present('negotiates', 'decides');
    decide(table, 'd', { p0: 'consents', p1: 'consents' });
    const answer = { do: 'ratify', ...about, decision: 'd', partner: 'p0', on: '2026-12-20' };
    table.do({ ...answer, outcome: 'declined' });
    expect(extract(table, 'p0')).toContain('Oppdragsgiveren avslo vedtaket 20. desember 2026.');
    table.do({ ...answer, outcome: 'ratified' });
    expect(extract(table, 'p0')).toContain('Oppdragsgiveren godkjente det 20. desember 2026.');
    expect(extract(table, 'p0')).not.toContain('"Oppfølging"');
  });

  it('contains its own agreements, commitments, action points and statements only', () => {
    const table = present('decides', 'decides', 'decides');
    const agreement = { id: 'a', item: 'i', title: 'Hospitering', text: 'Vi hospiterer.' };
    table.do({ do: 'makeAgreement', ...about, ...agreement, parties: ['p0', 'p1'] });
    for (const index of [0, 1]) {
      const resource = { kind: 'other' };
      const promise = { agreement: 'a', partner: `p${index}`, what: `Løfte ${index}`, resource };
      table.do({ do: 'addCommitment', ...about, ...promise });
    }
    for (const index of [0, 1, 2]) {
      const by = { item: 'i', owner: `p${index}`, what: `Punkt ${index}` };
      table.do({ do: 'addActionPoint', ...about, ...by });
      const text = `Tilførsel ${index}`;
      table.do({ do: 'addStatement', ...about, item: 'i', partner: `p${index}`, text });
    }
    const own = extract(table, 'p0');
    for (const words of ['Vi hospiterer.', 'Løfte 0', 'Punkt 0', 'Tilførsel 0']) {
      expect(own).toContain(words);
    }
    for (const words of ['Punkt 1', 'Punkt 2', 'Tilførsel 1']) expect(own).not.toContain(words);
    expect(extract(table, 'p2')).not.toContain('Vi hospiterer.');
  });

  it('includes everything the partner took part in, and says what must not be passed on', () => {
    const table = present('decides');
    decide(table, 'd', { p0: 'consents' });
    const exempt = { basis: 'offl. § 23' };
    table.do({ do: 'setExempt', ...about, decision: 'd', exempt });
    const tree = partnerExtractOf({ ...inputOf(table), partner: 'p0' });
    expect(said(tree)).toContain('Ordlyden i d.');
    expect(tree.marking).toContain('offl. § 23');
    const other = present('decides', 'decides');
    table.do({ do: 'setExempt', ...about, item: 'i', exempt });
    expect(partnerExtractOf({ ...inputOf(other), partner: 'p0' }).marking).not.toContain('§');
  });

  it('says so when nothing concerns the partner, and names no other partner', () => {
    const table = present('decides');
    expect(extract(table, 'p0')).toContain('ikke til noe som binder Part 0');
    expect(() => extract(table, 'nobody')).toThrow();
  });
});
