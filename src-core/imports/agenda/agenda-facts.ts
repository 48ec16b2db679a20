import type { ItemKind } from '../../model/meeting.ts';
import { kindCalled, plainTerm } from './agenda-terms.ts';

/** Finds the facts that a line gives in addition to the title: number, time, kind, presenter. */

export interface AgendaItemFacts {
  readonly minutes?: number;
  /** Minutes since midnight. */
  readonly from?: number;
  readonly to?: number;
  readonly kind?: ItemKind;
  readonly presenter?: string;
}
export interface Peeled {
  readonly title: string;
  readonly facts: AgendaItemFacts;
}

const CASE =
  /^(?:(?:(?:agenda)?sak(?:snr|snummer)?|[a-z]{2}|item|agenda item|punkt|pkt)\.?[ \t]*(?:nr\.?[ \t]*)?)?\d{1,4}[ \t]*[/-][ \t]*(?:20)?\d{2}(?:-\d{1,3})?(?!\d)[ \t]*[.:)–—-]*(?:\s+|$)/i;
/** Letters and notes for information only, in the numbering of municipalities: `RS 1/26`. */
const REPORTED = /^rs[ \t.]*\d/i;
const NAMED =
  /^(?:sak(?:snr)?|item|agenda item|punkt|pkt)\.?[ \t]*(?:nr\.?[ \t]*)?\d{1,4}[a-z]?[ \t]*(?:[.:)–—-]+|(?=[ \t]|$))(?:\s+|$)/i;
const LISTED =
  /^(?:\(?\d{1,3}(?:\.\d{1,2})*[.):](?!\d)|\d{1,2}(?:\.\d)+(?=\s)|[a-zæøå]\)|[ivx]{1,5}\.)\s+/i;
const BARE = /^\d{1,2}(?:\t|\s{2,}|\s(?=\p{Lu}))\s*/u;

export interface Numbered {
  readonly text: string;
  /** `case`: the number of a case, as in `Sak 12/26`. `list`: an ordinary list number. */
  readonly number?: 'case' | 'list';
  /** The kind that the number itself shows. */
  readonly kind?: ItemKind;
  /** The depth of the number: `1.2` is one below `1.`. */
  readonly level: number;
}

/** Removes the number before the title. A clock time looks like one, but is not. */
export function stripNumber(given: string): Numbered {
  const text = given.trim();
  // Documents keep a number together with no-break spaces and hyphens. The rest of the text keeps its letters.
  const plain = text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-');
  if (LEADING_CLOCK.test(plain)) return { text, level: 0 };
  const called = CASE.exec(plain) ?? NAMED.exec(plain);
  if (called) {
    const rest = text.slice(called[0].length).trim();
    const kind = REPORTED.test(plain) ? { kind: 'information' as const } : {};
    return { text: rest, number: 'case', level: 0, ...kind };
  }
  const listed = LISTED.exec(plain) ?? BARE.exec(plain);
  if (!listed) return { text, level: 0 };
  const level = (listed[0].match(/\d\.(?=\d)/g) ?? []).length;
  return { text: text.slice(listed[0].length).trim(), number: 'list', level };
}

const CLOCK = String.raw`(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)`;
/** A year is not a time of day. */
const COMPACT = String.raw`([01]\d)([0-5]\d)`;
const LEADING_CLOCK = new RegExp(
  String.raw`^(?:${CLOCK}\s*[-–—]\s*${CLOCK}|${COMPACT}\s*[-–—]\s*${COMPACT}|kl\.?\s*([01]?\d|2[0-3])[.:]([0-5]\d)|([01]\d|2[0-3])[.:]([0-5]\d))(?=[\s:,|–—-]|\.(?!\d)|$)`,
  'i',
);
const TRAILING_CLOCK = new RegExp(
  String.raw`(?:^|[\s,;:–—|-])(?:${CLOCK}\s*[-–—]\s*${CLOCK}|kl\.?\s*([01]?\d|2[0-3])[.:]([0-5]\d))$`,
  'i',
);
const HOURS = String.raw`(\d{1,2}(?:[.,]\d)?|½)\s*(?:timer?|timar|t|hours?|hrs?|h)\.?`;
const MINUTES = String.raw`(\d{1,4})\s*(?:min(?:utt(?:er|ar)?|utes?|s)?\b\.?|['′](?!\p{L}))`;
const LENGTH = String.raw`(?:ca\.?\s*)?(?:${HOURS}(?:\s*(?:og|and)?\s*${MINUTES})?|${MINUTES})`;
const LEADING_LENGTH = new RegExp(String.raw`^${LENGTH}\s*(?:[:,|–—-]\s*|\s|$)`, 'iu');
const TRAILING_LENGTH = new RegExp(String.raw`(?:^|[\s,;:–—|-])${LENGTH}$`, 'iu');
const LEADING_KIND = /^(\p{L}{1,20})(?:\s*[:–—]\s*|\s+-\s+)(?=\S)/u;
const TRAILING_KIND =
  /(?:^|\s[–—-]\s*|[,;:|]\s*|\t|\s{2,}|\s(?=(?:til|for)\s))((?:(?:til|for)\s+)?\p{L}{1,20}\.?)$/u;
