import { useMemo } from 'react';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { translator } from '../../../src-core/i18n/index.ts';
import { itemInText } from '../../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { saveText, useHost, useView } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { LazyEditor } from '../editor/lazy-editor.tsx';
import { mentionsOf } from '../editor/mentions.ts';

/** The notes of an item's discussion. */
export function ItemNotes({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const host = useHost();
  const forum = useView('forum');
  const objectives = useView('meetings')?.mandate?.objectives;
  const { language } = meeting;
  const mentions = useMemo(
    () =>
      forum
        ? mentionsOf(translator(language), forum, meeting, objectives ?? [])
        : { '@': [], '#': [] },
    [language, forum, meeting, objectives],
  );
  return (
    <LazyEditor
      label={t('run.notes', { item: itemInText(itemNumber(meeting, item.id), t) })}
      lang={language}
      value={item.notes}
      isEditable={isRecording(meeting) && !host?.forum?.readOnly}
      mentions={mentions}
      onWrite={(text, base) =>
        saveText({ do: 'setNotes', meeting: meeting.id, item: item.id, text }, base)
      }
    />
  );
}
