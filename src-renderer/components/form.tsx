import { Button, Textfield } from '@digdir/designsystemet-react';
import type { FormEvent, ReactNode } from 'react';
import type { Answer } from '../../src-core/service.ts';
import { useTranslate } from '../session.ts';
import { type Save, savedWhole, useSharedText } from '../shared-text.ts';

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
  const { words, onSend, onDone, className = 'stack', label, children } = props;
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await onSend(filledIn(new FormData(form)));
    if (!answer?.ok) return;
    form.reset();
    if (onDone) onDone();
    else if (!hasGoneOn(form)) form.querySelector<HTMLElement>('input, textarea')?.focus();
  }
  return (
    <form className={className} onSubmit={send} {...(label ? { 'aria-label': label } : {})}>
      {children}
      <div className="row">
        <Button type="submit">{words}</Button>
        {onDone && (
          <Button type="button" variant="tertiary" onClick={onDone}>
            {t('room.close')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The person is somewhere else by now, and is to stay there. */
function hasGoneOn(form: HTMLFormElement): boolean {
  const { activeElement, body } = document;
  return activeElement !== body && !form.contains(activeElement);
}

function filledIn(data: FormData): Filled {
  const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
  return {
    text,
    number: (name) => {
      const given = text(name);
      return given === undefined ? undefined : Number(given);
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

/** A number or an address is refused while it is half written; so it is not tried at each keystroke. */
const PAUSE = 400;

/** A text that is saved as it is written; there is no save button. */
export function DraftField(
  props: TextProps & {
    readonly onSave: (text: string) => Promise<Answer>;
    readonly type?: 'number' | 'email';
  },
) {
  const { value, onSave, rows, type, ...rest } = props;
  const draft = useSharedText(value ?? '', savedWhole(onSave), PAUSE);
  if (rows !== undefined) return <Textfield multiline rows={rows} {...rest} {...draft} />;
  return <Textfield {...(type ? { type } : {})} {...rest} {...draft} />;
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
  const text = useSharedText(value ?? '', onWrite, 0);
  const leave = () => {
    text.onBlur();
    onLeave?.();
  };
  return <Textfield multiline {...rest} {...text} onBlur={leave} />;
}
