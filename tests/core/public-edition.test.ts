import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Exemption from public access (D81, D82). Every text names its place. */

const about = { meeting: 'm' };
const exempt = (basis: string) => ({ basis, reason: `hemmelig-reason-${basis}` });
const BASIS = { item: 'offl. § 14', decision: 'offl. § 15', agreement: 'offl. § 23' } as const;

interface Marks {
  readonly item: boolean;
  readonly decision: boolean;
  readonly agreement: boolean;
  readonly isPostponed: boolean;
}

function record(table: TestForum, index: number, marks: Marks): void {
  const item = `xi${index}x`;
  const text = (what: string) => `${what}${index}x`;
  table.do({
    do: 'addItem',
    ...about,
    id: item,
    section: 'partnership',
    title: text('xititle'),
    kind: 'decision',
    presenter: text('xipresenter'),
    background: text('xibackground'),
    ...(marks.item && { exempt: exempt(BASIS.item) }),
  });
  table.do({ do: 'setNotes', ...about, item, text: text('xinotes') });
  for (const [name, role] of [
    ['xiguest', 'guest'],
    ['xipresents', 'presenter'],
  ] as const) {
    const guest = { name: text(name), organisation: text('xifrom'), role, items: [item] };
    table.do({ do: 'setAttendance', ...about, status: 'present', ...guest });
  }
  table.do({ do: 'addAttachment', ...about, item, name: text('xiattachment'), dataBase64: 'aGVp' });
  const decision = text('xdid');
  table.do({
    do: 'proposeDecision',
    ...about,
    id: decision,
    item,
    wording: text('xdwording'),
    adopts: { document: 'principles', text: text('xdadopted') },
  });
  for (const partner of ['p0', 'p1']) {
    const position = { decision, partner, position: 'reserves', note: text('xdnote'), at: AT };
    table.do({ do: 'takePosition', ...about, ...position });
  }
  const agreement = text('xaid');
  const fields = { item, title: text('xatitle'), text: text('xatext'), parties: ['p0', 'p1'] };
  table.do({ do: 'makeAgreement', ...about, id: agreement, ...fields });
  table.do({
    do: 'addCommitment',
    ...about,
    agreement,
    partner: 'p1',
    what: text('xacommitment'),
    resource: { kind: 'money', amount: 7_000 + index, unit: text('xaunit') },
    due: `2031-07-${String(index + 1).padStart(2, '0')}`,
  });
  table.do({ do: 'signAgreement', ...about, agreement, partner: 'p1', at: AT });
  table.do({ do: 'addActionPoint', ...about, item, what: text('xipoint'), owner: 'p0' });
  table.do({ do: 'addStatement', ...about, item, partner: 'p0', text: text('xistatement') });
  if (marks.isPostponed) table.do({ do: 'postponeItem', ...about, item });
  for (const what of ['decision', 'agreement'] as const) {
    if (!marks[what]) continue;
    const id = what === 'decision' ? decision : agreement;
    table.do({ do: 'setExempt', ...about, [what]: id, exempt: exempt(BASIS[what]) });
  }
}

function editions(table: TestForum, id: string) {
  const meeting = table.meeting(id);
  const meetings = table.summaries();
  const carried = carriedInto(table.forum, meeting, meetings);
  const input = { forum: table.forum, meeting, carried, meetings, language: 'nb' } as const;
  const both = (edition: 'full' | 'public') =>
    JSON.stringify([minutesOf({ ...input, edition }), agendaOf({ ...input, edition })]);
  return { full: both('full'), public: both('public') };
}

/** Texts of one kind and item found in a document: `xd…3x`. */
const texts = (document: string, kind: string, index: number) =>
  new Set(document.match(new RegExp(`x${kind}[a-z]*${index}x`, 'g')));

const marks = fc.record({
  item: fc.boolean(),
  decision: fc.boolean(),
  agreement: fc.boolean(),
  isPostponed: fc.boolean(),
});

describe('the public edition', () => {
  // (D81, D82)
  it('shows only the legal basis of exempt text, here or carried on, and everything else', () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 4 }), (all) => {
        const table = openMeeting(['decides', 'negotiates']);
        for (const partner of ['p0', 'p1']) {
          table.do({ do: 'setAttendance', ...about, partner, status: 'present' });
        }
        for (const [index, each] of all.entries()) record(table, index, each);
        table.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt: '2027-03-01T09:00:00Z' });
        for (const id of ['m', 'next']) {
          const { full, public: open } = editions(table, id);
          for (const [index, each] of all.entries()) {
            const hides = {
              i: each.item,
              d: each.item || each.decision,
              a: each.item || each.agreement,
            };
            for (const [kind, isHidden] of Object.entries(hides)) {
              const there = texts(full, kind, index);
              expect(there.size).toBeGreaterThan(0);
              expect(texts(open, kind, index)).toEqual(isHidden ? new Set() : there);
            }
            const due = `${String(index + 1).padStart(2, '0')}.07.2031`;
            expect(full).toContain(due);
            expect(open.includes(due)).toBe(!hides.a);
            if (id === 'next') continue;
            if (each.item) expect(open).toContain(BASIS.item);
            else if (each.decision) expect(open).toContain(BASIS.decision);
          }
          expect(open).not.toContain('hemmelig');
        }
      }),
    );
  });

  // (D82)
  it('names a guest who was there in an open item too, or in none, and no other', () => {
    const table = openMeeting(['decides']);
    const item = { section: 'status', title: 'S', kind: 'discussion' };
    table.do({ do: 'addItem', ...about, id: 'secret', ...item, exempt: exempt('offl. § 14') });
    const guest = { do: 'setAttendance', ...about, status: 'present', role: 'guest' };
    table.do({ ...guest, name: 'Gjest A', items: ['secret'] });
    table.do({ ...guest, name: 'Gjest B', items: ['i', 'secret'] });
    table.do({ ...guest, name: 'Gjest C' });
    const at = (minutes: number) => `2026-12-09T09:${minutes}:00+01:00`;
    table.do({ ...guest, name: 'Gjest D', from: at(31), to: at(44) });
    table.do({ ...guest, name: 'Gjest E', from: at(16), to: at(44) });
    table.do({ do: 'startItem', ...about, item: 'i', at: at(10) });
    table.do({ do: 'startItem', ...about, item: 'secret', at: at(30) });
    table.do({ do: 'finishItem', ...about, item: 'secret', at: at(45) });
    const named = (document: string) => document.match(/Gjest \w/g);
    const { full, public: open } = editions(table, 'm');
    expect(named(full)).toEqual(['A', 'B', 'C', 'D', 'E'].map((each) => `Gjest ${each}`));
    expect(named(open)).toEqual(['B', 'C', 'E'].map((each) => `Gjest ${each}`));
  });
});