const PRESENTER =
  /(?:^|\.?[\s,;:–—|-])(?:v\/|v\.\s|v:\s|(?<=(?:^|[,;:–—|-])\s*)(?:ved|by)\s|(?:innledning|innleiing)\s+(?:ved|v\/|v\.)\s*|(?:ansvarle?i?g|innleder|innleiar|presenteres? av|presenterer|foredragsholder|presenter|presented by|responsible)\s*:?\s+)\s*(\S.*)$/iu;
const BRACKETS = /[([]([^()[\]]{1,120})[)\]]/g;

/** A longer line is prose. */
const MAX_TITLE_LENGTH = 600;

export function peelFacts(given: string): Peeled {
  if (given.length > MAX_TITLE_LENGTH) return { title: given.trim(), facts: {} };
  let facts: AgendaItemFacts = {};
  let title = given.replace(BRACKETS, (whole, inner: string) => {
    const within = peelPlain(inner, true);
    if (within.title !== '') return whole;
    facts = { ...within.facts, ...facts };
    return ' ';
  });
  const rest = peelPlain(title, false);
  title = rest.title;
  return { title: title.replace(/\s+/g, ' '), facts: { ...rest.facts, ...facts } };
}

/** Brackets may contain only facts. Outside them, a word that stands alone is the title. */
function peelPlain(given: string, isWithin: boolean): Peeled {
  let title = tidy(given);
  let facts: AgendaItemFacts = {};
  for (let before = ''; before !== title; ) {
    before = title;
    for (const take of TAKERS) {
      const taken = take(title);
      const rest = tidy(taken?.title ?? '');
      if (!taken || (rest === '' && taken.facts.kind && !isWithin)) continue;
      title = rest;
      facts = { ...taken.facts, ...facts };
    }
  }
  return { title, facts };
}

function tidy(text: string): string {
  return text
    .replace(/^[\s,.;:|–—-]+|[\s,;|–—-]+$/g, '')
    .replace(/:$/, '')
    .replace(/[^\S\t]+/g, (run) => (run.length > 1 ? '  ' : ' '));
}

type Taker = (title: string) => Peeled | undefined;

const TAKERS: readonly Taker[] = [
  takeMatch(LEADING_CLOCK, timesOf),
  takeMatch(TRAILING_CLOCK, timesOf),
  takeMatch(LEADING_LENGTH, lengthOf),
  takeMatch(TRAILING_LENGTH, lengthOf),
  takeMatch(LEADING_KIND, kindOf),
  takeMatch(TRAILING_KIND, kindOf),
  // Last, because the presenter can have any name.
  takeMatch(PRESENTER, ([, name = '']) => ({ presenter: name.replace(/\s+/g, ' ').trim() })),
];

function takeMatch(
  pattern: RegExp,
  read: (found: RegExpExecArray) => AgendaItemFacts | undefined,
): Taker {
  return (title) => {
    const found = pattern.exec(title);
    const facts = found ? read(found) : undefined;
    if (!found || !facts) return undefined;
    const { index } = found;
    return { title: `${title.slice(0, index)} ${title.slice(index + found[0].length)}`, facts };
  };
}

function timesOf([, ...groups]: RegExpExecArray): AgendaItemFacts {
  const clocks: number[] = [];
  for (let at = 0; at < groups.length; at += 2) {
    const [hours, minutes] = [groups[at], groups[at + 1]];
    if (hours !== undefined) clocks.push(Number(hours) * 60 + Number(minutes));
  }
  const [from, to] = clocks;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function lengthOf([, hours, more, minutes]: RegExpExecArray): AgendaItemFacts {
  const whole = hours === '½' ? 0.5 : Number((hours ?? '0').replace(',', '.'));
  return { minutes: Math.round(whole * 60) + Number(more ?? minutes ?? 0) };
}

function kindOf([, word = '']: RegExpExecArray): AgendaItemFacts | undefined {
  // A single letter counts only as a capital.
  if (plainTerm(word).length < 2 && !/^[ODVBGA]$/.test(word)) return undefined;
  const kind = kindCalled(word);
  return kind && { kind };
}
