import type { Obligation } from '../follow-up/types.ts';
import { itemNumber } from '../meeting/numbers.ts';
import type { Item, Section } from '../meeting/schema.ts';
import { itemsOf } from '../meeting/timing.ts';
import { actionPointsTable, agreementBlocks, statementPanel } from './agreement-blocks.ts';
import type { Block, Line, Table } from './blocks.ts';
import { decisionBlocks, exemptNote, withheldPanel } from './decision-blocks.ts';
import { plain, type Scope, strong } from './input.ts';
import { blocksOfMarkdown } from './markdown.ts';

/** The four sections with what was recorded under each item. */

export function sectionBlocks(scope: Scope, section: Section): Block[] {
  const items = itemsOf(scope.meeting, section);
  const hasCarriedItem = scope.meeting.items.some((item) => item.standing === 'carried');
  const carried = section === 'status' && !hasCarriedItem ? carriedBlocks(scope) : [];
  if (items.length === 0 && carried.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plain(scope.t(`sections.${section}`)) },
    ...carried,
    ...items.flatMap((item) => itemBlocks(scope, item)),
  ];
}

function itemBlocks(scope: Scope, item: Item): Block[] {
  const { t, meeting } = scope;
  const number = itemNumber(meeting, item.id);
  const hidden = scope.withheld(item.exempt);
  const title = hidden ? t('minutes.withheldTitle') : item.title;
  const heading: Block = {
    type: 'heading',
    level: 2,
    text: plain(t('minutes.itemHeading', { number, title })),
    // Not the id, in which somebody may have written what is withheld.
    anchor: `item-${item.number}-${meeting.year}`,
  };
  if (hidden) {
    return [heading, withheldPanel(scope, t('minutes.withheldTitle'), item.exempt?.basis)];
  }
  const content = [
    ...exemptNote(t, item.exempt?.basis),
    ...backgroundBlocks(scope, item),
    ...(item.standing === 'carried' ? carriedBlocks(scope) : []),
    ...blocksOfMarkdown(item.notes),
    ...recordBlocks(scope, item),
    ...(item.postponed
      ? [{ type: 'paragraph' as const, text: plain(t('minutes.postponed')) }]
      : []),
  ];
  const nothing: Block = { type: 'paragraph', role: 'meta', text: plain(t('minutes.nothing')) };
  return [heading, metaOf(scope, item), ...(content.length > 0 ? content : [nothing])];
}

function metaOf({ t }: Scope, item: Item): Block {
  const parts = [
    t(`kinds.${item.kind}`),
    item.presenter ? t('minutes.presenter', { name: item.presenter }) : '',
  ];
  return { type: 'paragraph', role: 'meta', text: plain(parts.filter(Boolean).join(' · ')) };
}

/** Background, the objectives it serves, and what was attached. */
export function backgroundBlocks(scope: Scope, item: Item): Block[] {
  const { t, forum, meetings, meeting } = scope;
  const objectives = [
    ...meetings.flatMap((each) => each.adopted).flatMap((version) => version.objectives ?? []),
    ...(forum.mandate?.objectives ?? []),
  ];
  const serves = item.objectives.flatMap((id) => objectives.find((each) => each.id === id) ?? []);
  const files = meeting.attachments.filter((attachment) => attachment.item === item.id);
  const labelled = (label: string, lines: readonly string[]): Block[] =>
    lines.length === 0
      ? []
      : [
          { type: 'paragraph', role: 'label', text: [strong(label)] },
          {
            type: 'list',
            ordered: false,
            items: lines.map((line) => [{ type: 'paragraph', text: plain(line) }]),
          },
        ];
  return [
    ...blocksOfMarkdown(item.background ?? ''),
    ...labelled(
      t('minutes.serves'),
      serves.map((objective) => objective.text),
    ),
    ...labelled(
      t('minutes.attachments'),
      files.map((file) => file.name),
    ),
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
          {
            type: 'paragraph' as const,
            role: 'label' as const,
            text: [strong(t('minutes.actionPoints'))],
          },
          actionPointsTable(scope, points),
        ]
      : []),
    ...of(meeting.statements).map((statement) => statementPanel(scope, statement)),
  ];
}

/** What earlier meetings left (domain.md 3.8). */
export function carriedBlocks(scope: Scope): Block[] {
  const { t, carried, nameOf, day } = scope;
  const withheld = (basis: string | undefined) =>
    basis !== undefined && scope.edition === 'public'
      ? t('minutes.withheld', { basis })
      : undefined;
  const stateOf = ({ closed, due }: Obligation) =>
    closed ? t(`obligationStatus.${closed.as}`) : day(due);
  const rows: (readonly Line[])[] = [
    ...carried.obligations.map((each) => [
      plain(each.number),
      plain(t(`obligationKinds.${each.kind}`)),
      plain(withheld(each.exemptBasis) ?? each.what),
      plain(withheld(each.exemptBasis) ? '' : nameOf(each.partner)),
      plain(withheld(each.exemptBasis) ? '' : stateOf(each)),
    ]),
    ...carried.postponed.map((each) => [
      plain(each.number),
      plain(t('minutes.postponedItem')),
      plain(withheld(each.exemptBasis) ?? each.title),
      [],
      [],
    ]),
  ];
  if (rows.length === 0) {
    return [{ type: 'paragraph', role: 'meta', text: plain(t('minutes.nothingCarried')) }];
  }
  const table: Table = {
    type: 'table',
    title: t('minutes.carried'),
    columns: [
      { title: t('minutes.from'), share: 12 },
      { title: t('minutes.kind'), share: 19 },
      { title: t('minutes.what'), share: 34 },
      { title: t('minutes.owner'), share: 21 },
      { title: t('minutes.due'), share: 14 },
    ],
    rows,
  };
  return [{ type: 'paragraph', role: 'label', text: [strong(t('minutes.carried'))] }, table];
}
