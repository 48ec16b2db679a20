import { shortened } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { itemTitle, numberedDecision } from '../meeting/number-labels.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import type { NamedField } from './audit-fields.ts';
import { thingAt } from './record-differences.ts';

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
type Fields = Readonly<Record<string, unknown>>;
const MAX_NAME_LENGTH = 80;

/** A number, title or name. What no longer exists anywhere is called that: an id means nothing to people. */
export function nameOf(kind: NamedField, id: Id, context: NamingContext): string {
  const name = nameHere(kind, id, context) ?? nameElsewhere(kind, id, context.meetings);
  return shortened(name || context.t('auditThings.gone'), MAX_NAME_LENGTH);
}

function nameHere(kind: NamedField, id: Id, context: NamingContext): string | undefined {
  return context.states
    .concat(context.forum, context.meeting)
    .map((state) => nameIn(kind, id, state as Partial<Forum> & Partial<Meeting>))
    .find((name) => name !== undefined);
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

function numberHere(kind: 'item' | 'decision', id: Id, { states, meeting }: NamingContext): string {
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

/** "Sak 7/2026 Strategien · Beslutning 7/2026-1 · Fylkeskommunen": the thing that a field belongs to. */
export function aboutOf(path: readonly string[], pattern: string, context: NamingContext): string {
  const keys = pattern.split('.');
  const parts = keys.flatMap((key, index): string[] => {
    if (key !== '*') return key === 'mandate' ? [context.t('auditThings.mandate')] : [];
    const list = keys.slice(0, index).filter((each) => each !== '*');
    const here = path.slice(0, index + 1);
    const thing = context.states
      .map((state) => thingAt(state, here))
      .find((each) => typeof each === 'object' && each !== null);
    return partOf(list.join('.'), (thing ?? {}) as Fields, path[index] ?? '', context);
  });
  return parts.map((part) => shortened(part.trim(), 2 * MAX_NAME_LENGTH)).join(' · ');
}

/** The words for one step of the path: an entry of `list`. */
function partOf(list: string, thing: Fields, key: string, context: NamingContext): string[] {
  return (
    partOfItem(list, thing, key, context) ??
    partOfMeeting(list, thing, key, context) ??
    partOfForum(list, thing, key, context)
  );
}

/** Items, and everything recorded under one. */
function partOfItem(
  list: string,
  thing: Fields,
  key: string,
  context: NamingContext,
): string[] | undefined {
  const { t } = context;
  const text = textsOf(thing);
  const partner = () => nameOf('partner', text('partner'), context);
  const inItem = () =>
    thing.item === undefined ? [] : partOf('items', itemAt(thing.item, context), '', context);
  const title = text('title');
  switch (list) {
    case 'items':
      return [
        itemTitle(numberHere('item', text('id'), context), title, t) || t('auditThings.gone'),
      ];
    case 'decisions':
      return [...inItem(), numberedDecision(numberHere('decision', key, context), t)];
    case 'agreements':
      return [t('auditThings.agreement', { number: nameOf('agreement', key, context), title })];
    case 'actionPoints':
      return [...inItem(), t('auditThings.actionPoint', { title: text('what') })];
    case 'statements':
      return [...inItem(), t('auditThings.statement', { title: partner() })];
    case 'interests':
      return [...inItem(), t('auditThings.interest', { title: whoOf(thing, context) })];
    case 'attachments':
      return [...inItem(), t('auditThings.attachment', { title: text('name') })];
    case 'floor':
      return [...inItem(), t('auditThings.floor', { title: partner() })];
    case 'given.decisions':
      return partOf('items', itemAt(key, context), '', context);
    default:
      return undefined;
  }
}

/** A person, or else the partner. */
function whoOf(thing: Fields, context: NamingContext): string {
  const text = textsOf(thing);
  const person = text('representative');
  return person
    ? nameOf('representative', person, context)
    : nameOf('partner', text('partner'), context);
}

/** Everything else in a meeting, and the parts of what is recorded under an item. */
function partOfMeeting(
  list: string,
  thing: Fields,
  key: string,
  context: NamingContext,
): string[] | undefined {
  const { t } = context;
  const text = textsOf(thing);
  const partner = () => nameOf('partner', text('partner'), context);
  switch (list) {
    case 'agreements.commitments':
      return [t('auditThings.commitment', { title: text('what') })];
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
    case 'items.periods':
      return [t('auditThings.period', { title: key })];
    case 'notices':
      return [t('auditThings.notice', { version: key })];
    case 'breaks':
      return [t('auditThings.break', { title: key })];
    default:
      return undefined;
  }
}

function partOfForum(list: string, thing: Fields, key: string, context: NamingContext): string[] {
  const { t } = context;
  const text = textsOf(thing);
  const partner = () => nameOf('partner', text('partner'), context);
  switch (list) {
    case 'followUp.ratifications':
      return [
        t('auditThings.ratification', { title: partner() }),
        nameOf('followed', text('id'), context),
      ];
    case 'followUp.signatures':
      return [
        t('auditThings.signature', { title: partner() }),
        nameOf('agreement', text('agreement'), context),
      ];
    case 'followUp.exemptions':
      return [
        t('auditThings.exemption', { title: nameOf(followedKind(thing), text('id'), context) }),
      ];
    case 'followUp.statuses':
      return [nameOf('followed', text('id'), context)];
    case 'followUp':
      return context.meeting ? [] : [nameOf('meeting', key, context)];
    case 'numbering.items.byKind':
      return [key];
    case 'partners':
      return [t('auditThings.partner', { title: nameOf('partner', key, context) })];
    case 'representatives':
      return [t('auditThings.representative', { title: text('name') })];
    case 'challenges':
      return [t('auditThings.challenge', { title: text('title') })];
    case 'measures':
      return [t('auditThings.measure', { title: text('title') })];
    case 'measures.statuses':
      return [];
    default:
      return [t('auditThings.objective', { title: text('text') })];
  }
}

function followedKind({ of }: Fields): NamedField {
  return of === 'item' ? 'item' : 'followed';
}

function textsOf(thing: Fields): (field: string) => string {
  return (field) => String(thing[field] ?? '');
}

function itemAt(id: unknown, { states }: NamingContext): Fields {
  const items = states.flatMap((state) => (isMeeting(state) ? state.items : []));
  return (items.find((each) => each.id === id) ?? { id, title: '' }) as unknown as Fields;
}

export function isMeeting(state: unknown): state is Meeting {
  return typeof state === 'object' && state !== null && 'items' in state;
}
