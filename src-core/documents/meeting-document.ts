import { list } from '../i18n/format.ts';
import type { Language, WordKey } from '../i18n/index.ts';
import { meetingNumber } from '../meeting/numbers.ts';
import { dayOf } from '../model/field-types.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { documentTree } from './document-tree.ts';
import { type MinutesInput, type Scope, sentenceWith } from './minutes-input.ts';
import { servedBy } from './served-objectives.ts';

/** What every document of a meeting says about itself: its status, and what must not be passed on. */

export function documentOfMeeting(
  scope: Scope,
  about: {
    /** The words of the document's title, and what they say besides the title of the meeting. */
    readonly title: WordKey;
    readonly values?: Readonly<Record<string, string>>;
    readonly subject?: string;
    /** The legal bases of what is exempt in it. */
    readonly bases: string;
    readonly isDraft?: boolean;
    readonly blocks: readonly Block[];
  },
): DocumentTree {
  const { t, forum, meeting, language, edition } = scope;
  const { title, values, subject = meeting.title, bases, isDraft = false, blocks } = about;
  const full = bases === '' ? '' : t('minutes.withheld', { basis: bases });
  const marks = [
    isDraft ? t('minutes.draft') : '',
    edition === 'public' ? t('minutes.publicEdition') : full,
  ];
  const tree = documentTree(forum, language, {
    title: t(title, { ...values, meeting: meeting.title }),
    heading: sentenceWith(t, title, { ...values, meeting: scope.quoted(meeting.title) }),
    subject,
    marks,
    blocks,
    day: dayOf(meeting.startsAt),
    number: meetingNumber(meeting),
    meeting,
  });
  const { made } = scope;
  return { ...tree, ...(isDraft ? { isDraft } : {}), ...(made === undefined ? {} : { made }) };
}

/** The status of the minutes, and since when (D93). */
export function statusOf({ t, meeting, day }: Scope): { status: string; isDraft: boolean } {
  const { phase, times } = meeting;
  if (phase !== 'circulated' && phase !== 'approved') {
    return { status: t('minutes.draft'), isDraft: true };
  }
  const since = times[phase];
  const words = [t(`phases.${phase}`), since === undefined ? '' : day(dayOf(since))];
  return { status: words.filter(Boolean).join(' '), isDraft: false };
}

/** The edition; in the full one, that it must not be passed on as it is. */
export function accessOf({ t, edition }: Scope, bases: string): string {
  if (edition === 'public') return t('minutes.publicEdition');
  return bases === '' ? '' : t('minutes.hasExempt', { bases });
}

/** The legal bases of everything exempt at the meeting, in what it carries over, and in what its items serve. */
export function basesIn(
  input: Pick<MinutesInput, 'forum' | 'meetings' | 'meeting' | 'carried' | 'language'>,
): string {
  const { meeting, carried, language } = input;
  return basesOf(
    language,
    [...meeting.items, ...meeting.decisions, ...meeting.agreements].map(
      (each) => each.exempt?.basis,
    ),
    [...carried.obligations, ...carried.postponed].map((each) => each.exemptBasis),
    meeting.items.flatMap((item) => servedBy(input, item)).map((each) => each.exemptBasis),
  );
}

/** `offl. § 13 og offl. § 25`: each basis once. */
export function basesOf(
  language: Language,
  ...all: readonly (readonly (string | undefined)[])[]
): string {
  return list([...new Set(all.flat().filter((basis) => basis !== undefined))], language);
}
