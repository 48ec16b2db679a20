import { capitalised, clockTime, longDay, span } from '../i18n/format.ts';
import { isWritten } from '../meeting/meeting-form.ts';
import { daysOf, sittingsOf } from '../meeting/sittings.ts';
import { dayOf, type Time } from '../model/field-types.ts';
import type { Line } from '../text/rich-text.ts';
import { approvedAs } from './approval-blocks.ts';
import { quorumInWords } from './attendance-blocks.ts';
import type { Block } from './blocks.ts';
import { joinLines, paragraphOf, plainRun, type Scope } from './minutes-input.ts';

/** Under the title of minutes: when and where, who could decide, and where remarks go or how they were approved. */
export function leadLines(scope: Scope): Block[] {
  const { t, meeting, quoted } = scope;
  const { form = 'room' } = meeting;
  const isNamed = form === 'remote' || form === 'written';
  const about = [
    plainRun(isNamed ? t(`meetingForms.${form}`) : ''),
    ...whenAndWhere(scope),
    plainRun(quorumInWords(scope)),
  ];
  const more = [
    meeting.reference
      ? [...plainRun(`${t('minutes.reference')} `), ...quoted(meeting.reference)]
      : [],
    meeting.copies ? [...plainRun(`${t('minutes.copies')}: `), ...quoted(meeting.copies)] : [],
  ];
  return [joinLines(about, ' · '), remarks(scope), joinLines(more, ' · ')]
    .filter((line) => line.length > 0)
    .map(paragraphOf)
    .concat(meeting.approval ? approvedAs(scope, meeting.approval) : []);
}

/** A meeting of one day has its hours as they were held; one of several has a line for each sitting (D175). */
function whenAndWhere(scope: Scope): Line[] {
  const { t, meeting, language, quoted } = scope;
  const { startsAt, endsAt, place = '' } = meeting;
  if (isWritten(meeting)) {
    if (endsAt === undefined) return [];
    const by = { day: longDay(dayOf(endsAt), language), span: clockTime(endsAt, language) };
    return [plainRun(`${t('minutes.answersBy')} ${t('minutes.when', by)}`)];
  }
  const sittings = sittingsOf(meeting);
  const [held = { startsAt, endsAt }] = sittings.length === 1 ? [heldHours(scope)] : [];
  if (sittings.length === 1) {
    return [plainRun(capitalised(hours(scope, held.startsAt, held.endsAt))), quoted(place)];
  }
  const days = daysOf(meeting);
  return sittings.map((sitting) => {
    const at = sitting.place || place;
    const day = days.indexOf(dayOf(sitting.startsAt)) + 1;
    const head = days.length > 1 ? `${t('minutes.dayOfMeeting', { day })}: ` : '';
    return [
      ...plainRun(`${head}${hours(scope, sitting.startsAt, sitting.endsAt)}`),
      ...(at ? [...plainRun(', '), ...quoted(at)] : []),
    ];
  });
}

function hours({ t, language }: Scope, from: Time, to: Time | undefined): string {
  return t('minutes.when', { day: longDay(dayOf(from), language), span: span(from, to, language) });
}

/** When it opened and closed, if that was on its day; otherwise the plan. */
function heldHours({ meeting }: Scope) {
  const { open, closed } = meeting.times;
  const isOnDay = [open, closed].every((time) => time && dayOf(time) === dayOf(meeting.startsAt));
  return isOnDay && open && closed
    ? { startsAt: open, endsAt: closed }
    : { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
}

function remarks({ t, meeting, forum, dayInText }: Scope): Line {
  if (meeting.phase !== 'circulated' || meeting.deadline === undefined) return [];
  const secretariat = forum.secretariat || t('minutes.theSecretariat');
  return plainRun(t('firstPage.remarksTo', { secretariat, day: dayInText(meeting.deadline) }));
}
