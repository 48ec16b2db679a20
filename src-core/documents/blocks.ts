import type { Time } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Filling } from '../model/letterhead.ts';
import type { CriterionResult } from '../projections/assessment/assessment.ts';
import type { Heading, Line, Marked, Paragraph } from '../text/rich-text.ts';

/**
 * A document as a tree, with no format. Core builds it once; every export only renders it.
 * What is exempt is left out while the tree is built, so no renderer can leak it.
 */

export interface List extends Marked {
  readonly type: 'list';
  readonly ordered: boolean;
  /** An item is paragraphs and lists. */
  readonly items: readonly (readonly Block[])[];
}
export type Row = readonly Line[];
/** A row over all columns that names those below it. */
export interface RowGroup {
  readonly group: Line;
}
export interface Table {
  readonly type: 'table';
  /** What it shows; read aloud, not necessarily drawn. */
  readonly title: string;
  /** `share`: part of the width, in per cent; they add up to 100. The first one names its row. */
  readonly columns: readonly {
    readonly title: string;
    readonly share: number;
    readonly align?: 'end';
  }[];
  readonly rows: readonly (Row | RowGroup)[];
  /** The column whose texts are found again when the document comes back, and the hidden name of each row's. */
  readonly marked?: { readonly column: number; readonly marks: readonly string[] };
}

export function markInCell({ marked }: Table, row: number, column: number): string | undefined {
  return marked?.column === column ? marked.marks[row] : undefined;
}

/** Label and value, one under the other: the title block, the facts of an agreement. */
export interface Facts {
  readonly type: 'facts';
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: Line }[];
}
/** Something set apart: what was decided, what was agreed, what one wanted on the record, what is withheld. */
export interface Panel extends Marked {
  readonly type: 'panel';
  readonly kind: 'decision' | 'agreement' | 'statement' | 'withheld';
  /** A heading of the third level. */
  readonly title: Line;
  readonly anchor?: string;
  /** `adopted`, `not-adopted` … in the reader's words, for a decision. */
  readonly badge?: string;
  readonly tone?: 'success' | 'warning' | 'danger' | 'neutral';
  readonly blocks: readonly Block[];
}
export interface Signatures {
  readonly type: 'signatures';
  readonly places: readonly { readonly role: string; readonly name?: string }[];
  readonly placeAndDate: string;
}
/** Drawn as wide as the text by what renders it (chart-drawing.ts). */
export interface Picture {
  readonly type: 'picture';
  readonly title: string;
  /** What one who does not see it is told. */
  readonly alt: string;
  readonly chart: Chart;
}
/** A line for each name: where the answers lie, their mean now and last time. */
export interface Chart {
  readonly rows: readonly ChartRow[];
  /** What the marks mean. */
  readonly legend: { readonly now: string; readonly last?: string; readonly spread: string };
}
export interface ChartRow extends Pick<CriterionResult, 'now' | 'last'> {
  readonly name: string;
  /** The mean now as it is written, and how it has moved. */
  readonly mean: string;
  readonly change: string;
}
export type Block = Heading | Paragraph | List | Table | Facts | Panel | Signatures | Picture;

export interface DocumentTree {
  readonly language: Language;
  readonly title: string;
  /** The title as it stands on the page, where a part of it is in another language. */
  readonly heading?: Line;
  readonly subtitle?: string;
  /** The organisation that the document is from. */
  readonly author: string;
  readonly subject: string;
  /** On every page but the first, which has the title. */
  readonly header: string;
  /** On every page: that it is a draft, which edition it is, that it must not be passed on. */
  readonly marking?: string;
  /** Words for "Page {{page}} of {{pages}}", with {{page}} and {{pages}} left in. */
  readonly footer: string;
  /** Made smaller where it must be, so that it comes on one page; as it is where that would be too small to read. */
  readonly onOnePage?: true;
  /** It will be made anew: what takes long to work out is left for the one that is sent. */
  readonly isDraft?: true;
  readonly blocks: readonly Block[];
  /** What a letterhead may ask for by its marks. */
  readonly filling: Filling;
  /** A hidden name that says what the document was made from. */
  readonly origin?: string;
  /** Of a notice: the meeting as a calendar takes it. */
  readonly event?: CalendarEvent;
}

/** A meeting in a calendar. */
export interface CalendarEvent {
  /** The same for the same meeting, always; of two, the one with the higher sequence holds. */
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly madeAt: Time;
  readonly startsAt: Time;
  readonly endsAt: Time;
  readonly title: string;
  readonly place?: string;
  readonly from: string;
  /** Line by line. */
  readonly description: readonly string[];
}

export const EDITIONS = ['full', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];
