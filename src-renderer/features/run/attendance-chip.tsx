import {
  ArrowRightLeftIcon,
  CheckmarkIcon,
  LeaveIcon,
  VideoIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, KeyboardEvent } from 'react';
import { ATTENDING, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { presenceWords } from '../../../src-core/meeting/attendance-words.ts';
import { settlementOf } from '../../../src-core/meeting/settlement.ts';
import { clockInMeeting } from '../../../src-core/meeting/sittings.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  type Attendance,
  AttendanceStatus,
  type Decision,
  type Meeting,
} from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { given } from '../../ui/form.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName, shortPartnerName } from '../partners/partner-name.ts';

const ICONS: Record<AttendanceStatus, ComponentType<{ 'aria-hidden': true }>> = {
  present: CheckmarkIcon,
  remote: VideoIcon,
  deputy: ArrowRightLeftIcon,
  absent: XMarkIcon,
};

/** One partner's name, and how it attends. 1–4 set that and move to the next; the left and right arrows move between. */
export function AttendanceChip(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly partner: string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}) {
  const t = useTranslate();
  const { forum, meeting, partner, isSelected, onSelect } = props;
  const entry = entryOf(meeting, partner);
  const name = partnerName(forum, partner);
  // Whoever is recorded as present has not left.
  const set = (status: AttendanceStatus) =>
    void attendAll(meeting, partner, {
      status,
      ...(entry?.to !== undefined && { to: undefined }),
      ...(isHere(entry) ? {} : arrivalIn(forum, meeting)),
    });

  function onKey(event: KeyboardEvent<HTMLElement>) {
    const status = AttendanceStatus.options[Number(event.key) - 1];
    const step = status || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Enter') detailsOf(event.currentTarget)?.focus();
    else if (step === 0) return;
    event.preventDefault();
    if (status) set(status);
    if (step !== 0) neighbour(event.currentTarget, step)?.focus();
  }
  return (
    <div
      role="radiogroup"
      aria-label={t('attending.of', { partner: name })}
      className="chip"
      data-status={entry?.status}
      data-selected={isSelected}
      onKeyDown={onKey}
      onFocus={onSelect}
    >
      <label htmlFor={radioId(partner, entry?.status ?? 'present')} title={name}>
        <span className="name">{shortPartnerName(forum, partner)}</span>
        <span className="status">
          <Status meeting={meeting} entry={entry} />
        </span>
      </label>
      <StatusOptions
        partner={partner}
        status={entry?.status}
        isEnabled={whyLocked(meeting, ATTENDING) === undefined}
        onSet={set}
      />
    </div>
  );
}

function StatusOptions(props: {
  readonly partner: string;
  readonly status: AttendanceStatus | undefined;
  readonly isEnabled: boolean;
  readonly onSet: (status: AttendanceStatus) => void;
}) {
  const t = useTranslate();
  const { partner, status, isEnabled, onSet } = props;
  return (
    <div className="options">
      {AttendanceStatus.options.map((each, index) => {
        const Icon = ICONS[each];
        return (
          <label key={each} className="choice" title={`${t(`attendance.${each}`)} (${index + 1})`}>
            <input
              type="radio"
              className="visually-hidden"
              id={radioId(partner, each)}
              name={`attends-${partner}`}
              aria-label={t(`attendance.${each}`)}
              checked={status === each}
              disabled={!isEnabled}
              onChange={() => onSet(each)}
            />
            <Icon aria-hidden />
          </label>
        );
      })}
    </div>
  );
}

function radioId(partner: string, status: AttendanceStatus): string {
  return `attends-${partner}-${status}`;
}

function Status(props: { readonly meeting: Meeting; readonly entry: Attendance | undefined }) {
  const t = useTranslate();
  const language = useLanguage();
  const { meeting, entry } = props;
  if (!entry) return <>{t('run.notRecorded')}</>;
  const Icon = entry.to === undefined ? ICONS[entry.status] : LeaveIcon;
  const { from, to, items, periods, status } = entry;
  const clock = (time: Time) => clockInMeeting(meeting, time, { t, language });
  const isPartly = status !== 'absent' && (items !== undefined || periods !== undefined);
  const words = isPartly
    ? presenceWords(meeting, entry, { t, language }) || t(`attendance.${status}`)
    : to !== undefined
      ? t('attending.left', { clock: clock(to) })
      : from !== undefined
        ? t('attending.came', { clock: clock(from) })
        : t(`attendance.${status}`);
  return (
    <>
      <Icon aria-hidden /> {words}
    </>
  );
}

