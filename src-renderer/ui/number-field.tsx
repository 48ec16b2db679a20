import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { count } from '../../src-core/i18n/format.ts';
import { type Language, translator } from '../../src-core/i18n/index.ts';
import { readNumber } from '../../src-core/i18n/parse-input.ts';
import { isSending, useFault } from './checked-form.tsx';
import { DraftField } from './form.tsx';
import { useLanguage } from './language.tsx';
import type { SaveResult } from './save-result.ts';

/**
 * A number, typed as people write it: 1,5 or 10 000. Not `type="number"`, which uses the comma of the browser's
 * language and silently drops what it does not understand.
 */

interface Rules {
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: 'minutes' | 'percent';
  /** Accepts 1,5. */
  readonly hasDecimals?: boolean;
  readonly required?: boolean;
}

/** A number in a form. The form reads it by `name`, or the field calls `onNumber`. */
export function NumberField(
  props: Rules & {
    readonly name?: string | undefined;
    /** Called with each acceptable number. */
    readonly onNumber?: (number: number | undefined) => void;
    /** In a table the column's heading is the visible label. */
    readonly isInTable?: boolean;
    readonly defaultValue?: number | undefined;
    readonly className?: string;
    /** Takes the focus when it appears, with its number selected. */
    readonly isFirst?: boolean;
  },
) {
  const language = useLanguage();
  const { name, onNumber, isInTable, defaultValue, className, isFirst, ...rules } = props;
  const [wrong, setWrong] = useState<string>();
  const refused = useFault(name);
  const fault = wrong ?? refused;
  function say(field: HTMLInputElement, found: string | undefined, isShown = true): void {
    field.setCustomValidity(found ?? '');
    setWrong(isShown ? found : undefined);
  }
  const check = (field: HTMLInputElement, isShown: boolean) =>
    say(field, faultIn(field.value, rules, language), isShown);
  return (
    <Textfield
      name={name}
      {...(isInTable ? { 'aria-label': rules.label } : { label: rules.label })}
      className={className}
      inputMode={rules.hasDecimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      defaultValue={defaultValue}
      {...(fault ? { error: fault } : {})}
      {...(isFirst ? { autoFocus: true, onFocus: ({ target }) => target.select() } : {})}
      onChange={({ target }) => {
        say(target, undefined);
        const isRight = faultIn(target.value, rules, language) === undefined;
        if (isRight) onNumber?.(readNumber(target.value, language));
      }}
      onBlur={(event) => check(event.target, !isSending(event))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') check(event.currentTarget, true);
      }}
    />
  );
}

/** A number that is saved as the user types; undefined for none. */
export function DraftNumber(
  props: Rules & {
    readonly value: number | undefined;
    readonly onSave: (number: number | undefined) => Promise<SaveResult>;
  },
) {
  const language = useLanguage();
  const { value, onSave, label, ...rules } = props;
  async function save(text: string): Promise<SaveResult> {
    const fault = faultIn(text, { label, ...rules }, language);
    if (fault) return { ok: false, code: 'invalid', path: '', message: fault };
    return onSave(readNumber(text, language));
  }
  return (
    <DraftField
      label={label}
      inputMode={rules.hasDecimals ? 'decimal' : 'numeric'}
      value={value === undefined ? '' : String(value)}
      onSave={save}
    />
  );
}

/** What is wrong, in words; undefined if nothing is. */
function faultIn(text: string, rules: Rules, language: Language): string | undefined {
  const t = translator(language);
  const { label, min = -Infinity, max = Infinity, unit, hasDecimals, required } = rules;
  const about = { field: label, row: '' };
  if (text.trim() === '') return required ? t('faults.empty', about) : undefined;
  const number = readNumber(text, language);
  if (number === undefined) return t('faults.notNumber', about);
  if (!hasDecimals && !Number.isInteger(number)) return t('faults.notWhole', about);
  const past = (limit: number) => {
    const figure = count(limit, language);
    const inWords = unit ? t(`limits.${unit}`, { count: limit, number: figure }) : figure;
    return { ...about, limit: inWords };
  };
  if (number < min) return t('faults.tooLow', past(min));
  return number > max ? t('faults.tooHigh', past(max)) : undefined;
}
