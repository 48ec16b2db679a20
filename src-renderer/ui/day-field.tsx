import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { chromiumLanguage } from '../../src-core/i18n/format.ts';
import { readDay, writeDay } from '../../src-core/i18n/parse-input.ts';
import { isSending } from './checked-form.tsx';
import { useLanguage, useTranslate } from './language.tsx';
import { faultOf, type SaveResult } from './save-result.ts';
import { useParsedField } from './use-parsed-field.ts';

interface DayFieldProps {
  readonly label: string;
  /** The form sends the day under this name. */
  readonly name?: string;
  /** `2026-11-23`. */
  readonly value?: string | undefined;
  /** Called with each change, '' for none. If the result says that the day is wrong, the field shows it. */
  readonly onDay?: ((day: string) => Promise<SaveResult> | undefined) | ((day: string) => void);
  readonly required?: boolean;
}

/** A day, typed as people write it or chosen from the browser's calendar. */
export function DayField(props: DayFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, name, required = false } = props;
  const id = useId();
  const { field, day, typed, fault, change, choose, read } = useDay(props);
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
          onChange={(event) => change(event.target.value)}
          onBlur={(event) => read(!isSending(event))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read(true);
          }}
        />
        <CalendarButton label={label} name={name} day={day} onChoose={choose} />
        {name && <input type="hidden" name={name} value={day} />}
      </div>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}

function useDay({ label, name, value = '', onDay, required = false }: DayFieldProps) {
  const t = useTranslate();
  const [day, setDay] = useState(value);
  const parsed = useParsedField({
    label,
    name,
    required,
    parse: (typed) => readDay(typed, new Date().getFullYear()),
    unreadable: t('shell.badDay'),
  });
  const { field, typed, fault, change, setTyped, setFault } = parsed;

  async function choose(next: string): Promise<void> {
    setTyped(undefined);
    setFault(undefined);
    setDay(next);
    const result = next === value ? undefined : await onDay?.(next);
    const refused = result && faultOf(result);
    if (refused !== undefined) setFault(refused);
  }
  function read(isShown: boolean): void {
    const next = parsed.read(isShown);
    if (next !== undefined) void choose(next);
  }
  // Shows what others change meanwhile. What the user is typing stays.
  useEffect(() => setDay(value), [value]);
  useFormReset(field, () => {
    setDay(value);
    setTyped(undefined);
    setFault(undefined);
  });
  return { field, day, typed, fault, change, choose, read };
}

/** Calls `reset` when the form around the field is emptied. */
function useFormReset(field: RefObject<HTMLInputElement | null>, reset: () => void): void {
  const latest = useRef(reset);
  latest.current = reset;
  useEffect(() => {
    const form = field.current?.form;
    const onReset = () => latest.current();
    form?.addEventListener('reset', onReset);
    return () => form?.removeEventListener('reset', onReset);
  }, [field]);
}

function CalendarButton(props: {
  readonly label: string;
  readonly name: string | undefined;
  readonly day: string;
  readonly onChoose: (day: string) => Promise<void>;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, name, day, onChoose } = props;
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <>
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
        onChange={(event) => void onChoose(event.target.value)}
      />
    </>
  );
}
