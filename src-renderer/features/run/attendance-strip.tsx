import { Button } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { quorumAt } from '../../../src-core/meeting/eligibility.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { attendanceAt } from '../../../src-core/meeting/presence.ts';
import { reachedItem } from '../../../src-core/meeting/timing.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useNow } from '../../app/time.ts';
import { useTranslate } from '../../ui/language.tsx';
import { AttendanceChip, chipToFocus } from './attendance-chip.tsx';
import { AttendanceDetails } from './attendance-details.tsx';
import './attendance-strip.css';

/** Who is here. Open until it is noted, then one line. */
export function AttendanceStrip(props: { readonly forum: ForumItself; readonly meeting: Meeting }) {
  const t = useTranslate();
  const details = useRef<HTMLDetailsElement>(null);
  const { forum, meeting } = props;
  const [chosen, setOpen] = useState<boolean>();
  const [selected, select] = useState<string>();
  const members = membersAt(forum, meeting);
  const missing = members.filter(
    ({ partner }) => !meeting.attendance.some((entry) => entry.partner === partner),
  );
  const isOpen = chosen ?? (meeting.phase === 'open' && meeting.attendance.length === 0);

  useShortcut('openAttendance', () => {
    const strip = details.current;
    if (!strip) return;
    const isInside = strip.open && strip.contains(document.activeElement);
    strip.open = !isInside;
    if (isInside) strip.querySelector('summary')?.focus();
    else chipToFocus(strip)?.focus();
  });
  async function restPresent() {
    for (const { partner } of missing) {
      await execute({ do: 'setAttendance', meeting: meeting.id, partner, status: 'present' });
    }
  }
  return (
    <details
      ref={details}
      className="card attendance"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Summary forum={forum} meeting={meeting} members={members.length} />
      </summary>
      <div className="stack tight" data-size="sm">
        <div className="chips">
          {members.map(({ partner }) => (
            <AttendanceChip
              key={partner}
              forum={forum}
              meeting={meeting}
              partner={partner}
              isSelected={partner === selected}
              onSelect={() => select(partner)}
            />
          ))}
          {missing.length > 0 && meeting.phase === 'open' && (
            <Button className="rest" variant="secondary" onClick={() => void restPresent()}>
              {t('run.restPresent')}
            </Button>
          )}
        </div>
        {selected !== undefined && (
          <AttendanceDetails key={selected} forum={forum} meeting={meeting} partner={selected} />
        )}
      </div>
    </details>
  );
}

/** How many are here; and whether that is enough, when a majority decides or it is not. */
function Summary(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly members: number;
}) {
  const t = useTranslate();
  const now = useNow(10_000);
  const { forum, meeting, members } = props;
  const attendance = attendanceAt(meeting, meeting.times.closed ?? now);
  const here = new Set(attendance.map((entry) => entry.partner)).size;
  const { present, voting, reached } = quorumAt(forum, { ...meeting, attendance: [...attendance] });
  const item = reachedItem(meeting)?.id;
  const byMajority = meeting.decisions.some(
    (each) => each.item === item && each.procedure === 'majority' && !each.withdrawn,
  );
  return (
    <>
      {t('attending.here', { here, members })}
      {meeting.attendance.length > 0 && (byMajority || !reached) && (
        <strong className={reached ? undefined : 'overtime'}>
          {' '}
          {reached ? '✓' : '⚠'} {t(reached ? 'attending.quorum' : 'attending.noQuorum')}
        </strong>
      )}
      <span className="voting muted"> {t('run.quorum', { present, voting })}</span>
    </>
  );
}
