import type { Item, Meeting } from '../model/meeting.ts';

/**
 * Extra items: those that were added after the latest notice was sent (D166). A part of an item that was in it is not
 * extra, and neither is a break. Nothing is known of a notice that an earlier version sent.
 */
export function isExtraItem({ phase, notices }: Meeting, item: Item): boolean {
  const notice = notices?.at(-1);
  if (phase === 'draft' || !notice || item.kind === 'break') return false;
  return !notice.items.some(({ id }) => id === item.id || id === item.parent);
}

/** Whether anything came of the item: it was opened, or something was recorded under it. */
export function wasTreated(meeting: Meeting, { id, periods, notes }: Item): boolean {
  const { decisions, agreements, actionPoints, statements } = meeting;
  const records = [...decisions, ...agreements, ...actionPoints, ...statements];
  return periods.length > 0 || notes !== '' || records.some(({ item }) => item === id);
}
