import type { Meeting } from '../model/meeting.ts';

/** Which things of a meeting can be restored alone. */

export const THING_KINDS = [
  'item',
  'notes',
  'decision',
  'agreement',
  'action-point',
  'statement',
  'attachment',
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** Where a meeting keeps the things of each kind. Notes are a field of their item. */
export const LISTS = {
  item: 'items',
  decision: 'decisions',
  agreement: 'agreements',
  'action-point': 'actionPoints',
  statement: 'statements',
  attachment: 'attachments',
} as const satisfies Record<Exclude<ThingKind, 'notes'>, keyof Meeting>;
