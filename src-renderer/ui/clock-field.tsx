import { Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { readClock, writeClock } from '../../src-core/i18n/parse-input.ts';
import type { Answer } from '../../src-core/protocol/service.ts';
import { isSending, useFault } from './checked-form.tsx';
import { faultOf } from './form.tsx';
import { useLanguage, useTranslate } from './language.tsx';

/** A time of day on the 24-hour clock, typed as people write it; '' for none. */
export function ClockField(props: {
  readonly label: string;
  readonly value: string;
  /** What it answers of a clock that cannot be is shown at the field. */
  readonly onClock: ((clock: string) => Promise<Answer> | undefined) | ((clock: string) => void);
  readonly name?: string;
  readonly required?: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, value, onClock, name, required = false } = props;
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const refused = useFault(name);
  const fault = wrong ?? refused;

  function say(found: string | undefined, isShown = true): void {
    field.current?.setCustomValidity(found ?? '');
    setWrong(isShown ? found : undefined);
  }
  async function read(isShown: boolean): Promise<void> {
    if (typed === undefined) return;
    const clock = typed.trim() === '' ? '' : readClock(typed);
    if (clock === undefined) return say(t('shell.badClock'), isShown);
    if (clock === '' && required) return say(t('faults.empty', { field: label, row: '' }), isShown);
    say(undefined);
    setTyped(undefined);
    const answer = clock === value ? undefined : await onClock(clock);
    const said = answer && faultOf(answer);
    if (said === undefined) return;
    setTyped(typed);
    say(said);
  }
  return (
    <Textfield
      ref={field}
      className="clock-field"
      label={label}
      inputMode="numeric"
      autoComplete="off"
      data-name={name}
      required={required}
      value={typed ?? writeClock(value, language)}
      {...(fault ? { error: fault } : {})}
      onChange={(event) => {
        setTyped(event.target.value);
        say(undefined);
      }}
      onBlur={(event) => void read(!isSending(event))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void read(true);
      }}
    />
  );
}
