import { itemLabel } from '../meeting/number-labels.ts';
import { numberOf } from '../meeting/numbers.ts';
import { itemsOf } from '../meeting/timing.ts';
import type { Item, Section } from '../model/meeting.ts';
import type { Heading, Line } from '../text/rich-text.ts';
import { actionPointsTable, agreementBlocks, statementPanel } from './agreement-blocks.ts';
import type { Block } from './blocks.ts';
import { bookmarkOf, bookmarkOfNth, serialOf } from './bookmarks.ts';
import {
  carryOverBlocks,
  carryOverChapter,
  hasCarriedItem,
  postponedFrom,
} from './carry-over-blocks.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { impartialityLines } from './impartiality-lines.ts';
import { basesOf } from './meeting-document.ts';
import {
  exemptNote,
  joinLines,
  metaParagraph,
  paragraphOf,
  plainParagraph,
  plainRun,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';
import { servedBy } from './served-objectives.ts';

/** The four sections with what was recorded under each item. */

export function sectionBlocks(scope: Scope, section: Section): Block[] {
  const items = itemsOf(scope.meeting, section);
  const carried = section === 'status' && !hasCarriedItem(scope) ? carryOverChapter(scope, 2) : [];
  if (items.length === 0 && carried.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plainRun(scope.t(`sections.${section}`)) },
    ...carried,
    ...items.flatMap((item) => itemBlocks(scope, item)),
  ];
}

function itemBlocks(scope: Scope, item: Item): Block[] {
  const { t } = scope;
  if (scope.withheld(item.exempt)) return withheldItem(scope, item);
  const background = backgroundBlocks(scope, item);
  const serial = serialOf(scope.meeting, item);
  const notes = scope.quotedText('items.*.notes', item.notes, bookmarkOf('notes', serial));
  const content = [
    ...background,
    ...(item.standing === 'carried' ? carryOverBlocks(scope) : []),
    // The notes need a heading only if something comes before them.
    ...(background.length > 0 && notes.length > 0 ? [subheading(t('minutes.discussion'))] : []),
    ...notes,
    ...recordBlocks(scope, item),
    ...(item.postponed ? [plainParagraph(t('minutes.postponed'))] : []),
  ];
  const heading = itemHeading(scope, item, scope.quoted(item.title));
  return [
    { ...heading, mark: bookmarkOf('title', serial) },
    leadOf(scope, item),
    ...exemptNote(scope, item.exempt),
    ...impartialityBlocks(scope, item),
    ...(content.length > 0 ? content : [metaParagraph(t('minutes.nothing'))]),
  ];
}

/** What the public edition says about an item: its place, that it is withheld, and the legal basis (D82). */
export function withheldItem(scope: Scope, item: Item): Block[] {
  const { t } = scope;
  return [
    itemHeading(scope, item, plainRun(t('minutes.withheldTitle'))),
    plainParagraph(t('minutes.ground', { basis: item.exempt?.basis ?? '' })),
  ];
}

export function itemHeading(scope: Scope, item: Item, title: Line): Heading {
  const label = itemLabel(numberOf(item), scope.t);
  return {
    type: 'heading',
    level: 2,
    text: label === '' ? title : [...plainRun(`${label} `), ...title],
    anchor: `item-${serialOf(scope.meeting, item).replace('_', '-')}`,
  };
}

function subheading(text: string): Heading {
  return { type: 'heading', level: 3, text: plainRun(text) };
}

function impartialityBlocks(scope: Scope, item: Item): Block[] {
  const isPublic = scope.edition === 'public';
  return impartialityLines({ ...scope, isPublic }, item).map(paragraphOf);
}

/** What kind of item it is, who presents it, what it serves, and where it comes from. */
function leadOf(scope: Scope, item: Item): Block {
  const { t } = scope;
  const served = servedBy(scope, item);
  const serves = served.map(({ text }) => text);
  const bases = basesOf(
    scope.language,
    served.map(({ exemptBasis }) => exemptBasis),
  );
  const presenter = item.presenter
    ? sentenceWith(t, 'minutes.presenter', { name: scope.quoted(item.presenter) })
    : [];
  const objectives =
    serves.length > 0
      ? sentenceWith(t, 'minutes.serves', {
          objectives: scope.quoted(serves.join(' · '), scope.forum.language),
        })
      : [];
  const kind = joinLines([plainRun(t(`itemKinds.${item.kind}`)), presenter], ' · ');
  const from = postponedFrom(scope, item);
  // In the full edition, a text that was adopted in secret must not be passed on either.
  const mark = plainRun(bases === '' ? '' : t('minutes.withheld', { basis: bases }));
  return { type: 'paragraph', role: 'lead', text: joinLines([kind, objectives, from, mark], '\n') };
}

/** What was sent out before the meeting. The minutes name it next to what was said. */
function backgroundBlocks(scope: Scope, item: Item): Block[] {
  const mark = bookmarkOf('background', serialOf(scope.meeting, item));
  const background = scope.quotedText('items.*.background', item.background, mark);
  return [
    ...(background.length > 0 ? [subheading(scope.t('minutes.background')), ...background] : []),
    ...attachmentBlocks(scope, item),
  ];
}

/** An item in the notice, if there is more to say about it than its title. */
export function noticeBlocks(scope: Scope, item: Item): Block[] {
  if (scope.withheld(item.exempt)) return [];
  const about = [
    ...scope.quotedText('items.*.background', item.background),
    ...attachmentBlocks(scope, item),
  ];
  const hasMore = servedBy(scope, item).length > 0 || postponedFrom(scope, item).length > 0;
  if (about.length === 0 && !hasMore) return [];
  return [
    itemHeading(scope, item, scope.quoted(item.title)),
    leadOf(scope, item),
    ...exemptNote(scope, item.exempt),
    ...about,
  ];
}

function attachmentBlocks({ t, under, quoted }: Scope, item: Item): Block[] {
  const files = under.attachments(item);
  return [
    ...(files.length > 0
      ? [
          subheading(t('minutes.attachments')),
          {
            type: 'list',
            ordered: false,
            items: files.map((file) => [paragraphOf(quoted(file.name))]),
          } as const,
        ]
      : []),
  ];
}

function recordBlocks(scope: Scope, item: Item): Block[] {
  const { t, meeting, under } = scope;
  const points = under.actionPoints(item);
  return [
    ...under.decisions(item).flatMap((decision) => decisionBlocks(scope, decision)),
    ...under.agreements(item).flatMap((agreement) => agreementBlocks(scope, agreement)),
    ...(points.length > 0
      ? [subheading(t('minutes.actionPoints')), actionPointsTable(scope, item, points)]
      : []),
    ...under
      .statements(item)
      .map((statement, at) =>
        statementPanel(scope, statement, bookmarkOfNth('statement', serialOf(meeting, item), at)),
      ),
  ];
}
