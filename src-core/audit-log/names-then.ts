import { shortened } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import { isOwnerGroup } from '../model/action-point.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import type { NamedField } from './audit-fields.ts';
import { sectionNameOf } from './section-names.ts';

/** Names of things in the change log: the name at that time, or else the present one. */

export interface NamingContext {
  readonly t: Translate;
  /** The present forum. */
  readonly forum: Forum;
  readonly meetings: readonly MeetingSummary[];
  /** The meeting or the forum whose change is described: at that time, and just before. */
  readonly states: readonly (object | undefined)[];
  /** The present meeting, when the log is that of a meeting. */
  readonly meeting?: Meeting | undefined;
}
export const MAX_NAME_LENGTH = 80;

/** A number, title or name. What no longer exists anywhere is called that: an id means nothing to people. */
export function nameOf(kind: NamedField, id: Id, context: NamingContext): string {
  if (kind === 'section') return sectionNameOf(id, context.states, context);
  const name = nameHere(kind, id, context) ?? nameElsewhere(kind, id, context.meetings);
  return shortened(name || context.t('auditThings.gone'), MAX_NAME_LENGTH);
}

/** A partner, the secretariat, all partners, or the text itself (D180). */
export function partyNameOf(named: string, context: NamingContext): string {
  const group = isOwnerGroup(named) ? context.t(`ownerGroups.${named}`) : undefined;
  return nameHere('partner', named, context) ?? group ?? named;
}

function nameHere(
  kind: Exclude<NamedField, 'section'>,
  id: Id,
  context: NamingContext,
): string | undefined {
  return context.states
    .concat(context.forum, context.meeting)
    .map((state) => nameIn(kind, id, state as Partial<Forum> & Partial<Meeting>))
    .find((name) => name !== undefined);
}

function nameIn(
  kind: Exclude<NamedField, 'section'>,
  id: Id,
  state: Partial<Forum> & Partial<Meeting>,
): string | undefined {
  const meeting = isMeeting(state) ? state : undefined;
  const is = (each: { readonly id: Id }) => each.id === id;
  switch (kind) {
    case 'partner':
      return state?.partners?.find(is)?.name;
    case 'representative':
      return state?.representatives?.find(is)?.name;
    case 'challenge':
      return state?.challenges?.find(is)?.title;
    case 'measure':
      return state?.measures?.find(is)?.title;
    case 'objective':
      return state?.mandate?.objectives.find(is)?.text;
    case 'item':
      return numberIn('item', id, meeting) || meeting?.items.find(is)?.title;
    case 'decision':
      return numberIn('decision', id, meeting) || meeting?.decisions.find(is)?.wording;
    case 'agreement': {
      const agreement = meeting?.agreements.find(is);
      return agreement && agreementNumber(agreement);
    }
    case 'followed':
      return (
        nameIn('decision', id, state) ??
        nameIn('agreement', id, state) ??
        meeting?.actionPoints.find(is)?.what ??
        meeting?.agreements.flatMap((each) => each.commitments).find(is)?.what
      );
    case 'meeting':
      return meeting?.id === id ? meeting.title : undefined;
  }
}

/** Before the meeting is convened, neither has a number. */
function numberIn(kind: 'item' | 'decision', id: Id, meeting: Meeting | undefined): string {
  if (!meeting) return '';
  if (kind === 'item') return itemNumber(meeting, id);
  const decision = meeting.decisions.find((each) => each.id === id);
  return decision ? decisionNumber(decision) : '';
}

export function numberHere(
  kind: 'item' | 'decision',
  id: Id,
  { states, meeting }: NamingContext,
): string {
  const numbers = [...states, meeting].filter(isMeeting).map((each) => numberIn(kind, id, each));
  return numbers.find((number) => number !== '') ?? '';
}

/** Searches the summaries of all meetings. */
function nameElsewhere(
  kind: NamedField,
  id: Id,
  meetings: readonly MeetingSummary[],
): string | undefined {
  if (kind === 'meeting') return meetings.find((each) => each.id === id)?.title;
  if (kind === 'objective') {
    const adopted = meetings.flatMap((each) => each.adopted);
    return adopted.flatMap((each) => each.objectives ?? []).find((each) => each.id === id)?.text;
  }
  if (kind === 'item') {
    const postponed = meetings.flatMap((each) => each.postponed).find((each) => each.item === id);
    return postponed?.number || postponed?.title;
  }
  const made = meetings.flatMap((each) => [...each.agreements, ...each.decisions]);
  const owed = meetings.flatMap((each) => each.obligations).find((each) => each.id === id);
  return made.find((each) => each.id === id)?.number ?? owed?.what;
}

export function isMeeting(state: unknown): state is Meeting {
  return typeof state === 'object' && state !== null && 'items' in state;
}
