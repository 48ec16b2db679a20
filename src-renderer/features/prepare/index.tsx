import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { longDay, span } from '../../../src-core/i18n/format.ts';
import { itemsOf, plannedStarts, timeBudget } from '../../../src-core/meeting/timing.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  type Meeting,
  type Phase,
  SECTIONS,
  type Section,
} from '../../../src-core/model/meeting.ts';
import type { Obligation } from '../../../src-core/projections/summary-types.ts';
import { PhaseStep } from '../../app/phase-step.tsx';
import { execute } from '../../app/session.ts';
import { useMeeting } from '../../app/use-meeting.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { AddItem } from './add-item.tsx';
import { AgendaItemRow } from './agenda-row.tsx';
import { DragAndDrop, DropSection } from './drag-and-drop.tsx';
import { ImportAgenda } from './import-agenda-dialog.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { type ItemPlace, placeAfterMove } from './move-item.ts';
import { PostponedItems } from './postponed-items.tsx';
import { SendOut } from './send-out.tsx';

const BEFORE: readonly Phase[] = ['draft', 'convened', 'open'];

/** Before the meeting: its facts, and the agenda in its four sections. */
export function Prepare({ meeting: id }: { readonly meeting: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const view = useMeeting(id);
  const { move, moved } = useMoveItem(view?.meeting);
  if (!view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const { meeting, carried } = view;
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
        <PhaseStep meeting={meeting} />
      </div>
      <MeetingDetails meeting={meeting} />
      <div className="row middle">
        <div className="grow">
          <Budget {...timeBudget(meeting)} />
        </div>
        <ImportAgenda meeting={id} />
      </div>
      <PostponedItems meeting={meeting} postponed={carried.postponed} />
      <div className="visually-hidden" aria-live="polite">
        {moved}
      </div>
      <DragAndDrop meeting={meeting} onMove={(item, place) => void move(item, place)}>
        {SECTIONS.map((section) => (
          <AgendaSection key={section} meeting={meeting} section={section} onMove={move}>
            {section === 'status' && <CarriedNote carried={carried.obligations} />}
          </AgendaSection>
        ))}
      </DragAndDrop>
      {BEFORE.includes(meeting.phase) && <SendOut meeting={meeting} />}
    </div>
  );
}

type MoveItem = (item: string, target: ItemPlace | undefined) => Promise<void>;

/** Moves an item, and says in words where it went. */
function useMoveItem(meeting: Meeting | undefined) {
  const t = useTranslate();
  const [moved, setMoved] = useState('');
  const move: MoveItem = async (item, target) => {
    if (!meeting || !target) return;
    const answer = await execute({ do: 'moveItem', meeting: meeting.id, item, ...target });
    if (!answer.ok) return;
    const others = itemsOf(meeting, target.section).filter((each) => each.id !== item);
    const index = target.before
      ? others.findIndex((each) => each.id === target.before)
      : others.length;
    const title = meeting.items.find((each) => each.id === item)?.title ?? '';
    const section = t(`sections.${target.section}`);
    setMoved(t('prepare.moved', { title, section, place: index + 1 }));
  };
  return { move, moved };
}

function AgendaSection(props: {
  readonly meeting: Meeting;
  readonly section: Section;
  readonly onMove: MoveItem;
  /** What comes above the items. */
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { meeting, section, onMove, children } = props;
  const items = itemsOf(meeting, section);
  const starts = plannedStarts(meeting);
  return (
    <section className="card stack tight" aria-labelledby={`section-${section}`}>
      <Heading level={2} data-size="sm" id={`section-${section}`}>
        {t(`sections.${section}`)}
      </Heading>
      {children}
      <DropSection section={section} items={items.map(({ id }) => id)}>
        {items.length === 0 && <li className="muted">{t('prepare.noItems')}</li>}
        {items.map((item) => (
          <AgendaItemRow
            key={item.id}
            meeting={meeting}
            item={item}
            startsAt={starts[item.id] ?? meeting.startsAt}
            onMove={(by) => void onMove(item.id, placeAfterMove(meeting, item, by))}
          />
        ))}
      </DropSection>
      <AddItem meeting={meeting.id} section={section} />
    </section>
  );
}

function CarriedNote(props: { readonly carried: readonly Obligation[] }) {
  const t = useTranslate();
  const { carried } = props;
  if (carried.length === 0) return null;
  return (
    <details className="more">
      <summary>
        {t('meeting.carried')} ({carried.length})
      </summary>
      <ul>
        {carried.map((each) => (
          <li key={[each.kind, each.meeting, each.id, each.partner].join('/')}>
            <span className="number">{each.number}</span> {each.what}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Budget({ planned, available }: { planned: number; available: number | undefined }) {
  const t = useTranslate();
  if (available === undefined) return null;
  if (planned > available) {
    return (
      <Alert data-color="warning">{t('prepare.budgetOver', { over: planned - available })}</Alert>
    );
  }
  return <Paragraph>{t('prepare.budget', { planned, available })}</Paragraph>;
}
