import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../src-core/i18n/index.ts';
import { FaultOf } from './checked-form.tsx';
import { useTranslate } from './language.tsx';

/** A labelled list to choose one value from. */
export function Choice<T extends string>(props: {
  readonly label: ReactNode;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly name?: string;
  readonly value?: T;
  readonly defaultValue?: T;
  readonly onChoose?: (value: T) => void;
  readonly disabled?: boolean;
}) {
  const { label, options, onChoose, ...rest } = props;
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        {...rest}
        {...(onChoose
          ? {
              onChange: (event) => {
                const chosen = options.find(([value]) => value === event.target.value);
                if (chosen) onChoose(chosen[0]);
              },
            }
          : {})}
      >
        {options.map(([value, words]) => (
          <Select.Option key={value} value={value}>
            {words}
          </Select.Option>
        ))}
      </Select>
      {rest.name && <FaultOf name={rest.name} />}
    </Field>
  );
}

export function LanguageChoice(props: {
  readonly label: ReactNode;
  readonly value: Language;
  readonly onChoose: (language: Language) => void;
}) {
  const t = useTranslate();
  const options = LANGUAGES.map((each) => [each, t(`languages.${each}`)] as const);
  return <Choice {...props} options={options} />;
}
