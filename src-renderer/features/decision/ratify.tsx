import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Day, dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself, Language, RatificationOutcome } from '../../../src-core/model/forum.ts';
import type { DocumentOptions } from '../../../src-core/protocol/service.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { DocumentLanguage } from '../exports/document-language.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { shortPartnerName } from '../partners/partner-name.ts';

/** The letter's deadline and language: the meeting's own if they are left out. */
export type LetterOptions = Pick<DocumentOptions, 'answerBy' | 'language'>;

type Of = { readonly decision: string } | { readonly agreement: string };

/** Records what a partner's principal answered: yes, no, or another text; by default today and without a case number. */
export function RatifyButtons(props: {
  readonly meeting: string;
  readonly of: Of;
  readonly partner: string;
  readonly name: string;
  readonly on?: Day;
  readonly onAnswer?: () => void;
  readonly isReached?: boolean;
  /** Creates the letter that asks for the answer. */
  readonly onLetter?: (options: LetterOptions) => void;
}) {
  const t = useTranslate();
  const { meeting, of, partner, name, onAnswer, isReached = true, onLetter } = props;
  const [on, setOn] = useState<Day>(props.on ?? dayOf(timeNow()));
  const [reference, setReference] = useState('');
  const [isDeviating, setDeviating] = useState(false);
  const more = t(onLetter ? 'letter.more' : 'letter.moreAnswer');
  const tabIndex = isReached ? 0 : -1;
  async function answer(outcome: RatificationOutcome, note?: string) {
    const more = given({ reference: reference.trim() || undefined, note });
    const sent = execute({ do: 'ratify', meeting, ...of, partner, outcome, on, ...more });
    onAnswer?.();
    return sent;
  }
  return (
    <span className="row" data-size="sm">
      {(['ratified', 'declined'] as const).map((outcome) => (
        <SendButton
          key={outcome}
          variant={outcome === 'ratified' ? 'primary' : 'secondary'}
          tabIndex={tabIndex}
          aria-label={`${t(`obligationStatus.${outcome}`)}: ${name}`}
          onSend={() => answer(outcome)}
        >
          {t(`obligationStatus.${outcome}`)}
        </SendButton>
      ))}
      <Button
        variant="secondary"
        tabIndex={tabIndex}
        aria-expanded={isDeviating}
        aria-label={`${t('obligationStatus.deviating')}: ${name}`}
        onClick={() => setDeviating(!isDeviating)}
      >
        {t('obligationStatus.deviating')}
      </Button>
      <details className="more">
        <summary tabIndex={tabIndex} aria-label={`${more}: ${name}`}>
          {more}
        </summary>
        <div className="stack">
          <DayField
            label={t('letter.answeredOn')}
            value={on}
            onDay={(day) => setOn(day || dayOf(timeNow()))}
          />
          <Textfield
            label={t('letter.reference')}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
          {onLetter && <LetterFields name={name} onLetter={onLetter} />}
        </div>
      </details>
      {isDeviating && <DeviatingForm name={name} onSend={(note) => answer('deviating', note)} />}
    </span>
  );
}

/** Asks what the principal adopted instead. */
function DeviatingForm(props: {
  readonly name: string;
  readonly onSend: (note: string | undefined) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const { name, onSend } = props;
  return (
    <NewForm
      className="stack tight full-line"
      label={`${t('obligationStatus.deviating')}: ${name}`}
      words={t('atHome.recordDeviating')}
      onSend={({ text }) => onSend(text('note'))}
    >
      <FormText
        name="note"
        multiline
        rows={2}
        required
        autoFocus
        label={t('atHome.deviatingText')}
      />
    </NewForm>
  );
}

/** The deadline and language of the letter, and the button that creates it. */
function LetterFields(props: {
  readonly name: string;
  readonly onLetter: (options: LetterOptions) => void;
}) {
  const t = useTranslate();
  const { name, onLetter } = props;
  const [answerBy, setAnswerBy] = useState<Day>();
  const [language, setLanguage] = useState<Language>();
  return (
    <>
      <DayField
        label={t('letter.deadline')}
        value={answerBy}
        onDay={(day) => setAnswerBy(day || undefined)}
      />
      <DocumentLanguage value={language} onChoose={setLanguage} />
      <Button
        variant="secondary"
        aria-label={t('letter.makeFor', { name })}
        onClick={() => onLetter({ answerBy, language })}
      >
        {t('letter.make')}
      </Button>
    </>
  );
}

/** The partners whose principal has not answered yet. Each has buttons for the answer and for the letter that asks for it. */
export function Awaiting(props: {
  readonly forum: ForumItself;
  readonly meeting: string;
  readonly of: Of;
  readonly partners: readonly string[];
}) {
  const t = useTranslate();
  const { forum, meeting, of, partners } = props;
  if (partners.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('meeting.awaiting', { count: partners.length })}</summary>
      <ul className="plain">
        {partners.map((partner) => (
          <AwaitingLine
            key={partner}
            meeting={meeting}
            of={of}
            partner={partner}
            name={shortPartnerName(forum, partner)}
          />
        ))}
      </ul>
    </details>
  );
}

/** The finished letter shows under the partner that it is for. */
function AwaitingLine(props: {
  readonly meeting: string;
  readonly of: Of;
  readonly partner: string;
  readonly name: string;
}) {
  const { meeting, of, partner, name } = props;
  const file = useExport();
  const about =
    'decision' in of
      ? { kind: 'decision' as const, id: of.decision }
      : { kind: 'agreement' as const, id: of.agreement };
  const letter = { kind: 'letter', of: about, partner, format: 'docx' } as const;
  return (
    <li>
      <div className="line">
        <span className="grow">{name}</span>
        <RatifyButtons
          meeting={meeting}
          of={of}
          partner={partner}
          name={name}
          onLetter={(options) => void file.make(meeting, { ...letter, ...options })}
        />
      </div>
      <ExportedFile {...file} />
    </li>
  );
}
