import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import type { Decision } from '../../src-core/model/meeting.ts';
import { type Case, naiveOutcome, type Seat } from '../support/naive-outcome.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

/**
 * The outcome and who is bound, for every combination of effect, procedure, authority, matter, position, attendance and
 * ratification of up to three partners, compared with a plain restatement of docs/DOMAIN.md; for four partners, and over
 * quorums, seats and written answers, for many that are generated. The rules treat partners alike, so each set of seats
 * is tried in one order.
 */

const ENDED = '2026-12-09T10:00:00+01:00';
const POSITIONS = ['consents', 'reserves', 'stands-aside', 'objects'] as const;
const ANSWERS = [undefined, 'ratified', 'declined', 'deviating'] as const;
const AUTHORITIES = ['decides', 'negotiates'] as const;

const there = (seat: Omit<Seat, 'isPresent'>): Seat => ({ ...seat, isPresent: true });

const SEATS: readonly Seat[] = [
  ...AUTHORITIES.map((authority) => there({ authority })),
  ...POSITIONS.map((position) => there({ authority: 'decides', position })),
  ...ANSWERS.map((answer) => asking({ authority: 'decides', need: 'needed' }, answer)),
  ...ANSWERS.map((answer) => asking({ authority: 'negotiates' }, answer)),
  there({ authority: 'negotiates', position: 'consents', need: 'not-needed' }),
  there({ authority: 'negotiates', position: 'reserves' }),
  there({ authority: 'negotiates', position: 'stands-aside' }),
  there({ authority: 'negotiates', position: 'objects', answer: 'ratified' }),
  { authority: 'decides', isPresent: false },
  { authority: 'negotiates', isPresent: false },
  { authority: 'observes', isPresent: true },
];

function asking(seat: Omit<Seat, 'isPresent' | 'answer'>, answer: (typeof ANSWERS)[number]): Seat {
  return there({ ...seat, position: 'consents', ...(answer ? { answer } : {}) });
}

/** Each combination of this many seats, in table order. */
function* choices(size: number, from = 0): Generator<readonly Seat[]> {
  if (size === 0) return yield [];
  for (let index = from; index < SEATS.length; index += 1) {
    const seat = SEATS[index];
    if (seat) for (const rest of choices(size - 1, index)) yield [seat, ...rest];
  }
}

const TABLES = [1, 2, 3, 4].map((size) => openMeeting(Array<string>(size).fill('decides')));

/** The forum and meeting after the positions are recorded. */
function held(seats: readonly Seat[], about: Case) {
  const table = TABLES[seats.length - 1];
  if (!table) throw new Error('no table of that size');
  const meeting = table.meeting('m');
  const decision: Decision = {
    id: 'd',
    item: 'i',
    serial: 1,
    wording: 'Vi gjør det.',
    procedure: about.procedure,
    effect: about.effect,
    ...(about.effect === 'delegated' ? { basis: 'samarbeidsavtalen § 3' } : {}),
    ...(about.need ? { ratification: about.need } : {}),
    ...(about.hasDeadline ? { deadline: '2026-12-20' } : {}),
    withdrawn: false,
    positions: seats.flatMap(({ position, need }, index) =>
      position
        ? [{ partner: `p${index}`, position, at: AT, ...(need ? { ratification: need } : {}) }]
        : [],
    ),
  };
  const ratifications = seats.flatMap(({ answer }, index) =>
    answer
      ? [
          {
            of: 'decision' as const,
            id: 'd',
            partner: `p${index}`,
            outcome: answer,
            on: '2026-12-20',
          },
        ]
      : [],
  );
  return {
    decision,
    forum: {
      ...table.forum,
      quorum: about.quorum,
      partners: table.forum.partners.map((partner, index) => ({
        ...partner,
        authority: seats[index]?.authority ?? 'observes',
        ...(seats[index]?.seats ? { seats: seats[index].seats } : {}),
      })),
      followUp: { m: { ratifications, signatures: [], statuses: [] } },
    },
    meeting: {
      ...meeting,
      items: meeting.items.map((item) => ({
        ...item,
        periods: about.isOver ? [{ from: AT, to: ENDED }] : [{ from: AT }],
      })),
      decisions: [decision],
      attendance: seats.map(({ isPresent }, index) => ({
        partner: `p${index}`,
        status: isPresent ? ('present' as const) : ('absent' as const),
      })),
    },
  };
}

const nameOf = (partner: string) => `Part ${partner}`;
const UNANIMOUS = { nb: 'Enstemmig', nn: 'Samrøystes', en: 'unanimously' };
const BINDING = { nb: /Bindende for [^.]*/g, nn: /Bindande for [^.]*/g, en: /Binding on [^.]*/g };
const FOR_ALL = /alle partene|alle partane|all partners/;

