import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarEventOf } from '../../src-core/documents/calendar-event.ts';
import { decisionsListOf } from '../../src-core/documents/decisions-list.ts';
import { documentName } from '../../src-core/documents/file-name.ts';
import { followUpList } from '../../src-core/documents/follow-up-list.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { statusOfDecisions } from '../../src-core/documents/status.ts';
import { LANGUAGES, type Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { withoutExempt } from '../../src-core/projections/carry-over.ts';
import {
  documentVersions,
  withPublicAdoptions,
} from '../../src-core/projections/document-versions.ts';
import { FOLLOW_UP_KINDS, type FollowUpFilter } from '../../src-core/projections/follow-up-rows.ts';
import { type ScreenState, shownOnScreen } from '../../src-core/projections/screen-state.ts';
import { EDITIONS_OF } from '../../src-core/protocol/service.ts';
import {
  anyPlan,
  forumOf,
  inputOf,
  objectivesIn,
  otherwiseInSecret,
  SECRET,
} from '../support/random-forum.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** No change to exempt text changes a public document by a byte. */

const PARTNERS = ['p0', 'p1', 'p2'] as const;
/** By then everything open is overdue. */
const TODAY = '2027-03-01';

const filter: fc.Arbitrary<FollowUpFilter> = fc.record(
  {
    partner: fc.constantFrom(...PARTNERS),
    kind: fc.constantFrom(...FOLLOW_UP_KINDS),
    meeting: fc.constantFrom('m', 'after'),
    overdue: fc.boolean(),
    settled: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** An open meeting that keeps part of the mandate, with an item that serves every objective. */
function goOn(table: TestForum): TestForum {
  const at = '2027-02-15T09:00:00+01:00';
  const after = { meeting: 'after' };
  table.do({ do: 'createMeeting', id: 'after', title: 'Etter', startsAt: at, template: 'blank' });
  const objectives = objectivesIn(table);
  const item = { id: 'goes-on', section: 'status', title: 'Videre', kind: 'decision', objectives };
  table.do({ do: 'addItem', ...after, ...item });
  for (const step of ['conveneMeeting', 'openMeeting']) table.do({ do: step, ...after, at });
  const adopts = { document: 'mandate', purpose: 'Åpent formål' };
  const decision = { id: 'kept', item: 'goes-on', wording: 'Vi vedtar formålet.', adopts };
  table.do({ do: 'proposeDecision', ...after, ...decision });
  for (const partner of PARTNERS) {
    table.do({ do: 'setAttendance', ...after, partner, status: 'present' });
    const position = { decision: 'kept', partner, position: 'consents', at };
    table.do({ do: 'takePosition', ...after, ...position });
  }
  return table;
}

/** Each public document with its name, and the data of the big screen. */
function seenByAll(table: TestForum, language: Language, chosen: FollowUpFilter): string {
  const { forum } = table;
  const meetings = table.summaries();
  const edition = 'public';
  const ofMeetings = ['m', 'next', 'after'].flatMap((id) => {
    const input = inputOf(table, id, edition, language);
    const { meeting, carried } = input;
    const event = calendarEventOf({ ...input, revision: 1, now: AT, isCancelled: false });
    const names = (['minutes', 'decisions', 'status', 'agenda'] as const).map((kind) =>
      documentName({
        ...{ forum, meeting, today: TODAY },
        options: { kind, edition, language, format: 'docx' },
      }),
    );
    const wall = id === 'm' ? shownOnScreen(meeting, allShown(meeting)) : undefined;
    return [
      ...[minutesOf(input), agendaOf(input), decisionsListOf(input)],
      statusOfDecisions({ ...input, today: TODAY }),
      ...[event, names, wall, withoutExempt(carried)],
    ];
  });
  const list = followUpList({ forum, meetings, language, edition, today: TODAY, filter: chosen });
  const documents = documentVersions(forum, withPublicAdoptions(meetings));
  return JSON.stringify([...ofMeetings, list, documents], undefined, 1);
}

/** The chair holds back nothing, so only the exemption hides text. */
function allShown({ decisions, agreements }: Meeting): ScreenState['heldBack'] {
  return Object.fromEntries([...decisions, ...agreements].map(({ id }) => [id, false]));
}

describe('exempt text', () => {
  it('changes no public document, in any language or filter', () => {
    fc.assert(
      fc.property(anyPlan, filter, fc.constantFrom(...LANGUAGES), (plan, chosen, language) => {
        const [one, other] = [plan, otherwiseInSecret(plan)].map((each) =>
          seenByAll(goOn(forumOf(each)), language, chosen),
        );
        expect(one).toBe(other);
        expect(one).not.toContain(SECRET);
      }),
      { numRuns: 150 },
    );
  });

  // (D84)
  it('stays exempt in later versions, until an open decision adopts it again', () => {
    const table = openMeeting(['decides']);
    table.do({ do: 'setAttendance', meeting: 'm', partner: 'p0', status: 'present' });
    const adopt = (id: string, adopts: object) => {
      const proposed = { id, item: 'i', wording: 'x', adopts: { document: 'mandate', ...adopts } };
      table.do({ do: 'proposeDecision', meeting: 'm', ...proposed });
      const position = { decision: id, partner: 'p0', position: 'consents', at: AT };
      table.do({ do: 'takePosition', meeting: 'm', ...position });
    };
    const objectives = [{ id: 'o', text: SECRET }];
    const last = () => {
      const of = (meetings: ReturnType<TestForum['summaries']>) =>
        documentVersions(table.forum, meetings).mandate.at(-1);
      const meetings = table.summaries();
      return { full: of(meetings), open: of([...withPublicAdoptions(meetings)]) };
    };
    adopt('secret', { purpose: SECRET, objectives });
    const exempt = { basis: 'offl. § 14' };
    table.do({ do: 'setExempt', meeting: 'm', decision: 'secret', exempt });
    expect(last()).toMatchObject({ full: { exemptBasis: 'offl. § 14' }, open: undefined });
    adopt('keeps', { purpose: 'Åpent' });
    expect(last()).toMatchObject({
      full: { text: 'Åpent', objectives, exemptBasis: 'offl. § 14' },
      open: { text: 'Åpent', objectives: [] },
    });
    adopt('publishes', { objectives });
    expect(last().full).not.toHaveProperty('exemptBasis');
    expect(last().open).toMatchObject({ text: 'Åpent', objectives });
  });

  // (D85)
  it('is marked in the full edition, even where an item serves an exempt objective', () => {
    const table = openMeeting(['decides']);
    table.do({ do: 'setAttendance', meeting: 'm', partner: 'p0', status: 'present' });
    const adopts = { document: 'mandate', objectives: [{ id: 'o', text: SECRET }] };
    table.do({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', wording: 'x', adopts });
    const position = { decision: 'd', partner: 'p0', position: 'consents', at: AT };
    table.do({ do: 'takePosition', meeting: 'm', ...position });
    table.do({ do: 'setExempt', meeting: 'm', decision: 'd', exempt: { basis: 'offl. § 14' } });
    const startsAt = '2027-02-01T09:00:00+01:00';
    table.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt, template: 'blank' });
    const item = { section: 'status', title: 'S', kind: 'discussion', objectives: ['o'] };
    table.do({ do: 'addItem', meeting: 'next', ...item });
    for (const make of [minutesOf, agendaOf]) {
      const full = make(inputOf(table, 'next', 'full', 'nb'));
      // The minutes do not name objectives.
      expect(JSON.stringify(full).includes(SECRET)).toBe(make === agendaOf);
      expect(full.marking).toContain('offl. § 14');
      const open = JSON.stringify(make(inputOf(table, 'next', 'public', 'nb')));
      expect(open).not.toContain(SECRET);
      expect(open).not.toContain('offl. § 14');
    }
  });
});

it('appears in no undeclared public edition', () => {
  const open = Object.entries(EDITIONS_OF).filter(([, editions]) => editions.length > 1);
  expect(open.map(([kind]) => kind)).toEqual([
    ...['minutes', 'decisions', 'status', 'agenda', 'follow-up'],
  ]);
});
