import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { chromiumLanguage } from '../../src-core/language/format.ts';
import { readDay, writeDay } from '../../src-core/language/read.ts';
import type { Day } from '../../src-core/primitives.ts';
import { timeNow, useLanguage, useTranslate } from '../session.ts';

/**
 * A day, typed as people write it or chosen from the machine's calendar. In a form it sends the day under
 * `name`; with `onDay` it tells each change, '' for none.
 */
export function DayField(props: {
  readonly label: string;
  readonly name?: string;
  readonly value?: Day | undefined;
  readonly onDay?: (day: Day | '') => void;
  readonly required?: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, name, value = '', onDay, required } = props;
  const id = useId();
  const [day, setDay] = useState<Day | ''>(value);
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);

  function take(next: Day | ''): void {
    setTyped(undefined);
    setWrong(false);
    setDay(next);
    if (next !== value) onDay?.(next);
  }
  function read(): void {
    if (typed === undefined) return;
    const day = typed.trim() === '' ? '' : readDay(typed, Number(timeNow().slice(0, 4)));
    if (day === undefined) setWrong(true);
    else take(day);
  }

  // What others change meanwhile is shown; what is being typed stays.
  useEffect(() => setDay(value), [value]);
  // A form that is emptied empties this too.
  useEffect(() => {
    const form = field.current?.form;
    const reset = () => {
      setDay(value);
      setTyped(undefined);
      setWrong(false);
    };
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  }, [value]);
  useEffect(() => {
    field.current?.setCustomValidity(isWrong ? t('shell.badDay') : '');
  }, [isWrong, t]);

  return (
    <Field className="day">
      <Label htmlFor={id}>{label}</Label>
      <div className="with-button">
        <Input
          id={id}
          ref={field}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('shell.dayShape')}
          value={typed ?? (day && writeDay(day, language))}
          aria-invalid={isWrong || undefined}
          required={required ?? false}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
          onBlur={read}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read();
          }}
        />
        <Button
          type="button"
          variant="tertiary"
          icon
          aria-label={t('shell.calendarFor', { label })}
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarIcon aria-hidden />
        </Button>
        <input
          ref={calendar}
          type="date"
          lang={chromiumLanguage(language)}
          className="behind"
          tabIndex={-1}
          aria-hidden="true"
          value={day}
          onChange={(event) => take(event.target.value)}
        />
        {name && <input type="hidden" name={name} value={day} />}
      </div>
      {isWrong && <ValidationMessage>{t('shell.badDay')}</ValidationMessage>}
    </Field>
  );
}
