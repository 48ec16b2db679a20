import type { Item } from '../model/meeting.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { decisionPanel, reservationBlocks } from './decision-blocks.ts';
import { factsOfMeeting } from './front-blocks.ts';
import { itemHeading, withheldItem } from './item-blocks.ts';
import { accessOf, basesOf, documentOfMeeting, statusOf } from './meeting-document.ts';
import {
  exemptNote,
  type MinutesInput,
  metaParagraph,
  plainRun,
  type Scope,
  scopeOf,
} from './minutes-input.ts';
import { inputOfMinutes } from './thaw.ts';

/** Only the decisions of a meeting: what was decided under which item, and whom it binds. */
export function decisionsListOf(now: MinutesInput): DocumentTree {
  const scope = scopeOf(inputOfMinutes(now));
  const { t, meeting } = scope;
  const { status, isDraft } = statusOf(scope);
  const bases = basesOf(
    scope.language,
    [...itemsWithDecisions(scope), ...meeting.decisions].map((each) => each.exempt?.basis),
  );
  const decided = meeting.items.flatMap((item) => decisionsUnder(scope, item));
  return documentOfMeeting(scope, {
    title: 'minutes.decisionsTitle',
    bases,
    isDraft,
    blocks: [
      factsOfMeeting(scope, [
        [t('minutes.status'), status],
        [t('minutes.access'), accessOf(scope, bases)],
      ]),
      { type: 'heading', level: 1, text: plainRun(t('minutes.decisions')) },
      ...(decided.length > 0 ? decided : [metaParagraph(t('minutes.noDecisions'))]),
    ],
  });
}

/** A withheld item is named whether or not it has decisions: that too is withheld. */
function decisionsUnder(scope: Scope, item: Item): Block[] {
  if (scope.withheld(item.exempt)) return withheldItem(scope, item);
  const decisions = scope.meeting.decisions.filter((each) => each.item === item.id);
  if (decisions.length === 0) return [];
  return [
    itemHeading(scope, item, scope.quoted(item.title)),
    ...exemptNote(scope, item.exempt),
    ...decisions.flatMap((decision) => [
      decisionPanel(scope, decision),
      ...reservationBlocks(scope, decision),
    ]),
  ];
}

function itemsWithDecisions({ meeting }: Scope): Item[] {
  return meeting.items.filter((item) => meeting.decisions.some((each) => each.item === item.id));
}
