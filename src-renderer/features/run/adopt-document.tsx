import { useDeferredValue, useState } from 'react';
import { translator } from '../../../src-core/i18n/index.ts';
import { AdoptedDocument, type Item, type Meeting } from '../../../src-core/model/meeting.ts';
import {
  type DocumentVersion,
  versionBefore,
} from '../../../src-core/projections/document-versions.ts';
import { execute, useView } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { FormEditor } from '../editor/form-editor.tsx';
import { objectivesFrom } from '../prepare/objectives-from-text.ts';
import { SideBySideDiff } from '../text-diff/side-by-side-diff.tsx';

/** A decision that adopts a new version of the mandate, the partnership agreement or the principles. */
export function AdoptDocument(props: {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const versions = useView('meetings')?.documents;
  const [document, setDocument] = useState<AdoptedDocument>('mandate');
  const [wording, setWording] = useState<string>();
  const { meeting, item, onDone } = props;
  if (!versions) return null;
  const before = versionBefore(versions[document], meeting, '');
  return (
    <NewForm
      className="card stack"
      label={t('meeting.adopt')}
      words={t('run.propose')}
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
                  objectives: objectivesFrom(text('objectives') ?? '', before?.objectives ?? []),
                }
              : { document, text: text('text') ?? '' },
        })
      }
    >
      <Choice
        label={t('meeting.document')}
        value={document}
        onChoose={setDocument}
        options={AdoptedDocument.options.map((each) => [each, t(`documents.${each}`)] as const)}
      />
      <FormText
        multiline
        rows={2}
        name="wording"
        label={t('meeting.newWording')}
        lang={meeting.language}
        value={wording ?? translator(meeting.language)(`adoptWording.${document}`)}
        onChange={(event) => setWording(event.target.value)}
        required
        autoFocus
      />
      <NewText key={document} document={document} before={before} lang={meeting.language} />
    </NewForm>
  );
}

/** The text in force for the user to edit, compared with the edited text. */
function NewText(props: {
  readonly document: AdoptedDocument;
  readonly before: DocumentVersion | undefined;
  readonly lang: string;
}) {
  const t = useTranslate();
  const { document, before, lang } = props;
  const known = before?.objectives ?? [];
  const [text, setText] = useState(before?.text ?? '');
  const [lines, setLines] = useState(known.map((each) => each.text).join('\n'));
  // The comparison of a long text lags behind the typing.
  const shown = useDeferredValue({ text, lines });
  const isMandate = document === 'mandate';
  const after = { text: shown.text, objectives: objectivesFrom(shown.lines, known) };
  const isSame =
    text === (before?.text ?? '') && lines === known.map((each) => each.text).join('\n');
  return (
    <>
      <FormEditor
        name={isMandate ? 'purpose' : 'text'}
        label={t(isMandate ? 'shell.purpose' : 'meeting.text')}
        lang={lang}
        defaultValue={text}
        onText={setText}
        required
      />
      {isMandate && (
        <FormText
          multiline
          rows={7}
          name="objectives"
          label={t('shell.objectives')}
          lang={lang}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
        />
      )}
      <section className="compared" aria-label={t('textVersions.compare')} data-size="sm">
        <div className="muted">
          {t(isSame && before ? 'textVersions.unchanged' : 'textVersions.marks')}
        </div>
        <SideBySideDiff
          before={before}
          after={after}
          titles={[t('textVersions.inForce'), t('textVersions.proposed')]}
          lang={lang}
        />
      </section>
    </>
  );
}
