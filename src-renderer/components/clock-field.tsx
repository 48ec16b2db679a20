import { Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { readClock, writeClock } from '../../src-core/language/read.ts';
import { useLanguage, useTranslate } from '../session.ts';

/** A time of day on the 24-hour clock, typed as people write it; '' for none. */
export function ClockField(props: {
  readonly label: string;
  readonly value: string;
  readonly onClock: (clock: string) => void;
  readonly required?: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, value, onClock, required } = props;
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function read(): void {
    if (typed === undefined) return;
    const clock = typed.trim() === '' ? '' : readClock(typed);
    setWrong(clock === undefined);
    if (clock === undefined) return;
    setTyped(undefined);
    if (clock !== value) onClock(clock);
  }
  useEffect(() => {
    field.current?.setCustomValidity(isWrong ? t('shell.badClock') : '');
  }, [isWrong, t]);

  return (
    <Textfield
      ref={field}
      className="clock-field"
      label={label}
      inputMode="numeric"
      autoComplete="off"
      required={required ?? false}
      value={typed ?? writeClock(value, language)}
      {...(isWrong ? { error: t('shell.badClock') } : {})}
      onChange={(event) => {
        setTyped(event.target.value);
        setWrong(false);
      }}
      onBlur={read}
      onKeyDown={(event) => {
        if (event.key === 'Enter') read();
      }}
    />
  );
}
