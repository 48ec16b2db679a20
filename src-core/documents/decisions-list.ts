import type { Item } from '../model/meeting.ts';
import { awaitedBlocks } from './awaited-blocks.ts';
import { atSecondLevel, type Block, type DocumentTree } from './blocks.ts';
import { decidedBlocks } from './decided-blocks.ts';
import { decisionInFull, isPlainlyNoted } from './decision-blocks.ts';
import { withheldItem } from './item-blocks.ts';
import { leadLines } from './lead-lines.ts';
import { basesOf, documentOfMeeting, statusOf } from './meeting-document.ts';
import { exemptNote, type MinutesInput, plainRun, type Scope, scopeOf } from './minutes-input.ts';
import { inputOfMinutes } from './thaw.ts';
import { toDoBlocks } from './to-do-blocks.ts';

/** The short edition of the minutes: their first page, and the wording of each decision. */
export function decisionsListOf(now: MinutesInput): DocumentTree {
  const scope = scopeOf(inputOfMinutes(now));
  const { t, meeting } = scope;
  const { isDraft } = statusOf(scope);
  const bases = basesOf(
    scope.language,
    [...itemsWithDecisions(scope), ...meeting.decisions].map((each) => each.exempt?.basis),
  );
  const wordings = meeting.items.flatMap((item) => decisionsUnder(scope, item));
  return documentOfMeeting(scope, {
    title: 'minutes.decisionsTitle',
    bases,
    isDraft,
    blocks: [
      ...leadLines(scope),
      ...decidedBlocks(scope),
      ...awaitedBlocks(scope),
      ...toDoBlocks(scope),
      ...(wordings.length > 0
        ? [{ type: 'heading', level: 1, text: plainRun(t('minutes.wordings')) } as const]
        : []),
      ...atSecondLevel(wordings),
    ],
  });
}

/**
 * The frames have the titles of their items. A withheld item is named whether or not it has decisions: that too is
 * withheld.
 */
function decisionsUnder(scope: Scope, item: Item): Block[] {
  if (scope.withheld(item.exempt)) return withheldItem(scope, item);
  const about = scope.under
    .decisions(item)
    .filter((decision) => !isPlainlyNoted(scope, decision))
    .flatMap((decision) => decisionInFull(scope, decision));
  const marks = about.length > 0 ? exemptNote(scope, item.exempt) : [];
  return [
    ...marks,
    ...about.flatMap((block): Block[] => {
      if (block.type !== 'panel') return [block];
      return [
        { ...block, title: [...block.title, ...plainRun(': '), ...scope.quoted(item.title)] },
      ];
    }),
  ];
}

function itemsWithDecisions({ meeting }: Scope): Item[] {
  return meeting.items.filter((item) => meeting.decisions.some((each) => each.item === item.id));
}
