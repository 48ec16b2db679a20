import {
  ArrowRightLeftIcon,
  CheckmarkIcon,
  LeaveIcon,
  VideoIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, KeyboardEvent } from 'react';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { clockTime } from '../../../src-core/i18n/format.ts';
import { settlementOf } from '../../../src-core/meeting/settlement.ts';
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
    void attend(meeting, partner, {
      ...{ status, to: undefined },
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
          <Status entry={entry} />
        </span>
      </label>
      <StatusOptions
        partner={partner}
        status={entry?.status}
        isEnabled={isRecording(meeting)}
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

function Status({ entry }: { readonly entry: Attendance | undefined }) {
  const t = useTranslate();
  const language = useLanguage();
  if (!entry) return <>{t('run.notRecorded')}</>;
  const Icon = entry.to === undefined ? ICONS[entry.status] : LeaveIcon;
  const { from, to } = entry;
  const words =
    to !== undefined
      ? t('attending.left', { clock: clockTime(to, language) })
      : from !== undefined
        ? t('attending.came', { clock: clockTime(from, language) })
        : t(`attendance.${entry.status}`);
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

/** The entry that counts for a partner with several representatives. */
export function entryOf(meeting: Meeting, partner: string): Attendance | undefined {
  const entries = meeting.attendance.filter((each) => each.partner === partner);
  return entries.find((each) => each.status !== 'absent') ?? entries[0];
}

/** Changes some of what is recorded of a partner's attendance. The rest stays. */
export function attend(
  meeting: Meeting,
  partner: string,
  changes: { readonly [K in keyof Attendance]?: Attendance[K] | undefined },
) {
  const {
    status = 'present',
    representative,
    name,
    from,
    to,
  } = {
    ...entryOf(meeting, partner),
    ...changes,
  };
  const times = status === 'absent' ? {} : { from, to };
  return execute({
    do: 'setAttendance',
    meeting: meeting.id,
    partner,
    status,
    ...given({ representative, name, ...times }),
  });
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
