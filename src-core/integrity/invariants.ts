import type { WordKey, WordValues } from '../i18n/index.ts';
import { plain, scopeOf } from '../meeting/number-looks.ts';
import { highestIn, numbersIn } from '../meeting/number-register.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { GivenNumber } from '../model/numbering.ts';
import {
  idsOfForum,
  idsOfMeeting,
  type Reference,
  type ReferenceKind,
  referencesOfForum,
  referencesOfMeeting,
} from './references.ts';

/** Faults that no command can cause, so something else changed the files. For `forum check`. */

export interface IntegrityFault {
  readonly words: WordKey;
  readonly values: WordValues;
  /** A repair loses nothing that anybody has written. */
  readonly isMendable: boolean;
}

/** Every id that a reference can name, in all files. */
export class KnownIds {
  private readonly outside = new Map<ReferenceKind, Set<Id>>();
  private readonly inMeeting = new Map<Id, Readonly<Partial<Record<ReferenceKind, Id[]>>>>();
  /** Meetings that cannot be read: the ids in them count as known. */
  private readonly unread: ReadonlySet<Id>;

  constructor(forum: Forum, meetings: readonly Meeting[], unread: ReadonlySet<Id> = new Set<Id>()) {
    this.unread = unread;
    const add = (ids: Readonly<Partial<Record<ReferenceKind, Id[]>>>) => {
      for (const [kind, list = []] of Object.entries(ids) as [ReferenceKind, Id[]?][]) {
        const set = this.outside.get(kind) ?? new Set();
        this.outside.set(kind, set);
        for (const id of list) set.add(id);
      }
    };
    add(idsOfForum(forum));
    add({ meeting: [...meetings.map(({ id }) => id), ...unread] });
    for (const meeting of meetings) {
      const ids = idsOfMeeting(meeting);
      this.inMeeting.set(meeting.id, ids);
      const objectives = meeting.decisions.flatMap((each) => each.adopts?.objectives ?? []);
      add({ decision: ids.decision ?? [] });
      add({ objective: objectives.map((objective) => objective.id) });
    }
  }

  has({ kind, id, meeting }: Reference, from?: Meeting): boolean {
    const isWithin = meeting !== undefined || kind === 'item';
    if (!isWithin) {
      const mayBeUnread = this.unread.size > 0 && (kind === 'decision' || kind === 'objective');
      return mayBeUnread || this.outside.get(kind)?.has(id) === true;
    }
    if (meeting !== undefined && this.unread.has(meeting)) return true;
    return this.inMeeting.get(meeting ?? from?.id ?? '')?.[kind]?.includes(id) === true;
  }
}

export function danglingInForum(forum: Forum, known: KnownIds): Reference[] {
  return referencesOfForum(forum).filter((reference) => !known.has(reference));
}

export function danglingInMeeting(meeting: Meeting, known: KnownIds): Reference[] {
  return referencesOfMeeting(meeting).filter((reference) => !known.has(reference, meeting));
}

/** Nothing in an approved meeting changes, not even to repair it (D25, D113). */
export function isRepairable(reference: Reference, meeting?: Meeting): boolean {
  return reference.isOptional && meeting?.phase !== 'approved';
}

export function faultsOfForum(forum: Forum, known: KnownIds): IntegrityFault[] {
  return [
    ...Object.values(idsOfForum(forum)).flatMap(duplicateFaults),
    ...danglingInForum(forum, known).map((reference) => danglingFault(reference)),
  ];
}

/** `numbers` collects where each number is used, across all meetings (D113). */
export function faultsOfMeeting(
  meeting: Meeting,
  known: KnownIds,
  numbers: Map<string, Id>,
): IntegrityFault[] {
  const { statements, floor, attachments } = meeting;
  const lists = [
    ...Object.values(idsOfMeeting(meeting)),
    ...[statements, floor, attachments].map((things) => things.map(({ id }) => id)),
  ];
  return [
    ...lists.flatMap(duplicateFaults),
    ...danglingInMeeting(meeting, known).map((reference) => danglingFault(reference, meeting)),
    ...numbersOf(meeting).flatMap(({ keys, shown, given, serial }) => {
      const other = keys.flatMap((key) => numbers.get(key) ?? [])[0];
      for (const key of keys) numbers.set(key, meeting.id);
      const twice: IntegrityFault[] =
        other === undefined
          ? []
          : [{ words: 'store.sameNumber', values: { number: shown, other }, isMendable: false }];
      return serial <= given ? twice : [...twice, numberNotGiven(shown)];
    }),
  ];
}

/** Numbers that are higher than what forum.json remembers (D153). */
export function faultsOfNumbers({ register }: Pick<Forum, 'register'>, meeting: Meeting) {
  if (!register) return [];
  return numbersIn(meeting)
    .filter(({ series, n, year }) => n > highestIn(register.years[year], series))
    .map(({ text }) => numberNotGiven(text));
}

function numberNotGiven(number: string): IntegrityFault {
  return { words: 'store.numberNotGiven', values: { number }, isMendable: true };
}

/** Each serial and number in use, what nothing else may have, and the highest serial of its series. */
function numbersOf(meeting: Meeting) {
  const { id: meetingId, year, given, items, agreements, decisions } = meeting;
  const numbered = (of: string, serial: number, number: GivenNumber | undefined) => ({
    serial,
    keys: [
      `${of} serial ${serial} of ${year}`,
      ...(number ? [`${scopeOf(number, meetingId)}: ${plain(number.text)}`] : []),
    ],
    shown: number?.text ?? `${serial}/${year}`,
  });
  return [
    ...items.map(({ serial, number }) => ({
      ...numbered('item', serial, number),
      given: given.items,
    })),
    ...agreements.map(({ serial, number }) => ({
      ...numbered('agreement', serial, number),
      given: given.agreements,
    })),
    ...decisions.map(({ item, serial, number = String(serial) }) => ({
      ...{ serial, keys: [`decision ${serial} of ${meetingId} ${item}`], shown: number },
      given: getOwn(given.decisions, item) ?? 0,
    })),
  ];
}

function duplicateFaults(ids: readonly Id[] = []): IntegrityFault[] {
  const seen = new Set<Id>();
  const twice = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
  return [...twice].map((id) => ({ words: 'store.sameId', values: { id }, isMendable: false }));
}

function danglingFault(reference: Reference, meeting?: Meeting): IntegrityFault {
  const values = { from: reference.path.join('.'), id: reference.id };
  return {
    words: 'store.unknownReference',
    values,
    isMendable: isRepairable(reference, meeting),
  };
}
