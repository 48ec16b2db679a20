import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isSameState,
  type RestoreState,
  restorePlanOf,
  withNumbers,
} from '../../src-core/backups/restore-plan.ts';
import { anyPlan, forumOf } from '../support/random-forum.ts';

it('gives the same plan after being stopped at any point', () => {
  const state = (plan: Parameters<typeof forumOf>[0], isApproved: boolean) => {
    const { forum, meetings } = forumOf(plan);
    const phase = ({ id }: { id: string }) =>
      isApproved && id === 'm' ? { phase: 'approved' } : {};
    return {
      forum,
      meetings: new Map(
        [...meetings].map(([id, each]) => [id, { ...each, ...phase(each) } as typeof each]),
      ),
    };
  };
  /** Taken from the backup. */
  const first = fc.constantFrom('there', 'gone', 'unreadable');
  const approved = fc.constantFrom('never', 'since', 'before it, and changed in its file since');
  let moved = 0;
  fc.assert(
    fc.property(anyPlan, anyPlan, approved, first, (one, other, when, isFirst) => {
      const now = state(one, when !== 'never');
      const { forum, meetings: all } = state(other, when.startsWith('before'));
      const meetings = new Map(isFirst === 'there' ? all : [...all].slice(1));
      const unreadable = new Set(isFirst === 'unreadable' ? [...all.keys()].slice(0, 1) : []);
      const then = { forum, meetings, unreadable };
      const changedIn = ({ meetings: there }: RestoreState) => {
        const isChanged = when.startsWith('before') && there.get('m') === now.meetings.get('m');
        return new Set(isChanged && meetings.has('m') ? ['m'] : []);
      };
      const whole = restorePlanOf(now, then, changedIn(now));
      for (const id of unreadable) expect(whole.meetings.get(id)).toBe(now.meetings.get(id));
      const ids = [...new Set([...now.meetings.keys(), ...whole.meetings.keys()])];
      for (let done = 0; done <= ids.length; done += 1) {
        const halfway = new Map(now.meetings);
        for (const id of ids.slice(0, done)) {
          const next = whole.meetings.get(id);
          if (next) halfway.set(id, withNumbers(next, now.meetings.get(id)));
          else halfway.delete(id);
        }
        const there = { forum: whole.forum, meetings: halfway };
        const again = restorePlanOf(there, then, changedIn(there));
        expect(isSameState(again.forum, whole.forum)).toBe(true);
        expect([...again.meetings.keys()].sort()).toEqual([...whole.meetings.keys()].sort());
        for (const [id, meeting] of again.meetings) {
          const was = now.meetings.get(id);
          const numbered = withNumbers(meeting, halfway.get(id));
          expect(numbered).toEqual(withNumbers(whole.meetings.get(id) ?? meeting, was));
        }
        moved += again.kept.size;
      }
    }),
    { numRuns: 100 },
  );
  expect(moved).toBeGreaterThan(0);
});
