import { longDay, shortened } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { Day } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, DocumentTree } from './blocks.ts';

/** The title as the page shows it. */
export function headingOf({ title, heading }: DocumentTree): Line {
  return heading ?? [{ text: title }];
}

/** What every document of the forum has around its blocks. */
export function documentTree(
  forum: Forum,
  language: Language,
  about: {
    readonly title: string;
    readonly heading?: Line;
    readonly subject: string;
    /** The parts of the line that every page must show. */
    readonly marks: readonly string[];
    readonly onOnePage?: true;
    readonly blocks: readonly Block[];
    /** The date of the document, and what else a letterhead may show. */
    readonly day: Day;
    readonly number?: string;
    readonly meeting?: Pick<Meeting, 'place' | 'chair' | 'secretary'>;
  },
): DocumentTree {
  const { title, heading, subject, marks, onOnePage, blocks, day, number = '', meeting } = about;
  const marking = marks.filter(Boolean).join(' · ');
  return {
    language,
    title,
    ...(heading === undefined ? {} : { heading }),
    subtitle: forum.name,
    author: forum.secretariat || forum.name,
    subject,
    header: `${shortened(forum.name, 40)} · ${shortened(title, 60)}`,
    ...(marking === '' ? {} : { marking }),
    // The renderer puts the page numbers in.
    footer: translator(language)('minutes.footer', { page: '{{page}}', pages: '{{pages}}' }),
    ...(onOnePage ? { onOnePage } : {}),
    blocks,
    filling: {
      title,
      forum: forum.name,
      secretariat: forum.secretariat ?? '',
      date: longDay(day, language),
      place: meeting?.place ?? '',
      number,
      chair: meeting?.chair ?? '',
      secretary: meeting?.secretary ?? '',
      marking,
    },
  };
}
