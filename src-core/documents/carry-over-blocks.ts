import { shortened } from '../i18n/format.ts';
import { dueInWords, ownersOf, partiesInWords, uniqueParties } from '../meeting/party-names.ts';
import type { Owner } from '../model/action-point.ts';
import { withoutExempt } from '../projections/carry-over.ts';
import type { CarriedFacts, Obligation, PostponedItem } from '../projections/summary-types.ts';
import { onOneLine } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Row, Table } from './blocks.ts';
import { joinLines, metaParagraph, plainRun, type Scope } from './minutes-input.ts';

/** What earlier meetings left for this one (D70). An obligation that several partners share is one row. */
export function carryOverBlocks(scope: Scope): Block[] {
  const { t, edition } = scope;
  const carried = edition === 'public' ? withoutExempt(scope.carried) : scope.carried;
  if (carried.obligations.length + carried.postponed.length === 0) {
    return [metaParagraph(t('minutes.nothingCarried'))];
  }
  return [obligationsTable(scope, t('minutes.carried'), carried)];
}

/** Who owes what, where it was agreed, and its deadline or how it was settled. */
export function obligationsTable(scope: Scope, title: string, owed: CarriedFacts): Table {
  const { t } = scope;
  return {
    type: 'table',
    title,
    columns: [
      { title: t('minutes.what'), share: 28 },
      { title: t('minutes.kind'), share: 21 },
      { title: t('minutes.from'), share: 12 },
      { title: t('minutes.owner'), share: 25 },
      { title: t('minutes.dueOrDone'), share: 14 },
    ],
    rows: rowsOf(scope, [
      ...owed.obligations.map((each) => obligationRow(scope, each)),
      ...owed.postponed.map((each) => postponedRow(scope, each)),
    ]),
  };
}

interface Entry {
  readonly what: Line;
  readonly kind: string;
  readonly number: string;
  readonly due: string;
  readonly owners: readonly Owner[];
}

function obligationRow(scope: Scope, each: Obligation): Entry {
  const { t, day, language } = scope;
  const { closed } = each;
  return {
    // A decision's wording may be long; its number is next to it.
    what: describeIn(scope, each, shortened(onOneLine(each.what), 160)),
    kind: t(`obligationKinds.${each.kind}`),
    number: each.number,
    due: closed
      ? `${t(`obligationStatus.${closed.as}`)} ${day(closed.on)}`
      : dueInWords(each, language),
    owners: ownersOf(each),
  };
}

/** A withheld item shows its number and legal basis, as the agenda of its own meeting does. */
function postponedRow(scope: Scope, each: PostponedItem): Entry {
  const { exemptBasis: basis, number } = each;
  if (basis !== undefined && scope.withheld({ basis })) {
    const what = plainRun(scope.t('minutes.withheld', { basis }));
    return { what, kind: '', number, due: '', owners: [] };
  }
  const kind = scope.t('minutes.postponedItem');
  return {
    what: describeIn(scope, each, each.title),
    kind,
    number: each.number,
    due: '',
    owners: [],
  };
}

/** The text in the language of its own meeting. The full edition also says that it must not be passed on. */
function describeIn(scope: Scope, of: Obligation | PostponedItem, what: string): Line {
  const { exemptBasis: basis, meeting } = of;
  const mark = basis === undefined ? '' : scope.t('minutes.withheld', { basis });
  return joinLines([scope.quoted(what, scope.languageOf(meeting)), plainRun(mark)], '\n');
}

function rowsOf(scope: Scope, entries: readonly Entry[]): Row[] {
  const alike = Map.groupBy(entries, ({ owners: _, ...same }) => JSON.stringify(same));
  return [...alike.values()].map((group) => {
    const [{ what, kind, number, due } = EMPTY] = group;
    const owners = uniqueParties(group.flatMap((each) => each.owners));
    return [what, ...[kind, number, partiesInWords(owners, scope), due].map(plainRun)];
  });
}

const EMPTY: Entry = { what: [], kind: '', number: '', due: '', owners: [] };
