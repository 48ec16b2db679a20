import { LANGUAGES, type Language } from '../../../src-core/model/forum.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** The language of a document. `undefined` is the language of the meeting. */
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
