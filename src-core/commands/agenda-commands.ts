import { z } from 'zod';
import type { WordKey } from '../i18n/index.ts';
import { inAgendaOrder } from '../meeting/agenda-order.ts';
import { giveNumbers } from '../meeting/give-numbers.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { currentBreak, currentItem } from '../meeting/timing.ts';
import { Id, LongText, GivenTime as Time } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { type Exempt, Item, type Meeting } from '../model/meeting.ts';
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
import { assertOnAgenda, claimId, findById, itemOf, recordingItemOf } from './lookups.ts';
import { assertFormFits, GivenSittings, timesAfter } from './meeting-times.ts';
import { AGENDA_OPEN, assertNotBefore, NOT_CIRCULATED, RECORDING } from './phase-rules.ts';
import {
  assertKeepsNumber,
  assertMayBePart,
  moveOnAgenda,
  placeNewItem,
  sectionOfNew,
} from './placing-items.ts';
import { assertTakesUp } from './taking-up.ts';

/** The meeting's facts and its agenda. */

const ItemFields = Item.pick({
  section: true,
  title: true,
  kind: true,
  parent: true,
  minutes: true,
  presenter: true,
  background: true,
  proposal: true,
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
      sittings: GivenSittings.nullable().optional(),
    },
    apply: (meeting, { do: _, meeting: __, ...changes }) => {
      assertFormFits(meeting, changes.form);
      const times = timesAfter(meeting, changes);
      assign(meeting, { ...changes, ...times, startsAt: times.startsAt ?? undefined });
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
    apply: (meeting, { do: _, meeting: __, item, ...changes }, around) => {
      const { forum, meetings } = around;
      const found = changes.chair ? recordingItemOf(meeting, item) : itemOf(meeting, item);
      const was = { kind: found.kind, parent: found.parent };
      assertObjectivesKnown(forum, meetings, changes.objectives);
      assertTakesUp(meetings, meeting, { id: item, takesUp: changes.takesUp ?? undefined });
      assign(found, changes);
      assertMayBePart(meeting, found);
      assertKeepsNumber(meeting, found, was);
      if (found.kind === 'break') assertNothingRecorded(meeting, item, 'refusals.breakRecords');
      if (found.parent !== was.parent) meeting.items = inAgendaOrder(meeting.items);
      giveNumbers(meeting, around);
      return undefined;
    },
  }),

  /** What is recorded under an item keeps it on the agenda (D15). */
  removeItem: meetingCommand('removeItem', {
    when: AGENDA_OPEN,
    fields: { item: Id },
    apply: (meeting, { item: id }) => {
      const { exempt } = itemOf(meeting, id);
      assertNothingRecorded(meeting, id, 'refusals.itemHasRecords');
      if (meeting.items.some(({ parent }) => parent === id)) {
        refuse('has-dependents', 'item', 'refusals.itemHasParts');
      }
      if (meeting.attendance.some(({ items }) => items?.includes(id))) {
        refuse('has-dependents', 'item', 'refusals.itemAttended');
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
    fields: {
      item: Id,
      section: Id.nullable().optional(),
      before: Id.nullable().optional(),
    },
    apply: (meeting, { item: id, section, before }, { forum }) => {
      const item = itemOf(meeting, id);
      if (section === undefined && before === undefined) {
        refuse('invalid', 'before', 'refusals.nothingToChange');
      }
      moveOnAgenda(meeting, item, { section, before }, forum);
      return undefined;
    },
  }),

  startItem: meetingCommand('startItem', {
    when: RECORDING,
    fields: { item: Id, at: Time },
    apply: (meeting, { item: id, at }) => {
      const item = itemOf(meeting, id);
      assertOnAgenda(item);
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
      assertOnAgenda(item);
      if (item.kind === 'break') refuse('invalid', 'item', 'refusals.breakRecords');
      if (to === meeting.id) refuse('invalid', 'to', 'faults.unusable');
      if (to !== undefined) assertStillToCome(meetings, to);
      if (currentItem(meeting)?.id === id) endRunning(meeting, context.now);
      item.postponed = to === undefined ? {} : { to };
      return undefined;
    },
  }),

  /** It stays on the agenda with its number, and takes no time (D165). */
  withdrawItem: meetingCommand('withdrawItem', {
    when: AGENDA_OPEN,
    fields: { item: Id, reason: LongText.optional() },
    apply: (meeting, { item: id, reason = '' }, { context }) => {
      const item = itemOf(meeting, id);
      assertNothingRecorded(meeting, id, 'refusals.withdrawnRecords');
      if (currentItem(meeting)?.id === id) endRunning(meeting, context.now);
      delete item.postponed;
      // What is left out stays as it was.
      item.withdrawn = reason.trim() === '' ? (item.withdrawn ?? {}) : { reason };
      return undefined;
    },
  }),
};

function putItem(
  meeting: Meeting,
  { id: chosen, ...fields }: NewItem,
  { forum, meetings, everGiven, context }: CommandContext & { readonly forum: Forum },
  under = '',
): Id {
  const { objectives = [] } = fields;
  assertObjectivesKnown(forum, meetings, objectives, `${under}objectives`);
  const id = claimId(meeting.items, chosen, context.newId, `${under}id`);
  assertTakesUp(meetings, meeting, { id, takesUp: fields.takesUp }, under);
  const serial = giveItemSerial(meeting, everGiven);
  const section = sectionOfNew(meeting, fields, forum, under);
  assertMayBePart(meeting, { id, kind: fields.kind, parent: fields.parent }, under);
  const given = { id, serial, objectives, notes: '', periods: [] };
  placeNewItem(meeting, Item.parse({ ...fields, ...section, ...given }), forum);
  return id;
}

/** What is recorded under an item stays true of it. */
function assertNothingRecorded(meeting: Meeting, item: Id, words: WordKey): void {
  const records = [
    ...meeting.decisions,
    ...meeting.agreements,
    ...meeting.actionPoints,
    ...meeting.statements,
  ];
  if (records.some((record) => record.item === item)) refuse('has-dependents', 'item', words);
}

/** What is recorded of impartiality goes with its item (D190). */
function removeInterestsIn(meeting: Meeting, item: Id): void {
  const { interests = [] } = meeting;
  removeWhere(interests, (each) => each.item === item);
  if (interests.length === 0) delete meeting.interests;
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

/** The public edition of a notice that names the item withholds it still (D145). */
function keepExemption(meeting: Meeting, item: Id, exempt: Exempt): void {
  for (const notice of meeting.notices ?? []) {
    if (!notice.items.some(({ id }) => id === item)) continue;
    notice.exempted = { ...notice.exempted, [item]: { ...exempt } };
  }
}
