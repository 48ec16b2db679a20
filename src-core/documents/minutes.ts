import { isWritten } from '../meeting/meeting-form.ts';
import { membersAt } from '../meeting/membership.ts';
import { adoptedDocuments, agreementAnnex } from './annex-blocks.ts';
import { approvalBlocks } from './approval-blocks.ts';
import { assessmentBlocks } from './assessment-blocks.ts';
import { attendanceBlocks } from './attendance-blocks.ts';
import { awaitedBlocks } from './awaited-blocks.ts';
import { bindingMatrix, hasMatrix } from './binding-matrix.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { carriedChapter } from './carry-over-blocks.ts';
import { decidedBlocks } from './decided-blocks.ts';
import { agendaBlocks, factsOfMeeting } from './front-blocks.ts';
import { itemsBlocks, noticeBlocks } from './item-blocks.ts';
import { leadLines } from './lead-lines.ts';
import { accessOf, basesIn, documentOfMeeting, statusOf } from './meeting-document.ts';
import {
  type MinutesInput,
  metaParagraph,
  plainParagraph,
  plainRun,
  type Scope,
  scopeOf,
} from './minutes-input.ts';
import { noticeChangeBlocks } from './notice-changes.ts';
import { inputOfMinutes, inputOfNotice } from './thaw.ts';
import { toDoBlocks } from './to-do-blocks.ts';

export type { MinutesInput } from './minutes-input.ts';

/** The minutes of a meeting, and its notice with the agenda, as trees of blocks. */

export function minutesOf(now: MinutesInput): DocumentTree {
  const scope = scopeOf(inputOfMinutes(now));
  const bases = basesIn(scope);
  const { isDraft } = statusOf(scope);
  const blocks = [
    ...leadLines(scope),
    ...decidedBlocks(scope),
    ...awaitedBlocks(scope),
    ...toDoBlocks(scope),
    ...bindingMatrix(scope),
    ...whoWasThere(scope),
    ...itemsBlocks(scope),
    ...adoptedDocuments(scope),
    ...agreementAnnex(scope),
    ...assessmentBlocks(scope),
    ...endBlocks(scope),
  ];
  return documentOfMeeting(scope, {
    title: 'minutes.title',
    bases,
    isDraft,
    blocks,
  });
}

/** The attendance that the matrix does not show. */
function whoWasThere(scope: Scope): Block[] {
  const blocks = attendanceBlocks(scope, { hasMatrix: hasMatrix(scope) });
  if (blocks.length === 0) return [];
  return [{ type: 'heading', level: 1, text: plainRun(scope.t('minutes.attendance')) }, ...blocks];
}

/** How what is in it was found, and the checksum of what was approved. */
function endBlocks(scope: Scope): Block[] {
  const digest = digestOf(scope);
  return [
    ...approvalBlocks(scope),
    ...(digest === '' ? [] : [metaParagraph(`${scope.t('minutes.digest')}: ${digest}`)]),
  ];
}

/** The notice as it was sent: one version of it, or the latest (D141). */
export function agendaOf(now: MinutesInput, version?: number): DocumentTree {
  const input = inputOfNotice(now, version);
  const scope = scopeOf(input);
  const { t, forum, meeting } = scope;
  const bases = basesIn(scope);
  const members = membersAt(forum, meeting).map((member) => member.partner);
  return documentOfMeeting(scope, {
    title: 'minutes.agendaTitle',
    bases,
    blocks: [
      factsOfMeeting(scope, [
        [t('minutes.invited'), scope.names(members)],
        [t('minutes.access'), accessOf(scope, bases)],
      ]),
      ...(meeting.phase === 'draft' || input.notice ? [] : [metaParagraph(t('sent.noticeOfNow'))]),
      ...noticeChangeBlocks(scope, input),
      ...agendaBlocks(scope),
      ...meeting.items.flatMap((item) => noticeBlocks(scope, item)),
      ...carriedChapter(scope),
      ...(isWritten(meeting) ? [] : apologyBlocks(scope)),
    ],
  });
}

function apologyBlocks({ t, forum }: Scope): Block[] {
  const secretariat = forum.secretariat || t('minutes.theSecretariat');
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.apologies')) },
    plainParagraph(t('minutes.sendApologies', { secretariat })),
  ];
}

/** The checksum, in groups to compare by eye. It covers all the content, so the public edition does not have it. */
function digestOf({ digest = '', edition }: Scope): string {
  return edition === 'public' ? '' : (digest.match(/.{1,8}/g) ?? []).join(' ');
}
