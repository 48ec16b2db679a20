import {
  Field,
  Label,
  EXPERIMENTAL_Suggestion as Suggestion,
  type SuggestionItem,
  type SuggestionProps,
} from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { FaultOf } from './checked-form.tsx';
import { useTranslate } from './language.tsx';

type BeforeMatch = NonNullable<SuggestionProps['onBeforeMatch']>;

const SPOKEN = ['added', 'empty', 'found', 'items', 'of', 'remove', 'removed'] as const;

/**
 * Chooses one or more by name, each shown as a chip. What is typed and is no option is kept as text. Enter or a
 * click adds; a click on a chip, or Backspace in the empty field, removes.
 */
export function PartyField(props: {
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** Values of options, or texts. */
  readonly value: readonly string[];
  readonly onChoose: (value: readonly string[]) => void;
  readonly name?: string;
}) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { label, options, value, onChoose, name } = props;
  const words = new Map(options);
  const chosen = value.map((each) => ({ value: each, label: words.get(each) ?? each }));
  const spoken = Object.fromEntries(
    SPOKEN.map((each) => [`data-sr-${each}`, t(`partyField.${each}`)]),
  );
  function choose(items: SuggestionItem[]) {
    onChoose(items.map((each) => each.value));
    if (!input.current) return;
    input.current.value = '';
    // The list shows all options again.
    input.current.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return (
    <>
      <Field>
        <Label>{label}</Label>
        <Suggestion
          multiple
          creatable
          selected={chosen}
          onSelectedChange={choose}
          onBeforeMatch={preferBeginning}
          {...spoken}
        >
          <Suggestion.Input
            ref={input}
            aria-label={label}
            placeholder={t('partyField.help')}
            // What is typed and not yet added is sent too. Somebody must be named.
            {...(name ? { name, required: value.length === 0 } : {})}
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
      {name && value.map((each) => <input key={each} type="hidden" name={name} value={each} />)}
    </>
  );
}

/** The beginning of a name means that name, if it is the beginning of one only. */
const preferBeginning: BeforeMatch = (event) => {
  const { control, options } = event.currentTarget;
  const typed = control?.value.trim().toLowerCase() ?? '';
  if (event.detail || typed === '') return;
  const [only, ...others] = [...options].filter((each) =>
    each.label.toLowerCase().startsWith(typed),
  );
  if (!only || others.length > 0) return;
  event.preventDefault();
  only.selected = true;
};

/** As `PartyField`, in a form that is sent as a whole. */
export function NewPartyField(
  props: Omit<Parameters<typeof PartyField>[0], 'value' | 'onChoose'> & { readonly name: string },
) {
  const [value, setValue] = useState<readonly string[]>([]);
  return <PartyField {...props} value={value} onChoose={setValue} />;
}
