import { z } from 'zod';
import type { Exempt, Item, Meeting } from './meeting/schema.ts';
import { Id, own } from './primitives.ts';

/** What the wall shows; the chair decides, and every wall follows. */

/** `meeting` follows the meeting by itself: the item, and the wording when there is one. */
export const WALL_PAGES = [
  'meeting',
  'agenda',
  'item',
  'wording',
  'positions',
  'document',
  'status',
  'check',
  'criteria-over-time',
  'partners-over-time',
  'speakers',
] as const;
export type WallPage = (typeof WALL_PAGES)[number];

export const WallView = z.strictObject({
  page: z.enum(WALL_PAGES),
  /** Dark, with nothing on it. */
  blank: z.boolean(),
  /** Of the text, 1 as designed. */
  scale: z.number().min(0.6).max(2),
  /** Decisions and agreements that are not to be seen yet (true), though nothing in them is exempt. */
  heldBack: z.record(Id, z.boolean()),
  /** The wording as it was last read out, by decision: changes since then are shown. */
  readOut: z.record(Id, z.string()),
});
export type WallView = z.infer<typeof WallView>;

export const FIRST_WALL: WallView = {
  page: 'meeting',
  blank: false,
  scale: 1,
  heldBack: {},
  readOut: {},
};

/** What is asked of the wall; of the lists, only what is named is changed, so that two may lead it. */
export const WallChange = WallView.omit({ scale: true })
  .extend({ resize: z.union([z.literal(1), z.literal(-1)]) })
  .partial();
export type WallChange = z.infer<typeof WallChange>;

const STEP = 0.1;

export function changedWall(wall: WallView, change: WallChange): WallView {
  const { resize = 0, heldBack, readOut, ...rest } = change;
  return {
    ...wall,
    ...rest,
    heldBack: { ...wall.heldBack, ...heldBack },
    readOut: { ...wall.readOut, ...readOut },
    scale: scaled(wall.scale, resize),
  };
}

/** A step larger or smaller, within what the wall takes. */
function scaled(scale: number, steps: number): number {
  const next = Math.round((scale + steps * STEP) * 10) / 10;
  return WallView.shape.scale.safeParse(next).success ? next : scale;
}

/**
 * The meeting as the wall may have it: no notes, nothing of what is exempt but its place and ground, nothing
 * that is held back. Every page of the wall is made from this, so that none can show more.
 */
export function onTheWall(meeting: Meeting, heldBack: WallView['heldBack']): Meeting {
  const isExempt = (thing: { readonly item: Id; readonly exempt?: Exempt | undefined }) =>
    thing.exempt !== undefined ||
    meeting.items.find((item) => item.id === thing.item)?.exempt !== undefined;
  const isShown = (thing: { readonly id: Id; readonly item: Id; readonly exempt?: Exempt }) =>
    !isExempt(thing) && own(heldBack, thing.id) !== true;
  const { secretary: _, approvedBy: __, ...rest } = meeting;
  return {
    ...rest,
    items: meeting.items.map((item) => (item.exempt ? withheld(item, item.exempt) : plain(item))),
    decisions: meeting.decisions.filter(isShown),
    agreements: meeting.agreements.filter(isShown),
    actionPoints: meeting.actionPoints.filter(isShown),
    statements: meeting.statements.filter(isShown),
    assessments: meeting.assessments.map(({ note: _, ...answer }) => answer),
    attachments: [],
  };
}

function plain(item: Item): Item {
  return { ...item, notes: '' };
}

function withheld(item: Item, { basis }: Exempt): Item {
  const { id, number, section, kind, periods, minutes, planned, postponed } = item;
  return {
    ...{ id, number, section, kind, periods, title: basis, exempt: { basis } },
    ...(minutes === undefined ? {} : { minutes }),
    ...(planned === undefined ? {} : { planned }),
    ...(postponed === undefined ? {} : { postponed }),
    objectives: [],
    notes: '',
  };
}
