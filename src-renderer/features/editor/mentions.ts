import type { Translate } from '../../../src-core/i18n/index.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import { itemInText } from '../../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import type { ForumItself, Objective } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { normalizeSearchText } from '../../../src-core/text/normalize-search-text.ts';

/** What the notes can mention with a sign and a few letters. The text gets its name, as plain text. */

export type Sign = '@' | '#';
export interface Mention {
  readonly id: string;
  readonly kind: 'partner' | 'item' | 'measure' | 'objective';
  readonly label: string;
  /** What the text gets. */
  readonly name: string;
}
export type Mentions = Readonly<Record<Sign, readonly Mention[]>>;

/** `t` is in the meeting's language, because the notes are. */
export function mentionsOf(
  t: Translate,
  forum: ForumItself,
  meeting: Meeting,
  objectives: readonly Objective[],
): Mentions {
  const partners = membersAt(forum, meeting).flatMap(({ partner }) => {
    const found = forum.partners.find((each) => each.id === partner);
    return found ? [found] : [];
  });
  return {
    '@': partners.map(({ id, name, shortName }) => {
      const label = shortName && shortName !== name ? `${name} (${shortName})` : name;
      return { id, kind: 'partner', label, name };
    }),
    '#': [
      ...meeting.items.map(({ id, title }): Mention => {
        const name = itemInText(itemNumber(meeting, id), t);
        return { id, kind: 'item', label: `${name} ${title}`, name };
      }),
      ...forum.measures.map(({ id, title }): Mention => {
        return { id, kind: 'measure', label: title, name: title };
      }),
      ...objectives.map(({ id, text }): Mention => {
        return { id, kind: 'objective', label: text, name: text };
      }),
    ],
  };
}

const MOST = 8;

/** The ones with a word that starts with what was typed. Those whose first word does come first. */
export function findMentions(mentions: readonly Mention[], typed: string): readonly Mention[] {
  const begin = normalizeSearchText(typed);
  const words = (label: string) => [
    normalizeSearchText(label),
    ...normalizeSearchText(label).split(/[\s(–-]+/),
  ];
  const found = mentions.filter(({ label }) => words(label).some((word) => word.startsWith(begin)));
  const isFirst = ({ label }: Mention) => normalizeSearchText(label).startsWith(begin);
  return [...found.filter(isFirst), ...found.filter((each) => !isFirst(each))].slice(0, MOST);
}
