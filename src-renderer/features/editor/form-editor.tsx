import { type FocusEvent, useCallback, useRef, useState } from 'react';
import { useFault } from '../../ui/checked-form.tsx';
import { LazyEditor } from './lazy-editor.tsx';

/** The editor as a field of a form. The text is sent as Markdown under `name`. */
export function FormEditor(props: {
  readonly name: string;
  readonly label: string;
  readonly lang: string;
  readonly defaultValue?: string | undefined;
  readonly required?: boolean;
  readonly onText?: (text: string) => void;
}) {
  const { name, label, lang, defaultValue = '', required = false, onText } = props;
  const [value, setValue] = useState(defaultValue);
  const field = useRef<HTMLTextAreaElement>(null);
  const focus = useRef(() => {});
  const onReady = useCallback((toText: () => void) => {
    focus.current = toText;
  }, []);
  return (
    <div className="form-editor">
      <LazyEditor
        label={label}
        lang={lang}
        value={value}
        isEditable
        fault={useFault(name)}
        onReady={onReady}
        onWrite={async (text) => {
          setValue(text);
          onText?.(text);
          if (field.current) tell(field.current, text);
          return { ok: true, text };
        }}
      />
      {/* What the form sends and checks. It leads the focus on to the text. */}
      <textarea
        ref={field}
        className="visually-hidden"
        name={name}
        aria-label={label}
        aria-hidden
        tabIndex={-1}
        required={required}
        defaultValue={defaultValue}
        onFocus={({ currentTarget }: FocusEvent<HTMLTextAreaElement>) => {
          currentTarget.blur();
          focus.current();
          currentTarget.parentElement?.scrollIntoView({ block: 'nearest' });
        }}
      />
    </div>
  );
}

/** React tells the form of a change only if the value was not set through its own property. */
function tell(field: HTMLTextAreaElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
  set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
