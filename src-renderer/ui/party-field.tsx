import {
  Field,
  Label,
  EXPERIMENTAL_Suggestion as Suggestion,
  type SuggestionItem,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FaultOf } from './checked-form.tsx';
import { useTranslate } from './language.tsx';

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
  const { label, options, value, onChoose, name } = props;
  const words = new Map(options);
  const chosen = value.map((each) => ({ value: each, label: words.get(each) ?? each }));
  const spoken = Object.fromEntries(
    SPOKEN.map((each) => [`data-sr-${each}`, t(`partyField.${each}`)]),
  );
  const choose = (items: SuggestionItem[]) => onChoose(items.map((each) => each.value));
  return (
    <Field>
      <Label>{label}</Label>
      <Suggestion multiple creatable selected={chosen} onSelectedChange={choose} {...spoken}>
        <Suggestion.Input aria-label={label} placeholder={t('partyField.help')} />
        <Suggestion.List singular={t('partyField.one')} plural={t('partyField.many')}>
          {options
            .filter(([each]) => !value.includes(each))
            .map(([each, name]) => (
              <Suggestion.Option key={each} value={each} label={name}>
                {name}
              </Suggestion.Option>
            ))}
        </Suggestion.List>
      </Suggestion>
      {name && (
        <>
          {value.map((each) => (
            <input key={each} type="hidden" name={name} value={each} />
          ))}
          <FaultOf name={name} />
        </>
      )}
    </Field>
  );
}

/** As `PartyField`, in a form that is sent as a whole. */
export function NewPartyField(
  props: Omit<Parameters<typeof PartyField>[0], 'value' | 'onChoose'> & { readonly name: string },
) {
  const [value, setValue] = useState<readonly string[]>([]);
  return <PartyField {...props} value={value} onChoose={setValue} />;
}
