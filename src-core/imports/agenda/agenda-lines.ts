import type { AgendaDraftItem } from './agenda-draft-item.ts';
import { type AgendaItemFacts, peelFacts, stripNumber } from './agenda-facts.ts';
import type { OutlineLine } from './agenda-outline.ts';
import {
  groupCalled,
  isContainer,
  isFarewell,
  type SectionCalled,
  standingCalled,
} from './agenda-terms.ts';

/** Decides which lines of a text are items, and which describe the item before them. */

interface Judged {
  readonly line: OutlineLine;
  readonly text: string;
  readonly isCase: boolean;
  readonly kind?: AgendaItemFacts['kind'];
  /** Set if the line is in a list, by its formatting or by a number typed before it. */
  readonly listed?: { readonly level: number; readonly isOrdered: boolean } | undefined;
}
type IsItem = (judged: Judged) => boolean;

export function itemsInLines(
  lines: readonly OutlineLine[],
  sectionCalled: SectionCalled,
): {
  items: AgendaDraftItem[];
  ignored: string[];
} {
  const judged = lines.map(judge);
  const isItem = whatIsAnItem(judged, sectionCalled);
  const items: AgendaDraftItem[] = [];
  const ignored: string[] = [];
  let section: AgendaDraftItem['section'];
  let kind: AgendaItemFacts['kind'];
  // The depth of the headings that are items. A heading above them is the title of what follows.
  let depth = 0;
  for (const each of judged) {
    const { text } = each;
    const current = items.at(-1);
    const named = sectionCalled(text);
    // A line with a case number is an item, whatever its title is.
    const group = each.isCase ? undefined : groupCalled(text);
    if (current && isFarewell(text)) break;
    if (named) {
      section = named;
      kind = undefined;
    } else if (group) kind = group;
    else if (isItem(each)) {
      const { title, facts } = peelFacts(text);
      const usual = each.kind ?? groupCalled(title) ?? (standingCalled(title) ? undefined : kind);
      items.push({ title, facts: usual ? { kind: usual, ...facts } : facts, section, more: [] });
      depth = depthOf(each);
    } else if (!current || depthOf(each) < depth) {
      if (text !== '' && !isContainer(text)) ignored.push(text);
    } else addTo(current, each);
  }
  return { items: items.filter(({ title }) => title !== ''), ignored };
}

/** Adds a line to an item: its title, if the number had its own line; more facts; or more text. */
function addTo(item: AgendaDraftItem, { line, text, listed }: Judged): void {
  const { title, facts } = peelFacts(text);
  if (title === '' || item.title === '') {
    item.title ||= title;
    item.facts = { ...facts, ...item.facts };
    return;
  }
  const words = line.text.replace(/\s+/g, ' ').trim();
  const isPoint = listed !== undefined && line.type !== 'heading';
  item.more.push(isPoint ? { text: stripNumber(words).text, isPoint } : { text: words });
}

function depthOf({ line }: Judged): number {
  return line.type === 'heading' ? line.level : Number.POSITIVE_INFINITY;
}

function judge(line: OutlineLine): Judged {
  const { text, number, level, kind } = stripNumber(line.text);
  const isTyped = number === 'list' && line.type === 'paragraph';
  const listed =
    line.type === 'item'
      ? { level: line.level + level, isOrdered: line.isOrdered || number === 'list' }
      : isTyped
        ? { level, isOrdered: true }
        : undefined;
  return { line, text, isCase: number === 'case', listed, ...(kind ? { kind } : {}) };
}

/** How this text marks its items. The clearest mark is tried first. */
function whatIsAnItem(lines: readonly Judged[], sectionCalled: SectionCalled): IsItem {
  const own = lines.filter(
    ({ text, isCase }) =>
      !sectionCalled(text) && (isCase || !groupCalled(text)) && !isContainer(text),
  );
  const isStanding: IsItem = ({ text, listed }) =>
    (listed?.level ?? 0) === 0 &&
    text.length < 120 &&
    standingCalled(peelFacts(text).title) !== undefined;
  const orStanding =
    (isItem: IsItem): IsItem =>
    (each) =>
      isItem(each) || isStanding(each);

  const first = own.find((each) => each.isCase);
  if (first) {
    const isAlike: IsItem = ({ line }) =>
      line.type === 'heading' && first.line.type === 'heading' && line.level === first.line.level;
    return orStanding((each) => each.isCase || isAlike(each));
  }
  const headings = headingsOf(own);
  const ordered = topOf(own, true);
  if (headings.length >= 2 && ordered.length < 2 * headings.length) {
    const level = headings[0]?.line.type === 'heading' ? headings[0].line.level : 0;
    return ({ line, text }) =>
      line.type === 'heading' && line.level === level && !isContainer(text);
  }
  const listed = ordered.length > 0 ? ordered : topOf(own, false);
  if (listed.length > 0) {
    const among = new Set(listed);
    return orStanding((each) => among.has(each));
  }
  return orStanding(
    ({ text }) => text.length < 300 && Object.keys(peelFacts(text).facts).length > 0,
  );
}

/**
 * The headings that are items: several on one level, because a single one is the document's title. If only
 * deeper headings give a time, kind or presenter, these only group them.
 */
function headingsOf(lines: readonly Judged[]): readonly Judged[] {
  const byLevel = Map.groupBy(
    lines.filter(({ line }) => line.type === 'heading'),
    ({ line }) => (line.type === 'heading' ? line.level : 0),
  );
  const levels = [...byLevel.keys()].sort((a, b) => a - b);
  const many = levels.map((level) => byLevel.get(level) ?? []).filter((each) => each.length >= 2);
  const saysMore = ({ text }: Judged) => Object.keys(peelFacts(text).facts).length > 0;
  return many.find((each) => each.some(saysMore)) ?? many[0] ?? [];
}

function topOf(lines: readonly Judged[], isOrdered: boolean): readonly Judged[] {
  const alike = lines.filter(({ listed }) => listed?.isOrdered === isOrdered);
  const top = Math.min(...alike.map(({ listed }) => listed?.level ?? 0));
  return alike.filter(({ listed }) => listed?.level === top);
}
