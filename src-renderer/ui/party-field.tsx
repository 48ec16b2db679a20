import {
  Field,
  Label,
  EXPERIMENTAL_Suggestion as Suggestion,
  type SuggestionItem,
} from '@digdir/designsystemet-react';
import { type FocusEvent, useRef, useState } from 'react';
import { FaultOf, isSending } from './checked-form.tsx';
import { useTranslate } from './language.tsx';

interface PartyFieldProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Values of options, or texts. */
  readonly value: readonly string[];
  readonly onChoose: (value: readonly string[]) => void;
  /** The form sends the values under this name. Somebody must then be named. */
  readonly name?: string;
}

/** The design system adds these when the field gets the focus. */
const BEFORE_FOCUS = { role: 'combobox', 'aria-expanded': false };
const SPOKEN = ['added', 'empty', 'found', 'items', 'of', 'remove', 'removed'] as const;

/**
 * Chooses one or more by name, each shown as a chip. What is typed and is no option is kept as text. Enter, a click,
 * or leaving the field adds; a click on a chip, or Backspace in the empty field, removes.
 */
export function PartyField(props: PartyFieldProps) {
  const t = useTranslate();
  const { label, options, value, name } = props;
  const { input, typed, setTyped, choose, leave } = usePartyField(props);
  const words = new Map(options);
  const chosen = value.map((each) => ({ value: each, label: words.get(each) ?? each }));
  const spoken = Object.fromEntries(
    SPOKEN.map((each) => [`data-sr-${each}`, t(`partyField.${each}`)]),
  );
  return (
    <>
      <Field>
        <Label>{label}</Label>
        <Suggestion multiple creatable selected={chosen} onSelectedChange={choose} {...spoken}>
          <Suggestion.Input
            ref={input}
            {...BEFORE_FOCUS}
            aria-label={label}
            placeholder={t('partyField.help')}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={leave}
            {...(name ? { 'data-name': name, required: value.length === 0 } : {})}
          />
          <Suggestion.List singular={t('partyField.one')} plural={t('partyField.many')}>
            {options
              .filter(([each]) => !value.includes(each))
              .map(([each, called]) => (
                <Suggestion.Option key={each} value={each} label={called}>
                  {called}
                </Suggestion.Option>
              ))}
          </Suggestion.List>
        </Suggestion>
        {name && <FaultOf name={name} />}
      </Field>
      {name &&
        withTyped(value, typed, options).map((each) => (
          <input key={each} type="hidden" name={name} value={each} />
        ))}
    </>
  );
}

function usePartyField({ options, value, onChoose }: PartyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');

  function choose(items: SuggestionItem[]) {
    const kept = items.map((each) => each.value).filter((each) => value.includes(each));
    const added = items.map((each) => each.value).find((each) => !value.includes(each));
    put(withTyped(kept, added ?? '', options));
  }
  function put(next: readonly string[]) {
    onChoose(next);
    if (!input.current) return;
    input.current.value = '';
    // The list shows all options again.
    input.current.dispatchEvent(new Event('input', { bubbles: true }));
  }
  function leave(event: FocusEvent<HTMLInputElement>) {
    const field = event.currentTarget.closest('ds-suggestion');
    // Whoever presses the form's button sends what is typed. A new chip would move the button away.
    if (typed.trim() === '' || field?.contains(event.relatedTarget) || isSending(event)) return;
    put(withTyped(value, typed, options));
  }
  return { input, typed, setTyped, choose, leave };
}

/** With what is typed. The beginning of a name means that name, if it is the beginning of one only. */
function withTyped(
  value: readonly string[],
  typed: string,
  options: PartyFieldProps['options'],
): readonly string[] {
  const text = typed.trim();
  if (text === '') return value;
  const begun = options.filter(([each, words]) => each === text || begins(words, text));
  const exact = begun.find(([each, words]) => each === text || words.length === text.length);
  const [only, ...others] = begun;
  const named = exact ?? (others.length === 0 ? only : undefined);
  return [...new Set([...value, named?.[0] ?? text])];
}

function begins(words: string, text: string): boolean {
  return words.toLowerCase().startsWith(text.toLowerCase());
}

/** As `PartyField`, in a form that is sent as a whole. */
export function NewPartyField(
  props: Omit<PartyFieldProps, 'value' | 'onChoose'> & { readonly name: string },
) {
  const [value, setValue] = useState<readonly string[]>([]);
  return <PartyField {...props} value={value} onChoose={setValue} />;
}
