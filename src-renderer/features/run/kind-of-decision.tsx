import { Button } from '@digdir/designsystemet-react';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { WordKey } from '../../../src-core/i18n/index.ts';
import { effectOf } from '../../../src-core/meeting/effects.ts';
import { suggestedEffect } from '../../../src-core/meeting/suggested-effect.ts';
import { changesTo } from '../../../src-core/meeting/terms-that-apply.ts';
import { Effect } from '../../../src-core/model/decision.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** What some kinds ask for at once: the authority (required), and whom it is to. */
const ASKED = {
  delegated: { field: 'basis', label: 'decisionKinds.basis' },
  recommendation: { field: 'addressees', label: 'decisionKinds.addressees' },
} as const satisfies {
  readonly [E in Effect]?: { readonly field: string; readonly label: WordKey };
};
type Asking = keyof typeof ASKED;

const isAsking = (effect: Effect): effect is Asking => effect in ASKED;

/**
 * Asks what kind of decision it is, with the most likely one first, and says it in one line afterwards. Nothing is chosen
 * until the user has (D213).
 */
export function KindOfDecision(props: {
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly isLocked: boolean;
}) {
  const { meeting, decision, isLocked } = props;
  const [isChoosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const line = useFocusAfter(!isChoosing && asking === undefined && decision.effect !== undefined);
  const change = (changes: object) =>
    execute({ do: 'changeDecision', meeting: meeting.id, decision: decision.id, ...changes });

  function choose(effect: Effect): void {
    setChoosing(false);
    setAsking(isAsking(effect) ? effect : undefined);
    // It cannot be one on authority given before until that authority is known.
    if (effect !== 'delegated') void change(changesTo(decision, { effect }));
  }
  if (asking && !isLocked) {
    const { field, label } = ASKED[asking];
    return (
      <AskedField
        field={field}
        label={label}
        value={decision[field]}
        isRequired={asking === 'delegated'}
        onClose={() => setAsking(undefined)}
        onSave={(text) =>
          change({ ...changesTo(decision, { effect: asking }), [field]: text ?? null })
        }
      />
    );
  }
  if (!isLocked && (isChoosing || decision.effect === undefined)) {
    return (
      <KindChoice
        meeting={meeting}
        decision={decision}
        isFocused={isChoosing}
        onChoose={choose}
        onLeave={() => setChoosing(false)}
      />
    );
  }
  return (
    <KindLine
      decision={decision}
      button={line}
      {...(isLocked ? {} : { onChange: () => setChoosing(true) })}
    />
  );
}

/** Keys that nothing else on the page has the focus for go to the latest question. */
function useNumberKeys(field: RefObject<HTMLElement | null>, onNumber: (number: number) => void) {
  useEffect(() => {
    function onPage(event: globalThis.KeyboardEvent): void {
      const isOurs = [...document.querySelectorAll('.kinds')].at(-1) === field.current;
      if (event.target !== document.body || event.ctrlKey || event.metaKey || !isOurs) return;
      if (/^[1-5]$/.test(event.key)) onNumber(Number(event.key));
    }
    document.addEventListener('keydown', onPage);
    return () => document.removeEventListener('keydown', onPage);
  });
}

/** The button to focus when the user has chosen, so that the keyboard goes on from there. */
function useFocusAfter(isChosen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasChosen = useRef(isChosen);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isChosen && !wasChosen.current && isLost) button.current?.focus();
    wasChosen.current = isChosen;
  }, [isChosen]);
  return button;
}

function KindChoice(props: {
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly isFocused: boolean;
  readonly onChoose: (effect: Effect) => void;
  readonly onLeave: () => void;
}) {
  const t = useTranslate();
  const hint = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  const { meeting, decision, isFocused, onChoose, onLeave } = props;
  const item = meeting.items.find(({ id }) => id === decision.item);
  const suggested = decision.effect ?? (item && suggestedEffect(item, decision.wording));
  const kinds = suggested
    ? [suggested, ...Effect.options.filter((each) => each !== suggested)]
    : Effect.options;
  useNumberKeys(field, (number) => {
    const chosen = kinds[number - 1];
    if (chosen) onChoose(chosen);
  });
  if (!item) return null;
  function onKey(event: KeyboardEvent): void {
    const chosen = kinds[Number(event.key) - 1];
    if (chosen) onChoose(chosen);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <fieldset
      ref={field}
      className="plain-fieldset kinds"
      data-size="sm"
      aria-describedby={hint}
      onKeyDown={onKey}
    >
      <legend>
        <strong>{t('decisionKinds.question')}</strong>
      </legend>
      <div className="row middle tight">
        {kinds.map((each, index) => (
          <Button
            key={each}
            variant={each === suggested ? 'primary' : 'secondary'}
            autoFocus={isFocused && index === 0}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onChoose(each)}
          >
            <span aria-hidden="true">{index + 1}</span> {t(`effects.${each}`)}
          </Button>
        ))}
      </div>
      <span id={hint} className="muted">
        {t('decisionKinds.hint')}
      </span>
    </fieldset>
  );
}

function AskedField(props: {
  readonly field: string;
  readonly label: WordKey;
  readonly value: string | undefined;
  readonly isRequired: boolean;
  readonly onSave: (text: string | undefined) => ReturnType<typeof execute>;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const { field, label, value, isRequired, onSave, onClose } = props;
  return (
    <NewForm
      className="stack tight"
      label={t(label)}
      words={t('decisionKinds.save')}
      onDone={onClose}
      onSend={({ text }) => onSave(text(field))}
    >
      <FormText
        name={field}
        data-size="sm"
        autoFocus
        required={isRequired}
        label={t(label)}
        {...given({ defaultValue: value })}
      />
    </NewForm>
  );
}

/** `Anbefaling til kommunene`, and the button that changes it. */
function KindLine(props: {
  readonly decision: Decision;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onChange?: () => void;
}) {
  const t = useTranslate();
  const { decision, button, onChange } = props;
  const { basis, addressees } = decision;
  return (
    <div className="row middle tight" data-size="sm">
      <span className="grow">
        <span className="muted">{t('decisionKinds.kind')}:</span>{' '}
        {t(`effects.${effectOf(decision)}`)}
        {effectOf(decision) === 'delegated' && basis && t('decisionKinds.under', { basis })}
        {effectOf(decision) === 'recommendation' &&
          addressees &&
          ` ${t('decisionKinds.to', { addressees })}`}
      </span>
      {onChange && (
        <Button ref={button} variant="tertiary" onClick={onChange}>
          {t('decisionKinds.change')}
        </Button>
      )}
    </div>
  );
}
