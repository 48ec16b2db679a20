import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeUsed } from '../../../src-core/meeting/speakers.ts';
import { secondsSpent, timeBudget } from '../../../src-core/meeting/timing.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { CRITERIA, type Item, type Meeting } from '../../../src-core/model/meeting.ts';
import { filterAgreements, totalsOf } from '../../../src-core/projections/agreement-register.ts';
import { scoreRangesOf } from '../../../src-core/projections/assessment/assessment.ts';
import { trendOf } from '../../../src-core/projections/assessment/assessment-trend.ts';
import { burnDowns } from '../../../src-core/projections/burn-down.ts';
import {
  countsOf,
  type FollowUpFilter,
  filterRows,
  followUpRows,
  isOverdue,
} from '../../../src-core/projections/follow-up-rows.ts';
import type { Carried, OpenEntry } from '../../../src-core/projections/summary-types.ts';
import type {
  FollowUpView,
  MeetingsView,
  Topic,
  ViewOf,
} from '../../../src-core/protocol/service.ts';
import {
  type OpenedForum,
  openForumService,
} from '../../../src-main/forum-session/forum-session.ts';
import { makeForum, NOW } from '../../make-forum.ts';
import { temporaryFolder } from '../../support/with-forum.ts';
import { agreementsIn, type Filter, sumsIn } from './agreement-sums.ts';
import { filters, flat, keyOf, passes, sorted, spreadIn, told, toldOfLine } from './comparable.ts';
import {
  boundRows,
  carriedRows,
  numberOf,
  type Row,
  rowsOf,
  servedBy,
  statusOn,
} from './follow-up-by-hand.ts';
import {
  type Bound,
  dayOf,
  type Raw,
  readRaw,
  standing,
  standingOfAgreement,
} from './raw-forum.ts';
import { foundByHand, recordsOf } from './search-by-hand.ts';

/** A hundred meetings: compares every list, filter and total of the product with an independent count from the disk. */

const SEED = 4;
const DAYS = ['2022-06-01', '2025-03-01', '2026-07-01', '2027-01-20', '2029-01-01'];

const home = temporaryFolder();
let raw: Raw;
let rows: readonly Row[];
let records: ReturnType<typeof recordsOf>;
let opened: OpenedForum;
let forum: ForumItself;
let meetings: MeetingsView;
let followUp: FollowUpView;

beforeAll(async () => {
  await makeForum(home, SEED);
  raw = await readRaw(home);
  rows = rowsOf(raw);
  records = recordsOf(raw);
  opened = await openForumService(home, { author: 'test', now: () => NOW });
  forum = await view('forum');
  meetings = await view('meetings');
  followUp = await view('follow-up');
});
afterAll(async () => {
  await opened.close();
});

function view<T extends Topic>(topic: T): Promise<ViewOf<T>> {
  return new Promise((resolve) => {
    const stop = opened.service.subscribe(topic, (update) => {
      if (!('state' in update)) throw new Error(`no ${topic}`);
      resolve(update.state);
      queueMicrotask(() => stop());
    });
  });
}

const lines = (day: string) => followUpRows(forum, Object.values(followUp), day);

it('contains every kind of thing', () => {
  expect(raw.meetings).toHaveLength(101);
  const outcomes = new Set<string>();
  const procedures = new Set<string>();
  for (const meeting of raw.meetings) {
    for (const decision of meeting.decisions) {
      outcomes.add(standing(raw, meeting, decision).outcome);
      procedures.add(decision.procedure);
    }
  }
  expect(sorted(outcomes)).toEqual(
    expect.arrayContaining(['adopted', 'not-adopted', 'noted', 'open', 'withdrawn']),
  );
  expect(sorted(procedures)).toEqual(['consensus', 'majority', 'noted']);
  const ways = new Set(rows.map((row) => `${row.kind} ${row.closedAs}`));
  expect(sorted(ways)).toEqual([
    ...['action-point ', 'action-point done', 'action-point dropped'],
    ...['commitment ', 'commitment declined', 'commitment done', 'commitment dropped'],
    ...['measure ', 'measure done', 'measure stopped'],
    ...['ratification ', 'ratification declined', 'ratification ratified'],
  ]);
  expect(forum.partners.some((each) => each.exit)).toBe(true);
  expect(rows.some((row) => row.exempt !== '')).toBe(true);
});

