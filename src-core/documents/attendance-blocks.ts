import { presenceWords } from '../meeting/attendance-words.ts';
import { eligibleAt, quorumAt } from '../meeting/eligibility.ts';
import { isWritten } from '../meeting/meeting-form.ts';
import { isPresent, membersAt } from '../meeting/membership.ts';
import { beganOf, endOf, isWholeMeeting, periodsOf, wasThroughout } from '../meeting/presence.ts';
import { isOfPartner, speaksFor } from '../meeting/speaks-for.ts';
import type { Id } from '../model/field-types.ts';
import type { Attendance, PresencePeriod } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block } from './blocks.ts';
import { joinLines, paragraphOf, plainRun, type Scope, strongRun } from './minutes-input.ts';

/**
 * Who was there, who was not, and who else: a paragraph each, as minutes have it. Nobody attends a written meeting. With
 * the matrix, only those of no partner are left to name.
 */
export function attendanceBlocks(scope: Scope, { hasMatrix = false } = {}): Block[] {
  const { t, meeting } = scope;
  const { present, apologies, missing, others } = rollOf(scope);
  const isHeld = !isWritten(meeting) && meeting.attendance.length > 0;
  const rows: readonly (readonly [label: string, value: Line])[] = [
    [t('minutes.attended'), plainRun(isHeld && !hasMatrix ? present.join('; ') : '')],
    [t('minutes.apologies'), plainRun(isHeld ? apologies.join('; ') : '')],
    [t('attendance.absent'), plainRun(isHeld && !hasMatrix ? scope.names(missing) : '')],
    [t('minutes.inAttendance'), plainRun(isHeld ? others.join('; ') : '')],
  ];
  const leading = [
    labelled(t('minutes.chair'), scope.quoted(meeting.chair ?? '')),
    labelled(t('minutes.secretary'), scope.quoted(meeting.secretary ?? '')),
  ];
  return [...rows.map(([label, value]) => labelled(label, value)), joinLines(leading, ' · ')]
    .filter((line) => line.length > 0)
    .map(paragraphOf);
}

function labelled(label: string, value: Line): Line {
  return value.length === 0 ? [] : [strongRun(`${label}: `), ...value];
}

/** How a partner attended, for a cell: its persons, or that it was there, sent apologies, or was not there. */
export function attendanceOf(scope: Scope, partner: Id): string {
  const { t, forum, meeting } = scope;
  const entries = meeting.attendance.filter((each) => each.partner === partner && !each.role);
  const here = entries.filter(({ status }) => status !== 'absent');
  if (!isPresent(forum, meeting, partner) || here.length === 0) {
    return t(entries.length > here.length ? 'minutes.apologies' : 'attendance.absent');
  }
  const persons = here
    .filter((each) => each.name !== undefined || each.representative)
    .map((each) => personOf(scope, each, false));
  const notes = here
    .filter((each) => each.name === undefined && !each.representative)
    .flatMap((each) => notesOn(scope, each));
  if (persons.length === 0) return withNotes(t('attendance.present'), notes);
  return [...persons, ...notes].join(', ');
}

/** In the order of the members, each partner with its persons. */
function rollOf(scope: Scope) {
  const { forum, meeting } = scope;
  const attendance = meeting.attendance.filter((entry) => !isWithheldHere(scope, entry));
  const members = membersAt(forum, meeting);
  const isHere = (entry: Attendance) => entry.status !== 'absent';
  const of = (partner: Id) => attendance.filter((each) => each.partner === partner && !each.role);
  const voting = members.filter(({ authority }) => authority !== 'observes');
  const present = voting.filter(({ partner }) => isPresent(forum, meeting, partner));
  const withPersons = (partner: Id, entries: readonly Attendance[], note?: string) =>
    partnerWithPersons(scope, partner, entries, note);
  const observers = members.filter(({ authority }) => authority === 'observes');
  const silent = voting.filter(({ partner }) => !isPresent(forum, meeting, partner));
  const besides = attendance.filter((entry) => isHere(entry) && !isListed(scope, entry));
  return {
    present: present.map(({ partner }) => withPersons(partner, of(partner).filter(isHere))),
    apologies: [
      ...members.flatMap(({ partner }) => {
        const away = of(partner).filter((each) => !isHere(each));
        return away.length > 0 ? [withPersons(partner, away)] : [];
      }),
      ...attendance
        .filter((each) => !isHere(each) && (each.role || !isOfPartner(each)))
        .map((entry) => personOf(scope, entry, true)),
    ],
    missing: silent.map(({ partner }) => partner).filter((partner) => of(partner).every(isHere)),
    others: [
      ...observers.flatMap(({ partner }) => {
        const here = of(partner).filter(isHere);
        return here.length > 0
          ? [withPersons(partner, here, scope.t('attendeeRoles.observer'))]
          : [];
      }),
      ...besides.map((entry) => personOf(scope, entry, true)),
    ],
  };
}

