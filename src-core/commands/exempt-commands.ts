import type { z } from 'zod';
import { Id } from '../model/field-types.ts';
import type { LaterExemption } from '../model/forum.ts';
import { Exempt, type Meeting } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { type CommandEnvironment, meetingCommand } from './command-types.ts';
import { agreementOf, decisionOf, followUpIn, itemOf, refuseAllBut } from './lookups.ts';
import { NOT_LOCKED } from './phase-rules.ts';

/** What is withheld from the public. It can be added at any time (D145). */

const fields = {
  item: Id.optional(),
  decision: Id.optional(),
  agreement: Id.optional(),
  exempt: Exempt.nullable(),
};

export const exemptCommands = {
  setExempt: meetingCommand('setExempt', {
    when: NOT_LOCKED,
    fields,
    apply: (meeting, command, { context }) => {
      const { thing } = targetIn(meeting, command, context);
      if (command.exempt) thing.exempt = command.exempt;
      else if (meeting.phase === 'circulated' && thing.exempt) stays();
      else delete thing.exempt;
      return undefined;
    },
    applyAfterApproval: (forum, command, { meeting, context }) => {
      const { of, thing } = targetIn(meeting, command, context);
      if (command.exempt === null) refuse('locked', 'exempt', 'refusals.exemptStays');
      const followUp = followUpIn(forum, meeting.id);
      followUp.exemptions ??= [];
      const { basis, reason } = command.exempt;
      const last = followUp.exemptions.findLast((each) => each.of === of && each.id === thing.id);
      if (last?.basis === basis && last.reason === reason) return undefined;
      followUp.exemptions.push({ of, id: thing.id, ...command.exempt, at: context.now });
      return undefined;
    },
  }),
};

function stays(): never {
  refuse('wrong-phase', 'exempt', 'refusals.exemptStays');
}

type Fields = { readonly [K in LaterExemption['of']]?: z.output<(typeof fields)[K]> };

function targetIn(
  meeting: Meeting,
  { item, decision, agreement }: Fields,
  context: CommandEnvironment,
) {
  const targets = [
    item !== undefined && { of: 'item' as const, thing: itemOf(meeting, item) },
    decision !== undefined && { of: 'decision' as const, thing: decisionOf(meeting, decision) },
    agreement !== undefined && { of: 'agreement' as const, thing: agreementOf(meeting, agreement) },
  ].filter((each) => each !== false);
  const [target] = targets;
  if (target === undefined || targets.length > 1) {
    refuseAllBut(['item', 'decision', 'agreement'], context.language);
  }
  return target;
}
