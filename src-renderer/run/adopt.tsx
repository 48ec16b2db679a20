import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { AdoptedDocument, type Item, type Meeting } from '../../src-core/meeting/schema.ts';
import { Choice } from '../components/fields.tsx';
import { NewForm } from '../components/form.tsx';
import { objectivesFrom } from '../components/objectives.ts';
import { execute, useTranslate, useView } from '../session.ts';

/** A decision that adopts a new version of the mandate, the partnership agreement or the principles. */
export function AdoptDocument(props: {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const mandate = useView('meetings')?.mandate;
  const [document, setDocument] = useState<AdoptedDocument>('mandate');
  const { meeting, item, onDone } = props;
  return (
    <NewForm
      className="card stack"
      label={t('room.adopt')}
      words={t('room.propose')}
      onDone={onDone}
      onSend={({ text }) =>
        execute({
          do: 'proposeDecision',
          meeting: meeting.id,
          item: item.id,
          wording: text('wording') ?? '',
          adopts:
            document === 'mandate'
              ? {
                  document,
                  purpose: text('purpose') ?? '',
                  objectives: objectivesFrom(text('objectives') ?? '', mandate?.objectives ?? []),
                }
              : { document, text: text('text') ?? '' },
        })
      }
    >
      <Choice
        label={t('room.document')}
        value={document}
        onChoose={setDocument}
        options={AdoptedDocument.options.map((each) => [each, t(`documents.${each}`)] as const)}
      />
      <Textfield
        multiline
        rows={2}
        name="wording"
        label={t('room.newWording')}
        required
        autoFocus
      />
      {document === 'mandate' ? (
        <>
          <Textfield
            multiline
            rows={3}
            name="purpose"
            label={t('shell.purpose')}
            defaultValue={mandate?.purpose}
            required
          />
          <Textfield
            multiline
            rows={6}
            name="objectives"
            label={t('shell.objectives')}
            defaultValue={mandate?.objectives.map((each) => each.text).join('\n')}
          />
        </>
      ) : (
        <Textfield multiline rows={8} name="text" label={t('room.text')} required />
      )}
    </NewForm>
  );
}
