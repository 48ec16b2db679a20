import type { DocumentKey } from '../i18n/document-words.ts';
import { dayOf } from '../model/field-types.ts';
import type { Approval } from '../model/frozen.ts';
import type { Decision } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block } from './blocks.ts';
import {
  type KnownMeeting,
  metaParagraph,
  paragraphOf,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';

/** How minutes were approved: in those minutes, and in the minutes of the meeting that did it (D147, D148). */

/** At the end of the approved minutes. */
export function approvalBlocks(scope: Scope): Block[] {
  const { t, namesFrom, dayInText } = scope;
  const { phase, frozen } = scope.meeting;
  const until = phase === 'approved' ? frozen?.answersUntil : undefined;
  return [
    ...(until ? [metaParagraph(t('sent.answersUntil', { day: dayInText(until) }))] : []),
    ...(namesFrom === 'journal' ? [metaParagraph(t('sent.namesFromJournal'))] : []),
    ...(namesFrom === 'now' ? [metaParagraph(t('sent.namesFromNow'))] : []),
  ];
}

/** When and how, and with what corrections. */
export function approvedAs(scope: Scope, approval: Approval): Block[] {
  const { t, meeting, meetings, dayInText, quoted, languageOf } = scope;
  const { corrections } = approval;
  const text = corrections === undefined ? undefined : quoted(corrections);
  const said = (key: DocumentKey, values: Readonly<Record<string, string | Line>>) => [
    paragraphOf(sentenceWith(t, key, values)),
  ];
  const at = meetings.find(({ id }) => id === approval.meeting);
  if (approval.by === 'decision' && at) {
    const values = {
      meeting: quoted(at.title, languageOf(at.id)),
      day: dayInText(dayOf(at.startsAt)),
      number: approval.number ?? '',
    };
    return text
      ? said('sent.approvedAtCorrected', { ...values, text })
      : said('sent.approvedAt', values);
  }
  if (approval.by === 'deadline' && meeting.deadline !== undefined) {
    const day = dayInText(meeting.deadline);
    return text
      ? said('sent.approvedBySilenceCorrected', { day, text })
      : said('sent.approvedBySilence', { day });
  }
  return text ? said('sent.approvedCorrected', { text }) : [];
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
