import { dayOf } from '../model/field-types.ts';
import type { Approval } from '../model/frozen.ts';
import type { Decision } from '../model/meeting.ts';
import type { Block } from './blocks.ts';
import {
  HERE,
  metaParagraph,
  paragraphOf,
  plainParagraph,
  plainRun,
  type Scope,
  withText,
} from './minutes-input.ts';

/** How minutes were approved: in those minutes, and in the minutes of the meeting that did it (D147, D148). */

/** Before the signatures of the approved minutes. */
export function approvalBlocks(scope: Scope): Block[] {
  const { t, namesFrom } = scope;
  const { approval } = scope.meeting;
  return [
    ...(approval ? approvedAs(scope, approval) : []),
    ...(namesFrom === 'journal' ? [metaParagraph(t('sent.namesFromJournal'))] : []),
    ...(namesFrom === 'now' ? [metaParagraph(t('sent.namesFromNow'))] : []),
  ];
}

function approvedAs(scope: Scope, approval: Approval): Block[] {
  const { t, meeting, meetings, dayInText, quoted } = scope;
  const { corrections } = approval;
  const text = corrections === undefined ? undefined : quoted(corrections);
  const here = { text: HERE };
  const corrected = (words: string) => (text ? [paragraphOf(withText(words, text))] : []);
  const at = meetings.find(({ id }) => id === approval.meeting);
  if (approval.by === 'decision' && at) {
    const values = {
      meeting: at.title,
      day: dayInText(dayOf(at.startsAt)),
      number: approval.number ?? '',
    };
    if (text) return corrected(t('sent.approvedAtCorrected', { ...values, ...here }));
    return [plainParagraph(t('sent.approvedAt', values))];
  }
  if (approval.by === 'deadline' && meeting.deadline !== undefined) {
    const day = dayInText(meeting.deadline);
    if (text) return corrected(t('sent.approvedBySilenceCorrected', { day, ...here }));
    return [plainParagraph(t('sent.approvedBySilence', { day }))];
  }
  return corrected(t('sent.approvedCorrected', here));
}

/** In the meeting that approved them: whose minutes an adopted decision approved, and with what correction. */
export function approvedMinutesBlocks(scope: Scope, decision: Decision): Block[] {
  const { t, meeting, meetings, quoted, languageOf } = scope;
  const { number, result } = scope.decided(decision);
  const other = meetings.find((each) => each.id === decision.approves);
  if (!other || (result.outcome !== 'adopted' && result.outcome !== 'noted')) return [];
  const { approval } = other;
  const isByThis = approval?.meeting === meeting.id && approval.number === number;
  const corrections = isByThis ? approval.corrections : undefined;
  const words =
    corrections === undefined
      ? t('sent.minutesApproved', { meeting: HERE })
      : t('sent.minutesCorrected', { meeting: HERE, text: HERE });
  const [before = '', between = '', after = ''] = words.split(HERE);
  return [
    paragraphOf([
      ...plainRun(before),
      ...quoted(other.title, languageOf(other.id)),
      ...plainRun(between),
      ...quoted(corrections ?? '', languageOf(other.id)),
      ...plainRun(after),
    ]),
  ];
}
