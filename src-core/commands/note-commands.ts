import { z } from 'zod';
import { Id, LongText, ShortText, SomeText } from '../model/field-types.ts';
import { Attachment, Statement } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields } from './command-fields.ts';
import { assign, meetingCommand, removeWhere, sharedText } from './command-types.ts';
import { claimId, findById, itemOf, memberOf, recordingItemOf } from './lookups.ts';
import { AGENDA_OPEN, RECORDING } from './phase-rules.ts';

/** What users write under an item: notes, statements and attachments. */

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
    fields: { ...Statement.shape, id: Id.optional(), text: SomeText },
    apply: (meeting, { do: _, meeting: __, id: given, ...fields }, { forum, context }) => {
      recordingItemOf(meeting, fields.item);
      memberOf(forum, meeting, fields.partner);
      const id = claimId(meeting.statements, given, context.newId);
      meeting.statements.push({ id, ...fields });
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
      ...changeFields({ ...Statement.pick({ partner: true }).shape, text: SomeText }),
    },
    apply: (meeting, { do: _, meeting: __, statement: id, ...changes }, { forum }) => {
      const statement = findById(meeting.statements, id, 'statement');
      if (changes.partner !== undefined) memberOf(forum, meeting, changes.partner);
      assign(statement, changes);
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
