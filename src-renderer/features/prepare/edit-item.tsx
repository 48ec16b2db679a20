import { useState } from 'react';
import { AGENDA_OPEN, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { type Item, ItemKind, MAX_MINUTES, type Meeting } from '../../../src-core/model/meeting.ts';
import { execute, useView } from '../../app/session.ts';
import { CheckboxList } from '../../ui/checkbox-list.tsx';
import { Choice } from '../../ui/choice.tsx';
import { savedWhole } from '../../ui/collaborative-text.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { DraftField, PAUSE } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { LockedFields } from '../../ui/locked-fields.tsx';
import { DraftNumber } from '../../ui/number-field.tsx';
import { faultOf } from '../../ui/save-result.ts';
import { ExemptField } from '../decision/exempt-field.tsx';
import { LazyEditor } from '../editor/lazy-editor.tsx';
import { Impartiality } from '../impartiality/impartiality.tsx';

/** Everything about an item that can be set before the meeting. */
export function EditItem({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const mandate = useView('meetings')?.mandate;
  const change = (changes: object) =>
    execute({ do: 'changeItem', meeting: meeting.id, item: item.id, ...changes });
  return (
    <div className="stack full-line" data-size="sm">
      <LockedFields why={whyLocked(meeting, AGENDA_OPEN)}>
        <ItemHeader item={item} onChange={change} />
        <Background
          lang={meeting.language}
          value={item.background ?? ''}
          isEditable={whyLocked(meeting, AGENDA_OPEN) === undefined}
          onSave={(background) => change({ background: background || null })}
        />
        {mandate && mandate.objectives.length > 0 && (
          <CheckboxList
            label={t('meeting.serves')}
            options={mandate.objectives.map(({ id, text }) => [id, text] as const)}
            chosen={item.objectives}
            onChoose={(objectives) => void change({ objectives })}
          />
        )}
        <Attachments meeting={meeting} item={item} />
      </LockedFields>
      <ExemptField meeting={meeting} of={{ item: item.id }} exempt={item.exempt} />
      <Impartiality meeting={meeting} item={item} />
    </div>
  );
}

function Background(props: {
  readonly lang: string;
  readonly value: string;
  readonly isEditable: boolean;
  readonly onSave: (text: string) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const [fault, setFault] = useState<string>();
  const { lang, value, isEditable, onSave } = props;
  async function save(text: string) {
    const answer = await onSave(text);
    setFault(faultOf(answer));
    return answer;
  }
  return (
    <LazyEditor
      label={t('meeting.background')}
      lang={lang}
      value={value}
      isEditable={isEditable}
      pause={PAUSE}
      fault={fault}
      onWrite={savedWhole(save)}
    />
  );
}

/** What the agenda shows of the item. */
function ItemHeader(props: {
  readonly item: Item;
  readonly onChange: (changes: object) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const { item, onChange } = props;
  return (
    <div className="row">
      <DraftField
        className="grow"
        label={t('meeting.itemTitle')}
        value={item.title}
        onSave={(title) => onChange({ title })}
      />
      <Choice
        label={t('meeting.kind')}
        value={item.kind}
        onChoose={(kind) => void onChange({ kind })}
        options={ItemKind.options.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
      />
      <DraftNumber
        label={t('meeting.minutesField')}
        min={0}
        max={MAX_MINUTES}
        unit="minutes"
        value={item.minutes}
        onSave={(minutes) => onChange({ minutes: minutes ?? null })}
      />
      <DraftField
        label={t('meeting.presenter')}
        value={item.presenter}
        onSave={(presenter) => onChange({ presenter: presenter || null })}
      />
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
