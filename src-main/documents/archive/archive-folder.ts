import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Attendance } from '../../../src-core/model/meeting.ts';
import { type ArchiveScope, dateTime, ownKey } from './archive-scope.ts';
import {
  type ArchiveXml,
  type Code,
  code,
  group,
  groupOf,
  neededText,
  text,
} from './archive-xml.ts';

/** The meeting itself, with those who attended. */
export function meetingFolder(scope: ArchiveScope): ArchiveXml {
  const { meeting, forum, identify } = scope;
  const { convened, open, closed, approved } = meeting.times;
  const ended = approved ?? closed;
  return groupOf(
    'mappe',
    'moetemappe',
    text('systemID', identify('folder')),
    text('mappeID', meeting.id),
    neededText('tittel', meeting.title),
    code('dokumentmedium', ELECTRONIC),
    text('opprettetDato', dateTime(convened ?? open ?? meeting.startsAt)),
    text('opprettetAv', forum.secretariat),
    text('avsluttetDato', ended && dateTime(ended)),
    text('avsluttetAv', ended && meeting.secretary),
    ...remarks(scope),
    ownKey(scope),
    text('moetenummer', meeting.id),
    group('utvalg', neededText('m:navn', forum.name)),
    text('moetedato', dayOf(meeting.startsAt)),
    text('moetested', meeting.place),
    ...participants(scope),
  );
}

/** Content for which the standard has no field: the form of the meeting, and the office's reference. */
function remarks({ meeting, t }: ArchiveScope): ArchiveXml[] {
  const { form, reference } = meeting;
  return [
    [t('minutes.form'), form && t(`meetingForms.${form}`)],
    [t('minutes.reference'), reference],
  ]
    .filter(([, value]) => value)
    .map(([label, value]) => group('merknad', text('merknadstekst', `${label}: ${value}`)));
}

export const ELECTRONIC: Code = ['E', 'Elektronisk arkiv'];
const LEADER: Code = ['LEDER', 'Leder'];
const SECRETARY: Code = ['SEKR', 'Sekretær'];
const MEMBER: Code = ['MEDL', 'Medlem'];
const DEPUTY: Code = ['VARA', 'Varamedlem'];

function participants(scope: ArchiveScope): ArchiveXml[] {
  const { meeting, nameOf } = scope;
  const there = meeting.attendance.filter(({ status }) => status !== 'absent');
  const sitting = there.map((entry) => ({ entry, name: personOf(scope, entry) }));
  const leading = [
    [meeting.chair, LEADER],
    [meeting.secretary, SECRETARY],
  ] as const;
  return [
    ...leading
      .filter(([name]) => name && !sitting.some((each) => each.name === name))
      .map(([name, role]) => participant({ name: name ?? '', role })),
    ...sitting.map(({ entry, name }) =>
      participant({
        name,
        role: leading.find(([leader]) => leader === name)?.[1] ?? roleOf(scope, entry),
        partner: representedBy(entry, nameOf),
      }),
    ),
  ];
}

/** The partner, or the organisation of somebody who is of none. */
function representedBy(
  { partner, organisation }: Attendance,
  nameOf: ArchiveScope['nameOf'],
): Participant['partner'] {
  if (partner !== undefined) return { id: partner, name: nameOf(partner) };
  return organisation ? { name: organisation } : undefined;
}

/** An observer has none of the standard's roles, nor has anybody who speaks for no partner. */
function roleOf({ forum, meeting }: ArchiveScope, entry: Attendance): Code | undefined {
  if (entry.role !== undefined) return undefined;
  const members =
    meeting.roll ?? forum.partners.map(({ id, authority }) => ({ partner: id, authority }));
  const authority = members.find(({ partner }) => partner === entry.partner)?.authority;
  if (authority === 'observes') return undefined;
  return entry.status === 'deputy' ? DEPUTY : MEMBER;
}

interface Participant {
  readonly name: string;
  readonly role?: Code | undefined;
  readonly partner?: { readonly id?: string; readonly name: string } | undefined;
}

export function participant({ name, role, partner }: Participant): ArchiveXml {
  return group(
    'moetedeltaker',
    group('m:identifikator', neededText('m:navn', name)),
    role ? code('m:funksjon', role) : '',
    partner
      ? group(
          'm:representerer',
          neededText('m:navn', partner.name),
          text('m:identifikator', partner.id),
        )
      : '',
  );
}

/** Who attended for a partner; without a name, the partner itself. */
export function personOf({ forum, nameOf }: ArchiveScope, entry: Attendance): string {
  const found = forum.representatives.find((each) => each.id === entry.representative);
  return entry.name || found?.name || (entry.partner === undefined ? '' : nameOf(entry.partner));
}
