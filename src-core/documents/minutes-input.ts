import { type DocumentTranslate, documentTranslator } from '../i18n/document-words.ts';
import * as format from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { type Alteration, alterationsBy } from '../meeting/alterations.ts';
import { withExemptParts } from '../meeting/later-exemptions.ts';
import { decisionInText, decisionLabel } from '../meeting/number-labels.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import { type DecisionResult, resultOfDecision, resultOn } from '../meeting/outcome.ts';
import { type Day, dayOf, type Id, type Time } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Agreement, Decision, Exempt, Item, Meeting } from '../model/meeting.ts';
import { formOf, type TextField } from '../model/text-forms.ts';
import type { CarriedFacts, MeetingSummary } from '../projections/summary-types.ts';
import { blocksOfText } from '../text/plain-text.ts';
import type { Inline, Line, NoteBlock } from '../text/rich-text.ts';
import type { Block, Edition } from './blocks.ts';

/** What a document of one meeting needs to know about every meeting; about its own, also the results. */
export type KnownMeeting = Pick<
  MeetingSummary,
  'id' | 'title' | 'startsAt' | 'language' | 'adopted' | 'check' | 'approval'
> &
  Partial<Pick<MeetingSummary, 'obligations' | 'postponed' | 'alters'>>;

/** Everything that a document is built from. */
export interface MinutesInput {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly carried: CarriedFacts;
  readonly meetings: readonly KnownMeeting[];
  readonly language: Language;
  readonly edition: Edition;
  /** The day for which the document says how things are. By default, that of the meeting. */
  readonly today?: Day | undefined;
  /** The checksum of an approved meeting's content. */
  readonly digest?: string | undefined;
  /** When what the document says was frozen; undefined for a document of now. */
  readonly made?: Time | undefined;
  /** Minutes approved before records were frozen: where their names and answers come from (D146). */
  readonly namesFrom?: 'journal' | 'now' | undefined;
}

/** The input, with what every part of a document needs. */
export interface Scope extends MinutesInput {
  readonly today: Day;
  readonly t: DocumentTranslate;
  readonly nameOf: (partner: Id) => string;
  /** What was recorded under an item. */
  readonly under: ReturnType<typeof recordsIn>;
  /** In the order of the agenda. */
  readonly decisions: readonly Decision[];
  readonly agreements: readonly Agreement[];
  /** A decision's number and outcome. */
  readonly decided: (decision: Decision) => Decided;
  readonly names: (partners: readonly Id[]) => string;
  /** A date for tables and labels. */
  readonly day: (day: Day | undefined) => string;
  /** A date for sentences. */
  readonly dayInText: (day: Day) => string;
  /** A text as somebody wrote it. Without a language, it is in the language of this meeting. */
  readonly quoted: (text: string, language?: Language) => Line;
  /**
   * A text of this meeting, paragraph by paragraph, in the form that its field has (D120). With a mark, Forum finds
   * it again in a reviewed document.
   */
  readonly quotedText: (field: TextField, text: string | undefined, mark?: string) => Block[];
  readonly languageOf: (meeting: Id) => Language;
  /** What this edition must not show, and the legal basis. */
  readonly withheld: (exempt: { readonly basis: string } | undefined) => boolean;
}

interface Decided {
  readonly number: string;
  /** `Vedtak i sak 7/2026`, and in running text. */
  readonly label: string;
  readonly inText: string;
  readonly result: DecisionResult;
  /** What later decisions changed in it. */
  readonly alterations: readonly Alteration[];
}

export function scopeOf(given: MinutesInput): Scope {
  const input = { ...given, meeting: withExemptParts(given.meeting) };
  const t = documentTranslator(input.language, input.forum.words);
  const { meeting, meetings, language } = input;
  const languages = new Map(meetings.map((each) => [each.id, each.language]));
  const names = new Map(input.forum.partners.map(({ id, name }) => [id, name]));
  const nameOf = (id: Id) => names.get(id) ?? id;
  const { today = dayOf(meeting.startsAt) } = input;
  const under = recordsIn(meeting);
  return {
    ...input,
    today,
    t,
    nameOf,
    under,
    decisions: meeting.items.flatMap(under.decisions),
    agreements: meeting.items.flatMap(under.agreements),
    decided: decidedAt(input, today),
    names: (ids) => format.list(ids.map(nameOf), input.language),
    day: (day) => (day === undefined ? '' : format.shortDay(day, input.language)),
    dayInText: (day) => format.dayInText(day, input.language),
    quoted: (text, from = meeting.language) => quotedIn(language)(text, from),
    quotedText: (field, text = '', mark) =>
      tagWithLanguage(
        blocksOfText(text, formOf(field)).map((block) => (mark ? { ...block, mark } : block)),
        markOf(meeting.language, language),
      ),
    languageOf: (id) => languages.get(id) ?? meeting.language,
    // Decided while the tree is built, so no format can show it (D87).
    withheld: (exempt) => exempt !== undefined && input.edition === 'public',
  };
}

