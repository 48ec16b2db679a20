import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { type Item, ItemKind, MAX_MINUTES, type Meeting } from '../../../src-core/model/meeting.ts';
import { execute, useView } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { DraftNumber } from '../../ui/number-field.tsx';
import { ExemptField } from '../decision/exempt-field.tsx';

/** All that is known of an item before the meeting. */
export function EditItem({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const mandate = useView('meetings')?.mandate;
  const { objectives } = item;
  const change = (changes: object) =>
    execute({ do: 'changeItem', meeting: meeting.id, item: item.id, ...changes });
  return (
    <div className="stack full-line" data-size="sm">
      <div className="row">
        <DraftField
          className="grow"
          label={t('meeting.itemTitle')}
          value={item.title}
          onSave={(title) => change({ title })}
        />
        <Choice
          label={t('meeting.kind')}
          value={item.kind}
          onChoose={(kind) => void change({ kind })}
          options={ItemKind.options.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
        />
        <DraftNumber
          label={t('meeting.minutesField')}
          min={0}
          max={MAX_MINUTES}
          unit="minutes"
          value={item.minutes}
          onSave={(minutes) => change({ minutes: minutes ?? null })}
        />
        <DraftField
          label={t('meeting.presenter')}
          value={item.presenter}
          onSave={(presenter) => change({ presenter: presenter || null })}
        />
      </div>
      <DraftField
        rows={4}
        label={t('meeting.background')}
        lang={meeting.language}
        value={item.background}
        onSave={(background) => change({ background: background || null })}
      />
      {mandate && mandate.objectives.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{t('meeting.serves')}</Fieldset.Legend>
          {mandate.objectives.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={objectives.includes(id)}
              onChange={({ target }) =>
                void change({
                  objectives: target.checked
                    ? [...objectives, id]
                    : objectives.filter((each) => each !== id),
                })
              }
            />
          ))}
        </Fieldset>
      )}
      <ExemptField meeting={meeting.id} of={{ item: item.id }} exempt={item.exempt} />
      <Attachments meeting={meeting} item={item} />
    </div>
  );
}

function Attachments({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const attached = meeting.attachments.filter((each) => each.item === item.id);
  async function attach(file: File) {
    await execute({
      do: 'addAttachment',
      meeting: meeting.id,
      item: item.id,
      name: file.name,
      dataBase64: await base64Of(file),
    });
  }
  return (
    <div className="stack tight">
      <div>
        <FileButton onFile={(file) => void attach(file)}>{t('prepare.attach')}</FileButton>
      </div>
      {attached.length > 0 && (
        <ul>
          {attached.map((each) => (
            <li key={each.id}>{each.name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
