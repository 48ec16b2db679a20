import { MAX_ITEMS, type NewItem } from '../../commands/agenda-commands.ts';
import { MAX_MINUTES, type Meeting, type Section, type Standing } from '../../model/meeting.ts';
import { refuse } from '../../model/refusal.ts';
import type { TextForm } from '../../model/text-forms.ts';
import { markdownOf } from '../../text/to-markdown.ts';
import type { AgendaDraftItem, AgendaTextLine } from './agenda-draft-item.ts';
import { itemsInLines } from './agenda-lines.ts';
import type { AgendaFile, Outline, OutlineLine } from './agenda-outline.ts';
import { itemsInTable } from './agenda-table.ts';
import { isBreak, kindByTitle, plainTerm, sectionCalled, standingCalled } from './agenda-terms.ts';

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
}

/** Throws Refused if the file contains nothing like an agenda. */
export function readAgenda({ outline, form }: AgendaFile, meeting: Meeting): AgendaReading {
  const { items, ignored } = itemsIn(outline);
  if (items.length === 0) refuse('invalid', 'file', 'agendaImport.nothing');
  if (items.length > MAX_ITEMS) {
    refuse('invalid', 'file', 'agendaImport.tooMany', { limit: MAX_ITEMS });
  }
  const timed = items.map((found, index) => ({
    found,
    minutes: minutesOf(found, items[index + 1]),
  }));
  const hasSections = items.some(({ section }) => section !== undefined);
  const around = { meeting, hasSections, form };
  const rows = timed.map(({ found, minutes }) => rowOf(found, minutes, around));
  return { rows, ignored: ignored.filter((line) => line.trim() !== '') };
}

/** If a table has items, it has them all. Otherwise the lines have them. */
function itemsIn(outline: Outline): {
  items: readonly AgendaDraftItem[];
  ignored: readonly string[];
} {
  const hasHead = outline.some(
    (part) => part.type === 'table' && itemsInTable(part, undefined, true),
  );
  const fromTables: AgendaDraftItem[] = [];
  const between: string[] = [];
  let section: Section | undefined;
  for (const part of outline) {
    if (part.type !== 'table') {
      section = sectionCalled(part.text) ?? section;
      between.push(part.text);
      continue;
    }
    const found = itemsInTable(part, section, hasHead);
    fromTables.push(...(found ?? []));
    if (!found) between.push(...part.rows.map((row) => row.filter(Boolean).join(' · ')));
    section = found?.at(-1)?.section ?? section;
  }
  const lines = outline.filter((part): part is OutlineLine => part.type !== 'table');
  const inLines = itemsInLines(lines);
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

const USUAL: Readonly<Record<Standing, Pick<NewItem, 'section' | 'kind'>>> = {
  agenda: { section: 'framing', kind: 'decision' },
  'last-minutes': { section: 'framing', kind: 'decision' },
  carried: { section: 'status', kind: 'review' },
  'any-other-business': { section: 'next-steps', kind: 'discussion' },
  'next-meeting': { section: 'next-steps', kind: 'decision' },
};

interface ReadingScope {
  readonly meeting: Meeting;
  readonly hasSections: boolean;
  readonly form: TextForm;
}

/** The longest title that is easy to read. */
const MAX_TITLE_LENGTH = 250;

function rowOf(
  { title: whole, facts, section, more }: AgendaDraftItem,
  minutes: number | undefined,
  { meeting, hasSections, form }: ReadingScope,
): AgendaRow {
  const standing = standingCalled(whole);
  const usual = standing && USUAL[standing];
  const title = shortened(whole);
  const background = [...(title === whole ? [] : [{ text: whole }]), ...more];
  const item: NewItem = {
    section: section ?? usual?.section ?? (hasSections ? 'framing' : 'status'),
    title,
    kind: facts.kind ?? usual?.kind ?? kindByTitle(whole) ?? 'discussion',
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
