import { itemsInOrder } from '../meeting/timing.ts';
import type { Item } from '../model/meeting.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { decisionPanel } from './decision-blocks.ts';
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
    [...itemsWithDecisions(scope), ...meeting.decisions].map((each) => each.exempt?.basis),
  );
  const decided = itemsInOrder(meeting).flatMap((item) => decisionsUnder(scope, item));
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

/** The public edition has the same items as the full one (D158). */
function decisionsUnder(scope: Scope, item: Item): Block[] {
  const decisions = scope.under.decisions(item);
  if (decisions.length === 0) return [];
  if (scope.withheld(item.exempt)) return withheldItem(scope, item);
  return [
    itemHeading(scope, item, scope.quoted(item.title)),
    ...exemptNote(scope, item.exempt),
    ...decisions.map((decision) => decisionPanel(scope, decision)),
  ];
}

function itemsWithDecisions({ meeting, under }: Scope): Item[] {
  return meeting.items.filter((item) => under.decisions(item).length > 0);
}
