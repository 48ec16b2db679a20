import type { Command } from '../../commands/index.ts';
import { agreementWith, type MarkedPlace } from '../../documents/bookmarks.ts';
import type { Meeting } from '../../model/meeting.ts';
import { mergeIdenticalEdits } from './merge-identical-edits.ts';
import type { SuggestedChange } from './suggestions.ts';

/** Accepts a suggested change: creates the ordinary command for it, merged with later changes. */

export interface SuggestionCommands {
  readonly command: Command;
  /** The present text, in case somebody else is changing it at the same time. */
  readonly base: string;
  /** The text already has the change. */
  readonly isDone: boolean;
}

/** Undefined if the suggestion concerns no text that can be changed, or a text that no longer exists. */
export function commandsFor(
  change: SuggestedChange,
  meeting: Meeting,
): SuggestionCommands | undefined {
  const { place, before, after } = change;
  const base = place && textAt(meeting, place);
  if (!place || base === undefined) return undefined;
  const text = mergeIdenticalEdits(before, base, after);
  const command = commandFor(place, meeting, text);
  return command && { command, base, isDone: text === base };
}

/** A partner's statement for the record is its own words: only its own slip is put right, by hand. */
export function canBeTaken({ place }: SuggestedChange): boolean {
  return place !== undefined && place.kind !== 'statement';
}

export function textAt(meeting: Meeting, { kind, id }: MarkedPlace): string | undefined {
  const item = meeting.items.find((each) => each.id === id);
  const agreement = meeting.agreements.find((each) => each.id === id);
  switch (kind) {
    case 'title':
      return item?.title;
    case 'background':
      return item && (item.background ?? '');
    case 'notes':
      return item?.notes;
    case 'wording':
      return meeting.decisions.find((each) => each.id === id)?.wording;
    case 'agreement-title':
      return agreement?.title;
    case 'agreement-text':
      return agreement?.text;
    case 'commitment':
      return agreementWith(id, meeting)?.commitments.find((each) => each.id === id)?.what;
    case 'action-point':
      return meeting.actionPoints.find((each) => each.id === id)?.what;
    case 'statement':
      return meeting.statements.find((each) => each.id === id)?.text;
  }
}

function commandFor({ kind, id }: MarkedPlace, of: Meeting, text: string): Command | undefined {
  const meeting = of.id;
  switch (kind) {
    case 'title':
      return { do: 'changeItem', meeting, item: id, title: text };
    case 'background':
      return { do: 'changeItem', meeting, item: id, background: text };
    case 'notes':
      return { do: 'setNotes', meeting, item: id, text };
    case 'wording':
      return { do: 'changeDecision', meeting, decision: id, wording: text };
    case 'agreement-title':
      return { do: 'changeAgreement', meeting, agreement: id, title: text };
    case 'agreement-text':
      return { do: 'changeAgreement', meeting, agreement: id, text };
    case 'commitment': {
      const agreement = agreementWith(id, of)?.id;
      if (agreement === undefined) return undefined;
      return { do: 'changeCommitment', meeting, agreement, commitment: id, what: text };
    }
    case 'action-point':
      return { do: 'changeActionPoint', meeting, actionPoint: id, what: text };
    case 'statement':
      return undefined;
  }
}
