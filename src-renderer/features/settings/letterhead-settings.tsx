import { Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { list } from '../../../src-core/i18n/format.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  MAX_LETTERHEAD_BYTES,
  OWN_LETTERHEADS,
  OwnLetterhead,
  PLACEHOLDERS,
} from '../../../src-core/model/letterhead.ts';
import { bridge, execute } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Problem } from '../../ui/problem.tsx';

/** The letterhead of the forum's documents: one of the program's, the office's own file, or none. */
export function LetterheadSettings({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const { use, take, told, problem } = useLetterhead();
  const file = forum.template && 'name' in forum.template ? forum.template : undefined;
  const own = forum.template && 'own' in forum.template ? forum.template.own : undefined;
  return (
    <div className="stack tight">
      <div className="row">
        <Choice
          label={t('letterhead.label')}
          value={file ? 'file' : (own ?? 'none')}
          onChoose={(value) => {
            if (value === 'none') void use({ template: null });
            else if (value !== 'file') void use({ template: OwnLetterhead.parse(value) });
          }}
          options={[
            ['none', t('letterheads.none')],
            ...OWN_LETTERHEADS.map((each) => [each, t(`letterheads.${each}`)] as const),
            ...(file ? [['file', t('letterhead.own', { name: file.name })] as const] : []),
          ]}
        />
        <FileButton accept=".docx,.dotx" onFile={(chosen) => void take(chosen)}>
          {t('letterhead.choose')}
        </FileButton>
      </div>
      <PlaceholderHelp />
      <Problem message={problem} />
      <div aria-live="polite">
        {told.map((each) => (
          <Paragraph key={each}>{each}</Paragraph>
        ))}
      </div>
    </div>
  );
}

/** Changes the letterhead, and says what came of it. */
function useLetterhead() {
  const t = useTranslate();
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [told, setTold] = useState<readonly string[]>([]);

  async function use(command: object, name?: string, notes: readonly string[] = []) {
    setTold([]);
    const answer = await execute({ do: 'setTemplate', ...command });
    setProblem(answer.ok ? undefined : answer.message);
    if (answer.ok && name !== undefined) setTold([t('letterhead.taken', { name }), ...notes]);
  }

  /** Uses the office's own file, unless it is too large or cannot be read. */
  async function take(chosen: File) {
    setTold([]);
    if (chosen.size > MAX_LETTERHEAD_BYTES) {
      setProblem(t('letterhead.tooLarge', { limit: MAX_LETTERHEAD_BYTES / 1024 / 1024 }));
      return;
    }
    const dataBase64 = await base64Of(chosen);
    const read = await bridge.service.readTemplate({ dataBase64, language });
    if (read.ok) await use({ name: chosen.name, dataBase64 }, chosen.name, read.notes);
    else setProblem(read.message);
  }
  return { use, take, told, problem };
}

/** The placeholders that a letterhead file may contain. */
function PlaceholderHelp() {
  const t = useTranslate();
  const language = useLanguage();
  const mark = (each: (typeof PLACEHOLDERS)[number]) =>
    `{{${t(`letterheadPlaceholders.${each}`)}}}`;
  return (
    <Paragraph data-size="sm" className="muted">
      {t('letterhead.help', {
        mark: mark('minutes'),
        marks: list(PLACEHOLDERS.filter((each) => each !== 'minutes').map(mark), language),
      })}
    </Paragraph>
  );
}
