import { dayOf } from '../model/field-types.ts';
import type { Approval } from '../model/frozen.ts';
import type { Decision } from '../model/meeting.ts';
import type { Block } from './blocks.ts';
import {
  type KnownMeeting,
  metaParagraph,
  paragraphOf,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';

/** How minutes were approved: in those minutes, and in the minutes of the meeting that did it (D147, D148). */

/** Before the signatures of the approved minutes. */
export function approvalBlocks(scope: Scope): Block[] {
  const { t, namesFrom, dayInText } = scope;
  const { approval, phase, frozen } = scope.meeting;
  const until = phase === 'approved' ? frozen?.answersUntil : undefined;
  return [
    ...(approval ? approvedAs(scope, approval) : []),
    ...(until ? [metaParagraph(t('sent.answersUntil', { day: dayInText(until) }))] : []),
    ...(namesFrom === 'journal' ? [metaParagraph(t('sent.namesFromJournal'))] : []),
    ...(namesFrom === 'now' ? [metaParagraph(t('sent.namesFromNow'))] : []),
  ];
}

function approvedAs(scope: Scope, approval: Approval): Block[] {
  const { t, meeting, meetings, dayInText, quoted, languageOf } = scope;
  const { corrections } = approval;
  const text = corrections === undefined ? undefined : quoted(corrections);
  const said = (...words: Parameters<typeof sentenceWith>) => [paragraphOf(sentenceWith(...words))];
  const at = meetings.find(({ id }) => id === approval.meeting);
  if (approval.by === 'decision' && at) {
    const values = {
      meeting: quoted(at.title, languageOf(at.id)),
      day: dayInText(dayOf(at.startsAt)),
      number: approval.number ?? '',
    };
    return text
      ? said(t, 'sent.approvedAtCorrected', { ...values, text })
      : said(t, 'sent.approvedAt', values);
  }
  if (approval.by === 'deadline' && meeting.deadline !== undefined) {
    const day = dayInText(meeting.deadline);
    return text
      ? said(t, 'sent.approvedBySilenceCorrected', { day, text })
      : said(t, 'sent.approvedBySilence', { day });
  }
  return text ? said(t, 'sent.approvedCorrected', { text }) : [];
}

/** In the meeting that approved them: whose minutes an adopted decision approved, and with what correction. */
export function approvedMinutesBlocks(scope: Scope, decision: Decision): Block[] {
  const { t, meeting, meetings, quoted, languageOf } = scope;
  const { number, result } = scope.decided(decision);
  if (result.outcome !== 'adopted' && result.outcome !== 'noted') return [];
  const isByThis = ({ approval }: KnownMeeting) =>
    approval?.meeting === meeting.id && approval.number === number;
  const { approves } = decision;
  // A decision that names no minutes may have approved some all the same.
  const approved = meetings.filter((each) =>
    approves === undefined ? isByThis(each) : each.id === approves,
  );
  return approved.map((other) => {
    const from = languageOf(other.id);
    const values = { meeting: quoted(other.title, from) };
    const text = isByThis(other) && other.approval?.corrections;
    return paragraphOf(
      text
        ? sentenceWith(t, 'sent.minutesCorrected', { ...values, text: quoted(text, from) })
        : sentenceWith(t, 'sent.minutesApproved', values),
    );
  });
}
