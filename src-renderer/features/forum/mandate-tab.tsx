import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Day } from '../../../src-core/model/field-types.ts';
import { AdoptedDocument } from '../../../src-core/model/meeting.ts';
import type { DocumentVersion } from '../../../src-core/projections/document-versions.ts';
import { useArrival } from '../../app/routes.ts';
import { execute, useView } from '../../app/session.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { FormEditor } from '../editor/form-editor.tsx';
import { objectivesFrom } from '../prepare/objectives-from-text.ts';
import { DocumentCard } from './document-card.tsx';

/** The mandate, the partnership agreement and the principles: in force today, or on a chosen day. */
export function MandateTab() {
  const t = useTranslate();
  const [on, setOn] = useState<Day>();
  const documents = useView('meetings')?.documents;
  if (!documents) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const mandate = documents.mandate.at(-1);
  // The user writes the first mandate here, until a decision adopts one.
  const isWritten = on === undefined && !mandate?.adopted;
  const shown = AdoptedDocument.options.filter((each) => !isWritten || each !== 'mandate');
  return (
    <div className="stack">
      <div className="card row">
        <DayField
          label={t('textVersions.on')}
          value={on}
          onDay={(day) => setOn(day || undefined)}
        />
      </div>
      {isWritten && <FirstMandate mandate={mandate} />}
      {shown.map((document) => (
        <DocumentCard key={document} document={document} versions={documents[document]} on={on} />
      ))}
    </div>
  );
}

function FirstMandate({ mandate }: { readonly mandate: DocumentVersion | undefined }) {
  const t = useTranslate();
  const lang = useView('forum')?.language ?? 'nb';
  function save(form: HTMLFormElement) {
    const data = new FormData(form);
    const objectives = objectivesFrom(
      String(data.get('objectives') ?? ''),
      mandate?.objectives ?? [],
    );
    const purpose = String(data.get('purpose') ?? '');
    return execute({ do: 'setMandate', purpose, objectives });
  }
  return (
    <CheckedForm className="card stack" onSend={save} attributes={useArrival('document-mandate')}>
      <Heading level={2} data-size="sm">
        {t('shell.mandate')}
      </Heading>
      <FormEditor
        name="purpose"
        label={t('shell.purpose')}
        lang={lang}
        defaultValue={mandate?.text}
      />
      <FormText
        multiline
        rows={8}
        name="objectives"
        label={t('shell.objectives')}
        defaultValue={mandate?.objectives.map((each) => each.text).join('\n')}
      />
      <Button type="submit">{t('shell.save')}</Button>
    </CheckedForm>
  );
}
