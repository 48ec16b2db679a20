import { Button } from '@digdir/designsystemet-react';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { ObligationStatus } from '../../../src-core/model/forum.ts';
import type { OpenEntry } from '../../../src-core/projections/summary-types.ts';
import { execute } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { type LetterOptions, RatifyButtons } from '../decision/ratify.tsx';

/** Buttons that record what came of an obligation: done, dropped, or the principal's answer. */
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
    closeObligation(entry, status, on);
    onSettle?.();
  };
  const words = {
    done: t('shell.markDone'),
    dropped: t(kind === 'measure' ? 'carryOver.markStopped' : 'carryOver.markDropped'),
  };
  return (
    <span className="row" data-size="sm">
      <Button
        variant="secondary"
        tabIndex={tabIndex}
        aria-label={`${words.done}: ${what}`}
        onClick={press('done')}
      >
        {words.done}
      </Button>
      <Button
        variant="tertiary"
        tabIndex={tabIndex}
        aria-label={`${words.dropped}: ${what}`}
        onClick={press('dropped')}
      >
        {words.dropped}
      </Button>
    </span>
  );
}

/** Records it as done, or as dropped. */
export function closeObligation(entry: OpenEntry, status: 'done' | 'dropped', on: Day): void {
  if (entry.kind === 'measure') {
    const measureStatus = status === 'done' ? 'done' : 'stopped';
    void execute({ do: 'setMeasureStatus', measure: entry.id, status: measureStatus, on });
  } else setStatus(entry, status, on);
}

/** Opens the obligation again: it was closed by mistake, or was not done after all. */
export function reopenObligation(entry: OpenEntry, on: Day): void {
  const { kind, id, meeting, of, partner } = entry;
  if (kind === 'measure') {
    void execute({ do: 'setMeasureStatus', measure: id, status: 'under-way', on });
  } else if (kind === 'ratification' && meeting && of && partner) {
    const about = of.kind === 'decision' ? { decision: of.id } : { agreement: of.id };
    void execute({ do: 'ratify', meeting, ...about, partner, outcome: 'open', on });
  } else setStatus(entry, 'open', on);
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
    <Button
      data-size="sm"
      variant="tertiary"
      tabIndex={isReached ? 0 : -1}
      aria-label={`${t('carryOver.reopen')}: ${entry.kind === 'ratification' ? name : entry.what}`}
      onClick={() => {
        reopenObligation(entry, on);
        onPress?.();
      }}
    >
      {t('carryOver.reopen')}
    </Button>
  );
}

/** Sets the status of a commitment or an action point. */
function setStatus(entry: OpenEntry, status: ObligationStatus, on: Day): void {
  const { kind, id, meeting, of } = entry;
  if (kind === 'action-point' && meeting) {
    void execute({ do: 'setActionPointStatus', meeting, actionPoint: id, status, on });
  } else if (kind === 'commitment' && meeting && of) {
    const where = { meeting, agreement: of.id, commitment: id };
    void execute({ do: 'setCommitmentStatus', ...where, status, on });
  }
}
