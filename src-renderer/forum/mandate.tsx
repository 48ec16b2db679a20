import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import type { DocumentVersion } from '../../src-core/follow-up/documents.ts';
import { objectivesFrom } from '../components/objectives.ts';
import { useArrival } from '../routes.ts';
import { execute, useTranslate, useView } from '../session.ts';
import { DocumentCard } from './document-card.tsx';

/** The mandate, the partnership agreement and the principles, as they are in force. */
export function MandateTab() {
  const t = useTranslate();
  const documents = useView('meetings')?.documents;
  if (!documents) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const mandate = documents.mandate.at(-1);
  return (
    <div className="stack">
      {mandate?.adopted ? (
        <DocumentCard document="mandate" versions={documents.mandate} />
      ) : (
        <FirstMandate mandate={mandate} />
      )}
      <DocumentCard
        document="partnership-agreement"
        versions={documents['partnership-agreement']}
      />
      <DocumentCard document="principles" versions={documents.principles} />
    </div>
  );
}

/** It can be written here until a decision has adopted one. */
function FirstMandate({ mandate }: { readonly mandate: DocumentVersion | undefined }) {
  const t = useTranslate();
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const objectives = objectivesFrom(
      String(data.get('objectives') ?? ''),
      mandate?.objectives ?? [],
    );
    void execute({ do: 'setMandate', purpose: String(data.get('purpose') ?? ''), objectives });
  }
  return (
    <form className="card stack" onSubmit={save} {...useArrival('document-mandate')}>
      <Heading level={2} data-size="sm">
        {t('shell.mandate')}
      </Heading>
      <Textfield
        multiline
        rows={4}
        name="purpose"
        label={t('shell.purpose')}
        defaultValue={mandate?.text}
      />
      <Textfield
        multiline
        rows={8}
        name="objectives"
        label={t('shell.objectives')}
        defaultValue={mandate?.objectives.map((each) => each.text).join('\n')}
      />
      <Button type="submit">{t('shell.save')}</Button>
    </form>
  );
}
