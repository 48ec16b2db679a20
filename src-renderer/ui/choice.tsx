import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ForumItself, Language } from '../../src-core/model/forum.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import type { PartnerNames } from '../../src-core/projections/screen-view.ts';
import { FaultOf } from './checked-form.tsx';
import { useTranslate } from './language.tsx';

/** A labelled choice among a few. */
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

/** Of a document; the meeting's own, unless told otherwise. */
export function DocumentLanguage(props: {
  readonly value: Language | undefined;
  readonly onChoose: (language: Language | undefined) => void;
}) {
  const t = useTranslate();
  return (
    <Choice<Language | ''>
      label={t('meeting.documentLanguage')}
      value={props.value ?? ''}
      onChoose={(chosen) => props.onChoose(chosen || undefined)}
      options={[
        ['', t('letter.meetingLanguage')],
        ...LANGUAGES.map((each) => [each, t(`languages.${each}`)] as const),
      ]}
    />
  );
}

/** Partners as a choice, by the names they are known by. */
export function partnerOptions(forum: ForumItself, ids: readonly string[]) {
  return ids.map((id) => [id, partnerName(forum, id)] as const);
}

export function partnerName(forum: PartnerNames, id: string | undefined): string {
  return forum.partners.find((partner) => partner.id === id)?.name ?? id ?? '';
}

export function shortPartnerName(forum: PartnerNames, id: string): string {
  const partner = forum.partners.find((each) => each.id === id);
  return partner?.shortName ?? partner?.name ?? id;
}
