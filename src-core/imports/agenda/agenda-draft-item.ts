import type { Section } from '../../model/meeting.ts';
import type { Facts } from './agenda-facts.ts';

/** An item as it was found in a file. */
export interface Found {
  title: string;
  facts: Facts;
  readonly section: Section | undefined;
  /** What stands below it, line by line, in the small Markdown of notes. */
  readonly more: string[];
}
