import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import type { Language } from '../../src-core/i18n/index.ts';
import { readNumber } from '../../src-core/i18n/parse-input.ts';
import { CheckedForm } from './checked-form.tsx';
import { type Save, savedWhole, useSharedText } from './collaborative-text.ts';
import { useLanguage, useTranslate } from './language.tsx';
import { faultOf, type SaveResult } from './save-result.ts';

/** The values of a form. An empty field counts as left out. */
export interface Filled {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  all(name: string): string[];
}

/**
 * A form that adds something. It empties when the addition succeeds and stays filled in when it is refused. `onSend`
 * resolves to undefined if there was nothing to do.
 */
export function NewForm(props: {
  readonly words: ReactNode;
  readonly onSend: (filled: Filled) => Promise<SaveResult | undefined>;
  readonly onDone?: () => void;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { words, onSend, onDone, className = 'stack', label, children } = props;
  async function send(form: HTMLFormElement) {
    const answer = await onSend(filledIn(new FormData(form), language));
    if (!answer?.ok) return answer;
    form.reset();
    if (onDone) onDone();
    else if (!hasGoneOn(form)) form.querySelector<HTMLElement>('input, textarea')?.focus();
    return answer;
  }
  return (
    <CheckedForm className={className} onSend={send} {...(label ? { label } : {})}>
      {children}
      <div className="row">
        <Button type="submit">{words}</Button>
        {onDone && (
          <Button type="button" variant="tertiary" onClick={onDone}>
            {t('meeting.close')}
          </Button>
        )}
      </div>
    </CheckedForm>
  );
}

/** Whether the user has moved on to something outside the form. The focus then stays there. */
function hasGoneOn(form: HTMLFormElement): boolean {
  const { activeElement, body } = document;
  return activeElement !== body && !form.contains(activeElement);
}

function filledIn(data: FormData, language: Language): Filled {
  const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
  return {
    text,
    number: (name) => {
      const given = text(name);
      return given === undefined ? undefined : readNumber(given, language);
    },
    all: (name) => data.getAll(name).map(String).filter(Boolean),
  };
}

/** Removes the fields that are undefined, so that a command does not contain them. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly rows?: number;
  readonly className?: string;
  readonly lang?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
}

/** Milliseconds before a field saves. A half-typed number would be refused, and each save is one step of undo. */
export const PAUSE = 400;

/** A text that is saved as the user types; there is no save button. */
export function DraftField(
  props: TextProps & {
    readonly onSave: (text: string) => Promise<SaveResult>;
    readonly inputMode?: 'numeric' | 'decimal';
  },
) {
  const { value, onSave, rows, ...rest } = props;
  const draft = useSaved(value, savedWhole(onSave), PAUSE);
  if (rows !== undefined) return <Textfield multiline rows={rows} {...rest} {...draft} />;
  return <Textfield {...rest} {...draft} />;
}

/** A long plain text that several users may write in at once: no sign in it formats anything (D123). */
export function SharedField(
  props: TextProps & {
    readonly onWrite: Save;
    readonly rows: number;
    readonly onLeave?: (text: string) => void;
  },
) {
  const { value, onWrite, onLeave, ...rest } = props;
  const text = useSaved(value, onWrite, 0);
  const leave = () => {
    text.onBlur();
    onLeave?.(text.value);
  };
  return <Textfield multiline {...rest} {...text} onBlur={leave} />;
}

/** As `useSharedText`. It also shows why the text was refused, until the user changes it. */
export function useSaved(value: string | undefined, onSave: Save, delayMs: number) {
  const [fault, setFault] = useState<string>();
  const text = useSharedText(
    value ?? '',
    async (typed, base) => {
      const answer = await onSave(typed, base);
      setFault(faultOf(answer));
      return answer;
    },
    delayMs,
  );
  const onChange = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    setFault(undefined);
    text.onChange(event);
  };
  return { ...text, onChange, ...(fault ? { error: fault } : {}) };
}
