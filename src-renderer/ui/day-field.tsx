import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { chromiumLanguage } from '../../src-core/i18n/format.ts';
import { readDay, writeDay } from '../../src-core/i18n/parse-input.ts';
import type { Day } from '../../src-core/model/field-types.ts';
import type { Answer } from '../../src-core/protocol/service.ts';
import { timeNow } from '../app/time.ts';
import { isSending, useFault } from './checked-form.tsx';
import { faultOf } from './form.tsx';
import { useLanguage, useTranslate } from './language.tsx';

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

  function say(found: string | undefined, isShown = true): void {
    field.current?.setCustomValidity(found ?? '');
    setWrong(isShown ? found : undefined);
  }
  async function take(next: Day | ''): Promise<void> {
    setTyped(undefined);
    say(undefined);
    setDay(next);
    const answer = next === value ? undefined : await onDay?.(next);
    const said = answer && faultOf(answer);
    if (said !== undefined) say(said);
  }
  function read(isShown: boolean): void {
    if (typed === undefined) return;
    const day = typed.trim() === '' ? '' : readDay(typed, Number(timeNow().slice(0, 4)));
    if (day === undefined) say(t('shell.badDay'), isShown);
    else if (day === '' && required) say(t('faults.empty', { field: label, row: '' }), isShown);
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
          onBlur={(event) => read(!isSending(event))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read(true);
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
          data-name={name}
          onChange={(event) => void take(event.target.value)}
        />
        {name && <input type="hidden" name={name} value={day} />}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}
