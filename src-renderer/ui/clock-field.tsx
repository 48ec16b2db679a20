import { Textfield } from '@digdir/designsystemet-react';
import { readClock, writeClock } from '../../src-core/i18n/parse-input.ts';
import { isSending } from './checked-form.tsx';
import { useLanguage, useTranslate } from './language.tsx';
import { faultOf, type SaveResult } from './save-result.ts';
import { useParsedField } from './use-parsed-field.ts';

/** A time of day on the 24-hour clock, typed as people write it; '' for none. */
export function ClockField(props: {
  readonly label: string;
  readonly value: string;
  /** If the result says that the clock is wrong, the field shows it. */
  readonly onClock:
    | ((clock: string) => Promise<SaveResult> | undefined)
    | ((clock: string) => void);
  readonly name?: string;
  readonly required?: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { label, value, onClock, name, required = false } = props;
  const parsed = useParsedField({
    label,
    name,
    required,
    parse: readClock,
    unreadable: t('shell.badClock'),
  });
  const { field, typed, fault } = parsed;

  async function read(isShown: boolean): Promise<void> {
    const clock = parsed.read(isShown);
    if (clock === undefined) return;
    parsed.setFault(undefined);
    parsed.setTyped(undefined);
    const result = clock === value ? undefined : await onClock(clock);
    const refused = result && faultOf(result);
    if (refused === undefined) return;
    parsed.setTyped(typed);
    parsed.setFault(refused);
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
      onChange={(event) => parsed.change(event.target.value)}
      onBlur={(event) => void read(!isSending(event))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void read(true);
      }}
    />
  );
}
