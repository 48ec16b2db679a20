import type { Carried, MeetingSummary } from '../follow-up/types.ts';
import type { Forum, Language } from '../forum/schema.ts';
import * as format from '../language/format.ts';
import { type Translate, translator } from '../language/index.ts';
import type { Exempt, Item, Meeting } from '../meeting/schema.ts';
import type { Day, Id } from '../primitives.ts';
import type { Block, Edition, Inline, Line } from './blocks.ts';

/** All that a document is built from. */
export interface MinutesInput {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly carried: Carried;
  readonly meetings: readonly MeetingSummary[];
  readonly language: Language;
  readonly edition: Edition;
  /** The checksum of an approved meeting's content. */
  readonly digest?: string | undefined;
}

/** The input with what every part of a document asks for. */
export interface Scope extends MinutesInput {
  readonly t: Translate;
  readonly nameOf: (partner: Id) => string;
  readonly names: (partners: readonly Id[]) => string;
  readonly day: (day: Day | undefined) => string;
  /** What must not be shown in this edition, and on what ground. */
  readonly withheld: (exempt: { readonly basis: string } | undefined) => boolean;
}

export function scopeOf(input: MinutesInput): Scope {
  const t = translator(input.language);
  const nameOf = (id: Id) => input.forum.partners.find((each) => each.id === id)?.name ?? id;
  return {
    ...input,
    t,
    nameOf,
    names: (ids) => format.list(ids.map(nameOf), input.language),
    day: (day) => (day === undefined ? '' : format.shortDay(day, input.language)),
    withheld: (exempt) => exempt !== undefined && input.edition === 'public',
  };
}

/** The item that something belongs to, for its title and its exemption. */
export function itemIn(meeting: Meeting, id: Id): Item | undefined {
  return meeting.items.find((item) => item.id === id);
}

/** In the full edition a reader is told what must not be passed on, and why. */
export function exemptNote({ t }: Scope, exempt: Exempt | undefined): Block[] {
  if (exempt === undefined) return [];
  const words = t('minutes.withheld', { basis: exempt.basis });
  return [meta(exempt.reason ? `${words} (${exempt.reason})` : words)];
}

export function plain(text: string): Line {
  return text === '' ? [] : [{ text }];
}

export function strong(text: string): Inline {
  return { text, strong: true };
}

export function say(text: string): Block {
  return { type: 'paragraph', text: plain(text) };
}

export function meta(text: string): Block {
  return { type: 'paragraph', role: 'meta', text: plain(text) };
}

export function label(text: string): Block {
  return { type: 'paragraph', role: 'label', text: plain(text) };
}
