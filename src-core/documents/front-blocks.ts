import { clockTime, longDay, span } from '../i18n/format.ts';
import { agendaSections } from '../meeting/agenda-sections.ts';
import { isExtraItem } from '../meeting/extra-items.ts';
import { isWritten } from '../meeting/meeting-form.ts';
import { itemInColumn } from '../meeting/number-labels.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { clockInMeeting, daysOf, sittingsOf } from '../meeting/sittings.ts';
import { isTaken, plannedMinutes, plannedTimes } from '../meeting/timing.ts';
import { dayOf, type Time } from '../model/field-types.ts';
import type { Item } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Facts, Row, RowGroup } from './blocks.ts';
import { joinLines, metaParagraph, plainRun, type Scope } from './minutes-input.ts';

/** What comes first in a notice: the title block and the agenda. */

export function factsOfMeeting(
  scope: Scope,
  more: readonly (readonly [label: string, value: string])[],
): Facts {
  const { t, meeting, forum } = scope;
  const { quoted } = scope;
  const { form = 'room' } = meeting;
  const rows = [
    [t('minutes.form'), plainRun(form === 'room' ? '' : t(`meetingForms.${form}`))],
    ...timeAndPlace(scope),
    [t('minutes.chair'), quoted(meeting.chair ?? '')],
    [t('minutes.secretary'), quoted(meeting.secretary ?? '')],
    [t('minutes.secretariat'), quoted(forum.secretariat ?? '', forum.language)],
    [t('minutes.reference'), quoted(meeting.reference ?? '')],
    ...more.map(([label, value]) => [label, plainRun(value)] as const),
    [t('minutes.copies'), quoted(meeting.copies ?? '')],
  ] as const;
  return {
    type: 'facts',
    title: t('minutes.facts'),
    rows: rows.filter(([, value]) => value.length > 0).map(([label, value]) => ({ label, value })),
  };
}

/** When and where the meeting sits, a line for each of its days (D175). A written meeting has a deadline instead (D174). */
function timeAndPlace(scope: Scope): (readonly [label: string, value: Line])[] {
  const { t, meeting, quoted } = scope;
  const { endsAt, place = '' } = meeting;
  if (isWritten(meeting) && endsAt !== undefined) {
    return [[t('minutes.answersBy'), plainRun(momentWords(scope, endsAt))]];
  }
  const sittings = sittingsOf(meeting);
  if (sittings.length === 1) {
    return [
      [t('minutes.time'), plainRun(spanWords(scope, meeting.startsAt, endsAt))],
      [t('minutes.place'), quoted(place)],
    ];
  }
  const days = daysOf(meeting);
  const dayName = (startsAt: Time) =>
    days.length === 1
      ? t('minutes.time')
      : t('minutes.dayOfMeeting', { day: days.indexOf(dayOf(startsAt)) + 1 });
  return sittings.map((sitting) => [
    dayName(sitting.startsAt),
    [
      ...plainRun(spanWords(scope, sitting.startsAt, sitting.endsAt)),
      ...(sitting.place || place ? plainRun(', ') : []),
      ...quoted(sitting.place || place),
    ],
  ]);
}

function spanWords({ t, language }: Scope, from: Time, to: Time | undefined): string {
  return t('minutes.when', { day: longDay(dayOf(from), language), span: span(from, to, language) });
}

function momentWords({ t, language }: Scope, at: Time): string {
  return t('minutes.when', {
    day: longDay(dayOf(at), language),
    span: clockTime(at, language),
  });
}

/** The agenda in its sections, with the plan and the presenters (D160). */
export function agendaBlocks(scope: Scope): Block[] {
  const { t, meeting } = scope;
  const heading: Block = { type: 'heading', level: 1, text: plainRun(t('minutes.agenda')) };
  if (meeting.items.length === 0) return [heading, metaParagraph(t('minutes.noItems'))];
  const starts = plannedTimes(meeting);
  // A column without any name or time tells the reader nothing.
  const hasClock = meeting.items.some((item) => starts[item.id]);
  const hasPresenters = meeting.items.some(
    (item) => item.presenter && !scope.withheld(item.exempt),
  );
  const clockShare = daysOf(meeting).length > 1 ? 16 : 9;
  const titleShare = (hasPresenters ? 46 : 63) - (hasClock ? clockShare : 0);
  return [
    heading,
    {
      type: 'table',
      title: t('minutes.agenda'),
      columns: [
        { title: t('minutes.item'), share: hasPresenters ? 10 : 11 },
        ...(hasClock ? [{ title: t('minutes.clock'), share: clockShare }] : []),
        { title: t('minutes.itemTitle'), share: titleShare },
        ...(hasPresenters ? [{ title: t('minutes.presentedBy'), share: 20 }] : []),
        { title: t('minutes.kind'), share: 16 },
        { title: t('minutes.minutesUnit'), share: hasPresenters ? 8 : 10, align: 'end' },
      ],
      rows: agendaSections(meeting, scope.forum, t).flatMap(({ title, items }) => [
        ...(title === '' ? [] : [{ group: plainRun(title) }]),
        ...items.map((item): Row | RowGroup => {
          const clock = hasClock ? [starts[item.id]] : [];
          return agendaRow(scope, item, { clock, hasPresenter: hasPresenters });
        }),
      ]),
    },
  ];
}

/** The cells: number, time, title, presenter, kind and minutes. `clock` has the time, if there is such a column. */
export function agendaRow(
  scope: Scope,
  item: Item,
  columns: { readonly clock: readonly (Time | undefined)[]; readonly hasPresenter: boolean },
): Row {
  const { clock, hasPresenter } = columns;
  const { t, quoted } = scope;
  const hidden = scope.withheld(item.exempt);
  const withheld = item.exempt && t('minutes.withheld', { basis: item.exempt.basis });
  const extra = isExtraItem(scope.meeting, item) ? t('minutes.extraItemMark') : '';
  return [
    plainRun(itemInColumn(itemNumber(scope.meeting, item.id))),
    ...clock.map((start) =>
      plainRun(start === undefined ? '' : clockInMeeting(scope.meeting, start, scope)),
    ),
    joinLines([hidden ? [] : quoted(item.title), ...[withheld ?? '', extra].map(plainRun)], '\n'),
    ...(hasPresenter ? [hidden ? [] : quoted(item.presenter ?? '')] : []),
    plainRun(kindOf(scope, item, hidden)),
    plainRun(!isTaken(item) ? '' : String(plannedMinutes(item) || '')),
  ];
}

/** The kind of item. A postponed or withdrawn item says that instead. */
function kindOf({ t }: Scope, item: Item, hidden: boolean): string {
  if (item.postponed) return t('minutes.postponedMark');
  if (item.withdrawn) return t('minutes.itemWithdrawnMark');
  return hidden ? '' : t(`kinds.${item.kind}`);
}
