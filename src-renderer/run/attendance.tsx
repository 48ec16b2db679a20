import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { membersAt, quorumAt } from '../../src-core/meeting/membership.ts';
import { AttendanceStatus, type Meeting } from '../../src-core/meeting/schema.ts';
import { execute, useTranslate } from '../session.ts';

export function AttendanceStrip({
  forum,
  meeting,
}: {
  readonly forum: Forum;
  readonly meeting: Meeting;
}) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(meeting.attendance.length === 0);
  const { present, voting } = quorumAt(forum, meeting);
  return (
    <details className="card" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('room.attendance')}: {t('room.quorum', { present, voting })}
      </summary>
      <div className="strip" data-size="sm">
        {membersAt(forum, meeting).map(({ partner: id }) => {
          const partner = forum.partners.find((each) => each.id === id)?.name ?? id;
          const status = meeting.attendance.find((each) => each.partner === id)?.status ?? '';
          return (
            <Field key={id}>
              <Label>
                <span className="visually-hidden">{t('room.attendance')}: </span>
                {partner}
              </Label>
              <Select
                value={status}
                onChange={(event) => {
                  const chosen = AttendanceStatus.safeParse(event.target.value);
                  if (!chosen.success) return;
                  const { data } = chosen;
                  void execute({
                    do: 'setAttendance',
                    meeting: meeting.id,
                    partner: id,
                    status: data,
                  });
                }}
              >
                <Select.Option value="">{t('room.notRecorded')}</Select.Option>
                {AttendanceStatus.options.map((each) => (
                  <Select.Option key={each} value={each}>
                    {t(`attendance.${each}`)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </details>
  );
}
