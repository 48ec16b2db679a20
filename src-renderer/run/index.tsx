import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { clock } from '../../src-core/language/format.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import {
  currentItem,
  drift,
  itemsInOrder,
  nextItem,
  outlook,
} from '../../src-core/meeting/timing.ts';
import { PhaseStep } from '../components/phase-step.tsx';
import { useKey } from '../keys.ts';
import { execute, timeNow, useLanguage, useNow, useTranslate, useView } from '../session.ts';
import { RunningAgenda } from './agenda.tsx';
import { AttendanceStrip } from './attendance.tsx';
import { Capture } from './capture.tsx';
import { Notes } from './notes.tsx';

/** The meeting: the agenda at the left, notes in the middle, what is recorded at the right. */
export function Run({
  meeting: id,
  item: asked,
}: {
  readonly meeting: string;
  readonly item?: string;
}) {
  const t = useTranslate();
  const forum = useView('forum');
  const view = useView(`meeting:${id}`);
  const [chosen, choose] = useState(asked);
  const meeting = view?.meeting;
  const next = meeting?.phase === 'open' ? nextItem(meeting) : undefined;

  function startNext() {
    if (!next) return;
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
        {next && (
          <Button onClick={startNext} aria-keyshortcuts="n">
            {t('room.next')} (N)
          </Button>
        )}
        <PhaseStep meeting={meeting} />
      </div>
      {(meeting.phase === 'draft' || meeting.phase === 'convened') && (
        <Alert data-color="info">{t('room.notOpen')}</Alert>
      )}
      {meeting.phase === 'approved' && <Alert data-color="info">{t('room.isLocked')}</Alert>}
      <AttendanceStrip forum={forum} meeting={meeting} />
      <div className="three">
        <RunningAgenda meeting={meeting} {...(item ? { shown: item.id } : {})} onChoose={choose} />
        {item ? (
          <Notes key={item.id} meeting={meeting} item={item} />
        ) : (
          <Paragraph>{t('room.noAgenda')}</Paragraph>
        )}
        {item && <Capture key={`capture-${item.id}`} forum={forum} meeting={meeting} item={item} />}
      </div>
    </div>
  );
}

function PredictedEnd({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow(10_000);
  if (meeting.phase !== 'open') return null;
  const late = drift(meeting, now);
  return (
    <span>
      {t('room.endsAbout', { clock: clock(outlook(meeting, now).end, language) })}
      {late > 0 && <strong> {t('room.late', { minutes: late })}</strong>}
    </span>
  );
}
