import { capitalised, clockTime, longDay, span } from '../i18n/format.ts';
import { agendaSections } from '../meeting/agenda-sections.ts';
import { eligibleAt, quorumAt } from '../meeting/eligibility.ts';
import { isExtraItem } from '../meeting/extra-items.ts';
import { membersAt } from '../meeting/membership.ts';
import { itemInColumn } from '../meeting/number-labels.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { wasThroughout } from '../meeting/presence.ts';
import { isTaken, plannedMinutes, plannedTimes, type Starts } from '../meeting/timing.ts';
import { dayOf, type Time } from '../model/field-types.ts';
import type { Attendance, Item, Meeting } from '../model/meeting.ts';
import type { Block, Facts, Row, RowGroup } from './blocks.ts';
import { joinLines, metaParagraph, plainParagraph, plainRun, type Scope } from './minutes-input.ts';

/** What comes before the items: the title block, the attendance and the agenda. */

export function factsOfMeeting(
  scope: Scope,
  more: readonly (readonly [label: string, value: string])[],
): Facts {
  const { t, meeting, forum } = scope;
  const { quoted } = scope;
  const rows = [
    [t('minutes.time'), plainRun(plannedTime(scope))],
    [t('minutes.place'), quoted(meeting.place ?? '')],
    [t('minutes.chair'), quoted(meeting.chair ?? '')],
    [t('minutes.secretary'), quoted(meeting.secretary ?? '')],
    [t('minutes.secretariat'), quoted(forum.secretariat ?? '', forum.language)],
    ...more.map(([label, value]) => [label, plainRun(value)] as const),
  ] as const;
  return {
    type: 'facts',
    title: t('minutes.facts'),
    rows: rows.filter(([, value]) => value.length > 0).map(([label, value]) => ({ label, value })),
  };
}

function plannedTime({ t, language, meeting }: Scope): string {
  return t('minutes.when', {
    day: longDay(dayOf(meeting.startsAt), language),
    span: span(meeting.startsAt, meeting.endsAt, language),
  });
}

/** When the meeting opened and closed, if that differs from the plan on the same day. */
export function actualTime({ language, meeting }: Scope): string {
  const { open, closed } = meeting.times;
  if (open === undefined || closed === undefined) return '';
  const held = span(open, closed, language);
  const isOnTheDay = [open, closed].every((time) => dayOf(time) === dayOf(meeting.startsAt));
  return isOnTheDay && held !== span(meeting.startsAt, meeting.endsAt, language) ? held : '';
}

export function attendanceBlocks(scope: Scope): Block[] {
  const { t, forum, meeting, nameOf } = scope;
  const heading: Block = { type: 'heading', level: 1, text: plainRun(t('minutes.attendance')) };
  if (meeting.attendance.length === 0) return [heading, plainParagraph(t('minutes.noAttendance'))];
  const rows = membersAt(forum, meeting).flatMap(({ partner, authority }): Row[] => {
    const entries = meeting.attendance.filter((entry) => entry.partner === partner);
    return (entries.length > 0 ? entries : [undefined]).map((entry) => [
      plainRun(nameOf(partner)),
      plainRun(representativeName(scope, entry)),
      plainRun(capitalised(t(`authorities.${authority}`))),
      plainRun(attendanceWords(scope, entry)),
    ]);
  });
  const { present, voting, reached } = quorumAt(forum, meeting);
  const isWhole = eligibleAt(forum, meeting).every(({ partner }) =>
    wasThroughout(meeting, partner),
  );
  const quorum = t(isWhole ? 'minutes.quorum' : 'minutes.quorumPart', { present, voting });
  return [
    heading,
    {
      type: 'table',
      title: t('minutes.attendance'),
      columns: [
        { title: t('minutes.partner'), share: 29 },
        { title: t('minutes.representedBy'), share: 29 },
        { title: t('minutes.authority'), share: 25 },
        { title: t('minutes.attended'), share: 17 },
      ],
      rows,
    },
    metaParagraph(reached ? quorum : `${quorum} ${t('minutes.notQuorate')}`),
  ];
}

/** `Til stede`, with the times for someone who was not present throughout. */
function attendanceWords({ t, language }: Scope, entry: Attendance | undefined): string {
  const words = t(`attendance.${entry?.status ?? 'absent'}`);
  const { from, to } = entry ?? {};
  if (from && to)
    return `${words} ${t('minutes.attendedSpan', { span: span(from, to, language) })}`;
  if (from) return `${words} ${t('minutes.attendedFrom', { clock: clockTime(from, language) })}`;
  return to ? `${words} ${t('minutes.attendedTo', { clock: clockTime(to, language) })}` : words;
}

/** Who attended; for a deputy, also whom they replaced. */
function representativeName({ t, forum }: Scope, entry: Attendance | undefined): string {
  const found = forum.representatives.find((each) => each.id === entry?.representative);
  const representative = found ? [found.name, found.title].filter(Boolean).join(', ') : '';
  const name = entry?.name ?? '';
  if (name === '' || representative === '') return name || representative;
  return t('minutes.inPlaceOf', { name, representative });
}

/** The agenda in its sections. The notice has the plan and the presenters, the minutes when each item began. */
export function agendaBlocks(scope: Scope, { isNotice = false } = {}): Block[] {
  const { t, meeting } = scope;
  const heading: Block = { type: 'heading', level: 1, text: plainRun(t('minutes.agenda')) };
  if (meeting.items.length === 0) return [heading, metaParagraph(t('minutes.noItems'))];
  const starts = isNotice ? plannedTimes(meeting) : actualStarts(meeting);
  // A column without any name or time tells the reader nothing.
  const hasClock = meeting.items.some((item) => starts[item.id]);
  const hasPresenters =
    isNotice && meeting.items.some((item) => item.presenter && !scope.withheld(item.exempt));
  const titleShare = (hasPresenters ? 37 : 54) + (hasClock ? 0 : 9);
  return [
    heading,
    {
      type: 'table',
      title: t('minutes.agenda'),
      columns: [
        { title: t('minutes.item'), share: hasPresenters ? 10 : 11 },
        ...(hasClock ? [{ title: t('minutes.clock'), share: 9 }] : []),
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

/** When each item first began (D160). One that nobody started has no time. */
function actualStarts(meeting: Meeting): Starts {
  return Object.fromEntries(meeting.items.map(({ id, periods }) => [id, periods[0]?.from]));
}

/** The cells: number, time, title, presenter, kind and minutes. `clock` has the time, if there is such a column. */
export function agendaRow(
  scope: Scope,
  item: Item,
  columns: { readonly clock: readonly (Time | undefined)[]; readonly hasPresenter: boolean },
): Row {
  const { clock, hasPresenter } = columns;
  const { t, language, quoted } = scope;
  const hidden = scope.withheld(item.exempt);
  const withheld = item.exempt && t('minutes.withheld', { basis: item.exempt.basis });
  const extra = isExtraItem(scope.meeting, item) ? t('minutes.extraItemMark') : '';
  return [
    plainRun(itemInColumn(itemNumber(scope.meeting, item.id))),
    ...clock.map((start) => plainRun(start === undefined ? '' : clockTime(start, language))),
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