/** Guests and others with a role that were there for withheld items alone (D82). */
function isWithheldHere({ meeting, withheld }: Scope, entry: Attendance): boolean {
  if (entry.partner !== undefined && !entry.role) return false;
  const periods = periodsOf(meeting, entry);
  const isDuring = (one: PresencePeriod) =>
    periods.some((each) => beganOf(each) < endOf(one) && endOf(each) > beganOf(one));
  const attended = meeting.items.filter(({ id, periods: taken }) =>
    entry.items ? entry.items.includes(id) : taken.some(isDuring),
  );
  const isThroughout = !entry.items && isWholeMeeting(meeting, periods);
  return !isThroughout && attended.length > 0 && attended.every(({ exempt }) => withheld(exempt));
}

/** Whether the person stands with the partner: it is an observer, or somebody there speaks for it. */
function isListed({ forum, meeting }: Scope, entry: Attendance): boolean {
  if (!isOfPartner(entry) || entry.role) return false;
  const member = membersAt(forum, meeting).find((each) => each.partner === entry.partner);
  return (
    member?.authority === 'observes' ||
    speaksFor(forum, meeting, entry) ||
    isPresent(forum, meeting, entry.partner)
  );
}

/** `Fylkeskommunen: Fylkesdirektør (fra sak 51), Rådgiver`. */
function partnerWithPersons(
  scope: Scope,
  partner: Id,
  entries: readonly Attendance[],
  note?: string,
): string {
  const whole = entries.filter((each) => each.name === undefined && !each.representative);
  const about = [note ?? '', ...whole.flatMap((each) => notesOn(scope, each))].filter(Boolean);
  const name = withNotes(scope.nameOf(partner), about);
  const persons = entries
    .filter((each) => !whole.includes(each))
    .map((each) => personOf(scope, each, false));
  return persons.length === 0 ? name : `${name}: ${persons.join(', ')}`;
}

/** A person, with the organisation where no partner stands before the name. */
function personOf(scope: Scope, entry: Attendance, isAlone: boolean): string {
  const { forum, nameOf } = scope;
  const found = forum.representatives.find((each) => each.id === entry.representative);
  const name = entry.name || found?.name || (entry.partner ? nameOf(entry.partner) : '');
  const organisation = entry.organisation || (isAlone && entry.partner && nameOf(entry.partner));
  const said = organisation && organisation !== name ? `${name}, ${organisation}` : name;
  return withNotes(said, notesOn(scope, entry));
}

function withNotes(name: string, notes: readonly string[]): string {
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}

/** Title, role, whom a deputy replaces, and which part of the meeting. */
function notesOn(scope: Scope, entry: Attendance): string[] {
  const { t, forum, meeting } = scope;
  const { name, representative, role, status } = entry;
  const found = forum.representatives.find((each) => each.id === representative);
  const isSomebodyElse = Boolean(name) && found !== undefined && name !== found.name;
  const isRemoteToSay = status === 'remote' && meeting.form !== 'remote';
  return [
    isSomebodyElse ? '' : (found?.title ?? ''),
    role ? t(`attendeeRoles.${role}`) : '',
    isSomebodyElse
      ? t('minutes.deputyFor', { name: found.name })
      : status === 'deputy'
        ? t('minutes.deputy')
        : '',
    isRemoteToSay ? t('minutes.remotely') : '',
    status === 'absent' ? '' : presenceWords(meeting, entry, scope),
  ].filter(Boolean);
}

/** `11 av 12 parter var til stede. Møtet var vedtaksført.` Nothing where nobody attends, or nobody noted it. */
export function quorumInWords(scope: Scope): string {
  const { meeting } = scope;
  return isWritten(meeting) || meeting.attendance.length === 0 ? '' : quorumWords(scope);
}

/** A quorum for a part of the meeting alone is a matter of the items, so this sentence leaves it out. */
function quorumWords({ t, forum, meeting }: Scope): string {
  const { present, voting, reached } = quorumAt(forum, meeting);
  const here = eligibleAt(forum, meeting);
  const throughout = here.filter(({ partner }) => wasThroughout(forum, meeting, partner));
  const isWhole = throughout.length === here.length;
  const hasSeats = membersAt(forum, meeting).some(({ seats = 1 }) => seats > 1);
  const whole = hasSeats ? 'minutes.quorumSeats' : 'minutes.quorum';
  const partly = hasSeats ? 'minutes.quorumSeatsPart' : 'minutes.quorumPart';
  const count = t(isWhole ? whole : partly, { present, voting });
  if (!reached) return `${count} ${t('minutes.notQuorate')}`;
  const isAlways = isWhole || quorumAt(forum, meeting, throughout).reached;
  return isAlways ? `${count} ${t('minutes.quorate')}` : count;
}
