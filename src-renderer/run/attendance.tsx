import { Button, Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { membersAt, quorumAt } from '../../src-core/meeting/membership.ts';
import { AttendanceStatus, type Meeting } from '../../src-core/meeting/schema.ts';
import { Choice, partnerName } from '../components/fields.tsx';
import { given } from '../components/form.tsx';
import { useKey } from '../keys.ts';
import { execute, useTranslate } from '../session.ts';
import { savedWhole, useSharedText } from '../shared-text.ts';

/** Who is here. Open until somebody is noted, then one line. */
export function AttendanceStrip(props: { readonly forum: Forum; readonly meeting: Meeting }) {
  const t = useTranslate();
  const details = useRef<HTMLDetailsElement>(null);
  const { forum, meeting } = props;
  const [isOpen, setOpen] = useState(meeting.attendance.length === 0);
  const { present, voting, reached } = quorumAt(forum, meeting);
  const members = membersAt(forum, meeting);
  const missing = members.filter(
    ({ partner }) => !meeting.attendance.some((entry) => entry.partner === partner),
  );
  useKey('t', () => {
    if (!details.current) return;
    details.current.open = true;
    details.current.querySelector('select')?.focus();
  });

  async function restPresent() {
    for (const { partner } of missing) {
      await execute({ do: 'setAttendance', meeting: meeting.id, partner, status: 'present' });
    }
  }
  return (
    <details
      ref={details}
      className="card"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t('room.attendance')}: {t('room.quorum', { present, voting })}{' '}
        {reached || t('room.noQuorum')}
      </summary>
      <div className="stack">
        {missing.length > 0 && meeting.phase === 'open' && (
          <div>
            <Button data-size="sm" variant="secondary" onClick={() => void restPresent()}>
              {t('room.restPresent')}
            </Button>
          </div>
        )}
        <div className="strip" data-size="sm">
          {members.map(({ partner }) => (
            <PartnerAttendance key={partner} forum={forum} meeting={meeting} partner={partner} />
          ))}
        </div>
      </div>
    </details>
  );
}

function PartnerAttendance(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly partner: string;
}) {
  const t = useTranslate();
  const { forum, meeting, partner } = props;
  const entry = meeting.attendance.find((each) => each.partner === partner);
  const known = forum.representatives.filter((each) => each.partner === partner);
  const nameOf = (id?: string) => known.find((each) => each.id === id)?.name;

  const set = (status: AttendanceStatus, who: { representative?: string; name?: string }) =>
    execute({ do: 'setAttendance', meeting: meeting.id, partner, status, ...who });
  const name = useSharedText(
    nameOf(entry?.representative) ?? entry?.name ?? '',
    savedWhole((text) => {
      const representative = known.find((each) => each.name === text.trim())?.id;
      const who = representative ? { representative } : text.trim() ? { name: text } : {};
      return set(entry?.status ?? 'present', who);
    }),
    600,
  );
  return (
    <div className="stack tight">
      <Choice<AttendanceStatus | ''>
        label={
          <>
            <span className="visually-hidden">{t('room.attendance')}: </span>
            {partnerName(forum, partner)}
          </>
        }
        value={entry?.status ?? ''}
        onChoose={(status) => {
          const { representative, name: written } = entry ?? {};
          if (status) void set(status, given({ representative, name: written }));
        }}
        options={[
          ...(entry ? [] : [['', t('room.notRecorded')] as const]),
          ...AttendanceStatus.options.map((each) => [each, t(`attendance.${each}`)] as const),
        ]}
      />
      {entry && entry.status !== 'absent' && (
        <>
          <Textfield
            aria-label={t('room.attendeeOf', { partner: partnerName(forum, partner) })}
            placeholder={t('room.attendee')}
            list={`known-${partner}`}
            {...name}
          />
          <datalist id={`known-${partner}`}>
            {known.map((each) => (
              <option key={each.id} value={each.name} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}
