import { Button, Textfield } from '@digdir/designsystemet-react';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { readNumber } from '../../src-core/i18n/parse-input.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { Answer, Outcome } from '../../src-core/protocol/service.ts';
import { type Save, savedWhole, useSharedText } from '../app/collaborative-text.ts';
import { CheckedForm } from './checked-form.tsx';
import { useLanguage, useTranslate } from './language.tsx';

/** What was filled in; an empty field counts as left out. */
export interface Filled {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  all(name: string): string[];
}

/**
 * A form for something new: empty again when it was taken, as it was when it was refused. `onSend`
 * answers nothing when there was nothing to do.
 */
export function NewForm(props: {
  readonly words: ReactNode;
  readonly onSend: (filled: Filled) => Promise<Answer | undefined>;
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

/** The person is somewhere else by now, and is to stay there. */
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
    all: (name) => data.getAll(name).map(String),
  };
}

/** Fields that were left out stay out of the command. */
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
}

/** A number is refused while it is half written; so it is not tried at each keystroke. */
const PAUSE = 400;

/** A text that is saved as it is written; there is no save button. */
export function DraftField(
  props: TextProps & {
    readonly onSave: (text: string) => Promise<Answer>;
    readonly inputMode?: 'numeric' | 'decimal';
  },
) {
  const { value, onSave, rows, ...rest } = props;
  const draft = useSaved(value, savedWhole(onSave), PAUSE);
  if (rows !== undefined) return <Textfield multiline rows={rows} {...rest} {...draft} />;
  return <Textfield {...rest} {...draft} />;
}

/** A long text that several may be writing in at once. */
export function SharedField(
  props: TextProps & {
    readonly onWrite: Save;
    readonly rows: number;
    readonly onLeave?: () => void;
  },
) {
  const { value, onWrite, onLeave, ...rest } = props;
  const text = useSaved(value, onWrite, 0);
  const leave = () => {
    text.onBlur();
    onLeave?.();
  };
  return <Textfield multiline {...rest} {...text} onBlur={leave} />;
}

/** As `useSharedText`, with what was refused in it: until one corrects it. */
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

/** That what stands in the field cannot be taken, and not that nothing can be changed now. */
export function faultOf(answer: Outcome<object>): string | undefined {
  return answer.ok || answer.code !== 'invalid' ? undefined : answer.message;
}
