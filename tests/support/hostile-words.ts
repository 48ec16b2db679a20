import fc from 'fast-check';
import { AT, TestForum } from './test-forum.ts';

/** A forum in which every plain text is hostile to Markdown, XML, calendars and sheets. */

const PIECES = [
  ...['*', '**', '_', '__', '`', '```', '#', '##', '>', '- ', '+ ', '1. ', '1) ', 'a) ', '(1) '],
  ...['|', '||', '\\', '\\\\', '\\*', '&amp;', '&lt;', '&#42;', '&', '<b>', '</b>', '<!--', '-->'],
  ...['<https://x.no>', 'https://x.no/a_b_c?x=1&y=2', 'www.x.no/_a_', 'navn@x.no', '[a](b)'],
  ...['[a](https://x.no)', '![a](b)', '[^1]', '^[x]', '[x]: y', '~~x~~', '~x~', '^x^', '$x$', '$$'],
  ...[
    '==x==',
    '{#id .c}',
    ':::',
    ': x',
    ':smile:',
    '@navn',
    '...',
    '--',
    '---',
    '"x"',
    "'x'",
    '=',
    '!',
  ],
  ...[
    '\t',
    '\u200B',
    '\u200F',
    '\u202E',
    '\u2066',
    'عربي',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '\u00AD',
    '\u0007',
  ],
  ...[
    '=cmd|x',
    '3*4*5',
    '_vedlegg 1_',
    'snake_case_x',
    '2 < 3 > 1',
    'R&D',
    'ord',
    'Å',
    '  ',
    '\uFFFD',
  ],
  ...[
    '\uFFFC',
    '\uFFFC1\uFFFC',
    '$&',
    '$`',
    "$'",
    '$t(minutes.title)',
    '{{meeting}}',
    '{{tittel}}',
  ],
];
const BREAKS = [
  '\n',
  '\r\n',
  '\n\n',
  '\n- ',
  '\n# ',
  '\n1. ',
  '\n> ',
  '\n===\n',
  '\n---\n',
  '\n    ',
];

/** Begins and ends with anything; the two parts stand around a word by which a reader finds the text again. */
const around = (pieces: readonly string[]) =>
  fc.tuple(...[0, 1].map(() => fc.array(fc.constantFrom(...pieces), { maxLength: 5 })));

export const hostileWords = fc.record({
  lines: fc.array(around(PIECES), { minLength: 6, maxLength: 6 }),
  texts: fc.array(around([...PIECES, ...BREAKS]), { minLength: 6, maxLength: 6 }),
});
export type HostileWords = typeof hostileWords extends fc.Arbitrary<infer T> ? T : never;

/** A text that somebody typed. Its token occurs in no other text. */
export interface Typed {
  readonly field: string;
  readonly token: string;
  readonly text: string;
}

