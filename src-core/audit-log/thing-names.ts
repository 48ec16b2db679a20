import { shortened } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import type { NamedField } from './audit-fields.ts';
import { thingAt } from './record-differences.ts';

/** What things are called in the trace: as they were called then, or else as they are now. */

export interface NamingContext {
  readonly t: Translate;
  /** As it is now. */
  readonly forum: Forum;
  readonly meetings: readonly MeetingSummary[];
  /** The file that is told of, at that time and just before; of a meeting, or of the forum. */
  readonly states: readonly (object | undefined)[];
  /** The meeting as it is now, where the trace is of one. */
  readonly meeting?: Meeting | undefined;
}
type Fields = Readonly<Record<string, unknown>>;
const MAX_NAME_LENGTH = 80;

export function nameOf(kind: NamedField, id: Id, around: NamingContext): string {
  const found = around.states.concat(around.forum, around.meeting).flatMap((state) => {
    const name = nameIn(kind, id, state as Partial<Forum> & Partial<Meeting>);
    return name === undefined ? [] : [name];
  });
  return shortened(found[0] ?? nameElsewhere(kind, id, around.meetings) ?? id, MAX_NAME_LENGTH);
}

function nameIn(
  kind: NamedField,
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
      return meeting && itemNumber(meeting, id) ? itemNumber(meeting, id) : undefined;
    case 'decision': {
      const decision = meeting?.decisions.find(is);
      return meeting && decision && decisionNumber(meeting, decision);
    }
    case 'agreement': {
      const agreement = meeting?.agreements.find(is);
      return meeting && agreement && agreementNumber(meeting, agreement);
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

/** In what is known of all meetings. */
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
  const made = meetings.flatMap((each) => [...each.agreements, ...each.binds]);
  const owed = meetings.flatMap((each) => each.obligations).find((each) => each.id === id);
  return made.find((each) => each.id === id)?.number ?? owed?.what;
}

/** "Sak 7/2026 Strategien · Beslutning 7/2026-1 · Fylkeskommunen": what a field is a field of. */
export function aboutOf(path: readonly string[], pattern: string, around: NamingContext): string {
  const keys = pattern.split('.');
  const parts = keys.flatMap((key, index): string[] => {
    if (key !== '*') return key === 'mandate' ? [around.t('auditThings.mandate')] : [];
    const list = keys.slice(0, index).filter((each) => each !== '*');
    const here = path.slice(0, index + 1);
    const thing = around.states
      .map((state) => thingAt(state, here))
      .find((each) => typeof each === 'object' && each !== null);
    return partOf(list.join('.'), (thing ?? {}) as Fields, path[index] ?? '', around);
  });
  return parts.map((part) => shortened(part.trim(), 2 * MAX_NAME_LENGTH)).join(' · ');
}

function partOf(list: string, thing: Fields, key: string, around: NamingContext): string[] {
  const { t } = around;
  const text = (field: string) => String(thing[field] ?? '');
  const partner = () => nameOf('partner', text('partner'), around);
  const inItem = () =>
    thing.item === undefined ? [] : partOf('items', itemAt(thing.item, around), '', around);
  const title = text('title');
  switch (list) {
    case 'items':
      return [t('auditThings.item', { number: nameOf('item', text('id'), around), title })];
    case 'decisions':
      return [...inItem(), t('auditThings.decision', { number: nameOf('decision', key, around) })];
    case 'agreements':
      return [t('auditThings.agreement', { number: nameOf('agreement', key, around), title })];
    case 'agreements.commitments':
      return [t('auditThings.commitment', { title: text('what') })];
    case 'actionPoints':
      return [...inItem(), t('auditThings.actionPoint', { title: text('what') })];
    case 'statements':
      return [...inItem(), t('auditThings.statement', { title: partner() })];
    case 'attachments':
      return [...inItem(), t('auditThings.attachment', { title: text('name') })];
    case 'floor':
      return [...inItem(), t('auditThings.floor', { title: partner() })];
    case 'attendance':
      return [t('auditThings.attendance', { title: partner() })];
    case 'roll':
      return [t('auditThings.member', { title: partner() })];
    case 'assessments':
      return [partner(), t(`criteria.${text('criterion') as 'equality'}`)];
    case 'decisions.positions':
      return [partner()];
    case 'decisions.earlier':
      return [t('auditThings.earlier', { title: partner() })];
    case 'followUp.ratifications':
      return [
        t('auditThings.ratification', { title: partner() }),
        nameOf('followed', text('id'), around),
      ];
    case 'followUp.signatures':
      return [
        t('auditThings.signature', { title: partner() }),
        nameOf('agreement', text('agreement'), around),
      ];
    case 'followUp.statuses':
      return [nameOf('followed', text('id'), around)];
    case 'followUp':
      return around.meeting ? [] : [nameOf('meeting', key, around)];
    case 'partners':
      return [t('auditThings.partner', { title: nameOf('partner', key, around) })];
    case 'representatives':
      return [t('auditThings.representative', { title: text('name') })];
    case 'challenges':
      return [t('auditThings.challenge', { title })];
    case 'measures':
      return [t('auditThings.measure', { title })];
    case 'measures.statuses':
      return [];
    case 'items.periods':
      return [t('auditThings.period', { title: key })];
    case 'breaks':
      return [t('auditThings.break', { title: key })];
    case 'given.decisions':
      return partOf('items', itemAt(key, around), '', around);
    default:
      return [t('auditThings.objective', { title: text('text') })];
  }
}

function itemAt(id: unknown, { states }: NamingContext): Fields {
  const items = states.flatMap((state) => (isMeeting(state) ? state.items : []));
  return (items.find((each) => each.id === id) ?? { id, title: '' }) as unknown as Fields;
}

/** Whether the thing is, was or has since become exempt from public access, by itself or with its item. */
export function isExempt(path: readonly string[], around: NamingContext): boolean {
  const { states, meeting, meetings } = around;
  if (path[0] === 'followUp') {
    const thing = states.map((state) => thingAt(state, path.slice(0, 4))).find(Boolean) as Fields;
    const ids = [thing?.id, thing?.agreement];
    return meetings
      .filter((each) => each.id === path[1])
      .flatMap((each) => [...each.agreements, ...each.obligations])
      .some(
        (each) => each.exemptBasis !== undefined && namesOf(each).some((id) => ids.includes(id)),
      );
  }
  return [...states, meeting].filter(isMeeting).some((state) => {
    const thing = thingAt(state, path.slice(0, 2));
    if (typeof thing !== 'object' || thing === null) return false;
    if ('exempt' in thing && thing.exempt) return true;
    return 'item' in thing && state.items.some((each) => each.id === thing.item && each.exempt);
  });
}

function namesOf(made: { readonly id: Id; readonly of?: { readonly id: Id } }): readonly Id[] {
  return made.of ? [made.id, made.of.id] : [made.id];
}

function isMeeting(state: unknown): state is Meeting {
  return typeof state === 'object' && state !== null && 'items' in state;
}
