import { type RefObject, useRef, useState } from 'react';
import { useFault } from './checked-form.tsx';
import { useTranslate } from './language.tsx';

interface Rules {
  readonly label: string;
  readonly name: string | undefined;
  readonly required: boolean;
  /** Undefined if the text cannot be understood. */
  readonly parse: (typed: string) => string | undefined;
  /** What the field shows when `parse` fails. */
  readonly unreadable: string;
}

/**
 * The text of a field that the user types in words and the program keeps in another form, such as a day. The text
 * stays as typed until the field is left or Enter is pressed.
 */
export function useParsedField({ label, name, required, parse, unreadable }: Rules) {
  const t = useTranslate();
  const field: RefObject<HTMLInputElement | null> = useRef(null);
  const [typed, setTyped] = useState<string>();
  const [found, setFound] = useState<string>();
  const refused = useFault(name);

  /** Marks the field as wrong, or right again. The form refuses it even while the message is not shown. */
  function setFault(fault: string | undefined, isShown = true): void {
    field.current?.setCustomValidity(fault ?? '');
    setFound(isShown ? fault : undefined);
  }
  return {
    field,
    typed,
    fault: found ?? refused,
    setTyped,
    setFault,
    change(text: string): void {
      setTyped(text);
      setFault(undefined);
    },
    /** The value of what was typed, '' for an empty field. Undefined if nothing was typed or it is wrong. */
    read(isShown: boolean): string | undefined {
      if (typed === undefined) return undefined;
      const value = typed.trim() === '' ? '' : parse(typed);
      if (value === undefined) setFault(unreadable, isShown);
      else if (value === '' && required)
        setFault(t('faults.empty', { field: label, row: '' }), isShown);
      else return value;
      return undefined;
    },
  };
}
