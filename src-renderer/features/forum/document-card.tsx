import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { dayInText } from '../../../src-core/i18n/format.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { AdoptedDocument } from '../../../src-core/model/meeting.ts';
import {
  type DocumentVersion,
  inForceOn,
} from '../../../src-core/projections/document-versions.ts';
import { useArrival } from '../../app/routes.ts';
import { useView } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { MarkdownText } from '../editor/markdown-text.tsx';
import { AdoptedIn, Versions } from './version-list.tsx';

/** One of the forum's documents: the text in force, now or on a day, the decision that adopted it, and every version. */
export function DocumentCard(props: {
  readonly document: AdoptedDocument;
  readonly versions: readonly DocumentVersion[];
  readonly on?: Day | undefined;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const lang = useView('forum')?.language ?? 'nb';
  const { document, versions, on } = props;
  const inForce = on === undefined ? versions.at(-1) : inForceOn(versions, on);
  return (
    <section
      className="card stack"
      aria-label={t(`documents.${document}`)}
      {...useArrival(`document-${document}`)}
    >
      <Heading level={2} data-size="sm">
        {t(`documents.${document}`)}
      </Heading>
      {inForce ? (
        <>
          <Paragraph>
            {inForce.adopted &&
              `${t('textVersions.adoptedOn', { day: dayInText(inForce.adopted.on, language) })} `}
            <AdoptedIn version={inForce} />
          </Paragraph>
          <MarkdownText text={inForce.text} lang={lang} />
          {inForce.objectives.length > 0 && (
            <ol lang={lang}>
              {inForce.objectives.map((objective) => (
                <li key={objective.id}>{objective.text}</li>
              ))}
            </ol>
          )}
        </>
      ) : (
        <Paragraph className="muted">
          {on === undefined || versions.length === 0
            ? t('textVersions.notAdopted')
            : t('textVersions.notYet', { day: dayInText(on, language) })}
        </Paragraph>
      )}
      {versions.length > 1 && <Versions versions={versions} lang={lang} />}
    </section>
  );
}
