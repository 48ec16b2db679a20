import MiniSearch from 'minisearch';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { DocumentVersions } from '../projections/document-versions.ts';
import { normalizeSearchText } from '../text/normalize-search-text.ts';
import {
  entriesOfForum,
  entriesOfMeeting,
  type SearchEntry,
  type SearchHit,
  type SearchText,
} from './search-entries.ts';
import { excerptOf } from './search-excerpt.ts';

export interface ForumSearch {
  /** Adds a meeting, or replaces it. */
  add(meeting: Meeting, forum: Forum): void;
  /** Adds or replaces the entries of the forum itself. */
  addForum(forum: Forum, documents: DocumentVersions): void;
  remove(meeting: Id): void;
  /** Best hit first. Every word must match: by prefix, or exactly if it has one or two characters. */
  search(words: string): SearchHit[];
}

const MAX_HITS = 100;
/** Cannot clash with a meeting: meeting ids contain no spaces. */
const FORUM = 'the forum';

export function createSearch(): ForumSearch {
  const entries = new Map<string, SearchEntry>();
  const keysOf = new Map<Id, readonly string[]>();
  const index = createIndex();

  function remove(owner: Id): void {
    for (const key of keysOf.get(owner) ?? []) {
      index.discard(key);
      entries.delete(key);
    }
    keysOf.delete(owner);
  }

  function put(owner: Id, found: readonly SearchEntry[]): void {
    remove(owner);
    for (const entry of found) entries.set(entry.key, entry);
    index.addAll(found);
    keysOf.set(
      owner,
      found.map((entry) => entry.key),
    );
  }

  return {
    remove,
    add: (meeting, forum) => put(meeting.id, entriesOfMeeting(meeting, forum)),
    addForum: (forum, documents) => put(FORUM, entriesOfForum(forum, documents)),
    search(words) {
      return index
        .search(limitWords(words))
        .slice(0, MAX_HITS)
        .flatMap(({ id, terms }) => {
          const entry = entries.get(id);
          if (!entry) return [];
          const { key: _, texts, ...hit } = entry;
          return [{ ...hit, excerpt: excerptOf(texts, terms) }];
        });
    },
  };
}

function createIndex(): MiniSearch<SearchEntry> {
  return new MiniSearch<SearchEntry>({
    idField: 'key',
    fields: ['number', 'title', 'text'],
    extractField: (entry, field) => fieldOf(entry, field),
    processTerm: normalizeSearchText,
    searchOptions: {
      // Too many words begin with the same one or two characters.
      prefix: (term) => term.length > 2,
      combineWith: 'AND',
      boost: { number: 4, title: 2 },
    },
  });
}

/** Further words cost time without narrowing the result. */
const MAX_WORDS = 32;

function limitWords(words: string): string {
  return [...new Set(words.split(/[\s\p{P}]+/u))].slice(0, MAX_WORDS).join(' ');
}

/** The searched text of a field, without the addresses of Markdown links, which nobody reads. */
function fieldOf(entry: SearchEntry, field: string): string {
  if (field === 'key') return entry.key;
  if (field === 'title') return entry.title;
  if (field === 'text') return entry.texts.map(searchedText).join('\n');
  const isOfItem = entry.kind === 'item' || entry.kind === 'decision';
  return entry.number === undefined ? '' : `${isOfItem ? 'sak ' : ''}${entry.number}`;
}

function searchedText({ text, form }: SearchText): string {
  return form === 'markdown' ? text.replace(/\]\([^)\s]*\)/g, ']') : text;
}
