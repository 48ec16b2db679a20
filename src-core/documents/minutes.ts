import { isWritten } from '../meeting/meeting-form.ts';
import { membersAt } from '../meeting/membership.ts';
import { approvalBlocks } from './approval-blocks.ts';
import { assessmentBlocks } from './assessment-blocks.ts';
import { attendanceBlocks } from './attendance-blocks.ts';
import { awaitedBlocks } from './awaited-blocks.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { carryOverChapter } from './carry-over-blocks.ts';
import { actualTime, agendaBlocks, factsOfMeeting } from './front-blocks.ts';
import { itemsBlocks, noticeBlocks } from './item-blocks.ts';
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

export type { MinutesInput } from './minutes-input.ts';

/** The minutes of a meeting, and its notice with the agenda, as trees of blocks. */

export function minutesOf(now: MinutesInput): DocumentTree {
  const scope = scopeOf(inputOfMinutes(now));
  const { t, meeting } = scope;
  const bases = basesIn(scope);
  const { status, isDraft } = statusOf(scope);
  const deadline = meeting.phase === 'circulated' ? scope.day(meeting.deadline) : '';
  const facts = factsOfMeeting(scope, [
    [t('minutes.held'), actualTime(scope)],
    [t('minutes.status'), status],
    [t('minutes.commentsBy'), deadline],
    [t('minutes.access'), accessOf(scope, bases)],
    [t('minutes.digest'), digestOf(scope)],
  ]);
  const blocks = [
    facts,
    ...attendanceBlocks(scope),
    ...agendaBlocks(scope),
    ...itemsBlocks(scope),
    ...assessmentBlocks(scope),
    ...awaitedBlocks(scope),
    ...signatureBlocks(scope),
  ];
  return documentOfMeeting(scope, {
    title: 'minutes.title',
    bases,
    isDraft,
    blocks,
  });
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
      ...agendaBlocks(scope, { isNotice: true }),
      ...meeting.items.flatMap((item) => noticeBlocks(scope, item)),
      ...carryOverChapter(scope, 1),
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

function signatureBlocks(scope: Scope): Block[] {
  const { t, meeting } = scope;
  const place = (role: string, name: string | undefined) => ({ role, ...(name ? { name } : {}) });
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.approval')) },
    ...approvalBlocks(scope),
    {
      type: 'signatures',
      places: [
        place(t('minutes.chair'), meeting.chair),
        place(t('minutes.secretary'), meeting.secretary),
      ],
      placeAndDate: t('minutes.placeAndDate'),
    },
  ];
}

/** The checksum, in groups to compare by eye. It covers all the content, so the public edition does not have it. */
function digestOf({ digest = '', edition }: Scope): string {
  return edition === 'public' ? '' : (digest.match(/.{1,8}/g) ?? []).join(' ');
}
