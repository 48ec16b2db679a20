import type { WordKey } from '../../../src-core/i18n/index.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { ObligationStatus } from '../../../src-core/model/forum.ts';
import type { OpenEntry } from '../../../src-core/projections/summary-types.ts';
import { execute } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type LetterOptions, RatifyButtons } from '../decision/ratify.tsx';

/** Buttons that record what came of an obligation: done, dropped, the principal's answer, or whether a condition is met. */
export function CloseObligation(props: {
  readonly entry: OpenEntry;
  /** Whose answer it is, and to what. Screen readers say it. */
  readonly name: string;
  readonly on: Day;
  readonly onSettle?: () => void;
  /** Whether Tab stops at the buttons. In a list it does only in the current row. */
  readonly isReached?: boolean;
  readonly onLetter?: (options: LetterOptions) => void;
}) {
  const t = useTranslate();
  const { entry, name, on, onSettle, isReached = true, onLetter } = props;
  const { kind, meeting, of, partner, what } = entry;
  if (kind === 'ratification' && meeting && of && partner) {
    const about = of.kind === 'decision' ? { decision: of.id } : { agreement: of.id };
    return (
      <RatifyButtons
        meeting={meeting}
        of={about}
        partner={partner}
        name={name}
        on={on}
        isReached={isReached}
        {...(onSettle ? { onAnswer: onSettle } : {})}
        {...(onLetter ? { onLetter } : {})}
      />
    );
  }
  const tabIndex = isReached ? 0 : -1;
  const press = (status: 'done' | 'dropped') => () => {
    const sent = closeObligation(entry, status, on);
    onSettle?.();
    return sent;
  };
  const words = {
    done: t(kind === 'condition' ? 'atHome.conditionMet' : 'shell.markDone'),
    dropped: t(WORDS_OF_NO[kind] ?? 'carryOver.markDropped'),
  };
  return (
    <span className="row" data-size="sm">
      <SendButton
        variant="secondary"
        tabIndex={tabIndex}
        aria-label={`${words.done}: ${what}`}
        onSend={press('done')}
      >
        {words.done}
      </SendButton>
      <SendButton
        variant="tertiary"
        tabIndex={tabIndex}
        aria-label={`${words.dropped}: ${what}`}
        onSend={press('dropped')}
      >
        {words.dropped}
      </SendButton>
    </span>
  );
}

const WORDS_OF_NO: { readonly [K in OpenEntry['kind']]?: WordKey } = {
  measure: 'carryOver.markStopped',
  condition: 'atHome.conditionFailed',
};

/** Records it as done, or as dropped; a condition as met, or as not met. */
export async function closeObligation(
  entry: OpenEntry,
  status: 'done' | 'dropped',
  on: Day,
): Promise<void> {
  if (entry.kind === 'condition') {
    return answerCondition(entry, status === 'done' ? 'ratified' : 'declined', on);
  }
  if (entry.kind !== 'measure') return setStatus(entry, status, on);
  const measureStatus = status === 'done' ? 'done' : 'stopped';
  await execute({ do: 'setMeasureStatus', measure: entry.id, status: measureStatus, on });
}

/** Opens the obligation again: it was closed by mistake, or was not done after all. */
export async function reopenObligation(entry: OpenEntry, on: Day): Promise<void> {
  const { kind, id, meeting, of, partner } = entry;
  if (kind === 'measure') {
    await execute({ do: 'setMeasureStatus', measure: id, status: 'under-way', on });
  } else if (kind === 'ratification' && meeting && of && partner) {
    const about = of.kind === 'decision' ? { decision: of.id } : { agreement: of.id };
    await execute({ do: 'ratify', meeting, ...about, partner, outcome: 'open', on });
  } else if (kind === 'condition') await answerCondition(entry, 'open', on);
  else await setStatus(entry, 'open', on);
}

export function ReopenObligation(props: {
  readonly entry: OpenEntry;
  /** Whose answer it was, and to what. Screen readers say it. */
  readonly name: string;
  readonly on: Day;
  readonly isReached?: boolean;
  readonly onPress?: () => void;
}) {
  const t = useTranslate();
  const { entry, name, on, isReached = true, onPress } = props;
  return (
    <SendButton
      data-size="sm"
      variant="tertiary"
      tabIndex={isReached ? 0 : -1}
      aria-label={`${t('carryOver.reopen')}: ${entry.kind === 'ratification' ? name : entry.what}`}
      onSend={() => {
        const sent = reopenObligation(entry, on);
        onPress?.();
        return sent;
      }}
    >
      {t('carryOver.reopen')}
    </SendButton>
  );
}

/** The answer without a partner (D209). */
async function answerCondition(
  { meeting, id }: OpenEntry,
  outcome: 'ratified' | 'declined' | 'open',
  on: Day,
): Promise<void> {
  if (meeting) await execute({ do: 'ratify', meeting, decision: id, outcome, on });
}

/** Sets the status of a commitment or an action point. */
async function setStatus(entry: OpenEntry, status: ObligationStatus, on: Day): Promise<void> {
  const { kind, id, meeting, of } = entry;
  if (kind === 'action-point' && meeting) {
    await execute({ do: 'setActionPointStatus', meeting, actionPoint: id, status, on });
  } else if (kind === 'commitment' && meeting && of) {
    const where = { meeting, agreement: of.id, commitment: id };
    await execute({ do: 'setCommitmentStatus', ...where, status, on });
  }
}