/** Sorted once, for any number of items. */
function recordsIn({ decisions, agreements, actionPoints, statements, attachments }: Meeting) {
  return {
    decisions: byItem(decisions),
    agreements: byItem(agreements),
    actionPoints: byItem(actionPoints),
    statements: byItem(statements),
    attachments: byItem(attachments),
  };
}

function byItem<T extends { readonly item?: Id | undefined }>(things: readonly T[]) {
  const groups = Map.groupBy(things, (thing) => thing.item);
  return (item: Item): readonly T[] => groups.get(item.id) ?? [];
}

/** Calculated once for each decision: a document uses it in several places. */
function decidedAt(
  { forum, meeting, meetings, language, edition }: MinutesInput,
  today: Day,
): Scope['decided'] {
  const t = translator(language, forum.words);
  const known = new Map<Id, Decided>();
  const altered = alterationsBy(meetings, today);
  const alterationsOf = ({ id }: Decision) =>
    altered(meeting.id, id).filter(({ isExempt }) => edition === 'full' || !isExempt);
  const decided = (decision: Decision): Decided => {
    const alterations = alterationsOf(decision);
    return {
      number: decisionNumber(decision),
      label: decisionLabel(meeting, decision, t),
      inText: decisionInText(meeting, decision, t),
      alterations,
      result: resultOn(forum, resultOfDecision(forum, meeting, decision), today, alterations),
    };
  };
  return (decision) => {
    const one = known.get(decision.id) ?? decided(decision);
    known.set(decision.id, one);
    return one;
  };
}

/** Marks the language of a text that differs from the language of the document. */
export function quotedIn(language: Language): (text: string, from: Language) => Line {
  return (text, from) => plainRun(text).map((inline) => ({ ...inline, ...markOf(from, language) }));
}

function markOf(from: Language, language: Language): Pick<Inline, 'language'> {
  return from === language ? {} : { language: from };
}

/** The item that something belongs to, for its title and its exemption. */
export function itemIn(meeting: Meeting, id: Id): Item | undefined {
  return meeting.items.find((item) => item.id === id);
}

/** Whether this edition withholds what belongs to an item: itself, or the whole item (D82). */
export function isWithheld(
  { meeting, withheld }: Scope,
  { item, exempt }: Pick<Decision, 'item' | 'exempt'>,
): boolean {
  return withheld(exempt) || withheld(itemIn(meeting, item)?.exempt);
}

/** The full edition tells the reader what must not be passed on, and why (D85). */
export function exemptNote({ t, quoted }: Scope, exempt: Exempt | undefined): Block[] {
  if (exempt === undefined) return [];
  const words = plainRun(t('minutes.withheld', { basis: exempt.basis }));
  const { reason } = exempt;
  const because = reason ? [...plainRun(' ('), ...quoted(reason), ...plainRun(')')] : [];
  return [{ type: 'paragraph', role: 'meta', text: [...words, ...because] }];
}

/**
 * A sentence from the catalogue with formatted texts in it, such as a title in another language. Only the program's
 * own words are searched for the places: a text that somebody wrote may contain every sign.
 */
export function sentenceWith<Key extends string>(
  t: Translate<Key>,
  key: NoInfer<Key>,
  values: Readonly<Record<string, string | number | Line>>,
): Line {
  const names = Object.keys(values);
  const places = names.map((name, index) => {
    const value = values[name];
    return [name, typeof value === 'number' ? value : `\uFFFC${index}\uFFFC`] as const;
  });
  const words = t(key, Object.fromEntries(places)).split(/\uFFFC(\d+)\uFFFC/);
  return words.flatMap((part, index) => {
    const value = index % 2 === 0 ? part : values[names[Number(part)] ?? ''];
    return typeof value === 'object' ? value : plainRun(String(value ?? ''));
  });
}

/** Joins several texts, with the same separator between them. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [...plainRun(between), ...line]));
}

/** `a, b og c` of formatted texts. */
export function listOfLines(lines: readonly Line[], language: Language): Line {
  const places = lines.map((_, index) => `\uFFFC${index}\uFFFC`);
  return format
    .list(places, language)
    .split(/\uFFFC(\d+)\uFFFC/)
    .flatMap((part, index) => (index % 2 === 0 ? plainRun(part) : (lines[Number(part)] ?? [])));
}

function tagWithLanguage(blocks: readonly NoteBlock[], mark: Pick<Inline, 'language'>): Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'list') {
      return { ...block, items: block.items.map((item) => tagWithLanguage(item, mark)) };
    }
    return { ...block, text: block.text.map((inline) => ({ ...inline, ...mark })) };
  });
}

export function plainRun(text: string): Line {
  return text === '' ? [] : [{ text }];
}

/** A paragraph that contains only this text. */
export function paragraphOf(text: Line): Block {
  return { type: 'paragraph', text };
}

export function strongRun(text: string): Inline {
  return { text, strong: true };
}

export function plainParagraph(text: string): Block {
  return { type: 'paragraph', text: plainRun(text) };
}

export function metaParagraph(text: string): Block {
  return { type: 'paragraph', role: 'meta', text: plainRun(text) };
}

export function labelParagraph(text: string): Block {
  return { type: 'paragraph', role: 'label', text: plainRun(text) };
}
