import { list } from '../i18n/format.ts';
import { membersAt } from '../meeting/membership.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { resultOfAgreement } from '../meeting/outcome.ts';
import { itemsInOrder } from '../meeting/timing.ts';
import type { Id } from '../model/field-types.ts';
import { SECTIONS } from '../model/meeting.ts';
import { assessmentBlocks } from './assessment-blocks.ts';
import type { Block, DocumentTree, Row } from './blocks.ts';
import { carryOverBlocks } from './carry-over-blocks.ts';
import { actualTime, agendaBlocks, attendanceBlocks, factsOfMeeting } from './front-blocks.ts';
import { noticeBlocks, sectionBlocks } from './item-blocks.ts';
import { accessOf, basesIn, documentOfMeeting, statusOf } from './meeting-document.ts';
import {
  itemIn,
  type MinutesInput,
  plainParagraph,
  plainRun,
  type Scope,
  scopeOf,
} from './minutes-input.ts';

export type { MinutesInput } from './minutes-input.ts';

/** The minutes of a meeting, and its notice with the agenda, as trees of blocks. */

export function minutesOf(input: MinutesInput): DocumentTree {
  const scope = scopeOf(input);
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
    ...SECTIONS.flatMap((section) => sectionBlocks(scope, section)),
    ...assessmentBlocks(scope),
    ...awaitedBlocks(scope),
    ...signatureBlocks(scope),
  ];
  return documentOfMeeting(scope, {
    title: (meeting) => t('minutes.title', { meeting }),
    bases,
    isDraft,
    blocks,
  });
}

export function agendaOf(input: MinutesInput): DocumentTree {
  const scope = scopeOf(input);
  const { t, forum, meeting } = scope;
  const bases = basesIn(scope);
  const members = membersAt(forum, meeting).map((member) => member.partner);
  const secretariat = forum.secretariat || t('minutes.theSecretariat');
  return documentOfMeeting(scope, {
    title: (meeting) => t('minutes.agendaTitle', { meeting }),
    bases,
    blocks: [
      factsOfMeeting(scope, [
        [t('minutes.invited'), scope.names(members)],
        [t('minutes.access'), accessOf(scope, bases)],
      ]),
      ...agendaBlocks(scope, { presenters: true }),
      ...itemsInOrder(meeting).flatMap((item) => noticeBlocks(scope, item)),
      { type: 'heading', level: 1, text: plainRun(t('minutes.carried')) },
      ...carryOverBlocks(scope),
      { type: 'heading', level: 1, text: plainRun(t('minutes.apologies')) },
      plainParagraph(t('minutes.sendApologies', { secretariat })),
    ],
  });
}

/** Which principals must still approve, and what. */
function awaitedBlocks(scope: Scope): Block[] {
  const { t, forum, meeting, language, decided } = scope;
  const isShown = <T extends { item: Id; exempt?: { basis: string } | undefined }>(thing: T) =>
    !scope.withheld(thing.exempt) && !scope.withheld(itemIn(meeting, thing.item)?.exempt);
  const decisions = meeting.decisions.filter(isShown).map((decision) => ({
    number: decided(decision).label,
    awaiting: decided(decision).result.awaiting,
  }));
  const agreements = meeting.agreements.filter(isShown).map((agreement) => ({
    number: agreementNumber(agreement),
    awaiting: resultOfAgreement(forum, meeting, agreement).awaiting,
  }));
  const numbers = (things: typeof decisions, partner: Id) =>
    things.filter(({ awaiting }) => awaiting.includes(partner)).map((each) => each.number);
  const rows = forum.partners.flatMap(({ id, name, principal }): Row[] => {
    const ofAgreements = numbers(agreements, id);
    const lines = [
      ...numbers(decisions, id),
      ...(ofAgreements.length > 0
        ? [t('minutes.agreement', { number: list(ofAgreements, language) })]
        : []),
    ];
    return lines.length === 0
      ? []
      : [
          [
            plainRun(name),
            scope.quoted(principal ?? '', forum.language),
            plainRun(lines.join('\n')),
          ],
        ];
  });
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.ratifications')) },
    {
      type: 'table',
      title: t('minutes.ratifications'),
      columns: [
        { title: t('minutes.partner'), share: 36 },
        { title: t('minutes.principal'), share: 26 },
        { title: t('minutes.concerns'), share: 38 },
      ],
      rows,
    },
  ];
}

function signatureBlocks({ t, meeting }: Scope): Block[] {
  const place = (role: string, name: string | undefined) => ({ role, ...(name ? { name } : {}) });
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.approval')) },
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
