import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { DocumentVersion } from '../../src-core/follow-up/documents.ts';
import { shortDay } from '../../src-core/language/format.ts';
import type { AdoptedDocument } from '../../src-core/meeting/schema.ts';
import { Comparison } from '../components/comparison.tsx';
import { MarkdownText } from '../components/markdown-text.tsx';
import { useArrival } from '../routes.ts';
import { useLanguage, useTranslate, useView } from '../session.ts';

/** One of the forum's documents: the text in force, the decision that adopted it, and what each version changed. */
export function DocumentCard(props: {
  readonly document: AdoptedDocument;
  readonly versions: readonly DocumentVersion[];
}) {
  const t = useTranslate();
  const lang = useView('forum')?.language ?? 'nb';
  const { document, versions } = props;
  const inForce = versions.at(-1);
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
          <Source version={inForce} />
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
        <Paragraph className="muted">{t('review.notAdopted')}</Paragraph>
      )}
      {versions.length > 1 && (
        <details className="more">
          <summary>{t('review.earlier')}</summary>
          <div className="stack">
            {versions
              .map((version, at) => [versions[at - 1], version] as const)
              .slice(1)
              .reverse()
              .map(([before, version]) => (
                <section key={version.adopted?.decision} className="compared">
                  <Source version={version} />
                  <Comparison
                    before={before}
                    after={version}
                    titles={[t('review.before'), t('review.adopted')]}
                    lang={lang ?? 'nb'}
                  />
                </section>
              ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Source({ version }: { readonly version: DocumentVersion }) {
  const t = useTranslate();
  const language = useLanguage();
  const { adopted, exemptBasis } = version;
  if (!adopted) return null;
  const day = shortDay(adopted.on, language);
  return (
    <Paragraph>
      {t('review.adoptedOn', { number: adopted.number, day })}
      {exemptBasis !== undefined && ` (${t('room.exempt', { basis: exemptBasis })})`}
    </Paragraph>
  );
}
