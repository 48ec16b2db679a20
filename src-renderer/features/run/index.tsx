import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { clockTime, dayInText } from '../../../src-core/i18n/format.ts';
import { isWritten } from '../../../src-core/meeting/meeting-form.ts';
import { currentItem, nextItem, reachedItem } from '../../../src-core/meeting/timing.ts';
import { dayOf, instantOf } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { PhaseStep } from '../../app/phase-step.tsx';
import { go, useArrival } from '../../app/routes.ts';
import { execute } from '../../app/session.ts';
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { timeNow, useNow } from '../../app/time.ts';
import { useMeeting } from '../../app/use-meeting.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Speakers } from '../speakers/index.tsx';
import { AttendanceStrip } from './attendance-strip.tsx';
import { ClockBar } from './clock-bar.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { RecordPanel } from './record-panel.tsx';
import { RunningAgenda } from './running-agenda.tsx';
import { ScreenBar } from './screen-bar.tsx';
import { WrittenNotice } from './written-notice.tsx';

/** The meeting: the agenda at the left, the notes in the middle, what it decides at the right. */
export function Run(props: { readonly meeting: string; readonly item?: string }) {
  const t = useTranslate();
  const { meeting: id, item: chosen } = props;
  const known = useMeeting(id);
  const meeting = known?.meeting;
  const next = meeting?.phase === 'open' ? nextItem(meeting) : undefined;

  function startNext() {
    if (!next) return;
    go({ view: 'run', meeting: id });
    void execute({ do: 'startItem', meeting: id, item: next.id, at: timeNow() });
  }
  useShortcut('nextItem', startNext);
  const arrival = useArrival(`meeting-${id}`);

  if (!known || !meeting) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const { forum } = known;
  const item =
    meeting.items.find((each) => each.id === chosen) ?? reachedItem(meeting) ?? meeting.items[0];
  return (
    <div className="stack">
      <div className="row middle">
        <Heading level={1} data-size="sm" className="grow" {...arrival}>
          {meeting.title}
        </Heading>
        {next && <ShortcutButton shortcut="nextItem" onClick={startNext} />}
        <PhaseStep meeting={meeting} />
        <ScreenBar meeting={meeting} />
      </div>
      {(meeting.phase === 'draft' || meeting.phase === 'convened') && (
        <Alert data-color="info">{t('run.notOpen')}</Alert>
      )}
      {meeting.phase === 'approved' && <Alert data-color="info">{t('refusals.locked')}</Alert>}
      <WrittenMeeting meeting={meeting} />
      <WrittenNotice forum={forum} meeting={meeting} />
      <div className="bars">
        <ClockBar meeting={meeting} item={item} />
        {!isWritten(meeting) && <AttendanceStrip forum={forum} meeting={meeting} />}
      </div>
      <div className="three">
        <RunningAgenda
          forum={forum}
          meeting={meeting}
          {...(item ? { shown: item.id } : {})}
          onChoose={(each) => go({ view: 'run', meeting: id, item: each })}
        />
        {item ? (
          <ItemPanels forum={forum} meeting={meeting} item={item} />
        ) : (
          <Paragraph>{t('run.noAgenda')}</Paragraph>
        )}
      </div>
    </div>
  );
}

/** Until when the partners answer in writing; after that, the meeting can be closed (D174). */
function WrittenMeeting({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow(10_000);
  const { endsAt } = meeting;
  if (!isWritten(meeting) || meeting.phase !== 'open' || endsAt === undefined) return null;
  const isOver = instantOf(now) > instantOf(endsAt);
  const when = `${dayInText(dayOf(endsAt), language)} ${clockTime(endsAt, language)}`;
  return (
    <Alert data-color={isOver ? 'warning' : 'info'}>
      {t(isOver ? 'run.writtenOver' : 'run.writtenUntil', { when })}
    </Alert>
  );
}

/** The discussion of the item, and what is recorded under it. */
function ItemPanels(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const { forum, meeting, item } = props;
  return (
    <>
      <div className="discussion">
        {meeting.phase === 'open' && (
          <Speakers forum={forum} meeting={meeting} item={currentItem(meeting) ?? item} />
        )}
        <NotesPanel key={item.id} meeting={meeting} item={item} />
      </div>
      <RecordPanel key={`capture-${item.id}`} forum={forum} meeting={meeting} item={item} />
    </>
  );
}
