import { Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import {
  type ComponentProps,
  createContext,
  type FocusEvent,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Translate } from '../../src-core/i18n/index.ts';
import { useTranslate } from './language.tsx';
import type { SaveResult } from './save-result.ts';

/**
 * A form that shows at each field what is wrong in it. The rules are the fields' own attributes (`required`, `type`,
 * custom validity). The browser's own messages never show, because they are in the browser's language.
 */

/** What is wrong, by field name. */
type Faults = Readonly<Record<string, string>>;
const FaultsAround = createContext<Faults>({});

export function CheckedForm(props: {
  /** Called when every field is right. If the result names a field, the form shows the message at that field. */
  readonly onSend: (form: HTMLFormElement) => Promise<SaveResult | undefined>;
  readonly className?: string;
  readonly label?: string;
  readonly attributes?: Omit<ComponentProps<'form'>, 'onSubmit' | 'onChange' | 'onReset'> & {
    readonly 'data-size'?: 'sm';
  };
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { onSend, className, label, attributes, children } = props;
  const [faults, setFaults] = useState<Faults>({});
  const sending = useRef(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Otherwise the form around this one would be sent too.
    event.stopPropagation();
    if (sending.current) return;
    const form = event.currentTarget;
    const wrong = fieldsOf(form).filter((each) => !each.validity.valid);
    flushSync(() => setFaults(faultsOf(wrong, t)));
    const [first] = wrong;
    if (first) return first.focus();
    sending.current = true;
    const outcome = await onSend(form).finally(() => {
      sending.current = false;
    });
    if (!outcome || outcome.ok) return;
    const refused = fieldAt(form, outcome.path);
    if (!refused) return;
    flushSync(() => setFaults({ [nameOf(refused)]: outcome.message }));
    refused.focus();
  }
  // `onChange`, not `onInput`: React calls the field's own listener first.
  function recheck({ target }: FormEvent<HTMLFormElement>): void {
    if (!isField(target) || !target.validity.valid) return;
    const { [nameOf(target)]: corrected, ...left } = faults;
    if (corrected !== undefined) setFaults(left);
  }
  return (
    <form
      {...attributes}
      noValidate
      className={className}
      onClickCapture={dropSecondClick}
      onSubmit={send}
      onChange={recheck}
      onReset={() => setFaults({})}
      {...(label ? { 'aria-label': label } : {})}
    >
      <FaultsAround value={faults}>{children}</FaultsAround>
    </form>
  );
}

/** A double-click sends once. The second click would send the form that the first click emptied. */
function dropSecondClick(event: MouseEvent<HTMLFormElement>): void {
  const button = event.target instanceof Element && event.target.closest('button');
  if (event.detail > 1 && button && button.type === 'submit') event.preventDefault();
}

/** What the surrounding form found wrong in the field of that name. */
export function useFault(name: string | undefined): string | undefined {
  const faults = useContext(FaultsAround);
  return name === undefined ? undefined : faults[name];
}

/** A text field that shows what is wrong in it. */
export function FormText(props: ComponentProps<typeof Textfield> & { readonly name: string }) {
  const fault = useFault(props.name);
  return <Textfield {...props} {...(fault ? { error: fault } : {})} />;
}

/** What is wrong in a group of fields that share a name. */
export function FaultOf({ name }: { readonly name: string }) {
  const fault = useFault(name);
  return fault ? <ValidationMessage>{fault}</ValidationMessage> : null;
}

/**
 * Whether the user leaves the field by pressing the form's button. The form then shows what is wrong: a message that
 * appeared during the click would move the button away from the pointer.
 */
export function isSending({ target, relatedTarget: next }: FocusEvent<HTMLInputElement>): boolean {
  return next instanceof HTMLButtonElement && next.type === 'submit' && next.form === target.form;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Fields without a name are not sent. */
function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].filter(isField).filter((each) => nameOf(each) !== '');
}

function isField(element: EventTarget): element is Field {
  const isOne =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  return isOne && element.type !== 'hidden';
}

/** Some fields send their value in a hidden field and keep their name in `data-name`. */
function nameOf(field: Field): string {
  return field.dataset.name ?? field.name;
}

function faultsOf(wrong: readonly Field[], t: Translate): Faults {
  return Object.fromEntries(wrong.map((field) => [nameOf(field), inWords(field, t)]));
}

function inWords(field: Field, t: Translate): string {
  // The field found the fault itself.
  if (field.validity.customError) return field.validationMessage;
  if (field.validity.typeMismatch) return t('faults.notEmail');
  const label = field.labels?.[0]?.textContent ?? field.ariaLabel ?? '';
  const words = field.validity.valueMissing ? 'faults.empty' : 'faults.unusable';
  return t(words, { field: label.trim(), row: '' });
}

/** `resource.amount` is in the field `amount`, `parties.1` in the field `parties`. */
function fieldAt(form: HTMLFormElement, path: string): Field | undefined {
  const fields = fieldsOf(form);
  const named = (name: string) => fields.find((each) => nameOf(each) === name);
  return [path, ...path.split('.')].map(named).find((each) => each !== undefined);
}
