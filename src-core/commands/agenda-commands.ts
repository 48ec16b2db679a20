import { z } from 'zod';
import { giveNumbers } from '../meeting/give-numbers.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { currentBreak, currentItem } from '../meeting/timing.ts';
import { Id, GivenTime as Time } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { type Exempt, Item, type Meeting, Section } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { assertObjectivesKnown } from './action-plan-commands.ts';
import { changeFields } from './command-fields.ts';
import {
  assign,
  type CommandContext,
  meetingCommand,
  numbered,
  removeWhere,
  TYPED_TEXT,
} from './command-types.ts';
import { giveItemSerial, MeetingFacts } from './create-meeting.ts';
import { claimId, findById, itemOf, unknownId } from './lookups.ts';
import {
  AGENDA_OPEN,
  assertInOrder,
  assertNotBefore,
  NOT_CIRCULATED,
  RECORDING,
} from './phase-rules.ts';

/** The meeting's facts and its agenda. */

const ItemFields = Item.pick({
  section: true,
  title: true,
  kind: true,
  minutes: true,
  presenter: true,
  background: true,
  objectives: true,
  exempt: true,
}).extend({ takesUp: z.strictObject({ meeting: Id, item: Id }).optional() });

/** An item as a command describes it. */
export const NewItem = z.strictObject({
  id: Id.optional(),
  ...ItemFields.shape,
  objectives: ItemFields.shape.objectives.optional(),
});
export type NewItem = z.infer<typeof NewItem>;

/** The most items that one command may add. */
export const MAX_ITEMS = 500;

export const agendaCommands = {
  changeMeeting: meetingCommand('changeMeeting', {
    when: NOT_CIRCULATED,
    text: TYPED_TEXT,
    fields: {
      ...changeFields(MeetingFacts.shape),
    },
    apply: (meeting, { do: _, meeting: __, ...changes }) => {
      const endsAt = changes.endsAt === null ? undefined : (changes.endsAt ?? meeting.endsAt);
      assertInOrder(changes.startsAt ?? meeting.startsAt, endsAt, 'endsAt');
      assign(meeting, changes);
      return undefined;
    },
  }),

  addItem: meetingCommand('addItem', {
    when: AGENDA_OPEN,
    fields: NewItem.shape,
    apply: (meeting, { do: _, meeting: __, ...fields }, around) => {
      const id = putItem(meeting, fields, around);
      giveNumbers(meeting, around);
      return { id, ...numbered(itemNumber(meeting, id)) };
    },
  }),

  addItems: meetingCommand('addItems', {
    when: AGENDA_OPEN,
    fields: { items: z.array(NewItem).min(1).max(MAX_ITEMS) },
    apply: (meeting, { items }, around) => {
      items.forEach((fields, index) => {
        putItem(meeting, fields, around, `items.${index}.`);
      });
      giveNumbers(meeting, around);
      return undefined;
    },
  }),

  changeItem: meetingCommand('changeItem', {
    when: AGENDA_OPEN,
    text: TYPED_TEXT,
    fields: {
      item: Id,
      ...changeFields(
        ItemFields.omit({ section: true }).extend(Item.pick({ chair: true }).shape).shape,
      ),
    },
    apply: (meeting, { do: _, meeting: __, item, ...changes }, { forum, meetings }) => {
      const found = itemOf(meeting, item);
      assertObjectivesKnown(forum, meetings, changes.objectives);
      assertTakesUp(meetings, meeting, { id: item, takesUp: changes.takesUp ?? undefined });
      assign(found, changes);
      return undefined;
    },
  }),

  /** What is recorded under an item keeps it on the agenda (D15). */
  removeItem: meetingCommand('removeItem', {
    when: AGENDA_OPEN,
    fields: { item: Id },
    apply: (meeting, { item: id }) => {
      const { exempt } = itemOf(meeting, id);
      const records = [
        ...meeting.decisions,
        ...meeting.agreements,
        ...meeting.actionPoints,
        ...meeting.statements,
      ];
      if (records.some((record) => record.item === id)) {
        refuse('has-dependents', 'item', 'refusals.itemHasRecords');
      }
      if (exempt) keepExemption(meeting, id, exempt);
      meeting.items = meeting.items.filter((each) => each.id !== id);
      meeting.floor = meeting.floor.filter((each) => each.item !== id);
      removeInterestsIn(meeting, id);
      meeting.attachments = meeting.attachments.filter((each) => each.item !== id);
      for (const pause of meeting.breaks) if (pause.item === id) delete pause.item;
      return undefined;
    },
  }),

  moveItem: meetingCommand('moveItem', {
    when: AGENDA_OPEN,
    fields: { item: Id, section: Section.optional(), before: Id.nullable().optional() },
    apply: (meeting, { item: id, section, before }) => {
      const item = itemOf(meeting, id);
      if (section === undefined && before === undefined) {
        refuse('invalid', 'before', 'refusals.nothingToChange');
      }
      if (before === id) refuse('invalid', 'before', 'faults.unusable');
      const next =
        typeof before === 'string'
          ? (meeting.items.find((each) => each.id === before) ?? unknownId(before, 'before'))
          : undefined;
      if (next && section !== undefined && next.section !== section) {
        refuse('invalid', 'before', 'refusals.sectionMismatch');
      }
      const moved = { ...item, section: section ?? next?.section ?? item.section };
      const others = meeting.items.filter((each) => each.id !== id);
      others.splice(
        next ? others.findIndex((each) => each.id === next.id) : others.length,
        0,
        moved,
      );
      meeting.items = others;
      return undefined;
    },
  }),

  startItem: meetingCommand('startItem', {
    when: RECORDING,
    fields: { item: Id, at: Time },
    apply: (meeting, { item: id, at }) => {
      const item = itemOf(meeting, id);
      const running = currentItem(meeting);
      if (running?.id === id) refuse('wrong-phase', 'item', 'refusals.running');
      assertNotBefore(meeting.times.open, at);
      assertNotBefore(item.periods.at(-1)?.to, at);
      endRunning(meeting, at);
      delete item.postponed;
      item.periods.push({ from: at });
      return undefined;
    },
  }),

  finishItem: meetingCommand('finishItem', {
    when: RECORDING,
    fields: { item: Id, at: Time },
    apply: (meeting, { item: id, at }) => {
      itemOf(meeting, id);
      if (currentItem(meeting)?.id !== id) refuse('wrong-phase', 'item', 'refusals.notRunning');
      endRunning(meeting, at);
      return undefined;
    },
  }),

  postponeItem: meetingCommand('postponeItem', {
    when: AGENDA_OPEN,
    fields: { item: Id, to: Id.optional() },
    apply: (meeting, { item: id, to }, { meetings, context }) => {
      const item = itemOf(meeting, id);
      if (to === meeting.id) refuse('invalid', 'to', 'faults.unusable');
      if (to !== undefined) assertStillToCome(meetings, to);
      if (currentItem(meeting)?.id === id) endRunning(meeting, context.now);
      item.postponed = to === undefined ? {} : { to };
      return undefined;
    },
  }),
};

