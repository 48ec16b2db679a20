import { clock, longDay, span } from '../language/format.ts';
import { membersAt, quorumAt } from '../meeting/membership.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { itemsInOrder, plannedStarts } from '../meeting/timing.ts';
import { dayOf, type Id } from '../primitives.ts';
import type { Block, Facts, Table } from './blocks.ts';
import { plain, type Scope } from './input.ts';

/** What stands before the items: the title block, who was there, the agenda. */

export function factsOfMeeting(scope: Scope, more: Facts['rows'] = []): Facts {
  const { t, language, meeting, forum } = scope;
  const day = longDay(dayOf(meeting.startsAt), language);
  const rows = [
    {
      label: t('minutes.time'),
      value: `${day}, ${span(meeting.startsAt, meeting.endsAt, language)}`,
    },
    { label: t('minutes.place'), value: meeting.place ?? '' },
    { label: t('minutes.chair'), value: meeting.chair ?? '' },
    { label: t('minutes.secretary'), value: meeting.secretary ?? '' },
    { label: t('minutes.secretariat'), value: forum.secretariat ?? '' },
  ];
  const given = rows
    .filter((row) => row.value !== '')
    .map(({ label, value }) => ({ label, value: plain(value) }));
  return { type: 'facts', title: t('minutes.facts'), rows: [...given, ...more] };
}

export function attendanceBlocks(scope: Scope): Block[] {
  const { t, forum, meeting, nameOf } = scope;
  const heading: Block = { type: 'heading', level: 1, text: plain(t('minutes.attendance')) };
  if (meeting.attendance.length === 0) {
    return [heading, { type: 'paragraph', text: plain(t('minutes.noAttendance')) }];
  }
  const table: Table = {
    type: 'table',
    title: t('minutes.attendance'),
    columns: [
      { title: t('minutes.partner'), share: 30 },
      { title: t('minutes.representedBy'), share: 24 },
      { title: t('minutes.authority'), share: 27 },
      { title: t('minutes.attended'), share: 19 },
    ],
    rows: membersAt(forum, meeting).flatMap(({ partner, authority }) => {
      const entries = meeting.attendance.filter((entry) => entry.partner === partner);
      const rows = entries.length > 0 ? entries : [undefined];
      return rows.map((entry) => [
        plain(nameOf(partner)),
        plain(representedBy(scope, entry?.representative, entry?.name)),
        plain(t(`authorities.${authority}`)),
        plain(t(`attendance.${entry?.status ?? 'absent'}`)),
      ]);
    }),
  };
  const { present, voting, reached } = quorumAt(forum, meeting);
  const quorum = t('minutes.quorum', { present, voting });
  const words = reached ? quorum : `${quorum} ${t('minutes.notQuorate')}`;
  return [heading, table, { type: 'paragraph', role: 'meta', text: plain(words) }];
}

export function agendaBlocks(scope: Scope): Block[] {
  const { t, meeting, language } = scope;
  const starts = plannedStarts(meeting);
  return [
    { type: 'heading', level: 1, text: plain(t('minutes.agenda')) },
    {
      type: 'table',
      title: t('minutes.agenda'),
      columns: [
        { title: t('minutes.item'), share: 13 },
        { title: t('minutes.clock'), share: 11 },
        { title: t('minutes.itemTitle'), share: 48 },
        { title: t('minutes.kind'), share: 18 },
        { title: t('minutes.minutesUnit'), share: 10, align: 'end' },
      ],
      rows: itemsInOrder(meeting).map((item) => [
        plain(itemNumber(meeting, item.id)),
        plain(clock(starts[item.id] ?? meeting.startsAt, language)),
        plain(
          scope.withheld(item.exempt)
            ? t('minutes.withheld', { basis: item.exempt?.basis ?? '' })
            : item.title,
        ),
        plain(t(`kinds.${item.kind}`)),
        plain(item.minutes === undefined ? '' : String(item.minutes)),
      ]),
    },
  ];
}

function representedBy(scope: Scope, representative: Id | undefined, name: string | undefined) {
  const found = scope.forum.representatives.find((each) => each.id === representative);
  if (!found) return name ?? '';
  return [found.name, found.title].filter(Boolean).join(', ');
}