/** Types a text into every plain field that documents, search or the screen show. */
export function forumOfWords(given: HostileWords): { table: TestForum; typed: readonly Typed[] } {
  const typed: Typed[] = [];
  const type = (field: string, from: HostileWords['lines'], isLine: boolean) => {
    const [before = [], after = []] = from[typed.length % from.length] ?? [];
    const token = `q${typed.length}q`;
    const whole = `${before.join('')} ${token} ${after.join('')}`;
    // Names and titles are stored without spaces at their ends.
    const text = isLine ? whole.trim() : whole;
    typed.push({ field, token, text });
    return text;
  };
  const line = (field: string) => type(field, given.lines, true);
  const words = (field: string) => type(field, given.texts, false);
  const table = new TestForum();
  const m = { meeting: 'm' };
  table.do({ do: 'setForum', name: line('name'), secretariat: line('secretariat') });
  for (const [id, authority] of [
    ['p0', 'decides'],
    ['p1', 'negotiates'],
  ] as const) {
    const partner = { name: line('partners.*.name'), principal: line('partners.*.principal') };
    const more = { role: words('partners.*.role'), authority, joined: '2020-01-01' };
    table.do({ do: 'addPartner', id, ...partner, ...more });
  }
  const representative = {
    name: line('representatives.*.name'),
    title: line('representatives.*.title'),
  };
  table.do({ do: 'addRepresentative', id: 'r', partner: 'p0', ...representative });
  table.do({
    do: 'setMandate',
    purpose: 'x',
    objectives: [{ id: 'o', text: line('mandate.objectives.*.text') }],
  });
  table.do({
    do: 'addMeasure',
    id: 't',
    title: line('measures.*.title'),
    owner: 'p0',
    objectives: ['o'],
    challenges: [],
  });
  const meeting = {
    title: line('title'),
    place: line('place'),
    chair: line('chair'),
    secretary: line('secretary'),
  };
  table.do({ do: 'createMeeting', id: 'm', startsAt: AT, template: 'blank', ...meeting });
  const item = { title: line('items.*.title'), presenter: line('items.*.presenter') };
  table.do({
    do: 'addItem',
    ...m,
    id: 'i',
    section: 'status',
    kind: 'decision',
    objectives: ['o'],
    ...item,
  });
  table.do({
    do: 'addAttachment',
    ...m,
    item: 'i',
    name: line('attachments.*.name'),
    dataBase64: 'QQ==',
  });
  table.do({ do: 'conveneMeeting', ...m, at: AT });
  table.do({ do: 'openMeeting', ...m, at: AT });
  table.do({ do: 'setAttendance', ...m, partner: 'p0', representative: 'r', status: 'present' });
  table.do({
    do: 'setAttendance',
    ...m,
    partner: 'p1',
    status: 'deputy',
    name: line('attendance.*.name'),
  });
  const interest = { item: 'i', partner: 'p1', ground: line('interests.*.ground'), at: AT };
  table.do({ do: 'setInterest', ...m, ...interest });
  table.do({ do: 'changeItem', ...m, item: 'i', chair: line('items.*.chair') });
  table.do({
    do: 'proposeDecision',
    ...m,
    id: 'd',
    item: 'i',
    wording: words('decisions.*.wording'),
  });
  const taken = { do: 'takePosition', ...m, decision: 'd', at: AT, position: 'reserves' };
  for (const partner of ['p0', 'p1']) {
    table.do({ ...taken, partner, note: words('decisions.*.positions.*.note') });
  }
  const agreement = { title: line('agreements.*.title'), text: words('agreements.*.text') };
  table.do({
    do: 'makeAgreement',
    ...m,
    id: 'a',
    item: 'i',
    parties: ['p0', 'p1'],
    measures: ['t'],
    ...agreement,
  });
  const resource = {
    kind: 'other',
    amount: 2,
    unit: line('agreements.*.commitments.*.resource.unit'),
  };
  const what = line('agreements.*.commitments.*.what');
  table.do({ do: 'addCommitment', ...m, agreement: 'a', id: 'c', partner: 'p1', what, resource });
  table.do({ do: 'signAgreement', ...m, agreement: 'a', partner: 'p1', at: AT });
  table.do({
    do: 'addActionPoint',
    ...m,
    id: 'ap',
    item: 'i',
    owner: 'p0',
    what: line('actionPoints.*.what'),
  });
  table.do({
    do: 'addStatement',
    ...m,
    id: 's',
    item: 'i',
    partner: 'p0',
    text: words('statements.*.text'),
  });
  const exempt = {
    basis: line('decisions.*.exempt.basis'),
    reason: words('decisions.*.exempt.reason'),
  };
  table.do({ do: 'setExempt', ...m, decision: 'd', exempt });
  return { table, typed };
}

/**
 * What a reader of any format can tell apart. Runs of white space count as one space, because HTML and Markdown show
 * them so. Control characters and halves of a surrogate pair are left out, because XML cannot contain them. Accents
 * are composed, because pandoc composes them.
 */
export function asRead(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?!\s)\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
