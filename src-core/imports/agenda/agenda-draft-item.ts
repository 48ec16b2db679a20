import type { Id } from '../../model/field-types.ts';
import type { AgendaItemFacts } from './agenda-facts.ts';

/** An item found in a file. */
export interface AgendaDraftItem {
  title: string;
  facts: AgendaItemFacts;
  readonly section: Id | undefined;
  /** The text below the title, line by line. */
  readonly more: AgendaTextLine[];
}
export interface AgendaTextLine {
  readonly text: string;
  /** A point in a list. */
  readonly isPoint?: boolean;
}
