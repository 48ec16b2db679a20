import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { LETTERHEAD_CHOICES, type LetterheadChoice } from '../../../src-core/model/letterhead.ts';
import { bridge } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

/** The letterhead for this document: the forum's own unless the user chooses another. */
export function LetterheadChooser(props: {
  readonly forum: ForumItself;
  readonly value: LetterheadChoice;
  readonly onChoose: (choice: LetterheadChoice) => void;
}) {
  const t = useTranslate();
  const { forum, value, onChoose } = props;
  const choices = LETTERHEAD_CHOICES.filter((each) => each !== 'forum' || forum.template);
  return (
    <Choice
      label={t('letterhead.label')}
      value={forum.template || value !== 'forum' ? value : 'none'}
      onChoose={onChoose}
      options={choices.map((each) => [each, t(`letterheads.${each}`)] as const)}
    />
  );
}

/** What the user should know about the letterhead before the export. */
export function LetterheadNotes({
  forum,
  choice,
}: {
  forum: ForumItself;
  choice: LetterheadChoice;
}) {
  const language = useLanguage();
  const [notes, setNotes] = useState<readonly string[]>([]);
  const { template } = forum;
  useEffect(() => {
    let wanted = true;
    // Asks again when the forum's own letterhead changes.
    const asked = { choice: template ? choice : choice === 'forum' ? 'none' : choice, language };
    void bridge.service.readTemplate(asked).then((outcome) => {
      if (wanted) setNotes(outcome.ok ? outcome.notes : [outcome.message]);
    });
    return () => {
      wanted = false;
    };
  }, [choice, language, template]);
  return (
    <div aria-live="polite">
      {notes.map((each) => (
        <Alert key={each} data-color="warning">
          {each}
        </Alert>
      ))}
    </div>
  );
}