describe('what is followed up', () => {
  it.each(DAYS)('contains each thing once, with its status on %s', (day) => {
    const ours = rows.map((row) => told(row, statusOn(raw, row, day)));
    expect(sorted(lines(day).map(toldOfLine))).toEqual(sorted(ours));
    const dues = lines(day).map((line) => line.due ?? '9999');
    expect(dues).toEqual(sorted(dues));
  });

  it.each(DAYS)('is filtered and counted as by hand on %s', (day) => {
    const all = lines(day);
    for (const filter of filters(raw)) {
      const chosen = rows.filter((row) => passes(raw, row, filter, day));
      const found = filterRows(all, filter, day);
      expect(sorted(found.map(keyOf)), JSON.stringify(filter)).toEqual(sorted(chosen.map(keyOf)));
      let [open, overdue] = [0, 0];
      for (const row of chosen) {
        if (statusOn(raw, row, day) !== 'open') continue;
        open += 1;
        if (row.due !== undefined && row.due < day) overdue += 1;
      }
      expect(countsOf(found, day)).toEqual({ open, overdue, settled: chosen.length - open });
      expect(found.filter((line) => isOverdue(line, day))).toHaveLength(overdue);
    }
  });

  it('is the list of open things, and each meeting’s list of earlier ones', async () => {
    const today = dayOf(NOW);
    const open = rows.filter((row) => statusOn(raw, row, today) === 'open');
    const shown = (await opened.show()) as Shown;
    expect(sorted(shown.open.map(keyOf))).toEqual(sorted(open.map(keyOf)));
    for (const [index, meeting] of raw.meetings.entries()) {
      const carried = shown.meetings.find((each) => each.id === meeting.id)?.carried;
      const found = carried?.obligations.map(keyOf) ?? [];
      expect(sorted(found), meeting.id).toEqual(
        sorted(carriedRows(raw, rows, meeting, today).map(keyOf)),
      );
      const putOff: string[] = [];
      for (const [at, earlier] of raw.meetings.slice(0, index).entries()) {
        for (const item of earlier.items.filter((each) => each.postponed)) {
          const since = raw.meetings.slice(at + 1, index).flatMap((each) => each.items);
          const isSame = (each: Item) =>
            item.standing ? each.standing === item.standing : each.title === item.title;
          if (!since.some(isSame)) putOff.push(`${earlier.id} ${item.id}`);
        }
      }
      expect(carried?.postponed.map((each) => `${each.meeting} ${each.item}`)).toEqual(putOff);
    }
  });

  it('has the same rows in the document as in the window', async () => {
    for (const filter of [{}, { overdue: true }, { kind: 'ratification' }, { settled: true }]) {
      const options = { kind: 'follow-up', filter } as const;
      const { blocks } = await opened.documentTree(
        '',
        options as Parameters<OpenedForum['documentTree']>[1],
      );
      const table = blocks.find((block) => block.type === 'table');
      const chosen = rows.filter((row) => passes(raw, row, filter as FollowUpFilter, dayOf(NOW)));
      expect(table?.rows).toHaveLength(chosen.length);
    }
  });
});

function isStillPartner(id: string): boolean {
  const exit = raw.forum.partners.find((each) => each.id === id)?.exit;
  return exit === undefined || exit.on > dayOf(NOW);
}

/** An exit ends being bound (D212). */
function withoutLeft(binding: Readonly<Record<string, Bound>>): Record<string, Bound> {
  const left = Object.keys(binding).filter((id) => !isStillPartner(id));
  return { ...binding, ...Object.fromEntries(left.map((id) => [id, 'not-bound' as const])) };
}

