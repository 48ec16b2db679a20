import { Alert, Heading, Paragraph, Tag, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { longDay, span } from '../../src-core/language/format.ts';
import { type Item, SECTIONS, type Section } from '../../src-core/meeting/schema.ts';
import { itemsInOrder, itemsOf, plannedStarts, timeBudget } from '../../src-core/meeting/timing.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { PhaseButton } from '../components/phase-button.tsx';
import { execute, useDraftText, useLanguage, useTranslate, useView } from '../session.ts';
import { AddItem } from './add-item.tsx';
import { AgendaRow } from './agenda-row.tsx';

/** Before the meeting: its facts, and the agenda in its four sections. */
export function Prepare({ meeting: id }: { readonly meeting: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const view = useView(`meeting:${id}`);
  const [said, setSaid] = useState('');
  if (!view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const { meeting, carried } = view;
  const starts = plannedStarts(meeting);

  async function move(item: Item, by: -1 | 1) {
    const order = itemsInOrder(meeting);
    const target = placeAfterMove(order, item, by);
    if (!target) return;
    const answer = await execute({ do: 'moveItem', meeting: id, item: item.id, ...target });
    if (!answer.ok) return;
    const before = itemsOf(meeting, target.section).filter((each) => each.id !== item.id);
    const index = target.before
      ? before.findIndex((each) => each.id === target.before)
      : before.length;
    const section = t(`sections.${target.section}`);
    setSaid(t('room.moved', { title: item.title, section, place: index + 1 }));
  }

  return (
    <div className="stack">
      <div className="row middle">
        <div className="grow">
          <Heading level={1} data-size="lg">
            {meeting.title}
          </Heading>
          <Paragraph className="muted">
            {longDay(dayOf(meeting.startsAt), language)},{' '}
            {span(meeting.startsAt, meeting.endsAt, language)}
          </Paragraph>
        </div>
        <Tag>{t(`phases.${meeting.phase}`)}</Tag>
        <PhaseButton meeting={meeting} />
      </div>
      <section className="card row">
        <Fact meeting={id} field="title" label={t('shell.title')} value={meeting.title} />
        <Fact meeting={id} field="place" label={t('shell.place')} value={meeting.place} />
        <Fact meeting={id} field="chair" label={t('shell.chair')} value={meeting.chair} />
        <Fact
          meeting={id}
          field="secretary"
          label={t('shell.secretary')}
          value={meeting.secretary}
        />
      </section>
      <Budget {...timeBudget(meeting)} />
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      {SECTIONS.map((section) => (
        <section key={section} className="card stack tight" aria-labelledby={`section-${section}`}>
          <Heading level={2} data-size="sm" id={`section-${section}`}>
            {t(`sections.${section}`)}
          </Heading>
          {section === 'status' && carried.obligations.length > 0 && (
            <details>
              <summary>
                {t('room.carried')} ({carried.obligations.length})
              </summary>
              <ul>
                {carried.obligations.map((each) => (
                  <li key={`${each.kind}/${each.meeting}/${each.id}/${each.partner}`}>
                    <span className="number">{each.number}</span> {each.what}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {itemsOf(meeting, section).length === 0 && (
            <Paragraph className="muted">{t('room.noItems')}</Paragraph>
          )}
          <ul className="plain">
            {itemsOf(meeting, section).map((item) => (
              <AgendaRow
                key={item.id}
                meeting={meeting}
                item={item}
                startsAt={starts[item.id] ?? meeting.startsAt}
                onMove={(by) => void move(item, by)}
              />
            ))}
          </ul>
          <AddItem meeting={id} section={section} />
        </section>
      ))}
    </div>
  );
}

/** Up and down go through the sections too: past the end of one is the beginning of the next. */
function placeAfterMove(
  order: readonly Item[],
  item: Item,
  by: -1 | 1,
): { section: Section; before: string | null } | undefined {
  const inSection = order.filter((each) => each.section === item.section);
  const index = inSection.indexOf(item);
  const neighbour = inSection[index + by];
  if (neighbour) {
    const before = by < 0 ? neighbour.id : (inSection[index + 2]?.id ?? null);
    return { section: item.section, before };
  }
  const section = SECTIONS[SECTIONS.indexOf(item.section) + by];
  if (!section) return undefined;
  const first = order.find((each) => each.section === section);
  return { section, before: by > 0 ? (first?.id ?? null) : null };
}

function Budget({ planned, available }: { planned: number; available: number | undefined }) {
  const t = useTranslate();
  if (available === undefined) return null;
  if (planned > available) {
    return (
      <Alert data-color="warning">{t('room.budgetOver', { over: planned - available })}</Alert>
    );
  }
  return <Paragraph>{t('room.budget', { planned, available })}</Paragraph>;
}

function Fact(props: {
  readonly meeting: string;
  readonly field: 'title' | 'place' | 'chair' | 'secretary';
  readonly label: string;
  readonly value: string | undefined;
}) {
  const { meeting, field, label, value } = props;
  const draft = useDraftText(
    value ?? '',
    (text) => execute({ do: 'changeMeeting', meeting, [field]: text }),
    400,
  );
  return <Textfield className="grow" label={label} {...draft} />;
}
