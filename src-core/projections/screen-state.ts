import { z } from 'zod';
import { getOwn, Id, LongText } from '../model/field-types.ts';
import type { Exempt, Item, Meeting } from '../model/meeting.ts';

/** What the wall shows; the chair decides, and every wall follows. */

/** `meeting` follows the meeting by itself: the item, and the wording when there is one. */
export const SCREEN_PAGES = [
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
export type ScreenPage = (typeof SCREEN_PAGES)[number];

export const ScreenState = z.strictObject({
  page: z.enum(SCREEN_PAGES),
  /** Dark, with nothing on it: as it is from the start until somebody shows it. */
  blank: z.boolean(),
  /** Of the text, 1 as designed. */
  scale: z.number().min(0.6).max(2),
  /**
   * Decisions and agreements that must not be seen yet (true) or may be seen (false), though nothing in them is
   * exempt. One that nobody here has said anything of is not seen: it may have been held back before the program
   * was started, or by another program.
   */
  heldBack: z.record(Id, z.boolean()),
  /** The wording as it was last read out, by decision: changes since then are shown. */
  readOut: z.record(Id, LongText),
});
export type ScreenState = z.infer<typeof ScreenState>;

/** How the big screen begins (D89). */
export const INITIAL_SCREEN: ScreenState = {
  page: 'meeting',
  blank: true,
  scale: 1,
  heldBack: {},
  readOut: {},
};

/** What is asked of the wall; of the lists, only what is named is changed, so that two may lead it. */
export const ScreenChange = ScreenState.omit({ scale: true })
  .extend({ resize: z.union([z.literal(1), z.literal(-1)]) })
  .partial();
export type ScreenChange = z.infer<typeof ScreenChange>;

const STEP = 0.1;
/** Far more than a meeting has; of what was read out, the last, and no more than this in all. */
const MAX_HELD = 4_000;
const MAX_READ = 500;
const MAX_CHARACTERS = 4_000_000;

export function applyScreenChange(wall: ScreenState, change: ScreenChange): ScreenState {
  const { resize = 0, heldBack, readOut, ...rest } = change;
  return {
    ...wall,
    ...rest,
    heldBack: keepLatest({ ...omitRestated(wall.heldBack, heldBack), ...heldBack }),
    readOut: lastOf(Object.entries({ ...omitRestated(wall.readOut, readOut), ...readOut })),
    scale: scaleBy(wall.scale, resize),
  };
}

/** A decision or agreement that someone makes here may be seen at once, unless it was already held back. */
export function withMade(wall: ScreenState, made: readonly Id[]): ScreenState {
  const isNew = (id: Id) => getOwn(wall.heldBack, id) === undefined;
  const heldBack = Object.fromEntries(made.filter(isNew).map((id) => [id, false]));
  return applyScreenChange(wall, { heldBack });
}

/** Whether a decision or agreement must not be seen on the wall yet (D90). */
export function isHeldBack(heldBack: ScreenState['heldBack'], id: Id): boolean {
  return getOwn(heldBack, id) !== false;
}

/** What is forgotten is held back. */
function keepLatest(heldBack: ScreenState['heldBack']): ScreenState['heldBack'] {
  return Object.fromEntries(Object.entries(heldBack).slice(-MAX_HELD));
}

/** So that what is said once more is last. */
function omitRestated<T>(before: Readonly<Record<Id, T>>, anew: Readonly<Record<Id, T>> = {}) {
  return Object.fromEntries(Object.entries(before).filter(([id]) => !Object.hasOwn(anew, id)));
}

function lastOf(readOut: readonly (readonly [Id, string])[]): ScreenState['readOut'] {
  let signs = 0;
  const kept = readOut.toReversed().filter(([, wording], index) => {
    signs += wording.length;
    return index < MAX_READ && signs <= MAX_CHARACTERS;
  });
  return Object.fromEntries(kept.reverse());
}

/** A step larger or smaller, within what the wall takes. */
function scaleBy(scale: number, steps: number): number {
  const next = Math.round((scale + steps * STEP) * 10) / 10;
  return ScreenState.shape.scale.safeParse(next).success ? next : scale;
}

/**
 * The meeting as the wall may have it: no notes, nothing of what is exempt but its place and ground, nothing
 * that is held back. Every page of the wall is made from this, so that none can show more (D88).
 */
export function shownOnScreen(meeting: Meeting, heldBack: ScreenState['heldBack']): Meeting {
  const isExempt = (thing: { readonly item: Id; readonly exempt?: Exempt | undefined }) =>
    thing.exempt !== undefined ||
    meeting.items.find((item) => item.id === thing.item)?.exempt !== undefined;
  const isPublic = (thing: Parameters<typeof isExempt>[0]) => !isExempt(thing);
  const isShown = (thing: Parameters<typeof isExempt>[0] & { readonly id: Id }) =>
    isPublic(thing) && !isHeldBack(heldBack, thing.id);
  const { secretary: _, approvedBy: __, ...rest } = meeting;
  return {
    ...rest,
    items: meeting.items.map((item) => (item.exempt ? redactItem(item, item.exempt) : plain(item))),
    decisions: meeting.decisions.filter(isShown),
    agreements: meeting.agreements.filter(isShown),
    actionPoints: meeting.actionPoints.filter(isPublic),
    statements: meeting.statements.filter(isPublic),
    assessments: meeting.assessments.map(({ note: _, ...answer }) => answer),
    attachments: [],
    // How many decisions an exempt item has had.
    given: { items: 0, agreements: 0, decisions: {} },
  };
}

function plain(item: Item): Item {
  return { ...item, notes: '' };
}

function redactItem(item: Item, { basis }: Exempt): Item {
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
