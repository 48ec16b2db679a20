import { Button } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { ATTENDING, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { quorumAt } from '../../../src-core/meeting/eligibility.ts';
import { membersAt, presenceAt } from '../../../src-core/meeting/membership.ts';
import { attendanceAt } from '../../../src-core/meeting/presence.ts';
import { reachedItem } from '../../../src-core/meeting/timing.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useNow } from '../../app/time.ts';
import { CollapsibleCard } from '../../ui/collapsible-card.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { AttendanceChip, arrivalIn, chipToFocus } from './attendance-chip.tsx';
import { AttendanceDetails } from './attendance-details.tsx';
import { AttendanceList } from './attendance-list.tsx';
import './attendance-strip.css';

/** Who is present. Open until attendance is recorded, then folded to one line. */
export function AttendanceStrip(props: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const details = useRef<HTMLDetailsElement>(null);
  const { forum, meeting } = props;
  const [chosen, setOpen] = useState<boolean>();
  const [selected, select] = useState<string>();
  const members = membersAt(forum, meeting).map(({ partner }) => partner);
  // Apologies alone are no attendance.
  const isEmpty =
    meeting.phase === 'open' && meeting.attendance.every(({ status }) => status === 'absent');
  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  // It stays open while the first partners are recorded.
  if (isEmpty && !wasEmpty) setWasEmpty(true);
  const isOpen = chosen ?? wasEmpty;
  useShortcut('openAttendance', () => details.current && openOrFold(details.current));
  return (
    <CollapsibleCard
      ref={details}
      className="attendance"
      isOpen={isOpen}
      onToggle={setOpen}
      summary={<Summary forum={forum} meeting={meeting} members={members.length} />}
    >
      <div className="chips">
        {members.map((partner) => (
          <AttendanceChip
            key={partner}
            forum={forum}
            meeting={meeting}
            partner={partner}
            isSelected={partner === selected}
            onSelect={() => select(partner)}
          />
        ))}
        <RestPresent forum={forum} meeting={meeting} members={members} />
      </div>
      {selected !== undefined && (
        <AttendanceDetails key={selected} forum={forum} meeting={meeting} partner={selected} />
      )}
      <AttendanceList
        forum={forum}
        meeting={meeting}
        isEnabled={whyLocked(meeting, ATTENDING) === undefined}
      />
    </CollapsibleCard>
  );
}

/** The shortcut opens the strip at its first unrecorded partner. Pressed inside the strip, it closes it. */
function openOrFold(strip: HTMLDetailsElement): void {
  const isInside = strip.open && strip.contains(document.activeElement);
  strip.open = !isInside;
  if (isInside) strip.querySelector('summary')?.focus();
  else chipToFocus(strip)?.focus();
}

/** Records everyone that is not yet recorded as present. */
function RestPresent(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly members: readonly string[];
}) {
  const t = useTranslate();
  const { forum, meeting, members } = props;
  const recorded = new Set(meeting.attendance.map(({ partner }) => partner));
  const missing = members.filter((partner) => !recorded.has(partner));
  if (missing.length === 0 || meeting.phase !== 'open') return null;
  async function restPresent() {
    for (const partner of missing) {
      const present = { partner, status: 'present' as const, ...arrivalIn(forum, meeting) };
      await execute({ do: 'setAttendance', meeting: meeting.id, ...present });
    }
  }
  return (
    <Button className="rest" variant="secondary" onClick={() => void restPresent()}>
      {t('run.restPresent')}
    </Button>
  );
}

/** How many are present. Also whether that is a quorum, if a majority decides or there is none. */
function Summary(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly members: number;
}) {
  const t = useTranslate();
  const now = useNow(10_000);
  const { forum, meeting, members } = props;
  const attendance = [...attendanceAt(meeting, meeting.times.closed ?? now)];
  const then = { ...meeting, attendance };
  const here = new Set(presenceAt(forum, then).map((entry) => entry.partner)).size;
  const { present, voting, reached } = quorumAt(forum, then);
  const hasSeats = membersAt(forum, meeting).some(({ seats = 1 }) => seats > 1);
  const item = reachedItem(meeting)?.id;
  const byMajority = meeting.decisions.some(
    (each) => each.item === item && each.procedure === 'majority' && !each.withdrawn,
  );
  if (meeting.times.open === undefined) {
    const away = meeting.attendance.filter(({ status }) => status === 'absent').length;
    return <>{t('attending.expected', { away })}</>;
  }
  return (
    <>
      {t('attending.here', { here, members })}
      {meeting.attendance.length > 0 && (byMajority || !reached) && (
        <strong className={reached ? undefined : 'overtime'}>
          {' '}
          {reached ? '✓' : '⚠'} {t(reached ? 'attending.quorum' : 'attending.noQuorum')}
        </strong>
      )}
      <span className="voting muted">
        {' '}
        {t(hasSeats ? 'run.quorumSeats' : 'run.quorum', { present, voting })}
      </span>
    </>
  );
}
