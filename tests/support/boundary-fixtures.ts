import { AT, TestForum } from './test-forum.ts';

/** Boundary meetings for page layout: `m`, with as much or as little as requested. */

export interface Edge {
  readonly partners: number;
  readonly items: number;
  /** Text added to the name of each partner and item. */
  readonly name: string;
  readonly wording: string;
  /** The notes of the first item. */
  readonly notes?: string;
  /** Every nth item has a decision; 0 means none. */
  readonly decided: number;
}

const PLAIN: Edge = {
  partners: 6,
  items: 8,
  name: '',
  wording: 'Forumet vedtar planen.',
  decided: 2,
};
const LIST =
  'Forumet vedtar:\n\n- et punkt som er så langt at det går over flere linjer og derfor må brytes der det passer, og litt til\n  - et punkt under det\n    - og ett under der igjen\n- et punkt til\n\n1. først\n   - under det første\n2. så';

export const EDGES = {
  many: { ...PLAIN, partners: 40, items: 60, decided: 5 },
  longNames: {
    ...PLAIN,
    partners: 14,
    name: ` ${'Samarbeidsrådet for kompetanse, utdanning og inkludering i innlandskommunene '.repeat(3)}`,
  },
  unbroken: { ...PLAIN, name: ` ${'kompetanseforum'.repeat(6)}` },
  longWording: {
    ...PLAIN,
    wording: 'Partene blir enige om å gjøre det som står her, og mer til. '.repeat(120),
    decided: 4,
  },
  lists: { ...PLAIN, items: 12, wording: LIST, notes: LIST, decided: 1 },
  nothingDecided: { ...PLAIN, items: 5, decided: 0 },
  oneItem: { ...PLAIN, partners: 1, items: 1, decided: 0 },
  nothing: { ...PLAIN, partners: 0, items: 0, decided: 0 },
} as const satisfies Readonly<Record<string, Edge>>;

const SECTIONS = ['framing', 'status', 'partnership', 'next-steps'] as const;

export function edgeForum({ partners, items, name, wording, notes, decided }: Edge): TestForum {
  const table = new TestForum();
  const all = Array.from({ length: partners }, (_, index) => `p${index}`);
  for (const id of all) {
    const authority = id.endsWith('3') ? 'negotiates' : 'decides';
    const rest = { role: 'r', authority, joined: '2020-01-01', principal: 'Styret' };
    table.do({ do: 'addPartner', id, name: `Part ${id}${name}`.slice(0, 999), ...rest });
  }
  const meeting = { meeting: 'm' };
  table.do({ do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT, template: 'blank' });
  table.do({ do: 'conveneMeeting', ...meeting, at: AT });
  table.do({ do: 'openMeeting', ...meeting, at: AT });
  for (const partner of all)
    table.do({ do: 'setAttendance', ...meeting, partner, status: 'present' });
  for (let index = 0; index < items; index++) {
    const id = `i${index}`;
    const section = SECTIONS[Math.floor((4 * index) / items)] ?? 'framing';
    const title = `Saken nummer ${index}${name}`.slice(0, 999);
    table.do({ do: 'addItem', ...meeting, id, section, title, kind: 'decision' });
    if (index === 0 && notes) table.do({ do: 'setNotes', ...meeting, item: id, text: notes });
    if (index % 3 === 1) {
      const text = 'Det ble sagt mye klokt om saken. '.repeat(1 + ((index * 7) % 40));
      table.do({ do: 'setNotes', ...meeting, item: id, text });
    }
    if (decided === 0 || index % decided !== 0) continue;
    table.do({ do: 'proposeDecision', ...meeting, id: `d${index}`, item: id, wording });
    for (const [at, partner] of all.entries()) {
      const position = at % 7 === 4 ? 'reserves' : at % 11 === 5 ? 'stands-aside' : 'consents';
      const note = position === 'consents' ? {} : { note: 'Tar forbehold om penger.' };
      table.do({
        do: 'takePosition',
        ...meeting,
        decision: `d${index}`,
        partner,
        position,
        ...note,
        at: AT,
      });
    }
  }
  return table;
}