it('agrees on number, outcome, bound and awaited partners of each decision', async () => {
  const shown = (await opened.show()) as { meetings: ShownMeeting[] };
  for (const meeting of raw.meetings) {
    const found = shown.meetings.find((each) => each.id === meeting.id);
    const decisions = meeting.decisions.map((decision) => {
      const { outcome, ...stood } = standing(raw, meeting, decision);
      const binding = withoutLeft(stood.binding);
      const awaiting = stood.awaiting.filter(isStillPartner);
      const number = `${numberOf(meeting, decision.item)}-${decision.serial}`;
      return { id: decision.id, number, outcome, binding, awaiting };
    });
    expect(found?.decisions).toMatchObject(decisions);
    const agreements = meeting.agreements.map((agreement) => {
      const asked = standingOfAgreement(raw, meeting, agreement);
      const binding = withoutLeft(asked.binding);
      const [awaiting, unsigned] = [asked.awaiting, asked.unsigned].map((ids) =>
        ids.filter(isStillPartner),
      );
      const number = agreement.number?.text ?? '';
      return { id: agreement.id, number, binding, awaiting, unsigned };
    });
    expect(found?.agreements).toMatchObject(agreements);
  }
});

it('keeps every adopted version of the documents, in order', () => {
  for (const document of ['mandate', 'principles', 'partnership-agreement'] as const) {
    const versions: string[] = [];
    if (document === 'mandate') versions.push(`${raw.forum.mandate?.purpose} undefined undefined`);
    for (const meeting of raw.meetings) {
      for (const decision of meeting.decisions) {
        if (decision.adopts?.document !== document) continue;
        if (standing(raw, meeting, decision).outcome !== 'adopted') continue;
        const text = decision.adopts.purpose ?? decision.adopts.text;
        const number = `${numberOf(meeting, decision.item)}-${decision.serial}`;
        versions.push(`${text} ${number} ${dayOf(meeting.startsAt)}`);
      }
    }
    expect(versions.length).toBeGreaterThan(3);
    const found = meetings.documents[document].map(
      ({ text, adopted }) => `${text} ${adopted?.number} ${adopted?.on}`,
    );
    expect(found).toEqual(versions);
  }
});

describe('the register of agreements', () => {
  const all = () => Object.values(followUp).flatMap((meeting) => meeting.agreements);

  it.each(DAYS)('is filtered and totalled in money and full-time equivalents, on %s', (day) => {
    const parties = [undefined, ...forum.partners.map((partner) => partner.id)];
    const choices: Filter[] = parties.flatMap((party) => {
      const by = party === undefined ? {} : { party };
      return [
        by,
        { ...by, on: day },
        { ...by, awaiting: true },
        { ...by, on: day, awaiting: true },
      ];
    });
    for (const filter of choices) {
      const chosen = agreementsIn(raw, filter, day);
      const found = filterAgreements(forum, all(), filter, day);
      const words = `${day} ${JSON.stringify(filter)}`;
      expect(sorted(found.map((each) => each.number)), words).toEqual(
        sorted(chosen.map(([, agreement]) => agreement.number?.text ?? '')),
      );
      const sums = totalsOf(forum, found, Object.values(followUp), day);
      expect(flat(sums), words).toEqual(sumsIn(raw, chosen, rows, day));
    }
  });
});

it('shows on a partner’s page its bindings, commitments, awaited answers and reservations', async () => {
  const today = dayOf(NOW);
  for (const { id } of forum.partners) {
    const page = await view(`partner:${id}`);
    const { bound, reserved } = boundRows(raw, id);
    const boundBy = page.bound.map(({ of, number, from, to }) =>
      [number, from, ...(of === 'agreement' ? [String(to)] : [])].join(' '),
    );
    expect(sorted(boundBy), id).toEqual(sorted(bound));
    expect(sorted(page.reserved.map(({ number, note }) => `${number} ${note}`))).toEqual(
      sorted(reserved),
    );
    const own = rows.filter((row) => row.partner === id && row.meeting !== undefined);
    const promised = own.filter((row) => row.kind !== 'ratification');
    expect(sorted(page.promised.map((each) => `${keyOf(each)} ${each.status}`))).toEqual(
      sorted(promised.map((row) => `${keyOf(row)} ${statusOn(raw, row, today)}`)),
    );
    const awaits = own.filter(
      (row) => row.kind === 'ratification' && statusOn(raw, row, today) === 'open',
    );
    expect(sorted(page.awaits.map(keyOf))).toEqual(sorted(awaits.map(keyOf)));
  }
});

