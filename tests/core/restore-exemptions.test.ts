import { describe, expect, it } from 'vitest';
import { planOfMeeting } from '../../src-core/backups/restore-meeting-plan.ts';
import { type RestoreState, restorePlanOf } from '../../src-core/backups/restore-plan.ts';
import { planOfThing } from '../../src-core/backups/restore-thing.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** What is withheld from the public stays withheld, whatever is restored (D145). */

const stateOf = (table: TestForum): RestoreState => ({
  forum: table.forum,
  meetings: new Map(table.meetings),
});

/** An open meeting with an item `i`, a decision `d` and an agreement `ag`. */
function atMeeting(): TestForum {
  const table = openMeeting(['decides', 'decides']);
  const about = { meeting: 'm', item: 'i' };
  table.do({ do: 'proposeDecision', ...about, id: 'd', wording: 'Vi gjør det.' });
  const words = { title: 'Avtalen', text: 'Vi gir fem kroner.' };
  table.do({ do: 'makeAgreement', ...about, id: 'ag', ...words, parties: ['p0', 'p1'] });
  return table;
}

const step = (name: string) => ({ do: name, meeting: 'm', at: AT });
const exempt = { basis: 'offl. § 14', reason: 'Forhandlinger' };
const LISTS = { item: 'items', decision: 'decisions', agreement: 'agreements' } as const;
const others = (table: TestForum) => table.summaries().filter(({ id }) => id !== 'm');

describe.each([
  ['item', 'i'],
  ['decision', 'd'],
  ['agreement', 'ag'],
] as const)('the exemption of the %s', (of, id) => {
  const exemptIn = ({ meetings }: RestoreState) =>
    meetings.get('m')?.[LISTS[of]].find((each) => each.id === id)?.exempt;

  it.each([
    ['circulated', ['closeMeeting', 'circulateMinutes']],
    ['open', []],
  ])('stays when the meeting or the forum is restored while the minutes are %s', (_, steps) => {
    const table = atMeeting();
    for (const each of steps) table.do(step(each));
    const then = stateOf(table);
    table.do({ do: 'setExempt', meeting: 'm', [of]: id, exempt });
    table.do({ do: 'setForum', name: 'Et annet navn', language: 'nb' });
    const now = stateOf(table);
    for (const plan of [restorePlanOf(now, then), planOfMeeting(now, then, 'm', others(table))]) {
      expect(exemptIn(plan)).toEqual(exempt);
      expect(plan.kept.size).toBe(0);
    }
  });

  it('stays when it alone is restored, with the rest of it as before', () => {
    const table = atMeeting();
    const was = table.meeting('m');
    table.do({ do: 'setExempt', meeting: 'm', [of]: id, exempt });
    const around = { forum: table.forum, inBackup: table.forum, others: others(table) };
    const now = table.meeting('m');
    const { meeting, patches } = planOfThing(now, was, { kind: of, id }, around);
    expect(meeting).toBe(now);
    expect(patches).toEqual([]);
  });

  it('keeps its last basis when it was approved before', () => {
    const table = atMeeting();
    for (const each of ['closeMeeting', 'circulateMinutes', 'approveMinutes']) table.do(step(each));
    table.do({ do: 'setExempt', meeting: 'm', [of]: id, exempt: { basis: 'offl. § 13' } });
    const then = stateOf(table);
    table.do({ do: 'setExempt', meeting: 'm', [of]: id, exempt });
    const now = stateOf(table);
    for (const plan of [restorePlanOf(now, then), planOfMeeting(now, then, 'm', others(table))]) {
      expect(plan.forum.followUp.m?.exemptions?.at(-1)).toMatchObject({ of, id, ...exempt });
    }
  });
});
