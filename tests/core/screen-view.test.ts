import { describe, expect, it } from 'vitest';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { completedAssessments } from '../../src-core/projections/assessment/assessment-trend.ts';
import {
  documentVersions,
  withPublicAdoptions,
} from '../../src-core/projections/document-versions.ts';
import { carriedInto, lastAssessedMeeting } from '../../src-core/projections/meeting-summary.ts';
import {
  applyScreenChange,
  INITIAL_SCREEN,
  SCREEN_PAGES,
  type ScreenChange,
  type ScreenPage,
} from '../../src-core/projections/screen-state.ts';
import { screenView } from '../../src-core/projections/screen-view.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** The data sent to the big screen: only what it shows now. */

const m = { meeting: 'm' };
const exempt = { basis: 'offl. § 14', reason: 'GRUNNEN' };

/** A meeting with content for each page, marked by its own word, and with secrets. */
function everything(): TestForum {
  const table = openMeeting(['decides', 'negotiates', 'observes']);
  const all = [
    { do: 'setForum', name: 'Forumet', secretariat: 'SEKRETARIATET' },
    {
      do: 'setMandate',
      purpose: 'FORMÅLET',
      objectives: [
        { id: 'o', text: 'DELMÅLET' },
        { id: 'p', text: 'ANDRE' },
      ],
    },
    { do: 'addChallenge', id: 'c', title: 'UTFORDRINGEN', note: 'UTDYPET' },
    { do: 'addMeasure', id: 't', title: 'TILTAKET', owner: 'p0' },
    { do: 'changePartner', partner: 'p0', frame: 'RAMMEN', principal: 'OPPDRAGSGIVEREN' },
    {
      do: 'addRepresentative',
      id: 'r',
      partner: 'p0',
      name: 'REPRESENTANTEN',
      email: 'r@example.org',
    },
    {
      do: 'changeItem',
      ...m,
      item: 'i',
      title: 'SAKEN-NÅ',
      presenter: 'INNLEDEREN',
      background: 'BAKGRUNNEN',
      objectives: ['o'],
    },
    {
      do: 'addItem',
      ...m,
      id: 'j',
      section: 'status',
      title: 'SAKEN-ETTER',
      kind: 'discussion',
      presenter: 'SENERE',
    },
    { do: 'addItem', ...m, id: 'k', section: 'status', title: 'HEMMELIG', kind: 'decision' },
    { do: 'changeItem', ...m, item: 'k', exempt, background: 'HEMMELIG' },
    ...['p0', 'p1'].map((partner) => ({
      do: 'setAttendance',
      ...m,
      partner,
      status: 'present',
      name: 'DELTAKEREN',
    })),
    { do: 'setAttendance', ...m, partner: 'p2', status: 'present' },
    { do: 'startItem', ...m, item: 'i', at: AT },
    { do: 'setNotes', ...m, item: 'i', text: 'NOTATET' },
    { do: 'proposeDecision', ...m, id: 'first', item: 'i', wording: 'FØRSTE-ORD' },
    { do: 'proposeDecision', ...m, id: 'x', item: 'i', wording: 'HEMMELIG' },
    { do: 'setExempt', ...m, decision: 'x', exempt },
    {
      ...{ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'ORDLYDEN' },
      adopts: { document: 'principles', text: 'PRINSIPPENE' },
    },
    {
      do: 'takePosition',
      ...m,
      decision: 'd',
      partner: 'p0',
      position: 'reserves',
      note: 'MERKNADEN',
      at: AT,
    },
    { do: 'proposeDecision', ...m, id: 'h', item: 'i', wording: 'TILBAKEHOLDT' },
    {
      do: 'makeAgreement',
      ...m,
      id: 'a',
      item: 'i',
      title: 'AVTALEN',
      text: 'AVTALETEKSTEN',
      parties: ['p0', 'p1'],
    },
    { do: 'addActionPoint', ...m, item: 'i', what: 'PUNKTET', owner: 'p0' },
    { do: 'addStatement', ...m, item: 'i', partner: 'p0', text: 'UTTALELSEN' },
    {
      do: 'askForFloor',
      ...m,
      item: 'i',
      partner: 'p1',
      representative: undefined,
      at: '2026-12-09T09:07:07+01:00',
    },
    { do: 'assess', ...m, partner: 'p0', criterion: 'equality', score: 2, note: 'VURDERINGEN' },
    { do: 'assess', ...m, partner: 'p1', criterion: 'equality', score: 4 },
  ] as const;
  for (const command of all) table.do(command);
  return table;
}

