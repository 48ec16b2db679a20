import { itemNumber } from '../meeting/numbers.ts';
import type { Item, Section } from '../meeting/schema.ts';
import { itemsOf } from '../meeting/timing.ts';
import { markOf } from '../round-trip/marks.ts';
import { actionPointsTable, agreementBlocks, statementPanel } from './agreement-blocks.ts';
import type { Block, Heading } from './blocks.ts';
import { carriedBlocks } from './carried-blocks.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { exemptNote, meta, plain, type Scope, say } from './input.ts';
import { blocksOfMarkdown, markedBlocks } from './markdown.ts';

/** The four sections with what was recorded under each item. */

export function sectionBlocks(scope: Scope, section: Section): Block[] {
  const items = itemsOf(scope.meeting, section);
  const hasCarriedItem = scope.meeting.items.some((item) => item.standing === 'carried');
  const carried: Block[] =
    section === 'status' && !hasCarriedItem
      ? [
          { type: 'heading', level: 2, text: plain(scope.t('minutes.carried')) },
          ...carriedBlocks(scope),
        ]
      : [];
  if (items.length === 0 && carried.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plain(scope.t(`sections.${section}`)) },
    ...carried,
    ...items.flatMap((item) => itemBlocks(scope, item)),
  ];
}

function itemBlocks(scope: Scope, item: Item): Block[] {
  const { t } = scope;
  if (scope.withheld(item.exempt)) {
    const ground = say(t('minutes.ground', { basis: item.exempt?.basis ?? '' }));
    return [itemHeading(scope, item, t('minutes.withheldTitle')), ground];
  }
  const background = backgroundBlocks(scope, item);
  const notes = markedBlocks(item.notes, markOf('notes', itemNumber(scope.meeting, item.id)));
  const content = [
    ...background,
    ...(item.standing === 'carried' ? carriedBlocks(scope) : []),
    // Only where something stands before them must it be said that the notes are from the meeting.
    ...(background.length > 0 && notes.length > 0 ? [subheading(t('minutes.discussion'))] : []),
    ...notes,
    ...recordBlocks(scope, item),
    ...(item.postponed ? [say(t('minutes.postponed'))] : []),
  ];
  const heading = itemHeading(scope, item, item.title);
  return [
    { ...heading, mark: markOf('title', itemNumber(scope.meeting, item.id)) },
    leadOf(scope, item),
    ...exemptNote(scope, item.exempt),
    ...(content.length > 0 ? content : [meta(t('minutes.nothing'))]),
  ];
}

function itemHeading(scope: Scope, item: Item, title: string): Heading {
  const number = itemNumber(scope.meeting, item.id);
  return {
    type: 'heading',
    level: 2,
    text: plain(scope.t('minutes.itemHeading', { number, title })),
    anchor: `item-${number.replace('/', '-')}`,
  };
}

function subheading(text: string): Heading {
  return { type: 'heading', level: 3, text: plain(text) };
}

/** What kind of item it is, who presents it, and what it serves. */
function leadOf(scope: Scope, item: Item): Block {
  const { t } = scope;
  const serves = objectivesOf(scope, item).map(withoutStop);
  const lines = [
    [
      t(`itemKinds.${item.kind}`),
      item.presenter ? t('minutes.presenter', { name: item.presenter }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    serves.length > 0 ? t('minutes.serves', { objectives: serves.join('; ') }) : '',
  ];
  return { type: 'paragraph', role: 'lead', text: plain(lines.filter(Boolean).join('\n')) };
}

function objectivesOf({ forum, meetings, withheld }: Scope, item: Item): string[] {
  const adopted = meetings
    .flatMap((meeting) => meeting.adopted)
    .filter(({ exemptBasis: basis }) => !withheld(basis === undefined ? undefined : { basis }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const known = [
    ...(forum.mandate?.objectives ?? []),
    ...adopted.flatMap((version) => version.objectives ?? []),
  ];
  return item.objectives.flatMap((id) => known.findLast((each) => each.id === id)?.text ?? []);
}

function withoutStop(text: string): string {
  return text.replace(/[.;]\s*$/, '');
}

/** What was sent out before the meeting. In the minutes it is named, beside what was said there. */
function backgroundBlocks(scope: Scope, item: Item): Block[] {
  const mark = markOf('background', itemNumber(scope.meeting, item.id));
  const background = markedBlocks(item.background ?? '', mark);
  return [
    ...(background.length > 0 ? [subheading(scope.t('minutes.background')), ...background] : []),
    ...attachmentBlocks(scope, item),
  ];
}

/** An item in the notice, where there is more to say of it than its title. */
export function noticeBlocks(scope: Scope, item: Item): Block[] {
  if (scope.withheld(item.exempt)) return [];
  const about = [...blocksOfMarkdown(item.background ?? ''), ...attachmentBlocks(scope, item)];
  if (about.length === 0 && item.objectives.length === 0) return [];
  return [
    itemHeading(scope, item, item.title),
    leadOf(scope, item),
    ...exemptNote(scope, item.exempt),
    ...about,
  ];
}

function attachmentBlocks({ t, meeting }: Scope, item: Item): Block[] {
  const files = meeting.attachments.filter((attachment) => attachment.item === item.id);
  return [
    ...(files.length > 0
      ? [
          subheading(t('minutes.attachments')),
          {
            type: 'list',
            ordered: false,
            items: files.map((file) => [say(file.name)]),
          } as const,
        ]
      : []),
  ];
}

function recordBlocks(scope: Scope, item: Item): Block[] {
  const { t, meeting } = scope;
  const of = <T extends { readonly item: string }>(things: readonly T[]) =>
    things.filter((thing) => thing.item === item.id);
  const points = of(meeting.actionPoints);
  return [
    ...of(meeting.decisions).flatMap((decision) => decisionBlocks(scope, decision)),
    ...of(meeting.agreements).flatMap((agreement) => agreementBlocks(scope, agreement)),
    ...(points.length > 0
      ? [
          subheading(t('minutes.actionPoints')),
          actionPointsTable(scope, itemNumber(meeting, item.id), points),
        ]
      : []),
    ...of(meeting.statements).map((statement) => statementPanel(scope, statement)),
  ];
}
