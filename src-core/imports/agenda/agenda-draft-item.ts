import type { Section } from '../../model/meeting.ts';
import type { AgendaItemFacts } from './agenda-facts.ts';

/** An item as it was found in a file. */
export interface AgendaDraftItem {
  title: string;
  facts: AgendaItemFacts;
  readonly section: Section | undefined;
  /** What stands below it, line by line, in the small Markdown of notes. */
  readonly more: string[];
}