function check(seats: readonly Seat[], about: Case, hasWords = true): void {
  const world = held(seats, about);
  const result = resultOfDecision(world.forum, world.meeting, world.decision);
  const ids = seats.map((_, index) => `p${index}`);
  const told = JSON.stringify({ seats, about });
  const binding = ids.map((id) => result.binding[id]);
  const expected = naiveOutcome(seats, about);
  const { outcome, isUnanimous } = result;
  expect({ outcome, binding, isUnanimous }, told).toEqual(expected);
  const asking = ids.filter((_, index) => expected.binding[index] === 'bound-on-ratification');
  expect(result.awaiting, told).toEqual(asking);
  for (const [index, id] of ids.entries()) {
    const { state, since } = result.bindings[id] ?? {};
    expect(state, told).toBe(binding[index]);
    expect(since !== undefined, told).toBe(state === 'bound');
  }
  for (const language of hasWords ? LANGUAGES : []) {
    const text = outcomeInWords({ ...world, result, language, nameOf });
    expect(text, told).toMatch(/^\p{Lu}.*[.]$/u);
    expect(text, told).not.toMatch(/\{\{|\}\}|undefined|outcomeWords|bindingSentences| {2}/);
    const isSaid = text.includes(UNANIMOUS[language]);
    expect(isSaid, told).toBe(expected.isUnanimous && outcome !== 'noted' && outcome !== 'lapsed');
    const sentences = (text.match(BINDING[language]) ?? []).join(' ');
    const isForAll = FOR_ALL.test(text);
    for (const [index, id] of ids.entries()) {
      const isBound = expected.binding[index] !== 'not-bound';
      const isNamed = sentences.includes(nameOf(id));
      expect(isBound ? isNamed || isForAll : !isNamed, `${told} ${text}`).toBe(true);
    }
  }
}

const EFFECTS = ['binding', 'delegated', 'own-order', 'recommendation', 'noted'] as const;
const CASES: readonly Case[] = [
  { effect: 'noted', procedure: 'noted', quorum: 0.5, isOver: false },
  ...EFFECTS.flatMap((effect) =>
    ([true, false] as const).flatMap((isOver): Case[] => [
      { effect, procedure: 'consensus', quorum: 0.5, isOver },
      { effect, procedure: 'majority', quorum: 0.5, isOver },
    ]),
  ),
];
const named = ({ effect, procedure, isOver }: Case) =>
  `${effect} by ${procedure}, ${isOver ? 'after' : 'during'} the item`;

// (D33, D34, D35, D36, D37, D38, D39, D133, D197, D199, D200, D201, D202, D203, D204)
describe.each(CASES.map((each) => [named(each), each] as const))('%s', (_, about) => {
  it.each([1, 2, 3])('follows the table with %i partners', (size) => {
    let combinations = 0;
    for (const seats of choices(size)) {
      check(seats, about, size < 3 || combinations % 7 === 0);
      combinations += 1;
    }
    const count = SEATS.length;
    const all = [count, (count * (count + 1)) / 2, (count * (count + 1) * (count + 2)) / 6];
    expect(combinations).toBe(all[size - 1]);
  });
});

describe('a decision of four partners', () => {
  const seat = fc
    .record({
      authority: fc.constantFrom('decides' as const, 'negotiates' as const, 'observes' as const),
      isPresent: fc.boolean(),
      position: fc.constantFrom(undefined, ...POSITIONS),
      need: fc.constantFrom(undefined, 'needed' as const, 'not-needed' as const),
      answer: fc.constantFrom(...ANSWERS),
      seats: fc.constantFrom(undefined, 2, 3),
    })
    .map(
      ({ authority, isPresent, position, need, answer, seats }): Seat => ({
        ...{ authority, isPresent },
        ...(position && authority !== 'observes' ? { position } : {}),
        ...(position && need && authority !== 'observes' ? { need } : {}),
        ...(answer ? { answer } : {}),
        ...(seats ? { seats } : {}),
      }),
    );
  const about = fc.record({
    effect: fc.constantFrom(...EFFECTS),
    procedure: fc.constantFrom('consensus' as const, 'majority' as const),
    need: fc.constantFrom(undefined, 'needed' as const, 'not-needed' as const),
    quorum: fc.constantFrom(0, 0.5, 2 / 3, 1, 2, 4),
    isOver: fc.boolean(),
    hasDeadline: fc.boolean(),
  });

  // (D37, D202, D204)
  it('follows the rules for any quorum, seats, matter and written answers', () => {
    fc.assert(
      fc.property(fc.array(seat, { minLength: 1, maxLength: 4 }), about, (seats, given) => {
        // Who is absent answers only where it may answer in writing.
        const heard = seats.map((each) => {
          if (each.isPresent || given.hasDeadline) return each;
          const { position: _, need: __, ...silent } = each;
          return silent;
        });
        check(heard, given);
      }),
      { numRuns: 3_000 },
    );
  });
});
