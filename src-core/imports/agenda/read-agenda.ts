import { MAX_ITEMS, type NewItem } from '../../commands/agenda-commands.ts';
import { sectionsOffered, USUAL_SECTION } from '../../meeting/agenda-sections.ts';
import type { Id } from '../../model/field-types.ts';
import type { Forum } from '../../model/forum.ts';
import { MAX_MINUTES, type Meeting, type Standing } from '../../model/meeting.ts';
import { refuse } from '../../model/refusal.ts';
import type { TextForm } from '../../model/text-forms.ts';
import { markdownOf } from '../../text/to-markdown.ts';
import type { AgendaDraftItem, AgendaTextLine } from './agenda-draft-item.ts';
import { itemsInLines } from './agenda-lines.ts';
import type { AgendaFile, Outline, OutlineLine } from './agenda-outline.ts';
import { itemsInTable } from './agenda-table.ts';
import {
  isBreak,
  kindByTitle,
  plainTerm,
  type SectionCalled,
  sectionsCalled,
  standingCalled,
} from './agenda-terms.ts';

/**
 * An agenda read from a file, item by item. The user reviews and corrects it, and the command addItems adds it.
 * Organisations write agendas in many ways, so Forum guesses what a file does not say.
 */

export interface AgendaRow {
  readonly item: NewItem;
  /** `known`: the agenda already has the item. `break`: a break, which the user may still add as an item. */
  readonly state: 'new' | 'known' | 'break';
}
export interface AgendaReading {
  readonly rows: readonly AgendaRow[];
  /** Lines that belong to no item. */
  readonly ignored: readonly string[];
  /** The ids of the sections that the items can be put in. */
  readonly offered: readonly Id[];
  /** The forum's own sections. */
  readonly sections?: Forum['sections'];
}

/** Throws Refused if the file contains nothing like an agenda. */
export function readAgenda(
  { outline, form }: AgendaFile,
  meeting: Meeting,
  forum: Pick<Forum, 'sections'>,
): AgendaReading {
  const { items, ignored } = itemsIn(outline, sectionsCalled(forum));
  if (items.length === 0) refuse('invalid', 'file', 'agendaImport.nothing');
  if (items.length > MAX_ITEMS) {
    refuse('invalid', 'file', 'agendaImport.tooMany', { limit: MAX_ITEMS });
  }
  const timed = items.map((found, index) => ({
    found,
    minutes: minutesOf(found, items[index + 1]),
  }));
  const hasSections = items.some(({ section }) => section !== undefined);
  const offered = sectionsOffered({ items: [...meeting.items, ...items] }, forum);
  const around = { meeting, hasSections, offered, form };
  const rows = timed.map(({ found, minutes }) => rowOf(found, minutes, around));
  const { sections } = forum;
  const left = ignored.filter((line) => line.trim() !== '');
  return { rows, ignored: left, offered, ...(sections ? { sections } : {}) };
}

/** If a table has items, it has them all. Otherwise the lines have them. */
function itemsIn(
  outline: Outline,
  sectionCalled: SectionCalled,
): {
  items: readonly AgendaDraftItem[];
  ignored: readonly string[];
} {
  const hasHead = outline.some(
    (part) =>
      part.type === 'table' && itemsInTable(part, { section: undefined, sectionCalled }, true),
  );
  const fromTables: AgendaDraftItem[] = [];
  const between: string[] = [];
  let section: Id | undefined;
  for (const part of outline) {
    if (part.type !== 'table') {
      section = sectionCalled(part.text) ?? section;
      between.push(part.text);
      continue;
    }
    const found = itemsInTable(part, { section, sectionCalled }, hasHead);
    fromTables.push(...(found ?? []));
    if (!found) between.push(...part.rows.map((row) => row.filter(Boolean).join(' · ')));
    section = found?.at(-1)?.section ?? section;
  }
  const lines = outline.filter((part): part is OutlineLine => part.type !== 'table');
  const inLines = itemsInLines(lines, sectionCalled);
  // A table of facts may precede a list of items; it is not the agenda.
  if (fromTables.length > 0 && fromTables.length >= inLines.items.length) {
    return { items: fromTables, ignored: between.filter((line) => !sectionCalled(line)) };
  }
  return inLines;
}

/** The minutes that the item states; or until its own end, or until the next item begins. */
function minutesOf(
  { facts }: AgendaDraftItem,
  next: AgendaDraftItem | undefined,
): number | undefined {
  const { minutes, from, to = next?.facts.from } = facts;
  const planned = minutes ?? (from === undefined || to === undefined ? undefined : to - from);
  return planned !== undefined && planned > 0 && planned <= MAX_MINUTES ? planned : undefined;
}

const USUAL_KIND: Readonly<Record<Standing, NewItem['kind']>> = {
  agenda: 'decision',
  'last-minutes': 'decision',
  carried: 'review',
  'any-other-business': 'discussion',
  'next-meeting': 'decision',
};

interface ReadingScope {
  readonly meeting: Meeting;
  readonly hasSections: boolean;
  /** The sections that the items can be put in. */
  readonly offered: readonly Id[];
  readonly form: TextForm;
}

/** The longest title that is easy to read. */
const MAX_TITLE_LENGTH = 250;

function rowOf(
  { title: whole, facts, section, more }: AgendaDraftItem,
  minutes: number | undefined,
  { meeting, hasSections, offered, form }: ReadingScope,
): AgendaRow {
  const standing = standingCalled(whole);
  const guessed = (standing && USUAL_SECTION[standing]) ?? (hasSections ? 'framing' : 'status');
  const under = section ?? (offered.includes(guessed) ? guessed : undefined);
  const title = shortened(whole);
  const background = [...(title === whole ? [] : [{ text: whole }]), ...more];
  const item: NewItem = {
    ...(under === undefined ? {} : { section: under }),
    title,
    kind: isBreak(title)
      ? 'break'
      : (facts.kind ?? (standing && USUAL_KIND[standing]) ?? kindByTitle(whole) ?? 'discussion'),
    ...(minutes === undefined ? {} : { minutes }),
    ...(facts.presenter ? { presenter: shortened(facts.presenter) } : {}),
    ...(background.length > 0 ? { background: markdownOfLines(background, form) } : {}),
  };
  const isKnown = meeting.items.some(
    (each) =>
      (standing !== undefined && each.standing === standing) ||
      plainTerm(each.title) === plainTerm(title),
  );
  return { item, state: isKnown ? 'known' : isBreak(title) ? 'break' : 'new' };
}

function shortened(title: string): string {
  if (title.length <= MAX_TITLE_LENGTH) return title;
  return `${title.slice(0, MAX_TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;
}

/** Points of a list stay together; anything else is its own paragraph. Plain lines keep their letters (D122). */
function markdownOfLines(lines: readonly AgendaTextLine[], form: TextForm): string {
  return lines.reduce((text, { text: words, isPoint }, index) => {
    const written = form === 'plain' ? markdownOfLine(words) : words;
    const line = isPoint ? `- ${written}` : written;
    if (index === 0) return line;
    return `${text}${isPoint && lines[index - 1]?.isPoint ? '\n' : '\n\n'}${line}`;
  }, '');
}

function markdownOfLine(text: string): string {
  return markdownOf({ type: 'paragraph', text: [{ text }] });
}
