import MiniSearch from 'minisearch';
import type { Forum } from '../forum/schema.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import type { Meeting } from '../meeting/schema.ts';
import type { Id } from '../primitives.ts';
import { fold } from './fold.ts';

/** Search over everything recorded, all meetings. */

/** Where the words were found. */
export interface SearchHit {
  readonly meeting: Id;
  readonly kind: 'meeting' | 'item' | 'decision' | 'agreement' | 'action-point' | 'statement';
  readonly id: Id;
  /** The item that it belongs to. */
  readonly item?: Id;
  /** `7/2026`, `7/2026-1`, `A 3/2026`; nothing for what has no number. */
  readonly number?: string;
  readonly title: string;
  /** The text around the first hit. */
  readonly excerpt: string;
  readonly startsAt: string;
}

export interface ForumSearch {
  /** Puts a meeting in, or anew. */
  add(meeting: Meeting, forum: Forum): void;
  remove(meeting: Id): void;
  /** Best first; every word must be found: by its beginning, or as it is when it has one letter or two. */
  search(words: string): SearchHit[];
}

interface Entry extends Omit<SearchHit, 'excerpt'> {
  readonly key: string;
  readonly text: string;
}

const MOST_HITS = 100;

export function createSearch(): ForumSearch {
  const entries = new Map<string, Entry>();
  const keysOf = new Map<Id, readonly string[]>();
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['number', 'title', 'text'],
    processTerm: fold,
    searchOptions: {
      // Too many words begin with the same two letters for it to say anything.
      prefix: (term) => term.length > 2,
      combineWith: 'AND',
      boost: { number: 4, title: 2 },
    },
  });

  function remove(meeting: Id): void {
    for (const key of keysOf.get(meeting) ?? []) {
      index.discard(key);
      entries.delete(key);
    }
    keysOf.delete(meeting);
  }

  return {
    remove,
    add(meeting, forum) {
      remove(meeting.id);
      const found = entriesOf(meeting, forum);
      for (const entry of found) entries.set(entry.key, entry);
      index.addAll(found);
      keysOf.set(
        meeting.id,
        found.map((entry) => entry.key),
      );
    },
    search(words) {
      return index
        .search(words)
        .slice(0, MOST_HITS)
        .flatMap(({ id, terms }) => {
          const entry = entries.get(id);
          if (!entry) return [];
          const { key: _, text, ...hit } = entry;
          return [{ ...hit, excerpt: excerptOf(text, terms) }];
        });
    },
  };
}

function entriesOf(meeting: Meeting, forum: Forum): Entry[] {
  const nameOf = (id: Id) => forum.partners.find((partner) => partner.id === id)?.name ?? '';
  const about = { meeting: meeting.id, startsAt: meeting.startsAt };
  const entry = (fields: Omit<Entry, 'key' | 'meeting' | 'startsAt'>): Entry => ({
    ...about,
    ...fields,
    key: `${meeting.id}/${fields.kind}/${fields.id}`,
  });
  return [
    entry({ kind: 'meeting', id: meeting.id, title: meeting.title, text: meeting.place ?? '' }),
    ...meeting.items.map((item) =>
      entry({
        kind: 'item',
        id: item.id,
        item: item.id,
        number: itemNumber(meeting, item.id),
        title: item.title,
        text: [item.notes, item.background, item.presenter].filter(Boolean).join('\n'),
      }),
    ),
    ...meeting.decisions.map((decision) =>
      entry({
        kind: 'decision',
        id: decision.id,
        item: decision.item,
        number: decisionNumber(meeting, decision),
        title: meeting.items.find((item) => item.id === decision.item)?.title ?? '',
        text: [decision.wording, ...decision.positions.map((position) => position.note)]
          .filter(Boolean)
          .join('\n'),
      }),
    ),
    ...meeting.agreements.map((agreement) =>
      entry({
        kind: 'agreement',
        id: agreement.id,
        item: agreement.item,
        number: agreementNumber(meeting, agreement),
        title: agreement.title,
        text: [
          agreement.text,
          ...agreement.commitments.map((each) => `${nameOf(each.partner)}: ${each.what}`),
          ...agreement.parties.map(nameOf),
        ].join('\n'),
      }),
    ),
    ...meeting.actionPoints.map((point) =>
      entry({
        kind: 'action-point',
        id: point.id,
        item: point.item,
        title: point.what,
        text: nameOf(point.owner),
      }),
    ),
    ...meeting.statements.map((statement) =>
      entry({
        kind: 'statement',
        id: statement.id,
        item: statement.item,
        title: nameOf(statement.partner),
        text: statement.text,
      }),
    ),
  ];
}

/** Some 160 characters around the first word that was found. */
function excerptOf(text: string, terms: readonly string[]): string {
  const words = text.split(/\s+/);
  const hit = words.findIndex((word) => {
    const plain = fold(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    return terms.includes(plain);
  });
  const start = Math.max(0, hit - 8);
  const part = words.slice(start, start + 24).join(' ');
  return `${start > 0 ? '… ' : ''}${part}${start + 24 < words.length ? ' …' : ''}`;
}
