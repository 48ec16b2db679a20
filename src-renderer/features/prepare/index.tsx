import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { longDay, span } from '../../../src-core/i18n/format.ts';
import {
  type AgendaGroup,
  isSectionOf,
  sectionTitle,
} from '../../../src-core/meeting/agenda-sections.ts';
import { isWritten } from '../../../src-core/meeting/meeting-form.ts';
import { sittingsOf } from '../../../src-core/meeting/sittings.ts';
import { plannedTimes, timeBudget } from '../../../src-core/meeting/timing.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Meeting, Phase } from '../../../src-core/model/meeting.ts';
import type { Obligation } from '../../../src-core/projections/summary-types.ts';
import { PhaseStep } from '../../app/phase-step.tsx';
import { execute } from '../../app/session.ts';
import { useMeeting } from '../../app/use-meeting.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { AttendanceStrip } from '../run/attendance-strip.tsx';
import { AddItem } from './add-item.tsx';
import { AgendaItemRow } from './agenda-row.tsx';
import { DragAndDrop, DropSection } from './drag-and-drop.tsx';
import { ImportAgenda } from './import-agenda-dialog.tsx';
import { MeetingDetails } from './meeting-details.tsx';
import { type ItemPlace, type MovableAgenda, movableAgenda, placeAfterMove } from './move-item.ts';
import { PostponedItems } from './postponed-items.tsx';
import { SendOut } from './send-out.tsx';

const BEFORE: readonly Phase[] = ['draft', 'convened', 'open'];
/** Apologies and deputies are told then. */
const BEFORE_OPENING: readonly Phase[] = ['draft', 'convened'];

/** Before the meeting: its facts, and the agenda in its sections. */
export function Prepare({ meeting: id }: { readonly meeting: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const view = useMeeting(id);
  const { move, moved } = useMoveItem(view);
  if (!view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const { meeting, forum, carried } = view;
  const agenda = movableAgenda(meeting, forum, t);
  const hasStatus = agenda.groups.some(({ section }) => section === 'status');
  return (
    <div className="stack">
      <div className="row middle">
        <div className="grow">
          <Heading level={1} data-size="lg">
            {meeting.title}
          </Heading>
          {sittingsOf(meeting).map(({ startsAt, endsAt }) => (
            <Paragraph key={startsAt} className="muted">
              {longDay(dayOf(startsAt), language)}, {span(startsAt, endsAt, language)}
            </Paragraph>
          ))}
        </div>
        <PhaseStep meeting={meeting} />
      </div>
      <MeetingDetails meeting={meeting} />
      {BEFORE_OPENING.includes(meeting.phase) && !isWritten(meeting) && (
        <AttendanceStrip forum={forum} meeting={meeting} />
      )}
      <div className="row middle">
        <div className="grow">
          <Budget {...timeBudget(meeting)} />
        </div>
        <ImportAgenda meeting={id} />
      </div>
      <PostponedItems forum={forum} meeting={meeting} postponed={carried.postponed} />
      <div className="visually-hidden" aria-live="polite">
        {moved}
      </div>
      <DragAndDrop agenda={agenda} onMove={(item, place) => void move(item, place)}>
        {agenda.groups.map((group, index) => (
          <AgendaSection
            key={group.section ?? `none-${index}`}
            forum={forum}
            agenda={agenda}
            group={group}
            onMove={move}
          >
            {(group.section === 'status' || (!hasStatus && index === 0)) && (
              <CarriedNote carried={carried.obligations} />
            )}
          </AgendaSection>
        ))}
      </DragAndDrop>
      {BEFORE.includes(meeting.phase) && <SendOut meeting={meeting} />}
    </div>
  );
}

type MoveItem = (item: string, target: ItemPlace | undefined) => Promise<void>;

/** Moves an item, and says in words where it went. */
function useMoveItem(view: { readonly meeting: Meeting; readonly forum: Forum } | undefined) {
  const t = useTranslate();
  const [moved, setMoved] = useState('');
  const move: MoveItem = async (item, target) => {
    if (!view || !target) return;
    const { meeting, forum } = view;
    const answer = await execute({ do: 'moveItem', meeting: meeting.id, item, ...target });
    if (!answer.ok) return;
    const about = meeting.items.find((each) => each.id === item);
    const section = target.section === undefined ? about?.section : (target.section ?? undefined);
    const others = meeting.items.filter((each) => {
      return each.section === section && each.parent === about?.parent && each.id !== item;
    });
    const index = target.before
      ? others.findIndex((each) => each.id === target.before)
      : others.length;
    const words = { title: about?.title ?? '', place: index + 1 };
    const name = sectionTitle(section, forum, t);
    setMoved(
      name === ''
        ? t('prepare.movedInAgenda', words)
        : t('prepare.moved', { ...words, section: name }),
    );
  };
  return { move, moved };
}

function AgendaSection(props: {
  readonly forum: Forum;
  readonly agenda: MovableAgenda;
  readonly group: AgendaGroup;
  readonly onMove: MoveItem;
  /** What comes above the items. */
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const id = useId();
  const { forum, agenda, group, onMove, children } = props;
  const { meeting } = agenda;
  const { section, items } = group;
  const title = group.title || t('meeting.agenda');
  const starts = plannedTimes(meeting);
  // What is not the forum's any more takes no new items.
  const takesItems = section === undefined || isSectionOf(forum, section);
  return (
    <section className="card stack tight" aria-labelledby={id}>
      <Heading level={2} data-size="sm" id={id}>
        {title}
      </Heading>
      {children}
      <DropSection group={group}>
        {items.length === 0 && <li className="muted">{t('prepare.noItems')}</li>}
        {items.map((item) => (
          <AgendaItemRow
            key={item.id}
            forum={forum}
            meeting={meeting}
            item={item}
            startsAt={starts[item.id]}
            onMove={(by) => void onMove(item.id, placeAfterMove(agenda, item, by))}
          />
        ))}
      </DropSection>
      {takesItems && (
        <AddItem
          meeting={meeting.id}
          title={title}
          parents={items.filter(({ parent, kind }) => parent === undefined && kind !== 'break')}
          {...(section === undefined ? {} : { section })}
        />
      )}
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
