import { z } from 'zod';
import { Id, LongText, ShortText, SomeText } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import { Attachment, type Meeting, type NamedParty } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { assign, meetingCommand, removeWhere, sharedText } from './command-types.ts';
import { claimId, findById, itemOf, memberOf, recordingItemOf, refuseAllBut } from './lookups.ts';
import { NamedSpeakers, speakersFrom } from './named-parties.ts';
import { AGENDA_OPEN, RECORDING } from './phase-rules.ts';

/** What users write under an item: notes, statements and attachments. */

/** `partner` is the one partner; `by` may name several, or somebody else. */
const MADE_BY = { partner: Id.optional(), by: NamedSpeakers.optional() };

function madeBy(
  forum: Forum,
  meeting: Meeting,
  {
    partner,
    by,
  }: { readonly partner?: Id | undefined; readonly by?: string | string[] | undefined },
  language: Language,
): NamedParty[] | undefined {
  if (partner !== undefined && by !== undefined) refuseAllBut(['partner', 'by'], language);
  if (by !== undefined) return speakersFrom(forum, meeting, by);
  if (partner === undefined) return undefined;
  return [{ partner: memberOf(forum, meeting, partner).partner }];
}

export const noteCommands = {
  setNotes: meetingCommand('setNotes', {
    when: RECORDING,
    text: sharedText(
      'item',
      'text',
      (meeting, id) => meeting.items.find((each) => each.id === id)?.notes,
    ),
    fields: { item: Id, text: LongText },
    apply: (meeting, command) => {
      recordingItemOf(meeting, command.item).notes = command.text;
      return undefined;
    },
  }),

  /** A statement must not be empty (D66). */
  addStatement: meetingCommand('addStatement', {
    when: RECORDING,
    fields: { item: Id, ...MADE_BY, id: Id.optional(), text: SomeText },
    apply: (meeting, { id: given, item, text, ...made }, { forum, context }) => {
      recordingItemOf(meeting, item);
      const by =
        madeBy(forum, meeting, made, context.language) ??
        refuse('invalid', 'partner', 'faults.empty');
      const id = claimId(meeting.statements, given, context.newId);
      meeting.statements.push({ id, item, by, text });
      return { id };
    },
  }),

  changeStatement: meetingCommand('changeStatement', {
    when: RECORDING,
    text: sharedText(
      'statement',
      'text',
      (meeting, id) => meeting.statements.find((each) => each.id === id)?.text,
    ),
    fields: {
      statement: Id,
      ...MADE_BY,
      text: SomeText.optional(),
    },
    apply: (meeting, { statement: id, text, ...made }, { forum, context }) => {
      const statement = findById(meeting.statements, id, 'statement');
      assign(statement, { text, by: madeBy(forum, meeting, made, context.language) });
      return undefined;
    },
  }),

  removeStatement: meetingCommand('removeStatement', {
    when: RECORDING,
    fields: { statement: Id },
    apply: (meeting, { statement: id }) => {
      findById(meeting.statements, id, 'statement');
      removeWhere(meeting.statements, (each) => each.id === id);
      return undefined;
    },
  }),

  addAttachment: meetingCommand('addAttachment', {
    when: AGENDA_OPEN,
    fields: {
      id: Id.optional(),
      item: Id,
      name: ShortText,
      file: z.string().min(1).max(4_096).optional(),
      dataBase64: z.string().max(40_000_000).optional(),
    },
    apply: (meeting, { id: given, item, name }, { context }) => {
      itemOf(meeting, item);
      if (!context.attachment) refuse('invalid', 'file', 'refusals.file');
      const id = claimId(meeting.attachments, given, context.newId);
      meeting.attachments.push(Attachment.parse({ id, item, name, ...context.attachment }));
      return { id };
    },
  }),
};
