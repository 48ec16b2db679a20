import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { itemInColumn } from '../meeting/number-labels.ts';
import { agreementNumber, itemNumber } from '../meeting/numbers.ts';
import { type Day, getOwn } from '../model/field-types.ts';
import type { ActionPoint, Agreement, Item } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Row } from './blocks.ts';
import { bookmarkOfNth, serialOf } from './bookmarks.ts';
import { columnShares } from './column-shares.ts';
import { joinLines, plainRun, type Scope } from './minutes-input.ts';
import { dueLine, partyLine } from './party-line.ts';

interface ToDo {
  readonly row: Row;
  readonly due: Day | undefined;
  /** For an action point: the bookmark of its text. A commitment has its own under its agreement. */
  readonly mark?: string;
}

/** Who is to do what by when: the action points and commitments of the whole meeting, by date (D217). */
export function toDoBlocks(scope: Scope): Block[] {
  const { t, meeting, withheld, under } = scope;
  const all = meeting.items
    .filter((item) => !withheld(item.exempt))
    .flatMap((item) => [
      ...under.actionPoints(item).map((point, at) => actionPoint(scope, item, point, at)),
      ...under
        .agreements(item)
        .filter((each) => !each.withdrawn && !withheld(each.exempt))
        .flatMap((agreement) => commitments(scope, agreement)),
    ])
    .toSorted((one, other) => compareDays(one.due, other.due));
  if (all.length === 0) return [];
  const titles = [...[t('firstPage.who'), t('minutes.what'), t('minutes.due'), t('minutes.item')]];
  const rows = all.map(({ row }) => row);
  const [due = 0, item = 0] = columnShares(titles, rows, [2, 3]);
  const shares = [28, 72 - due - item, due, item];
  return [
    { type: 'heading', level: 1, text: plainRun(t('firstPage.toDo')) },
    {
      type: 'table',
      title: t('firstPage.toDo'),
      columns: titles.map((title, index) => ({ title, share: shares[index] ?? 0 })),
      rows,
      marked: { column: 1, marks: all.map(({ mark }) => mark) },
    },
  ];
}

function actionPoint(scope: Scope, item: Item, point: ActionPoint, at: number): ToDo {
  const { meeting, forum, language, quoted, day } = scope;
  const person = forum.representatives.find(({ id }) => id === point.representative)?.name ?? '';
  const number = itemInColumn(itemNumber(meeting, item.id));
  return {
    row: [
      joinLines([partyLine(point.owners, scope, quoted), plainRun(person)], ', '),
      quoted(point.what),
      point.dueText ? dueLine(point, language, quoted) : dayCell(day(point.due)),
      plainRun(number),
    ],
    due: point.due,
    mark: bookmarkOfNth('action-point', serialOf(meeting, item), at),
  };
}

/** Who has not signed has promised nothing, and who still asks at home promises only what is approved there. */
function commitments(scope: Scope, agreement: Agreement): ToDo[] {
  const { t, forum, meeting, nameOf, quoted, day } = scope;
  const { bindings } = resultOfAgreement(forum, meeting, agreement);
  const number = agreementNumber(agreement);
  return agreement.commitments.flatMap(({ partner, what, due }): ToDo[] => {
    const { state } = getOwn(bindings, partner) ?? { state: 'not-bound' };
    if (state === 'not-bound') return [];
    const once = plainRun(state === 'bound' ? '' : t('firstPage.onceApproved'));
    const row = [
      plainRun(nameOf(partner)),
      joinLines([quoted(what), once], ' '),
      dayCell(day(due)),
      plainRun(number),
    ];
    return [{ row, due }];
  });
}

/** On one line. */
function dayCell(day: string): Line {
  return plainRun(day.replaceAll(' ', '\u00a0'));
}

/** What has no day comes last. */
function compareDays(one = '9999', other = '9999'): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
