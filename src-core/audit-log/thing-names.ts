import { shortened } from '../i18n/format.ts';
import { itemTitle, numberedDecision } from '../meeting/number-labels.ts';
import type { NamedField } from './audit-fields.ts';
import {
  isMeeting,
  MAX_NAME_LENGTH,
  type NamingContext,
  nameOf,
  numberHere,
  partyNameOf,
} from './names-then.ts';
import { namesIn, thingAt } from './record-differences.ts';

/** The thing that a change in the log concerns, in words. */

type Fields = Readonly<Record<string, unknown>>;

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
      return [...inItem(), t('auditThings.statement', { title: makersOf(thing, context) })];
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

/** In earlier formats one partner made a statement. */
function makersOf({ partner, by = [{ partner }] }: Fields, context: NamingContext): string {
  return namesIn(by)
    .map((each) => partyNameOf(each, context))
    .join(', ');
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
      return [t('auditThings.attendance', { title: attendeeOf(thing, context) })];
    case 'sittings':
      return [t('auditThings.sitting', { title: key })];
    case 'roll':
      return [t('auditThings.member', { title: partner() })];
    case 'assessments':
      return [partner(), t(`criteria.${text('criterion') as 'equality'}`)];
    case 'decisions.positions':
      return [partner()];
    case 'decisions.earlier':
      return [t('auditThings.earlier', { title: partner() })];
    case 'items.periods':
    case 'attendance.periods':
      return [t('auditThings.period', { title: key })];
    case 'notices':
      return [t('auditThings.notice', { version: key })];
    case 'breaks':
      return [t('auditThings.break', { title: key })];
    default:
      return undefined;
  }
}

/** The partner and the person, with whom a deputy replaces. */
function attendeeOf(thing: Fields, context: NamingContext): string {
  const text = textsOf(thing);
  const named = (kind: 'partner' | 'representative') =>
    thing[kind] === undefined ? '' : nameOf(kind, text(kind), context);
  const [name, person] = [text('name'), named('representative')];
  const replaced = name && person ? context.t('minutes.deputyFor', { name: person }) : person;
  return [named('partner'), name, replaced, text('organisation')].filter(Boolean).join(', ');
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
    case 'sections':
      return [t('auditThings.section', { title: nameOf('section', key, context) })];
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
