import { describe, expect, it } from 'vitest';
import { list } from '../../src-core/i18n/format.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import type { Decision } from '../../src-core/model/meeting.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

/**
 * Who is bound, for every combination of procedure, authority, attendance, position and ratification of up to four
 * partners, compared with a plain restatement of docs/DOMAIN.md. The rules treat partners alike, so each set of seats
 * is tried in one order.
 */

type Position = 'consents' | 'reserves' | 'stands-aside' | 'objects';
interface Seat {
  readonly authority: 'decides' | 'negotiates' | 'observes';
  readonly isPresent: boolean;
  readonly position?: Position;
  readonly answer?: 'ratified' | 'declined';
}
const POSITIONS = ['consents', 'reserves', 'stands-aside', 'objects'] as const;
const ANSWERS = [undefined, 'ratified', 'declined'] as const;

/** Every possible seat: absent partners and observers take no position. */
const SEATS: readonly Seat[] = [
  { authority: 'decides', isPresent: true },
  { authority: 'negotiates', isPresent: true },
  ...POSITIONS.map((position) => ({ authority: 'decides', isPresent: true, position }) as const),
  ...POSITIONS.flatMap((position) =>
    ANSWERS.map(
      (answer) =>
        ({
          authority: 'negotiates',
          isPresent: true,
          position,
          ...(answer ? { answer } : {}),
        }) as const,
    ),
  ),
  { authority: 'decides', isPresent: false },
  { authority: 'negotiates', isPresent: false },
  { authority: 'observes', isPresent: true },
  { authority: 'observes', isPresent: false },
];

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
function held(seats: readonly Seat[], procedure: Decision['procedure']) {
  const table = TABLES[seats.length - 1];
  if (!table) throw new Error('no table of that size');
  const meeting = table.meeting('m');
  const decision: Decision = {
    id: 'd',
    item: 'i',
    serial: 1,
    wording: 'Vi gjør det.',
    procedure,
    withdrawn: false,
    positions: seats.flatMap(({ position }, index) =>
      position ? [{ partner: `p${index}`, position, at: AT }] : [],
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
      partners: table.forum.partners.map((partner, index) => ({
        ...partner,
        authority: seats[index]?.authority ?? 'observes',
      })),
      followUp: { m: { ratifications, signatures: [], statuses: [] } },
    },
    meeting: {
      ...meeting,
      decisions: [decision],
      attendance: seats.map(({ isPresent }, index) => ({
        partner: `p${index}`,
        status: isPresent ? ('present' as const) : ('absent' as const),
      })),
    },
  };
}

/** Restates docs/DOMAIN.md (D33, D34, D35, D36, D38, D39, D133) without code of the program. */
function naive(seats: readonly Seat[], procedure: Decision['procedure']) {
  const nobody = seats.map(() => 'not-bound');
  if (procedure === 'noted') return { outcome: 'noted', binding: nobody };
  const eligible = seats.filter((seat) => seat.isPresent && seat.authority !== 'observes');
  const unanswered = eligible.filter((seat) => seat.position === undefined).length;
  const consenting = eligible.filter((seat) => seat.position === 'consents').length;
  const objecting = eligible.filter((seat) => seat.position === 'objects').length;

  if (procedure === 'majority') {
    const voting = seats.filter((seat) => seat.authority !== 'observes').length;
    const quorum = voting > 0 && eligible.length >= voting / 2;
    const canStillWin = consenting + unanswered > objecting;
    if (quorum && consenting > objecting) {
      const binding = seats.map((seat) => (seat.position === 'consents' ? 'bound' : 'not-bound'));
      return { outcome: 'adopted', binding };
    }
    const isOpen = unanswered > 0 && (canStillWin || !quorum);
    return { outcome: isOpen ? 'open' : 'not-adopted', binding: nobody };
  }

  if (unanswered > 0) return { outcome: 'open', binding: nobody };
  if (objecting > 0) return { outcome: 'not-adopted', binding: nobody };
  const binding = seats.map((seat) => {
    if (seat.position !== 'consents' && seat.position !== 'reserves') return 'not-bound';
    if (seat.authority === 'decides') return 'bound';
    if (seat.answer === 'declined') return 'not-bound';
    return seat.answer === 'ratified' ? 'bound' : 'bound-on-ratification';
  });
  const anybody = binding.some((each) => each !== 'not-bound');
  // The meeting adopted it, and every principal then declined (D133).
  const agreed = seats.some((seat) => seat.position === 'consents' || seat.position === 'reserves');
  return { outcome: anybody ? 'adopted' : agreed ? 'lapsed' : 'not-adopted', binding };
}

