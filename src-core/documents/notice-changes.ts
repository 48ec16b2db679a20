import { dayInText, longDay, span } from '../i18n/format.ts';
import { itemTitle } from '../meeting/number-labels.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { sittingsOf } from '../meeting/sittings.ts';
import { dayOf, type Id } from '../model/field-types.ts';
import type { Item, Meeting } from '../model/meeting.ts';
import type { Block } from './blocks.ts';
import { metaParagraph, plainParagraph, plainRun, type Scope } from './minutes-input.ts';
import type { NoticeInput } from './thaw.ts';

/** What a notice that was sent again says at its top: what has changed since the version before (D142). */
export function noticeChangeBlocks(
  scope: Scope,
  { notice, previous }: Pick<NoticeInput, 'notice' | 'previous'>,
): Block[] {
  const { t, language } = scope;
  if (!notice || !previous) return [];
  const { version } = notice;
  const since =
    dayOf(previous.at) === dayOf(notice.at)
      ? t('sent.changesSinceVersion', { version, earlier: previous.version })
      : t('sent.changesSince', { version, day: dayInText(dayOf(previous.at), language) });
  const changes = [
    ...changedFacts(scope, previous.meeting),
    ...changedItems(scope, previous.meeting),
  ];
  return [
    { type: 'heading', level: 1, text: plainRun(since) },
    changes.length === 0
      ? metaParagraph(t('sent.noChanges'))
      : { type: 'list', ordered: false, items: changes.map((each) => [plainParagraph(each)]) },
  ];
}

function changedFacts({ t, language, meeting }: Scope, before: Meeting): string[] {
  const when = (of: Meeting) =>
    sittingsOf(of)
      .map(({ startsAt, endsAt, place }) => {
        const day = longDay(dayOf(startsAt), language);
        const words = t('minutes.when', { day, span: span(startsAt, endsAt, language) });
        return of.sittings && place ? `${words}, ${place}` : words;
      })
      .join('; ');
  const form = (of: Meeting) => t(`meetingForms.${of.form ?? 'room'}`);
  const facts = [
    ['shell.title', ({ title }: Meeting) => title],
    ['minutes.time', when],
    ['minutes.form', form],
    ['minutes.place', ({ place = '' }: Meeting) => place],
    ['minutes.chair', ({ chair = '' }: Meeting) => chair],
    ['minutes.secretary', ({ secretary = '' }: Meeting) => secretary],
    ['minutes.reference', ({ reference = '' }: Meeting) => reference],
    ['minutes.copies', ({ copies = '' }: Meeting) => copies],
  ] as const;
  return facts.flatMap(([label, of]) => {
    const values = { field: t(label), before: of(before), after: of(meeting) };
    if (values.before === values.after) return [];
    if (values.before === '') return [t('sent.set', values)];
    return [t(values.after === '' ? 'sent.cleared' : 'sent.changed', values)];
  });
}

function changedItems(scope: Scope, before: Meeting): string[] {
  const { t, meeting } = scope;
  const [old, now] = [before.items, meeting.items];
  const wasThere = new Map(old.map((item) => [item.id, item]));
  const isThere = new Set(now.map(({ id }) => id));
  const moved = movedAmong(
    old.map(({ id }) => id).filter((id) => isThere.has(id)),
    now.map(({ id }) => id).filter((id) => wasThere.has(id)),
  );
  const numberOf = ({ id }: Item) => itemNumber(meeting, id) || itemNumber(before, id);
  const named = (item: Item, isHidden = scope.withheld(item.exempt)) =>
    itemTitle(numberOf(item), isHidden ? t('minutes.withheldTitle') : item.title, t);
  return [
    ...now
      .filter(({ id }) => !wasThere.has(id))
      .map((item) => t('sent.itemAdded', { item: named(item) })),
    ...old
      .filter(({ id }) => !isThere.has(id))
      .map((item) => t('sent.itemRemoved', { item: named(item) })),
    ...now.flatMap((item): string[] => {
      const was = wasThere.get(item.id);
      if (!was) return [];
      const isHidden = scope.withheld(item.exempt ?? was.exempt);
      const isMoved = moved.has(item.id) || was.section !== item.section;
      const about = named(item, isHidden);
      const changes = changesIn(scope, about, [was, before], item);
      // Of what is withheld, the public learns that it changed, not what changed (D82).
      const told =
        isHidden && changes.length > 0 ? [t('sent.itemChanged', { item: about })] : changes;
      return [
        ...(item.withdrawn && !was.withdrawn ? [t('sent.itemWithdrawn', { item: about })] : []),
        ...(isMoved ? [t('sent.itemMoved', { item: about })] : []),
        ...told,
      ];
    }),
  ];
}

/** What changed in an item that is in both versions. */
function changesIn(
  scope: Scope,
  about: string,
  [was, before]: [Item, Meeting],
  is: Item,
): string[] {
  const { t, meeting } = scope;
  const filesIn = (one: Meeting) => one.attachments.filter((each) => each.item === is.id);
  const others = (some: Meeting, than: Meeting) =>
    filesIn(some).filter(
      ({ name, sha256 }) =>
        !filesIn(than).some((each) => each.name === name && each.sha256 === sha256),
    );
  return [
    ...(was.title === is.title ? [] : [t('sent.itemRenamed', { item: about, before: was.title })]),
    ...(detailsOf(was) === detailsOf(is) ? [] : [t('sent.itemChanged', { item: about })]),
    ...others(meeting, before).map(({ name }) => t('sent.fileAdded', { item: about, name })),
    ...others(before, meeting).map(({ name }) => t('sent.fileRemoved', { item: about, name })),
  ];
}

function detailsOf(item: Item): string {
  const { kind, presenter = '', background = '', proposal = '', minutes, objectives } = item;
  return JSON.stringify([kind, presenter, background, proposal, minutes ?? 0, objectives]);
}

/** The fewest that must have moved to bring the one order to the other: all outside a longest common order. */
function movedAmong(before: readonly Id[], after: readonly Id[]): ReadonlySet<Id> {
  const places = after.map((id) => before.indexOf(id));
  const chains: number[][] = [];
  places.forEach((place, index) => {
    const earlier = chains.filter((_, at) => (places[at] ?? 0) < place);
    const longest = earlier.reduce((best, each) => (each.length > best.length ? each : best), []);
    chains[index] = [...longest, place];
  });
  const kept = new Set(
    chains.reduce((best, each) => (each.length > best.length ? each : best), []),
  );
  return new Set(before.filter((_, place) => !kept.has(place)));
}
