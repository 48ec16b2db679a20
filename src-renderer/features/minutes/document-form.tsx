import type { Edition } from '../../../src-core/documents/blocks.ts';
import { shortDay } from '../../../src-core/i18n/format.ts';
import type { WordKey } from '../../../src-core/i18n/index.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { Choice, LanguageChoice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerOptions } from '../partners/partner-name.ts';
import type { DocumentChoice, MeetingDocument } from './use-document-choice.ts';

export const DOCUMENT_NAMES = {
  agenda: 'meeting.notice',
  minutes: 'meetingViews.minutes',
  decisions: 'minutes.decisions',
  status: 'sent.status',
  extract: 'extract.name',
} as const satisfies Record<MeetingDocument, WordKey>;

const EDITION_NAMES = {
  full: 'meeting.full',
  public: 'meeting.public',
} as const satisfies Record<Edition, WordKey>;

/** Which document, for whom, in which language, edition and file format. */
export function DocumentForm(props: {
  readonly chosen: DocumentChoice;
  readonly forum: ForumItself | undefined;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { chosen, forum } = props;
  return (
    <>
      <Choice
        label={t('meeting.document')}
        value={chosen.kind}
        onChoose={chosen.setKind}
        options={chosen.kinds.map((each) => [each, t(DOCUMENT_NAMES[each])] as const)}
      />
      {chosen.version !== undefined && chosen.notices.length > 1 && (
        <Choice
          label={t('sent.version')}
          value={String(chosen.version)}
          onChoose={(version) => chosen.setVersion(Number(version))}
          options={chosen.notices.toReversed().map(({ version, at }) => {
            const day = shortDay(dayOf(at), language);
            return [String(version), t('sent.versionOf', { version, day })] as const;
          })}
        />
      )}
      {forum && chosen.partner && (
        <Choice
          label={t('meeting.partner')}
          value={chosen.partner}
          onChoose={chosen.setPartner}
          options={partnerOptions(forum, chosen.partners)}
        />
      )}
      <LanguageChoice
        label={t('meeting.documentLanguage')}
        value={chosen.language}
        onChoose={chosen.setLanguage}
      />
      <Choice
        label={t('meeting.edition')}
        value={chosen.edition}
        onChoose={chosen.setEdition}
        options={chosen.editions.map((each) => [each, t(EDITION_NAMES[each])] as const)}
      />
      <Choice
        label={t('meeting.format')}
        value={chosen.format}
        onChoose={chosen.setFormat}
        options={chosen.formats.map((each) => [each, t(`formats.${each}`)] as const)}
      />
    </>
  );
}
