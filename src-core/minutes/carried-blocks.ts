import type { Obligation, PostponedItem } from '../follow-up/types.ts';
import type { Block, Row } from './blocks.ts';
import { meta, plain, type Scope } from './input.ts';
import { wordsOfMarkdown } from './markdown.ts';

/** What earlier meetings left to this one (domain.md 3.8). */
export function carriedBlocks(scope: Scope): Block[] {
  const { t, carried } = scope;
  const rows = [
    ...carried.obligations.map((each) => withheldRow(scope, each) ?? obligationRow(scope, each)),
    ...carried.postponed.map((each) => withheldRow(scope, each) ?? postponedRow(scope, each)),
  ];
  if (rows.length === 0) return [meta(t('minutes.nothingCarried'))];
  return [
    {
      type: 'table',
      title: t('minutes.carried'),
      columns: [
        { title: t('minutes.what'), share: 34 },
        { title: t('minutes.kind'), share: 18 },
        { title: t('minutes.from'), share: 12 },
        { title: t('minutes.owner'), share: 20 },
        { title: t('minutes.dueOrDone'), share: 16 },
      ],
      rows: withoutRepeats(rows),
    },
  ];
}

function obligationRow(scope: Scope, each: Obligation): Row {
  const { t, nameOf, day } = scope;
  const { closed } = each;
  return [
    // A decision's wording may be long; its number is beside it.
    plain(wordsOfMarkdown(each.what, 160) + exemptMark(scope, each)),
    plain(t(`obligationKinds.${each.kind}`)),
    plain(each.number),
    plain(nameOf(each.partner)),
    plain(closed ? `${t(`obligationStatus.${closed.as}`)} ${day(closed.on)}` : day(each.due)),
  ];
}

function postponedRow(scope: Scope, each: PostponedItem): Row {
  const title = each.title + exemptMark(scope, each);
  return [plain(title), plain(scope.t('minutes.postponedItem')), plain(each.number), [], []];
}

/** In the full edition, that it must not be passed on. */
function exemptMark({ t }: Scope, { exemptBasis }: Obligation | PostponedItem): string {
  return exemptBasis === undefined ? '' : `\n${t('minutes.withheld', { basis: exemptBasis })}`;
}

/** The number and the ground, and nothing of what, by whom or how many. */
function withheldRow(scope: Scope, each: Obligation | PostponedItem): Row | undefined {
  if (each.exemptBasis === undefined || !scope.withheld({ basis: each.exemptBasis }))
    return undefined;
  const words = scope.t('minutes.withheld', { basis: each.exemptBasis });
  return [plain(words), [], plain(each.number), [], []];
}

function withoutRepeats(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(row);
    return !seen.has(key) && seen.add(key);
  });
}
