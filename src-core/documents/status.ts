import { type Day, dayOf } from '../model/field-types.ts';
import type { Item } from '../model/meeting.ts';
import { agreementBlocks } from './agreement-blocks.ts';
import { awaitedBlocks } from './awaited-blocks.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { documentTree } from './document-tree.ts';
import { itemHeading, withheldItem } from './item-blocks.ts';
import { basesOf } from './meeting-document.ts';
import {
  exemptNote,
  type MinutesInput,
  metaParagraph,
  paragraphOf,
  plainRun,
  type Scope,
  scopeOf,
  sentenceWith,
} from './minutes-input.ts';
import { inputOfNow } from './thaw.ts';

/**
 * Who is bound by the decisions and agreements of a meeting on a day, by what answer, and who is awaited (D143). It is
 * made from the forum as it is now, which the minutes are not.
 */
export function statusOfDecisions(input: MinutesInput & { readonly today: Day }): DocumentTree {
  const { today } = input;
  const scope = scopeOf(inputOfNow(input));
  const { t, forum, meeting, language, edition, dayInText, quoted, under } = scope;
  const title = t('sent.statusTitle', { day: dayInText(today) });
  const items = meeting.items.filter(
    (item) => under.decisions(item).length + under.agreements(item).length > 0,
  );
  const bases = basesOf(
    language,
    [...items, ...meeting.decisions, ...meeting.agreements].map(({ exempt }) => exempt?.basis),
  );
  const full = bases === '' ? '' : t('minutes.withheld', { basis: bases });
  const about = sentenceWith(t, 'sent.statusOfMeeting', {
    meeting: quoted(meeting.title),
    day: dayInText(dayOf(meeting.startsAt)),
  });
  const decided = meeting.items.flatMap((item) => statusUnder(scope, item));
  return documentTree(forum, language, {
    title,
    subject: meeting.title,
    marks: [edition === 'public' ? t('minutes.publicEdition') : full],
    blocks: [
      paragraphOf(about),
      { type: 'heading', level: 1, text: plainRun(t('sent.decided')) },
      ...(decided.length > 0 ? decided : [metaParagraph(t('sent.statusNothing'))]),
      ...awaitedBlocks(scope),
      metaParagraph(t('sent.statusEnd')),
    ],
    day: today,
    meeting,
  });
}

/** A withheld item is named whether or not it has decisions: that too is withheld. */
function statusUnder(scope: Scope, item: Item): Block[] {
  const { under } = scope;
  if (scope.withheld(item.exempt)) return withheldItem(scope, item);
  const [decisions, agreements] = [under.decisions(item), under.agreements(item)];
  if (decisions.length + agreements.length === 0) return [];
  return [
    itemHeading(scope, item, scope.quoted(item.title)),
    ...exemptNote(scope, item.exempt),
    ...decisions.flatMap((decision) => decisionBlocks(scope, decision)),
    ...agreements.flatMap((agreement) => agreementBlocks(scope, agreement)),
  ];
}
