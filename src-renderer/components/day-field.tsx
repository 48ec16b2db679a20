import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { readDay, writeDay } from '../../src-core/language/read.ts';
import type { Day } from '../../src-core/primitives.ts';
import type { Answer } from '../../src-core/service.ts';
import { timeNow, useLanguage, useTranslate } from '../session.ts';
import { useFault } from './checked-form.tsx';
import { faultOf } from './form.tsx';

/**
 * A day, typed as people write it or chosen from the machine's calendar. In a form it sends the day under
 * `name`; with `onDay` it tells each change, '' for none. What `onDay` answers of a day that cannot be is shown here.
 */
export function DayField(props: {
  readonly label: string;
  readonly name?: string;
  readonly value?: Day | undefined;
  readonly onDay?: ((day: Day | '') => Promise<Answer> | undefined) | ((day: Day | '') => void);
  readonly required?: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, name, value = '', onDay, required = false } = props;
  const id = useId();
  const [day, setDay] = useState<Day | ''>(value);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const refused = useFault(name);
  const fault = wrong ?? refused;

  function say(found: string | undefined): void {
    field.current?.setCustomValidity(found ?? '');
    setWrong(found);
  }
  async function take(next: Day | ''): Promise<void> {
    setTyped(undefined);
    say(undefined);
    setDay(next);
    const answer = next === value ? undefined : await onDay?.(next);
    const said = answer && faultOf(answer);
    if (said !== undefined) say(said);
  }
  function read(): void {
    if (typed === undefined) return;
    const day = typed.trim() === '' ? '' : readDay(typed, Number(timeNow().slice(0, 4)));
    if (day === undefined) say(t('shell.badDay'));
    else if (day === '' && required) say(t('faults.empty', { field: label, row: '' }));
    else void take(day);
  }

  // What others change meanwhile is shown; what is being typed stays.
  useEffect(() => setDay(value), [value]);
  // A form that is emptied empties this too.
  useEffect(() => {
    const form = field.current?.form;
    const reset = () => {
      setDay(value);
      setTyped(undefined);
      field.current?.setCustomValidity('');
      setWrong(undefined);
    };
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  }, [value]);

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
          aria-invalid={fault ? true : undefined}
          data-name={name}
          required={required}
          onChange={(event) => {
            setTyped(event.target.value);
            say(undefined);
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
          className="behind"
          tabIndex={-1}
          aria-hidden="true"
          value={day}
          data-name={name}
          onChange={(event) => void take(event.target.value)}
        />
        {name && <input type="hidden" name={name} value={day} />}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}
