import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import type { FormEvent } from 'react';
import { objectivesFrom } from '../components/objectives.ts';
import { execute, useTranslate, useView } from '../session.ts';

/** The mandate in force. It can be written here until a decision has adopted one. */
export function MandateTab() {
  const t = useTranslate();
  const view = useView('meetings');
  if (!view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const { mandate } = view;
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const objectives = objectivesFrom(
      String(data.get('objectives') ?? ''),
      mandate?.objectives ?? [],
    );
    void execute({ do: 'setMandate', purpose: String(data.get('purpose') ?? ''), objectives });
  }
  if (mandate?.adoptedBy) {
    return (
      <section className="card stack">
        <Heading level={2} data-size="sm">
          {t('shell.mandate')}
        </Heading>
        <Paragraph>{t('shell.adoptedBy', { number: mandate.adoptedBy })}</Paragraph>
        <Paragraph>{mandate.purpose}</Paragraph>
        <ol>
          {mandate.objectives.map((objective) => (
            <li key={objective.id}>{objective.text}</li>
          ))}
        </ol>
      </section>
    );
  }
  return (
    <form className="card stack" onSubmit={save}>
      <Heading level={2} data-size="sm">
        {t('shell.mandate')}
      </Heading>
      <Textfield
        multiline
        rows={4}
        name="purpose"
        label={t('shell.purpose')}
        defaultValue={mandate?.purpose}
      />
      <Textfield
        multiline
        rows={8}
        name="objectives"
        label={t('shell.objectives')}
        defaultValue={mandate?.objectives.map((each) => each.text).join('\n')}
      />
      <Button type="submit">{t('shell.save')}</Button>
    </form>
  );
}
