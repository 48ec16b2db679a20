import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import ICAL from 'ical.js';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { auditChangeOf } from '../../src-core/audit-log/audit-entries.ts';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { calendarEventOf } from '../../src-core/documents/calendar-event.ts';
import { followUpList } from '../../src-core/documents/follow-up-list.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { documentVersions } from '../../src-core/projections/document-versions.ts';
import { INITIAL_SCREEN } from '../../src-core/projections/screen-state.ts';
import { screenView } from '../../src-core/projections/screen-view.ts';
import { createSearch } from '../../src-core/search/index.ts';
import { archivePackage } from '../../src-main/documents/archive/archive-package.ts';
import { renderIcs, renderXlsx } from '../../src-main/documents/formats.ts';
import { asRead, forumOfWords, hostileWords, type Typed } from '../support/hostile-words.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, type TestForum } from '../support/test-forum.ts';

/** Every plain text where it is shown, beside the documents: letter by letter. */

/** A line or a cell with the token has the whole text, with its white space as single spaces. */
function expectWhole(typed: readonly Typed[], shown: readonly string[]): Set<string> {
  const read = shown.map(asRead);
  const seen = new Set<string>();
  for (const each of typed) {
    const own = read.filter((line) => line.includes(each.token));
    if (own.length > 0) seen.add(each.field);
    const wrong = own.filter((line) => !line.includes(asRead(each.text)));
    expect({ text: each, wrong }).toEqual({ text: each, wrong: [] });
  }
  return seen;
}

function forEachForum(check: (table: TestForum, typed: readonly Typed[]) => void | Promise<void>) {
  return fc.assert(
    fc.asyncProperty(hostileWords, async (given) => {
      const { table, typed } = forumOfWords(given);
      await check(table, typed);
    }),
    { numRuns: 40 },
  );
}

