import { agendaSections } from '../meeting/agenda-sections.ts';
import { isWritten } from '../meeting/meeting-form.ts';
import { itemTitle } from '../meeting/number-labels.ts';
import { sittingsOf } from '../meeting/sittings.ts';
import { plannedTimes, timeBudget } from '../meeting/timing.ts';
import { addMinutes, type Time } from '../model/field-types.ts';
import type { Line } from '../text/rich-text.ts';
import type { CalendarEvent, CalendarSitting } from './blocks.ts';
import { agendaRow } from './front-blocks.ts';
import { type MinutesInput, type Scope, scopeOf } from './minutes-input.ts';
import { inputOfNotice } from './thaw.ts';

/**
 * The meeting as a calendar event. Every export of it is the same event, and a later export replaces an earlier
 * one: a change, a cancellation, or a meeting that takes place after all (D95).
 */
export function calendarEventOf(
  input: MinutesInput & {
    /** The revision of the meeting's file: it rises with every change. */
    readonly revision: number;
    readonly now: Time;
    readonly isCancelled: boolean;
  },
): CalendarEvent {
  const scope = scopeOf(inputOfNotice(input));
  const { t, forum, meeting } = scope;
  const { revision, now, isCancelled } = input;
  const secretariat = forum.secretariat || forum.name;
  const [first] = sittingsOf(meeting);
  const place = first?.place || meeting.place;
  const more = laterSittings(scope, input);
  return {
    uid: uidOf(scope),
    sequence: revision * 2 + (isCancelled ? 1 : 0),
    isCancelled,
    madeAt: now,
    startsAt: meeting.startsAt,
    // Without a set end, the meeting lasts as long as its items, or else an hour.
    endsAt: first?.endsAt ?? addMinutes(meeting.startsAt, timeBudget(meeting).planned || 60),
    title: isCancelled ? t('calendar.cancelledTitle', { title: meeting.title }) : meeting.title,
    ...(place ? { place } : {}),
    ...(more.length > 0 ? { more } : {}),
    from: secretariat,
    description: isCancelled
      ? [t('calendar.cancelled', { secretariat })]
      : [
          forum.name,
          ...agendaLines(scope),
          ...(isWritten(meeting) ? [] : ['', apologyWords(scope)]),
        ],
  };
}

function apologyWords({ t, forum }: Scope): string {
  const secretariat = forum.secretariat || t('minutes.theSecretariat');
  return t('minutes.sendApologies', { secretariat });
}

function uidOf({ meeting, forum }: Scope, sitting = 0): string {
  const id = sitting === 0 ? meeting.id : `${meeting.id}-${sitting + 1}`;
  return `${id}@${forum.id ?? forum.name}`;
}

/** One event a sitting (D175). The calendars of those invited lose the sittings that the meeting no longer has. */
function laterSittings(
  scope: Scope,
  { meeting: { notices = [] }, isCancelled }: Parameters<typeof calendarEventOf>[0],
): CalendarSitting[] {
  const { t, meeting } = scope;
  const now = meeting.sittings ?? [];
  const told = notices.reduce((most, { sittings = [] }) => {
    return most.length > sittings.length ? most : sittings;
  }, now);
  return told.slice(1).map((before, index) => {
    const sitting = now[index + 1];
    const isGone = isCancelled || sitting === undefined;
    const { startsAt, endsAt, place = meeting.place } = sitting ?? before;
    return {
      uid: uidOf(scope, index + 1),
      isCancelled: isGone,
      ...{ startsAt, endsAt },
      title: isGone ? t('calendar.cancelledTitle', { title: meeting.title }) : meeting.title,
      ...(place ? { place } : {}),
    };
  });
}

/** The agenda of the notice, as lines. Exempt items are left out. */
function agendaLines(scope: Scope): string[] {
  const { t, meeting } = scope;
  const starts = plannedTimes(meeting);
  return agendaSections(meeting, scope.forum, t).flatMap(({ title: section, items }) => {
    const lines = items.map((item) => {
      const row = agendaRow(scope, item, { clock: [starts[item.id]], hasPresenter: false });
      const [number = '', clock = '', title = '', kind = '', minutes = ''] = row.map(textOf);
      const more = [kind, minutes && t('meeting.min', { minutes })].filter(Boolean).join(', ');
      return [clock, itemTitle(number, title, t), more && `(${more})`].filter(Boolean).join(' ');
    });
    return ['', ...(section === '' ? [] : [section.toLocaleUpperCase()]), ...lines];
  });
}

function textOf(line: Line): string {
  return line
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' · ');
}
