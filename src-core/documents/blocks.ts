import type { Time } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Filling } from '../model/letterhead.ts';
import type { CriterionResult } from '../projections/assessment/assessment.ts';
import type { Heading, Line, Marked, Paragraph } from '../text/rich-text.ts';

/**
 * A document as a tree, without a format. Core builds it once, and every renderer only draws it. Exempt text is
 * left out while the tree is built, so no renderer can leak it.
 */

export interface List extends Marked {
  readonly type: 'list';
  readonly ordered: boolean;
  /** An item consists of paragraphs and lists. */
  readonly items: readonly (readonly Block[])[];
}
export type Row = readonly Line[];
/** A row across all columns that names the rows below it. */
export interface RowGroup {
  readonly group: Line;
}
export interface Table {
  readonly type: 'table';
  /** What the table shows. Screen readers read it aloud; it is not always drawn. */
  readonly title: string;
  /** `share`: part of the width, as a percentage; the shares add up to 100. The first column names its row. */
  readonly columns: readonly {
    readonly title: string;
    readonly share: number;
    readonly align?: 'end';
  }[];
  readonly rows: readonly (Row | RowGroup)[];
  /** The column whose texts Forum finds again in a reviewed document, and the bookmark of each row's text. */
  readonly marked?: { readonly column: number; readonly marks: readonly (string | undefined)[] };
}

export function markInCell({ marked }: Table, row: number, column: number): string | undefined {
  return marked?.column === column ? marked.marks[row] : undefined;
}

/** Labels with values below them: the title block, the facts of an agreement. */
export interface Facts {
  readonly type: 'facts';
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: Line }[];
}
/** A framed block: a decision, an agreement, a statement for the record, or a note that something is withheld. */
export interface Panel extends Marked {
  readonly type: 'panel';
  readonly kind: 'decision' | 'agreement' | 'statement' | 'withheld';
  readonly title: Line;
  /** Of the title as a heading. By default 3. */
  readonly level?: 2 | 3;
  readonly anchor?: string;
  /** The outcome in the reader's words, such as `adopted` or `not-adopted`, for a decision. */
  readonly badge?: string;
  readonly tone?: 'success' | 'warning' | 'danger' | 'neutral';
  readonly blocks: readonly Block[];
}
/** Frames directly under a heading of the first level. */
export function atSecondLevel(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === 'panel' ? { ...block, level: 2 } : block));
}

export interface Signatures {
  readonly type: 'signatures';
  readonly places: readonly { readonly role: string; readonly name?: string }[];
  readonly placeAndDate: string;
}
/** A picture that the renderer draws as wide as the text (chart-drawing.ts). */
export interface Picture {
  readonly type: 'picture';
  readonly title: string;
  /** The text alternative for screen readers. */
  readonly alt: string;
  readonly chart: Chart;
}
/** One line for each criterion: the range of the answers, and their average now and last time. */
export interface Chart {
  readonly rows: readonly ChartRow[];
  /** What the marks mean. */
  readonly legend: { readonly now: string; readonly last?: string; readonly spread: string };
}
export interface ChartRow extends Pick<CriterionResult, 'now' | 'last'> {
  readonly name: string;
  /** The averages now and last time, and the change, as text. */
  readonly mean: string;
  readonly lastMean: string;
  readonly change: string;
}
export type Block = Heading | Paragraph | List | Table | Facts | Panel | Signatures | Picture;

export interface DocumentTree {
  readonly language: Language;
  readonly title: string;
  /** The title as the page shows it, when part of it is in another language. */
  readonly heading?: Line;
  readonly subtitle?: string;
  /** The organisation that publishes the document. */
  readonly author: string;
  readonly subject: string;
  /** The header of every page except the first, which has the title. */
  readonly header: string;
  /** A line on every page: draft, edition, or that the document must not be passed on. */
  readonly marking?: string;
  /** The words for "Page {{page}} of {{pages}}", with {{page}} and {{pages}} left in. */
  readonly footer: string;
  /** Shrinks the document to fit on one page, unless the text would become too small to read. */
  readonly onOnePage?: true;
  /** When what it says was frozen: a copy that is made later has the same bytes. */
  readonly made?: Time;
  /** The document will be made again, so slow steps are left to the final one. */
  readonly isDraft?: true;
  readonly blocks: readonly Block[];
  /** What a letterhead can insert at its placeholders. */
  readonly filling: Filling;
  /** A bookmark that says what the document was made from. */
  readonly origin?: string;
  /** For a notice: the meeting as a calendar event. */
  readonly event?: CalendarEvent;
}

/** A meeting in a calendar. */
export interface CalendarEvent {
  /**
   * Always the same for the same meeting. Of two events with one uid, calendars use the one with the higher
   * sequence.
   */
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly madeAt: Time;
  readonly startsAt: Time;
  readonly endsAt: Time;
  readonly title: string;
  readonly place?: string;
  /** The second and later sittings, each an event of its own. One that an earlier notice told of is cancelled. */
  readonly more?: readonly CalendarSitting[];
  readonly from: string;
  /** The description, line by line. */
  readonly description: readonly string[];
}

export interface CalendarSitting
  extends Pick<CalendarEvent, 'uid' | 'isCancelled' | 'startsAt' | 'endsAt' | 'title' | 'place'> {}

export const EDITIONS = ['full', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];