/** The words beside each name in the sentences, in each language. */
const SAYS = {
  bound: { nb: 'Beslutningen binder ', nn: 'Avgjerda bind ', en: 'The decision binds ' },
  later: { nb: 'Den binder ', nn: 'Ho bind ', en: 'It binds ' },
  upon: {
    nb: ' først når oppdragsgiveren har godkjent den.',
    nn: ' først når oppdragsgjevaren har godkjent ho.',
    en: ' only once its governing body has approved it.',
  },
  uponAll: {
    nb: ' først når oppdragsgiverne deres har godkjent den.',
    nn: ' først når oppdragsgjevarane deira har godkjent ho.',
    en: ' only once their governing bodies have approved it.',
  },
  not: { nb: 'Den binder ikke ', nn: 'Ho bind ikkje ', en: 'It does not bind ' },
  missing: {
    nb: [' har ennå ikke tatt stilling.', ' har ennå ikke tatt stilling.'],
    nn: [' har enno ikkje teke stilling.', ' har enno ikkje teke stilling.'],
    en: [' has not taken a position yet.', ' have not taken a position yet.'],
  },
  object: {
    nb: 'Ikke vedtatt, fordi ',
    nn: 'Ikkje vedteke, fordi ',
    en: 'Not adopted: objection by ',
  },
} as const;

const nameOf = (partner: string) => `Part ${partner}`;

function checkWords(
  seats: readonly Seat[],
  world: ReturnType<typeof held>,
  expected: ReturnType<typeof naive>,
): void {
  const result = resultOfDecision(world.forum, world.meeting, world.decision);
  const ids = seats.map((_, index) => `p${index}`);
  const those = (is: (seat: Seat, index: number) => boolean) =>
    ids.filter((_, index) => is(seats[index] as Seat, index));
  for (const language of LANGUAGES) {
    const text = outcomeInWords({ ...world, result, language, nameOf });
    const names = (partners: readonly string[]) => list(partners.map(nameOf), language);
    expect(text).toMatch(/^\p{Lu}.*[.]$/u);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|outcomeWords|notBoundBecause| {2}/);
    const unanswered = those(
      (seat) => seat.isPresent && seat.authority !== 'observes' && !seat.position,
    );
    const objecting = those((seat) => seat.position === 'objects');
    if (expected.outcome === 'open') {
      const missing = SAYS.missing[language][unanswered.length === 1 ? 0 : 1];
      expect(text).toContain(`. ${names(unanswered)}${missing}`);
    }
    if (expected.outcome === 'not-adopted' && world.decision.procedure === 'consensus') {
      if (objecting.length > 0) {
        expect(text.startsWith(`${SAYS.object[language]}${names(objecting)}`)).toBe(true);
      }
    }
    if (expected.outcome !== 'adopted') continue;
    const bound = those((_, index) => expected.binding[index] === 'bound');
    const later = those((_, index) => expected.binding[index] === 'bound-on-ratification');
    const not = those((_, index) => expected.binding[index] === 'not-bound');
    const said = `${SAYS.bound[language]}${names(bound)}.`;
    expect(text.includes(said)).toBe(bound.length > 0);
    const upon = later.length > 1 ? SAYS.uponAll : SAYS.upon;
    const saidLater = `${SAYS.later[language]}${names(later)}${upon[language]}`;
    expect(text.includes(saidLater)).toBe(later.length > 0);
    const [, after = ''] = text.split(SAYS.not[language]);
    const [sentence = ''] = after.split(/\.(?: |$)/);
    expect(ids.filter((id) => sentence.includes(nameOf(id)))).toEqual(not);
  }
}

