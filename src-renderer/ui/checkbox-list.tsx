import { Checkbox, Fieldset } from '@digdir/designsystemet-react';

/** A labelled list to choose any number of values from. */
export function CheckboxList(props: {
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: readonly string[];
  /** Called with everything that is chosen after the change. */
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { label, options, chosen, onChoose } = props;
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {options.map(([value, words]) => (
        <Checkbox
          key={value}
          label={words}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
          }
        />
      ))}
    </Fieldset>
  );
}
