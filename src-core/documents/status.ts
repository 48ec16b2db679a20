import { type Day, dayOf } from '../model/field-types.ts';
import { awaitedBlocks } from './awaited-blocks.ts';
import { bindingMatrix } from './binding-matrix.ts';
import { atSecondLevel, type DocumentTree } from './blocks.ts';
import { decidedBlocks, notAdopted } from './decided-blocks.ts';
import { decisionInFull } from './decision-blocks.ts';
import { documentTree } from './document-tree.ts';
import { basesOf } from './meeting-document.ts';
import {
  type MinutesInput,
  metaParagraph,
  paragraphOf,
  plainRun,
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
  const others = notAdopted(scope).flatMap((decision) => decisionInFull(scope, decision));
  const decided = [
    ...decidedBlocks(scope),
    ...(others.length > 0
      ? [{ type: 'heading', level: 1, text: plainRun(t('sent.notAdopted')) } as const]
      : []),
    ...atSecondLevel(others),
  ];
  // Whether there is anything exempt is exempt too.
  const isNothing = decided.length === 0 && edition === 'full';
  return documentTree(forum, language, {
    title,
    subject: meeting.title,
    marks: [edition === 'public' ? t('minutes.publicEdition') : full],
    blocks: [
      paragraphOf(about),
      ...decided,
      ...(isNothing ? [metaParagraph(t('sent.statusNothing'))] : []),
      ...awaitedBlocks(scope),
      ...bindingMatrix(scope),
      metaParagraph(t('sent.statusEnd')),
    ],
    day: today,
    meeting,
  });
}
