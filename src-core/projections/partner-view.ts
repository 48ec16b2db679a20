import { dayInText, list } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import { type Alteration, alterationsBy, withoutReleased } from '../meeting/alterations.ts';
import { isOwedBy } from '../meeting/party-names.ts';
import { speaksNow } from '../meeting/speaks-for.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Forum, Language, Measure, Partner } from '../model/forum.ts';
import { isMeasureOver } from './measure-status.ts';
import { isOpen, obligationStatusOf } from './obligations.ts';
import type { Binds, MeetingSummary, Obligation, WrittenProcedure } from './summary-types.ts';
import { unansweredProcedures } from './written-procedure.ts';

/**
 * One partner across all meetings: what binds it, what it promised and owns, what it awaits, and where it
 * reserved.
 */

type Bound = Omit<Binds, 'bound' | 'reserved' | 'waiting'>;
export type BoundBy = Bound & { readonly from: Day };
export type ReservedOn = Bound & { readonly note?: string };
export type WaitingOn = Bound & { readonly on: 'condition' | 'others' };
export interface Promised extends Obligation {
  readonly status: 'open' | 'done' | 'dropped';
}
/** Each list has the newest first. Of the commitments, open ones come first. */
export interface PartnerView {
  readonly bound: readonly BoundBy[];
  /** What will bind it once a condition is met, or once others are ready. */
  readonly waiting: readonly WaitingOn[];
  readonly promised: readonly Promised[];
  /** The measures that it owns: those in progress or planned come first. */
  readonly measures: readonly Measure[];
  /** What its principal has not answered yet. */
  readonly awaits: readonly Obligation[];
  /** Decisions on which it must still take a position in writing. */
  readonly asked: readonly WrittenProcedure[];
  readonly reserved: readonly ReservedOn[];
}

export function partnerView(
  forum: Forum,
  meetings: readonly MeetingSummary[],
  partner: Id,
  today: Day,
): PartnerView {
  const newestFirst = meetings.toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
  const binds = newestFirst.flatMap((meeting) => meeting.binds);
  const own = newestFirst
    .flatMap((meeting) => meeting.obligations)
    .filter((each) => isOwedBy(each, partner));
  const altered = alterationsBy(meetings, today);
  const promised = own
    .filter((each) => each.kind !== 'ratification')
    .map((each) => ({ ...each, status: obligationStatusOf(forum, each, today) }));
  return {
    bound: binds
      .filter((each) => isKept(each, altered(each.meeting, each.id), partner, today))
      .flatMap(({ bound, reserved: _, waiting: __, ...about }) =>
        bound.filter((each) => each.partner === partner).map(({ from }) => ({ ...about, from })),
      ),
    waiting: binds.flatMap(({ bound: _, reserved: __, waiting = [], ...about }) =>
      waiting.filter((each) => each.partner === partner).map(({ on }) => ({ ...about, on })),
    ),
    promised: [
      ...promised.filter((each) => each.status === 'open'),
      ...promised.filter((each) => each.status !== 'open'),
    ],
    measures: forum.measures
      .filter((each) => each.owner === partner)
      .sort((a, b) => Number(isMeasureOver(a, today)) - Number(isMeasureOver(b, today))),
    asked: unansweredProcedures(meetings, partner, today),
    awaits: own.filter((each) => each.kind === 'ratification' && isOpen(forum, each, today)),
    reserved: binds.flatMap(({ bound: _, reserved, waiting: __, ...about }) =>
      reserved
        .filter((each) => each.partner === partner)
        .map(({ note }) => ({ ...about, ...(note === undefined ? {} : { note }) })),
    ),
  };
}

/** Whether a later decision has released the partner from it (D211). */
function isKept({ of }: Binds, later: readonly Alteration[], partner: Id, today: Day): boolean {
  if (of === 'agreement') return true;
  const kept = withoutReleased({ [partner]: { state: 'bound' } }, later, today);
  return kept[partner]?.state === 'bound';
}

/** Who may bind this partner, in one sentence. */
export function mayBindSentence(
  forum: Pick<Forum, 'representatives' | 'words'>,
  partner: Partner,
  language: Language,
): string {
  const t = translator(language, forum.words);
  const { name, exit, authority } = partner;
  if (exit) return t('partnerPage.gone', { partner: name, day: dayInText(exit.on, language) });
  const people = forum.representatives.filter(
    (each) => each.partner === partner.id && speaksNow(forum, { representative: each.id }),
  );
  const who =
    people.length > 0
      ? list(
          people.map((each) => each.name),
          language,
        )
      : t('partnerPage.whoeverMeets');
  const principal = partner.principal || t('partnerPage.itsPrincipal');
  return t(`mayBind.${authority}`, { who, partner: name, principal });
}
