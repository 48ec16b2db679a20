import type { WordKey } from '../i18n/index.ts';
import type { Decision } from '../model/meeting.ts';
import type { BindingReason } from './bound-partners.ts';

/** Why a decision does not bind a partner, as words in brackets. Undefined where a sentence of its own says it. */
export function reasonKey(
  reason: BindingReason | undefined,
  { procedure }: Pick<Decision, 'procedure'>,
): WordKey | undefined {
  switch (reason) {
    case 'objects':
      return procedure === 'majority' ? 'notBoundBecause.against' : 'notBoundBecause.objects';
    case 'stands-aside':
    case 'silent':
    case 'earlier':
    case 'absent':
    case 'disqualified':
    case 'observes':
    case 'left':
    case 'replaced':
    case 'repealed':
      return `notBoundBecause.${reason}`;
    default:
      return undefined;
  }
}