function putItem(
  meeting: Meeting,
  { id: given, ...fields }: NewItem,
  { forum, meetings, everGiven, context }: CommandContext & { readonly forum: Forum },
  under = '',
): Id {
  const { objectives = [] } = fields;
  assertObjectivesKnown(forum, meetings, objectives, `${under}objectives`);
  const id = claimId(meeting.items, given, context.newId, `${under}id`);
  assertTakesUp(meetings, meeting, { id, takesUp: fields.takesUp }, under);
  const serial = giveItemSerial(meeting, everGiven);
  const item = Item.parse({ ...fields, id, serial, objectives, notes: '', periods: [] });
  meeting.items.splice(placeFor(meeting, item.section), 0, item);
  return id;
}

/** What is recorded of impartiality goes with its item (D190). */
function removeInterestsIn(meeting: Meeting, item: Id): void {
  const { interests = [] } = meeting;
  removeWhere(interests, (each) => each.item === item);
  if (interests.length === 0) delete meeting.interests;
}

/** An item takes up one that another meeting postponed, and no other item here does (D138). */
function assertTakesUp(
  meetings: readonly MeetingSummary[],
  here: Meeting,
  { id, takesUp }: Pick<NewItem, 'id' | 'takesUp'>,
  under = '',
): void {
  if (!takesUp) return;
  const path = `${under}takesUp`;
  const { postponed } = findById(meetings, takesUp.meeting, `${path}.meeting`);
  if (takesUp.meeting === here.id) refuse('invalid', `${path}.meeting`, 'faults.unusable');
  if (!postponed.some((each) => each.item === takesUp.item)) {
    unknownId(takesUp.item, `${path}.item`);
  }
  assertTakenUpOnce(here, { id, takesUp }, path);
}

/** On one agenda, one item names the postponed one (D138). */
export function assertTakenUpOnce(
  { items }: Meeting,
  { id, takesUp }: Pick<NewItem, 'id'> & Pick<Item, 'takesUp'>,
  path: string,
): void {
  if (takesUp?.meeting === undefined) return;
  const other = items.find((each) => each.id !== id && isSameItem(each.takesUp, takesUp));
  if (other) refuse('invalid', path, 'refusals.takenUp', { item: other.title });
}

function isSameItem(one: Item['takesUp'], other: Item['takesUp']): boolean {
  return one?.meeting === other?.meeting && one?.item === other?.item;
}

/** An item can only be postponed to a meeting that exists and is not over (D21). */
function assertStillToCome(meetings: readonly MeetingSummary[], id: Id): void {
  const { phase } = findById(meetings, id, 'to');
  if (phase !== 'draft' && phase !== 'convened' && phase !== 'open') {
    refuse('wrong-phase', 'to', 'refusals.meetingOver');
  }
}

/** Ends the current item or break (D17). */
export function endRunning(meeting: Meeting, at: Time): void {
  const pause = currentBreak(meeting);
  if (pause) {
    assertNotBefore(pause.from, at);
    pause.to = at;
  }
  const period = currentItem(meeting)?.periods.at(-1);
  if (!period) return;
  assertNotBefore(period.from, at);
  period.to = at;
}

/**
 * A new item comes last in its section. In next-steps it comes before any other business and the next meeting,
 * which end the section (D13).
 */
function placeFor(meeting: Meeting, section: Section): number {
  const closing = meeting.items.findIndex(
    (item) =>
      item.section === section &&
      (item.standing === 'any-other-business' || item.standing === 'next-meeting'),
  );
  return section === 'next-steps' && closing >= 0 ? closing : meeting.items.length;
}

/** The public edition of a notice that names the item withholds it still (D145). */
function keepExemption(meeting: Meeting, item: Id, exempt: Exempt): void {
  for (const notice of meeting.notices ?? []) {
    if (!notice.items.some(({ id }) => id === item)) continue;
    notice.exempted = { ...notice.exempted, [item]: { ...exempt } };
  }
}