// (D33, D34, D35, D36, D38, D39, D133)
describe.each(['consensus', 'majority', 'noted'] as const)('by %s', (procedure) => {
  it.each([1, 2, 3, 4])(
    'follows the table with %i partners, for any attendance and answers',
    (size) => {
      let combinations = 0;
      for (const seats of choices(size)) {
        const world = held(seats, procedure);
        const expected = naive(seats, procedure);
        const result = resultOfDecision(world.forum, world.meeting, world.decision);
        const binding = seats.map((_, index) => result.binding[`p${index}`]);
        const awaiting = binding.flatMap((each, index) =>
          each === 'bound-on-ratification' ? [`p${index}`] : [],
        );
        const about = JSON.stringify(seats);
        expect({ outcome: result.outcome, binding }, about).toEqual(expected);
        expect(result.awaiting, about).toEqual(awaiting);
        checkWords(seats, world, expected);
        combinations += 1;
      }
      // Combinations with repetition: (22 + size − 1) choose size.
      expect(combinations).toBe([22, 253, 2_024, 12_650][size - 1]);
    },
  );
});

describe('the outcome in words', () => {
  const said = (language: 'nb' | 'nn' | 'en', ...seats: Seat[]) => {
    const world = held(seats, 'consensus');
    const result = resultOfDecision(world.forum, world.meeting, world.decision);
    return outcomeInWords({ ...world, result, language, nameOf });
  };
  const seat = (authority: Seat['authority'], position?: Position): Seat => ({
    authority,
    isPresent: true,
    ...(position ? { position } : {}),
  });

  it('says whom it binds, whom later, and whom not and why', () => {
    const seats = [
      seat('decides', 'reserves'),
      seat('negotiates', 'consents'),
      seat('decides', 'stands-aside'),
      { authority: 'decides', isPresent: false } as const,
    ];
    expect(said('nb', ...seats)).toBe(
      'Vedtatt. Beslutningen binder Part p0. Den binder Part p1 først når oppdragsgiveren har godkjent den. ' +
        'Den binder ikke Part p2 (står utenfor); Part p3 (ikke til stede). Forbehold fra Part p0.',
    );
    expect(said('nn', ...seats)).toBe(
      'Vedteke. Avgjerda bind Part p0. Ho bind Part p1 først når oppdragsgjevaren har godkjent ho. ' +
        'Ho bind ikkje Part p2 (står utanfor); Part p3 (ikkje til stades). Atterhald frå Part p0.',
    );
  });

  it.each([
    ['open', undefined, '2026-12-09', true],
    ['closed', undefined, '2026-12-09', false],
    ['closed', '2026-12-20', '2026-12-20', true],
    ['closed', '2026-12-20', '2026-12-21', false],
    ['approved', '2026-12-20', '2026-12-15', false],
  ] as const)(
    'says “yet” of a missing answer only while it may come: %s, %s, %s',
    (phase, deadline, today, mayCome) => {
      const world = held([seat('decides'), seat('decides', 'consents')], 'consensus');
      const decision = { ...world.decision, ...(deadline && { deadline }) };
      const meeting = { ...world.meeting, phase, decisions: [decision] };
      const about = { ...world, meeting, decision, today, nameOf };
      const result = resultOfDecision(about.forum, meeting, decision);
      const [nb, nn, en] = LANGUAGES.map((language) =>
        outcomeInWords({ ...about, result, language }),
      );
      expect(nb).toMatch(mayCome ? / Part p0 har ennå ikke tatt/ : / Part p0 har ikke tatt/);
      expect(nn).toMatch(mayCome ? / har enno ikkje teke/ : / har ikkje teke/);
      expect(en).toMatch(mayCome ? /has not taken a position yet/ : /has not taken a position\./);
    },
  );

  it('says why it was not adopted', () => {
    expect(said('en', seat('decides', 'consents'), seat('decides', 'objects'))).toBe(
      'Not adopted: objection by Part p1. It binds nobody.',
    );
    expect(said('nb', seat('decides', 'stands-aside'), seat('observes'))).toBe(
      'Ikke vedtatt, fordi beslutningen ikke ville ha bundet noen: Part p0 (står utenfor).',
    );
    expect(
      said('nb', { ...seat('negotiates', 'consents'), answer: 'declined' }, seat('observes')),
    ).toBe(
      'Vedtatt i møtet, men falt bort 20. desember 2026: alle oppdragsgiverne som måtte spørres, sa nei.',
    );
    expect(said('nb', { authority: 'decides', isPresent: false })).toBe(
      'Ikke vedtatt, fordi ingen som kan ta stilling, var til stede. Det binder ingen.',
    );
  });
});
