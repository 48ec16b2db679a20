import { stands } from '../meeting/decision-terms.ts';
import { mayBreakTies } from '../meeting/voting.ts';
import { Votes } from '../model/decision.ts';
import { Id } from '../model/field-types.ts';
import { refuse } from '../model/refusal.ts';
import { commandFields } from './command-fields.ts';
import { meetingCommand } from './command-types.ts';
import { assertNotWithdrawn, decisionOf } from './lookups.ts';
import { RECORDING } from './phase-rules.ts';

/** Counted votes of persons, and what settled a tie. */

export const voteCommands = {
  /** The counts decide instead of the partners' positions (D206). They replace the ones before. */
  setVotes: meetingCommand('setVotes', {
    when: RECORDING,
    fields: { decision: Id, ...commandFields(Votes.omit({ givenTo: true }).shape) },
    apply: (meeting, { do: _, meeting: __, decision: id, ...votes }, { forum }) => {
      const decision = decisionOf(meeting, id);
      assertNotWithdrawn(decision, 'decision');
      if (decision.procedure !== 'majority') {
        refuse('not-eligible', 'decision', 'refusals.votesByMajority');
      }
      if ((votes.for === undefined) !== (votes.against === undefined)) {
        refuse('invalid', votes.for === undefined ? 'for' : 'against', 'refusals.bothCounts');
      }
      const { castingVote, lot } = votes;
      if (castingVote !== undefined && lot !== undefined) {
        refuse('invalid', 'lot', 'refusals.oneTieBreak');
      }
      if (votes.for === undefined && castingVote === undefined && lot === undefined) {
        refuse('invalid', 'for', 'refusals.bothCounts');
      }
      const tieBreak = castingVote === undefined ? 'lot' : 'castingVote';
      if (votes[tieBreak] !== undefined && !mayBreakTies(forum, meeting)) {
        refuse('not-eligible', tieBreak, 'refusals.noCastingVote');
      }
      if (votes.for !== votes.against && votes[tieBreak] !== undefined) {
        refuse('invalid', tieBreak, 'refusals.noTie');
      }
      decision.votes = votes;
      return undefined;
    },
  }),

  /** Takes back counts that were recorded by mistake. */
  removeVotes: meetingCommand('removeVotes', {
    when: RECORDING,
    fields: { decision: Id },
    apply: (meeting, { decision: id }) => {
      const decision = decisionOf(meeting, id);
      assertNotWithdrawn(decision, 'decision');
      if (!decision.votes || !stands(decision.votes)) {
        refuse('not-eligible', 'decision', 'refusals.noVotes');
      }
      delete decision.votes;
      return undefined;
    },
  }),
};
