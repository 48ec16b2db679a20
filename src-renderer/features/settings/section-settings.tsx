import { Button, Paragraph } from '@digdir/designsystemet-react';
import {
  type AgendaSection,
  type ForumItself,
  MAX_SECTIONS,
} from '../../../src-core/model/forum.ts';
import { execute } from '../../app/session.ts';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** The sections of the forum's agendas: their names and their order. Without any, agendas are one list. */
export function SectionSettings({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const { sections = [] } = forum;
  const set = (next: readonly AgendaSection[]) =>
    execute({ do: 'setForum', name: forum.name, sections: next.length > 0 ? [...next] : null });
  const add = () => {
    const number = sections.length + 1;
    const title = t('sectionSettings.newTitle', { number });
    void set([...sections, { id: `s-${crypto.randomUUID()}`, title }]);
  };
  return (
    <fieldset className="plain-fieldset stack tight">
      <legend>{t('sectionSettings.title')}</legend>
      <Paragraph data-size="sm" className="muted">
        {t('sectionSettings.hint')}
      </Paragraph>
      {sections.map((section, index) => (
        <div key={section.id} className="row">
          <DraftField
            className="grow"
            label={t('sectionSettings.titleOf', { number: index + 1 })}
            value={section.title}
            onSave={(title) => set(sections.with(index, { ...section, title }))}
          />
          {index > 0 && (
            <Button
              type="button"
              variant="tertiary"
              aria-label={t('prepare.moveUp', { title: section.title })}
              onClick={() => void set(raised(sections, index))}
            >
              ↑
            </Button>
          )}
          <Button
            type="button"
            variant="tertiary"
            aria-label={t('meeting.remove', { title: section.title })}
            onClick={() => void set(sections.filter(({ id }) => id !== section.id))}
          >
            ×
          </Button>
        </div>
      ))}
      {sections.length < MAX_SECTIONS && (
        <div>
          <Button type="button" variant="secondary" data-size="sm" onClick={add}>
            {t('sectionSettings.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function raised(sections: readonly AgendaSection[], index: number): readonly AgendaSection[] {
  return sections.toSpliced(index, 1).toSpliced(index - 1, 0, ...sections.slice(index, index + 1));
}
