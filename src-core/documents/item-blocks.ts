import { agendaSections } from '../meeting/agenda-sections.ts';
import { isExtraItem, wasTreated } from '../meeting/extra-items.ts';
import { itemLabel } from '../meeting/number-labels.ts';
import { itemNumber } from '../meeting/numbers.ts';
import type { Item } from '../model/meeting.ts';
import type { Heading, Line } from '../text/rich-text.ts';
import { agreementLine, statementPanel } from './agreement-blocks.ts';
import type { Block } from './blocks.ts';
import { bookmarkOf, bookmarkOfNth, serialOf } from './bookmarks.ts';
import { carriedTable, postponedFrom } from './carry-over-blocks.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { impartialityLines } from './impartiality-lines.ts';
import { basesOf } from './meeting-document.ts';
import {
  exemptNote,
  joinLines,
  labelParagraph,
  paragraphOf,
  plainParagraph,
  plainRun,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';
import { servedBy } from './served-objectives.ts';

/**
 * The items in the order of the agenda, with what was said and decided. A standing item of which there is nothing to
 * say is left out; so is a break.
 */
export function itemsBlocks(scope: Scope): Block[] {
  return agendaSections(scope.meeting, scope.forum, scope.t).flatMap(({ title, items }) => {
    const blocks = items
      .filter(({ kind }) => kind !== 'break')
      .flatMap((item) => itemBlocks(scope, item));
    if (blocks.length === 0) return [];
    const heading = plainRun(title === '' ? scope.t('minutes.items') : title);
    return [{ type: 'heading' as const, level: 1 as const, text: heading }, ...blocks];
  });
}

function itemBlocks(scope: Scope, item: Item): Block[] {
  const { t } = scope;
  if (scope.withheld(item.exempt)) return withheldItem(scope, item);
  const serial = serialOf(scope.meeting, item);
  const carried = item.standing === 'carried' ? carriedTable(scope) : undefined;
  const content = [
    ...(carried ? [carried] : []),
    ...scope.quotedText('items.*.notes', item.notes, bookmarkOf('notes', serial)),
    ...recordBlocks(scope, item),
    ...(item.postponed ? [plainParagraph(t('minutes.postponed'))] : []),
    ...withdrawnBlocks(scope, item),
  ];
  if (content.length === 0 && item.standing !== undefined) return [];
  const isExtra = isExtraItem(scope.meeting, item) && wasTreated(scope.meeting, item);
  const heading = itemHeading(scope, item, scope.quoted(item.title));
  // Standing items are the chair's.
  const presenter = item.standing === undefined ? presenterOf(scope, item) : [];
  const lead = joinLines([presenter, postponedFrom(scope, item)], ' · ');
  return [
    { ...heading, mark: bookmarkOf('title', serial) },
    ...(lead.length > 0 ? [{ type: 'paragraph', role: 'lead', text: lead } as const] : []),
    ...exemptNote(scope, item.exempt),
    ...(isExtra ? [plainParagraph(t('minutes.extraItem'))] : []),
    ...impartialityBlocks(scope, item),
    ...content,
  ];
}

/** That the item was withdrawn, and why (D165). */
function withdrawnBlocks({ t, quotedText }: Scope, { withdrawn }: Item): Block[] {
  if (!withdrawn) return [];
  return [
    plainParagraph(t('minutes.itemWithdrawn')),
    ...quotedText('items.*.withdrawn.reason', withdrawn.reason),
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
  const label = itemLabel(itemNumber(scope.meeting, item.id), scope.t);
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
  const objectives =
    serves.length > 0
      ? sentenceWith(t, 'minutes.serves', {
          objectives: scope.quoted(serves.join(' · '), scope.forum.language),
        })
      : [];
  const kind = joinLines([plainRun(t(`itemKinds.${item.kind}`)), presenterOf(scope, item)], ' · ');
  const from = postponedFrom(scope, item);
  // In the full edition, a text that was adopted in secret must not be passed on either.
  const mark = plainRun(bases === '' ? '' : t('minutes.withheld', { basis: bases }));
  return { type: 'paragraph', role: 'lead', text: joinLines([kind, objectives, from, mark], '\n') };
}

function presenterOf({ t, quoted }: Scope, { presenter }: Item): Line {
  return presenter ? sentenceWith(t, 'minutes.presenter', { name: quoted(presenter) }) : [];
}

/** An item in the notice, if there is more to say about it than its title. */
export function noticeBlocks(scope: Scope, item: Item): Block[] {
  if (scope.withheld(item.exempt)) return [];
  const about = [
    ...scope.quotedText('items.*.background', item.background),
    ...attachmentBlocks(scope, item),
    ...proposalBlocks(scope, item),
    ...withdrawnBlocks(scope, item),
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

/** What the papers propose that the meeting decides (D168). */
function proposalBlocks({ t, quotedText }: Scope, { proposal }: Item): Block[] {
  const text = quotedText('items.*.proposal', proposal);
  return text.length > 0 ? [labelParagraph(t('minutes.proposal')), ...text] : [];
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
  const { meeting, under } = scope;
  return [
    ...under.decisions(item).flatMap((decision) => decisionBlocks(scope, decision)),
    ...under.agreements(item).map((agreement) => agreementLine(scope, agreement)),
    ...under
      .statements(item)
      .map((statement, at) =>
        statementPanel(scope, statement, bookmarkOfNth('statement', serialOf(meeting, item), at)),
      ),
  ];
}
