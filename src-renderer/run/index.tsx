import { Button, Heading, Paragraph, Tag, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { clock } from '../../src-core/language/format.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import {
  currentItem,
  itemsInOrder,
  nextItem,
  plannedStarts,
  predictedEnd,
} from '../../src-core/meeting/timing.ts';
import { PhaseButton } from '../components/phase-button.tsx';
import { TimeLeft } from '../components/time-left.tsx';
import {
  execute,
  timeNow,
  useDraftText,
  useLanguage,
  useNow,
  useTranslate,
  useView,
} from '../session.ts';
import { AttendanceStrip } from './attendance.tsx';
import { Capture } from './capture.tsx';

/** The meeting: the agenda at the left, notes in the middle, what is recorded at the right. */
export function Run({ meeting: id }: { readonly meeting: string }) {
  const t = useTranslate();
  const forum = useView('forum');
  const view = useView(`meeting:${id}`);
  const [chosen, choose] = useState<string>();
  const meeting = view?.meeting;
  const next = meeting && nextItem(meeting);

  function startNext() {
    if (!meeting || !next) return;
    choose(undefined);
    void execute({ do: 'startItem', meeting: id, item: next.id, at: timeNow() });
  }
  useKey('n', startNext);

  if (!meeting || !forum) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const item =
    meeting.items.find((each) => each.id === chosen) ??
    currentItem(meeting) ??
    itemsInOrder(meeting)[0];
  return (
    <div className="stack">
      <div className="row middle">
        <Heading level={1} data-size="md" className="grow">
          {meeting.title}
        </Heading>
        <PredictedEnd meeting={meeting} />
        <Tag>{t(`phases.${meeting.phase}`)}</Tag>
        {meeting.phase === 'open' && next && (
          <Button onClick={startNext} aria-keyshortcuts="n">
            {t('room.next')} (N)
          </Button>
        )}
        <PhaseButton meeting={meeting} />
      </div>
      {meeting.phase !== 'open' && meeting.phase !== 'closed' && (
        <Paragraph className="card">{t('room.notOpen')}</Paragraph>
      )}
      <AttendanceStrip forum={forum} meeting={meeting} />
      <div className="three">
        <Agenda meeting={meeting} {...(item ? { shown: item.id } : {})} onChoose={choose} />
        {item ? (
          <Notes key={item.id} meeting={meeting} item={item} />
        ) : (
          <Paragraph>{t('room.chooseItem')}</Paragraph>
        )}
        {item && <Capture key={`capture-${item.id}`} forum={forum} meeting={meeting} item={item} />}
      </div>
    </div>
  );
}

/** One key, when the focus is not in a text. */
export function useKey(key: string, act: () => void): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.key === 'Escape' && target.closest('input, textarea')) target.blur();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, textarea, select')) return;
      if (event.key.toLowerCase() !== key) return;
      event.preventDefault();
      act();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function PredictedEnd({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow(10_000);
  if (meeting.phase !== 'open') return null;
  return <span>{t('room.endsAbout', { clock: clock(predictedEnd(meeting, now), language) })}</span>;
}

function Agenda(props: {
  readonly meeting: Meeting;
  readonly shown?: string;
  readonly onChoose: (item: string) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { meeting, shown, onChoose } = props;
  const starts = plannedStarts(meeting);
  const current = currentItem(meeting);
  return (
    <nav className="card stack tight" aria-label={t('room.agenda')}>
      {itemsInOrder(meeting).map((item) => (
        <button
          key={item.id}
          type="button"
          className="agenda-item"
          aria-current={item.id === shown}
          onClick={() => onChoose(item.id)}
        >
          <span className="muted number">
            {clock(starts[item.id] ?? meeting.startsAt, language)} · {itemNumber(meeting, item.id)}
          </span>
          <span>{item.title}</span>
          <span className="muted">
            {item === current ? (
              <>
                {t('room.now')} <TimeLeft item={item} />
              </>
            ) : item.postponed ? (
              t('room.postponed')
            ) : item.periods.length > 0 ? (
              t('room.done')
            ) : (
              ''
            )}
          </span>
        </button>
      ))}
    </nav>
  );
}

function Notes({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const running = currentItem(meeting)?.id === item.id;
  const draft = useDraftText(
    item.notes,
    (text) => execute({ do: 'setNotes', meeting: meeting.id, item: item.id, text }),
    250,
  );
  const act = (what: 'startItem' | 'finishItem') =>
    void execute({ do: what, meeting: meeting.id, item: item.id, at: timeNow() });
  return (
    <section className="card stack">
      <Heading level={2} data-size="sm">
        {t('room.itemNumber', { number: itemNumber(meeting, item.id) })} {item.title}
      </Heading>
      <div className="row" data-size="sm">
        {running ? (
          <Button variant="secondary" onClick={() => act('finishItem')}>
            {t('room.finish')}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => act('startItem')}>
            {t('room.start')}
          </Button>
        )}
        <Button
          variant="tertiary"
          onClick={() => void execute({ do: 'postponeItem', meeting: meeting.id, item: item.id })}
        >
          {t('room.postpone')}
        </Button>
      </div>
      {item.background && <Paragraph className="muted">{item.background}</Paragraph>}
      <Textfield
        className="notes"
        multiline
        rows={14}
        label={t('room.notes', { number: itemNumber(meeting, item.id) })}
        description={t('room.notesHint')}
        lang={meeting.language}
        {...draft}
      />
    </section>
  );
}