function seen(table: TestForum, change: ScreenChange, today = '2026-12-10'): string {
  const meeting = table.meeting('m');
  const heldBack = { first: false, d: false, x: false, a: false, h: true };
  const wall = applyScreenChange(INITIAL_SCREEN, { blank: false, heldBack, ...change });
  const view = screenView(wall, {
    forum: table.forum,
    meeting,
    today,
    around: () => ({
      carried: carriedInto(
        table.forum,
        { id: 'next', startsAt: '2027-01-01T09:00:00+01:00' },
        table.summaries(),
      ),
      ...(lastAssessedMeeting(meeting, table.summaries()) ? {} : {}),
    }),
    publicDocuments: () => documentVersions(table.forum, withPublicAdoptions(table.summaries())),
    checks: () => completedAssessments(table.summaries()),
  });
  return JSON.stringify(view);
}

/** Each word, and the pages that show it. */
const SHOWN: Readonly<Record<string, readonly ScreenPage[]>> = {
  'SAKEN-ETTER': ['meeting', 'agenda', 'item'],
  INNLEDEREN: ['meeting', 'item'],
  'SAKEN-NÅ': ['meeting', 'agenda', 'item'],
  DELMÅLET: ['meeting', 'item', 'status'],
  ANDRE: ['status'],
  ORDLYDEN: ['meeting', 'wording'],
  '"reserves"': ['meeting', 'positions'],
  PRINSIPPENE: ['document'],
  UTFORDRINGEN: ['status'],
  PUNKTET: ['status'],
  '09:07:07': ['speakers'],
  '"mean":3': ['check', 'criteria-over-time'],
  '"mean":2': ['partners-over-time'],
};
const NEVER =
  /HEMMELIG|GRUNNEN|NOTATET|TILBAKEHOLDT|SEKRETARIATET|FORMÅLET|UTDYPET|TILTAKET|RAMMEN|OPPDRAGSGIVEREN|REPRESENTANTEN|example\.org|BAKGRUNNEN|SENERE|DELTAKEREN|FØRSTE-ORD|MERKNADEN|AVTALEN|AVTALETEKSTEN|UTTALELSEN|VURDERINGEN|negotiates|"score/;

describe('the data of the big screen', () => {
  const table = everything();

  // (D91)
  it.each(SCREEN_PAGES)('contains only what the page %s shows', (page) => {
    const view = seen(table, { page });
    for (const [word, pages] of Object.entries(SHOWN)) {
      expect(view.includes(word), word).toBe(pages.includes(page));
    }
    expect(view).not.toMatch(NEVER);
  });

  it('is empty when the screen is black', () => {
    for (const page of SCREEN_PAGES) {
      expect(JSON.parse(seen(table, { page, blank: true }))).toEqual({
        wall: { page, blank: true, scale: 1 },
      });
    }
  });

  it('contains the read-out text of the displayed wording only', () => {
    const readOut = { d: 'LEST-D', h: 'LEST-H', x: 'LEST-X', first: 'LEST-FØRST' };
    expect(seen(table, { page: 'wording', readOut })).toContain('LEST-D');
    for (const page of SCREEN_PAGES) {
      expect(seen(table, { page, readOut })).not.toMatch(/LEST-[HXF]/);
    }
  });

  // (D135)
  it('does not say that a partner that has left must still ask its principal', () => {
    const table = openMeeting(['decides', 'negotiates']);
    for (const partner of ['p0', 'p1']) {
      table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
    }
    table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'x' });
    table.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
    table.do({ do: 'exitPartner', partner: 'p1', on: '2026-12-20' });
    const page = { page: 'meeting' } as const;
    expect(seen(table, page, '2026-12-19')).toContain('"awaiting":["p1"]');
    expect(seen(table, page, '2026-12-20')).toContain('"awaiting":[]');
  });

  it('contains all decisions between two items, and nothing withheld', () => {
    const consents = { do: 'takePosition', ...m, position: 'consents', at: AT };
    table.do({ ...consents, decision: 'd', partner: 'p1' });
    table.do({ do: 'finishItem', ...m, item: 'i', at: AT });
    const view = seen(table, { page: 'meeting' });
    const { results } = JSON.parse(view).shown;
    const meeting = table.meeting('m');
    for (const decision of meeting.decisions.filter(({ id }) => id in results)) {
      expect(results[decision.id]).toEqual(resultOfDecision(table.forum, meeting, decision));
    }
    expect(results.d.outcome).toBe('adopted');
    expect(view).toMatch(/FØRSTE-ORD.*ORDLYDEN/);
    expect(view).not.toMatch(/HEMMELIG|TILBAKEHOLDT|MERKNADEN|PRINSIPPENE|"reserves"/);
  });
});