/** As RFC 6868 says; ical.js also takes a backslash for a sign of its own there. */
function organizerIn(ics: string): string {
  const [, written = ''] = /^ORGANIZER;CN="([^"]*)":/m.exec(ics.replaceAll('\r\n ', '')) ?? [];
  return written.replace(/\^(['^n])/g, (_, sign) => (sign === "'" ? '"' : sign));
}

describe('a plain text is the same to the letter', () => {
  // (D121)
  it('in the message of the archive package', async () => {
    await forEachForum(async (table, typed) => {
      const at = '2026-12-09T12:00:00+01:00';
      table.do({ do: 'closeMeeting', meeting: 'm', at });
      const read = async () => Buffer.from('%PDF-1.7');
      const files = await archivePackage(
        { ...inputOf(table, 'm', 'full', 'nb'), madeAt: at },
        read,
      );
      const texts = files
        .filter(({ path }) => path.endsWith('/arkivmelding.xml'))
        .flatMap(({ content }) => {
          const message = new DOMParser({ onError: () => undefined }).parseFromString(
            strFromU8(content),
            'text/xml',
          );
          return [...message.getElementsByTagName('*')]
            .filter(({ children }) => children.length === 0)
            .map((element) => element.textContent ?? '');
        });
      const seen = expectWhole(typed, texts);
      for (const field of ['title', 'items.*.title', 'decisions.*.wording', 'statements.*.text']) {
        expect(seen).toContain(field);
      }
    });
  });

  // (D121)
  it('in the calendar file', async () => {
    await forEachForum((table, typed) => {
      const input = inputOf(table, 'm', 'full', 'nb');
      const event = calendarEventOf({ ...input, revision: 1, now: AT, isCancelled: false });
      const ics = renderIcs(event);
      const calendar = new ICAL.Component(ICAL.parse(ics));
      const part = calendar.getFirstSubcomponent('vevent') ?? undefined;
      const { summary, location, description } = new ICAL.Event(part);
      const seen = expectWhole(typed, [
        summary,
        location,
        organizerIn(ics),
        ...description.split('\n'),
      ]);
      for (const field of ['title', 'place', 'items.*.title', 'name', 'secretariat']) {
        expect(seen).toContain(field);
      }
    });
  });

  // (D121)
  it('in a workbook', async () => {
    await forEachForum(async (table, typed) => {
      const { forum } = table;
      const meetings = table.summaries();
      const about = { language: 'nb', edition: 'full', today: '2026-12-10', filter: {} } as const;
      const minutes = minutesOf(inputOf(table, 'm', 'full', 'nb'));
      const cells: string[] = [];
      for (const tree of [followUpList({ forum, meetings, ...about }), minutes]) {
        const file = new Blob([renderXlsx(tree) as Uint8Array<ArrayBuffer>]);
        const rows = await readSheet(file, { trim: false });
        cells.push(...rows.flat().map((cell) => String(cell ?? '')));
      }
      const seen = expectWhole(typed, cells);
      for (const field of ['actionPoints.*.what', 'agreements.*.title', 'partners.*.name']) {
        expect(seen).toContain(field);
      }
    });
  });

  // (D121)
  it('in the excerpts of search', async () => {
    await forEachForum((table, typed) => {
      const search = createSearch();
      search.add(table.meeting('m'), table.forum);
      search.addForum(table.forum, documentVersions(table.forum, []));
      for (const { token, text } of typed.filter(({ field }) => SEARCHED.includes(field))) {
        const hits = search
          .search(token)
          .filter((hit) => `${hit.title} ${hit.excerpt}`.includes(token));
        expect(hits.length).toBeGreaterThan(0);
        for (const { title, excerpt } of hits) {
          if (title.includes(token)) expect(title).toBe(text);
          else
            expectAround(excerpt.replace(/^… | …$/g, ''), text.replace(/\s+/g, ' ').trim(), token);
        }
      }
    });
  });

  // (D121)
  it('on the big screen', async () => {
    await forEachForum((table, typed) => {
      table.do({ do: 'setExempt', meeting: 'm', decision: 'd', exempt: null });
      table.do({ do: 'startItem', meeting: 'm', item: 'i', at: AT });
      const known = {
        ...{ forum: table.forum, meeting: table.meeting('m') },
        today: '2026-12-10',
        around: () => ({ carried: { obligations: [], postponed: [] } }),
        publicDocuments: () => documentVersions(table.forum, table.summaries()),
        checks: () => [],
      };
      const view = screenView(
        { ...INITIAL_SCREEN, blank: false, page: 'meeting', heldBack: { d: false } },
        known,
      );
      const textOf = (field: string) => typed.find((each) => each.field === field)?.text;
      expect(view.shown?.meeting.title).toBe(textOf('title'));
      expect(view.shown?.meeting.items[0]?.title).toBe(textOf('items.*.title'));
      expect(view.shown?.meeting.decisions[0]?.wording).toBe(textOf('decisions.*.wording'));
    });
  });

  // (D121)
  it('in the change log', async () => {
    await forEachForum((table, typed) => {
      const around = {
        t: translator('nb'),
        forum: table.forum,
        meetings: table.summaries(),
        states: [],
      };
      const values = [table.forum, table.meeting('m')]
        .flatMap((state) => differencesBetween(undefined, state))
        .map((difference) => auditChangeOf(difference, around, 'nb').after);
      for (const { text } of typed) expect(values).toContain(text);
    });
  });
});

const SEARCHED = [
  ...['title', 'items.*.title', 'items.*.presenter', 'decisions.*.wording', 'agreements.*.title'],
  ...['decisions.*.positions.*.note', 'agreements.*.text', 'agreements.*.commitments.*.what'],
  ...['actionPoints.*.what', 'statements.*.text', 'partners.*.name', 'measures.*.title'],
];

/** The excerpt has the letters of the text on both sides of the token, as far as it goes. */
function expectAround(excerpt: string, text: string, token: string): void {
  const [before = '', after = ''] = text.split(token);
  const [left = '', right = ''] = excerpt.split(token);
  const [begins, ends] = [
    Math.min(left.length, before.length),
    Math.min(right.length, after.length),
  ];
  expect(left.slice(left.length - begins)).toBe(before.slice(before.length - begins));
  expect(right.slice(0, ends)).toBe(after.slice(0, ends));
}
