import { shortened } from '../i18n/format.ts';
import { itemInText } from '../meeting/number-labels.ts';
import { itemNumber } from '../meeting/numbers.ts';
import { ownersOf, uniqueParties } from '../meeting/party-names.ts';
import { takesUp } from '../meeting/taken-up.ts';
import type { Owner } from '../model/action-point.ts';
import type { Item } from '../model/meeting.ts';
import { withoutExempt } from '../projections/carry-over.ts';
import type { CarriedFacts, Obligation, PostponedItem } from '../projections/summary-types.ts';
import { onOneLine } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Row, Table } from './blocks.ts';
import { joinLines, plainRun, type Scope, sentenceWith } from './minutes-input.ts';
import { dueLine, partyLine } from './party-line.ts';

/** What earlier meetings left for this one, as a chapter of the notice, if there is anything. */
export function carriedChapter(scope: Scope): Block[] {
  const table = carriedTable(scope);
  if (!table) return [];
  const heading = plainRun(scope.t('minutes.carried'));
  return [{ type: 'heading', level: 1, text: heading }, table];
}

/** What earlier meetings left for this one (D70). An obligation that several partners share is one row. */
export function carriedTable(scope: Scope): Table | undefined {
  const carried = scope.edition === 'public' ? withoutExempt(scope.carried) : scope.carried;
  if (carried.obligations.length + carried.postponed.length === 0) return undefined;
  return obligationsTable(scope, scope.t('minutes.carried'), carried);
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
  readonly due: Line;
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
      ? plainRun(`${t(`obligationStatus.${closed.as}`)} ${day(closed.on)}`)
      : dueLine(each, language, (text) => scope.quoted(text, scope.languageOf(each.meeting))),
    owners: ownersOf(each),
  };
}

/** A withheld item shows its number and legal basis, as the agenda of its own meeting does. */
function postponedRow(scope: Scope, each: PostponedItem): Entry {
  const { exemptBasis: basis, number } = each;
  if (basis !== undefined && scope.withheld({ basis })) {
    const what = plainRun(scope.t('minutes.withheld', { basis }));
    return { what, kind: '', number, due: [], owners: [] };
  }
  const kind = scope.t('minutes.postponedItem');
  const due = plainRun(takenUpAs(scope, each));
  return { what: describeIn(scope, each, each.title), kind, number, due, owners: [] };
}

/** The item of this meeting that takes up a postponed one, unless it is withheld (D138). */
function takenUpAs({ t, meeting, withheld }: Scope, postponed: PostponedItem): string {
  const item = meeting.items.find((each) => takesUp(each, postponed));
  if (!item || withheld(item.exempt)) return '';
  const number = itemNumber(meeting, item.id);
  return number === ''
    ? t('standingBy.onAgenda')
    : t('minutes.takenUpAs', { item: itemInText(number, t) });
}

/** Where an item was postponed from; nothing if this edition withholds that item (D83, D138). */
export function postponedFrom({ t, ...scope }: Scope, item: Item): Line {
  const { carried, meetings, languageOf, quoted, withheld } = scope;
  const postponed = carried.postponed.find((each) => takesUp(item, each));
  if (!postponed) return [];
  const { exemptBasis: basis, meeting, number } = postponed;
  if (basis !== undefined && withheld({ basis })) return [];
  const title = meetings.find(({ id }) => id === meeting)?.title ?? '';
  const label = plainRun(number === '' ? '' : itemInText(number, t));
  const from = joinLines([label, quoted(title, languageOf(meeting))], ', ');
  return sentenceWith(t, 'minutes.postponedFrom', { from });
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
    const who = partyLine(owners, scope, scope.quoted);
    return [what, plainRun(kind), plainRun(number), who, due];
  });
}

const EMPTY: Entry = { what: [], kind: '', number: '', due: [], owners: [] };
