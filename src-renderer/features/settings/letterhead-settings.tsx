import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { list } from '../../../src-core/i18n/format.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  LARGEST_TEMPLATE,
  MARKS,
  OWN_TEMPLATES,
  OwnTemplate,
} from '../../../src-core/model/letterhead.ts';
import { bridge, execute, useLanguage, useTranslate } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';

/** The letterhead of the forum's documents: one of the program's, the office's own file, or none. */
export function Letterhead({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [told, setTold] = useState<readonly string[]>([]);
  const file = forum.template && 'name' in forum.template ? forum.template : undefined;
  const own = forum.template && 'own' in forum.template ? forum.template.own : undefined;
  const mark = (each: (typeof MARKS)[number]) => `{{${t(`templateMarks.${each}`)}}}`;

  async function use(command: object, name?: string, notes: readonly string[] = []) {
    setTold([]);
    const answer = await execute({ do: 'setTemplate', ...command });
    setProblem(answer.ok ? undefined : answer.message);
    if (answer.ok && name !== undefined) setTold([t('template.taken', { name }), ...notes]);
  }

  async function take(chosen: File) {
    setTold([]);
    if (chosen.size > LARGEST_TEMPLATE) {
      setProblem(t('template.tooLarge', { limit: LARGEST_TEMPLATE / 1024 / 1024 }));
      return;
    }
    const dataBase64 = await base64Of(chosen);
    const read = await bridge.service.readTemplate({ dataBase64, language });
    if (read.ok) await use({ name: chosen.name, dataBase64 }, chosen.name, read.notes);
    else setProblem(read.message);
  }

  return (
    <div className="stack tight">
      <div className="row">
        <Choice
          label={t('template.label')}
          value={file ? 'file' : (own ?? 'none')}
          onChoose={(value) => {
            if (value === 'none') void use({ template: null });
            else if (value !== 'file') void use({ template: OwnTemplate.parse(value) });
          }}
          options={[
            ['none', t('templates.none')],
            ...OWN_TEMPLATES.map((each) => [each, t(`templates.${each}`)] as const),
            ...(file ? [['file', t('template.own', { name: file.name })] as const] : []),
          ]}
        />
        <FileButton accept=".docx,.dotx" onFile={(chosen) => void take(chosen)}>
          {t('template.choose')}
        </FileButton>
      </div>
      <Paragraph data-size="sm" className="muted">
        {t('template.help', {
          mark: mark('minutes'),
          marks: list(MARKS.filter((each) => each !== 'minutes').map(mark), language),
        })}
      </Paragraph>
      {problem && (
        <Alert data-color="danger" role="alert">
          {problem}
        </Alert>
      )}
      <div aria-live="polite">
        {told.map((each) => (
          <Paragraph key={each}>{each}</Paragraph>
        ))}
      </div>
    </div>
  );
}