function isHere(entry: Attendance | undefined): boolean {
  return entry !== undefined && entry.status !== 'absent';
}

/**
 * Once something is settled, a partner that is recorded as present comes now: it was not there for what the
 * meeting decided before (D132).
 */
export function arrivalIn(forum: ForumItself, meeting: Meeting): { readonly from?: Time } {
  const isSettled = (each: Decision) =>
    !each.withdrawn &&
    each.procedure !== 'noted' &&
    settlementOf(forum, meeting, each) !== undefined;
  const isLate = meeting.phase === 'open' && meeting.decisions.some(isSettled);
  return isLate ? { from: timeNow() } : {};
}

/** The entries of those that come for the partner. Whom it brings along, such as a presenter, is none of them. */
function entriesOf(meeting: Meeting, partner: string): readonly Attendance[] {
  return meeting.attendance.filter((each) => each.partner === partner && !each.role);
}

/** The entry that counts for a partner with several representatives. */
export function entryOf(meeting: Meeting, partner: string): Attendance | undefined {
  const entries = entriesOf(meeting, partner);
  return entries.find((each) => each.status !== 'absent') ?? entries[0];
}

type Changes = { readonly [K in keyof Attendance]?: Attendance[K] | undefined };

/** All persons of the partner come or stay away together; without any, the partner does. */
async function attendAll(meeting: Meeting, partner: string, changes: Changes): Promise<void> {
  const entries = entriesOf(meeting, partner);
  for (const entry of entries.length > 1 ? entries : [entryOf(meeting, partner)]) {
    await attend(meeting, partner, changes, entry);
  }
}

/** Changes some of what is recorded of a partner's attendance. The rest stays. */
export async function attend(
  meeting: Meeting,
  partner: string,
  changes: Changes,
  before = entryOf(meeting, partner),
) {
  const { status = 'present', ...entry }: Changes = { ...before, ...changes };
  const { representative, name, organisation } = entry;
  const isTimed = 'from' in changes || 'to' in changes;
  const { from, to, periods, items } = entry;
  const when = isTimed || (!periods && !items) ? { from, to } : { periods, items };
  const about = { meeting: meeting.id, partner };
  // The others of the partner stay when one person is taken out.
  const isNobody = representative === undefined && name === undefined;
  if (isNobody && before && isPerson(before) && entriesOf(meeting, partner).length > 1) {
    return execute({ do: 'removeAttendance', ...about, ...given(personOf(before)) });
  }
  const answer = await execute({
    do: 'setAttendance',
    ...about,
    status,
    ...given({ representative, name, organisation, ...(status === 'absent' ? {} : when) }),
  });
  // Another name is another person: the one before was a slip.
  const isAnother = before?.representative !== representative || before?.name !== name;
  if (answer.ok && before && isPerson(before) && isAnother && !isNobody) {
    await execute({ do: 'removeAttendance', ...about, ...given(personOf(before)) });
  }
  return answer;
}

function isPerson({ representative, name }: Attendance): boolean {
  return representative !== undefined || name !== undefined;
}

function personOf({ representative, name }: Attendance) {
  return { representative, name };
}

/** The chip to start with: the first without a status, otherwise the first. */
export function chipToFocus(strip: HTMLElement): HTMLInputElement | undefined {
  return tabStop(strip.querySelector('.chip:not([data-status])') ?? strip.querySelector('.chip'));
}

function neighbour(chip: HTMLElement, step: number): HTMLInputElement | undefined {
  const chips = [...(chip.parentElement?.querySelectorAll('.chip') ?? [])];
  return tabStop(chips[chips.indexOf(chip) + step]);
}

function tabStop(chip: Element | null | undefined): HTMLInputElement | undefined {
  const inputs = [...(chip?.querySelectorAll('input') ?? [])];
  return inputs.find((input) => input.checked) ?? inputs[0];
}

function detailsOf(chip: HTMLElement): HTMLInputElement | null | undefined {
  return chip.closest('.attendance')?.querySelector<HTMLInputElement>('.of-partner input');
}
