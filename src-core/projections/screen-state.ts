import { z } from 'zod';
import { getOwn, Id, LongText } from '../model/field-types.ts';
import type { Exempt, Item, Meeting } from '../model/meeting.ts';

/** What the big screen shows. The chair decides, and every big screen follows. */

/** `meeting` follows the meeting automatically: the item, and the wording if there is one. */
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
  /** Dark and empty: the state at start, until somebody shows a page. */
  blank: z.boolean(),
  /** The scale of the text; 1 is the designed size. */
  scale: z.number().min(0.6).max(2),
  /**
   * Decisions and agreements that are hidden (true) or shown (false), although nothing in them is exempt. One
   * without an entry is hidden: somebody may have hidden it earlier, or in another program.
   */
  heldBack: z.record(Id, z.boolean()),
  /** The wording when it was last read out, by decision. The screen marks changes since then. */
  readOut: z.record(Id, LongText),
});
export type ScreenState = z.infer<typeof ScreenState>;

/** The state of the big screen at start (D89). */
export const INITIAL_SCREEN: ScreenState = {
  page: 'meeting',
  blank: true,
  scale: 1,
  heldBack: {},
  readOut: {},
};

/**
 * A change to the big screen. In the lists it changes only the entries that it names, so that two users may
 * control the screen.
 */
export const ScreenChange = ScreenState.omit({ scale: true })
  .extend({ resize: z.union([z.literal(1), z.literal(-1)]) })
  .partial();
export type ScreenChange = z.infer<typeof ScreenChange>;

const STEP = 0.1;
/** Far more than a meeting has. Of the wordings read out, only the latest stay, within this total. */
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

/** Shows a new decision or agreement that a user creates here, unless somebody already hid it. */
export function showNewThings(wall: ScreenState, made: readonly Id[]): ScreenState {
  const isNew = (id: Id) => getOwn(wall.heldBack, id) === undefined;
  const heldBack = Object.fromEntries(made.filter(isNew).map((id) => [id, false]));
  return applyScreenChange(wall, { heldBack });
}

/** Whether the big screen must not show a decision or agreement yet (D90). */
export function isHeldBack(heldBack: ScreenState['heldBack'], id: Id): boolean {
  return getOwn(heldBack, id) !== false;
}

/** An entry that no longer fits counts as hidden. */
function keepLatest(heldBack: ScreenState['heldBack']): ScreenState['heldBack'] {
  return Object.fromEntries(Object.entries(heldBack).slice(-MAX_HELD));
}

/** Moves a repeated entry to the end. */
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

/** One step larger or smaller, within the limits of the screen. */
function scaleBy(scale: number, steps: number): number {
  const next = Math.round((scale + steps * STEP) * 10) / 10;
  return ScreenState.shape.scale.safeParse(next).success ? next : scale;
}

/**
 * The meeting as the big screen may have it: no notes, only the place and legal basis of exempt items, and
 * nothing hidden. Every page of the screen is made from this, so no page can show more (D88).
 */
export function shownOnScreen(meeting: Meeting, heldBack: ScreenState['heldBack']): Meeting {
  const isExempt = (thing: { readonly item: Id; readonly exempt?: Exempt | undefined }) =>
    thing.exempt !== undefined ||
    meeting.items.find((item) => item.id === thing.item)?.exempt !== undefined;
  const isPublic = (thing: Parameters<typeof isExempt>[0]) => !isExempt(thing);
  const isShown = (thing: Parameters<typeof isExempt>[0] & { readonly id: Id }) =>
    isPublic(thing) && !isHeldBack(heldBack, thing.id);
  const { secretary: _, approvedBy: __, approval: ___, ...more } = meeting;
  // Copies for the documents that were sent: they have what is exempt, too. Grounds of impartiality are never shown.
  const { frozen: ____, notices: _____, interests: ______, ...rest } = more;
  return {
    ...rest,
    items: meeting.items.map((item) => (item.exempt ? redactItem(item, item.exempt) : plain(item))),
    decisions: meeting.decisions.filter(isShown),
    agreements: meeting.agreements.filter(isShown),
    actionPoints: meeting.actionPoints.filter(isPublic),
    statements: meeting.statements.filter(isPublic),
    assessments: meeting.assessments.map(({ note: _, ...answer }) => answer),
    attachments: [],
    // How many decisions an exempt item has had is exempt too.
    given: { items: 0, agreements: 0, decisions: {} },
  };
}

function plain(item: Item): Item {
  return { ...item, notes: '' };
}

function redactItem(item: Item, { basis }: Exempt): Item {
  const { id, serial, number, section, kind, periods, minutes, planned, postponed } = item;
  return {
    ...{ id, serial, section, kind, periods, title: basis, exempt: { basis } },
    ...(number === undefined ? {} : { number }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(planned === undefined ? {} : { planned }),
    ...(postponed === undefined ? {} : { postponed }),
    objectives: [],
    notes: '',
  };
}