it('counts assessment and time as by hand', async () => {
  let last: Meeting | undefined;
  for (const meeting of raw.meetings) {
    const spreads = scoreRangesOf(meeting.assessments);
    for (const criterion of CRITERIA)
      expect(spreads[criterion]).toEqual(spreadIn(meeting, criterion));
    const shown = await view(`meeting:${meeting.id}`);
    expect(shown.lastCheck?.startsAt).toBe(last?.startsAt);
    for (const criterion of CRITERIA) {
      expect(shown.lastCheck?.spreads[criterion]).toEqual(last && spreadIn(last, criterion));
    }
    if (meeting.assessments.length > 0) last = meeting;

    let minutes = 0;
    for (const item of meeting.items) {
      if (!item.postponed) minutes += item.minutes ?? 0;
      let spent = 0;
      for (const { from, to } of item.periods) spent += Date.parse(to ?? NOW) - Date.parse(from);
      expect(secondsSpent(item, NOW)).toBe(spent / 1_000);
    }
    expect(timeBudget(meeting).planned).toBe(minutes);
    const spoken: Record<string, number> = {};
    for (const { partner, givenAt, endedAt } of meeting.floor) {
      if (givenAt === undefined) continue;
      const seconds = (Date.parse(endedAt ?? NOW) - Date.parse(givenAt)) / 1_000;
      spoken[partner] = (spoken[partner] ?? 0) + seconds;
    }
    const used = timeUsed(meeting, undefined, NOW).map((each) => [each.partner, each.inMeeting]);
    expect(Object.fromEntries(used)).toEqual(spoken);
  }
});

it('shows progress of objectives and change of the assessment as counted by hand', async () => {
  const today = dayOf(NOW);
  const objectives = meetings.mandate?.objectives ?? [];
  for (const { objective, points } of burnDowns(lines(today), objectives, today)) {
    if (!objective) continue;
    const count: Record<string, number> = { open: 0, done: 0, dropped: 0 };
    for (const row of rows) {
      if (row.kind === 'ratification' || !servedBy(raw, row).includes(objective.id)) continue;
      const status = statusOn(raw, row, today);
      count[status] = (count[status] ?? 0) + 1;
    }
    expect(points.at(-1), objective.id).toEqual({ on: today, ...count });
  }

  const { checks } = await view('checks');
  const held = raw.meetings.filter((meeting) => meeting.assessments.length > 0);
  expect(checks.map((each) => each.meeting)).toEqual(held.map((each) => each.id));
  for (const criterion of CRITERIA) {
    const course = held.map((meeting) => spreadIn(meeting, criterion));
    expect(trendOf(checks, { criterion })).toEqual(course);
    for (const { id } of forum.partners) {
      const own = held.map(({ assessments }) => {
        const given = assessments.find(
          (each) => each.partner === id && each.criterion === criterion,
        );
        return given && { mean: given.score, min: given.score, max: given.score, count: 1 };
      });
      expect(trendOf(checks, { criterion, partner: id }), id).toEqual(own);
    }
  }
});

it.each([
  ...[
    'sjøfartskompetanse',
    'SJOFARTS',
    'sjoefarts',
    'vaerhardhet',
    'værhard',
    'aalgaards',
    'ålgård',
  ],
  ...['ørlandsmodellen uten', 'svalbard', 'utkast', 'slått', 'angret', 'offl', 'skriftlig snåsa'],
  ...[
    'kompetanseplan namdalen',
    'sak 12/2025',
    'A 3/2024',
    'formål',
    'forberedt',
    'sies opp',
    'vara',
  ],
  ...['læringsmøte', 'laerlingnettverk', 'fagskolerapport roros', 'mandat', 'delmål', 'leder'],
])('finds %s wherever it was recorded', async (query) => {
  const expected = foundByHand(records, query);
  const hits = await opened.service.search(query);
  const found = hits.map(({ meeting, kind, id }) => `${meeting} ${kind} ${id}`);
  if (expected.length <= 100) expect(sorted(found)).toEqual(sorted(expected));
  else expect(found.filter((each) => expected.includes(each))).toHaveLength(100);
});

interface Shown {
  readonly open: readonly OpenEntry[];
  readonly meetings: readonly { readonly id: string; readonly carried: Carried }[];
}

interface ShownMeeting {
  readonly id: string;
  readonly decisions: readonly object[];
  readonly agreements: readonly object[];
}
