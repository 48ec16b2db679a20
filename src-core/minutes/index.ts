import { number } from '../language/format.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import { resultOfAgreement, resultOfDecision } from '../meeting/outcome.ts';
import { CRITERIA, SECTIONS } from '../meeting/schema.ts';
import type { Block, DocumentTree, Facts, Line } from './blocks.ts';
import { agendaBlocks, attendanceBlocks, factsOfMeeting } from './front-blocks.ts';
import { itemIn, type MinutesInput, plain, type Scope, scopeOf } from './input.ts';
import { backgroundBlocks, carriedBlocks, sectionBlocks } from './item-blocks.ts';

export type { MinutesInput } from './input.ts';

/** The minutes of a meeting, and its notice with the agenda, as trees of blocks. */

export function minutesOf(input: MinutesInput): DocumentTree {
  const scope = scopeOf(input);
  const { t, meeting, edition } = scope;
  const isDraft = meeting.phase !== 'circulated' && meeting.phase !== 'approved';
  const editions = [
    isDraft ? t('minutes.draft') : t(`phases.${meeting.phase}`),
    edition === 'public' ? t('minutes.publicEdition') : '',
  ];
  const status = { label: t('minutes.status'), value: plain(editions.filter(Boolean).join(', ')) };
  const deadline: Facts['rows'] =
    meeting.deadline === undefined
      ? []
      : [{ label: t('minutes.commentsBy'), value: plain(scope.day(meeting.deadline)) }];
  return document(scope, t('minutes.title', { meeting: meeting.title }), [
    factsOfMeeting(scope, [status, ...deadline]),
    ...attendanceBlocks(scope),
    ...agendaBlocks(scope),
    ...SECTIONS.flatMap((section) => sectionBlocks(scope, section)),
    ...checkBlocks(scope),
    ...followUpBlocks(scope),
    { type: 'heading', level: 1, text: plain(t('minutes.approval')) },
    {
      type: 'signatures',
      places: [
        { role: t('minutes.chair'), ...(meeting.chair ? { name: meeting.chair } : {}) },
        { role: t('minutes.secretary'), ...(meeting.secretary ? { name: meeting.secretary } : {}) },
      ],
      placeAndDate: t('minutes.placeAndDate'),
    },
  ]);
}

export function agendaOf(input: MinutesInput): DocumentTree {
  const scope = scopeOf(input);
  const { t, meeting } = scope;
  const described = meeting.items.filter((item) => !scope.withheld(item.exempt));
  return document(scope, t('minutes.agendaTitle', { meeting: meeting.title }), [
    factsOfMeeting(scope),
    ...agendaBlocks(scope),
    ...described.flatMap((item): Block[] => {
      const blocks = backgroundBlocks(scope, item);
      const title = t('minutes.itemHeading', {
        number: itemNumber(meeting, item.id),
        title: item.title,
      });
      return blocks.length === 0
        ? []
        : [{ type: 'heading', level: 2, text: plain(title) }, ...blocks];
    }),
    ...carriedBlocks(scope),
  ]);
}

function document(scope: Scope, title: string, blocks: readonly Block[]): DocumentTree {
  const { t, forum, meeting, language } = scope;
  return {
    language,
    title,
    subtitle: forum.name,
    author: forum.secretariat ?? forum.name,
    subject: meeting.title,
    header: `${forum.name} · ${meeting.title}`,
    // The renderer puts the page numbers in.
    footer: t('minutes.footer', { page: '{{page}}', pages: '{{pages}}' }),
    blocks,
  };
}

/** The partnership check: mean and spread of each criterion (domain.md 6). */
function checkBlocks({ t, meeting, language }: Scope): Block[] {
  if (meeting.assessments.length === 0) return [];
  const rows = CRITERIA.flatMap((criterion): (readonly Line[])[] => {
    const scores = meeting.assessments
      .filter((assessment) => assessment.criterion === criterion)
      .map((assessment) => assessment.score);
    if (scores.length === 0) return [];
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return [
      [
        plain(t(`criteria.${criterion}`)),
        plain(number(Math.round(mean * 10) / 10, language)),
        plain(`${Math.min(...scores)}–${Math.max(...scores)}`),
        plain(String(scores.length)),
      ],
    ];
  });
  return [
    { type: 'heading', level: 1, text: plain(t('minutes.check')) },
    {
      type: 'table',
      title: t('minutes.check'),
      columns: [
        { title: t('minutes.criterion'), share: 52 },
        { title: t('minutes.mean'), share: 14, align: 'end' },
        { title: t('minutes.spread'), share: 20, align: 'end' },
        { title: t('minutes.answers'), share: 14, align: 'end' },
      ],
      rows,
    },
  ];
}

/** Who must still say yes at home. */
function followUpBlocks(scope: Scope): Block[] {
  const { t, forum, meeting, nameOf } = scope;
  const open = <T extends { item: string; exempt?: { basis: string } | undefined }>(thing: T) =>
    !scope.withheld(thing.exempt) && !scope.withheld(itemIn(meeting, thing.item)?.exempt);
  const awaited = [
    ...meeting.decisions.filter(open).map((decision) => ({
      number: decisionNumber(meeting, decision),
      awaiting: resultOfDecision(forum, meeting, decision).awaiting,
    })),
    ...meeting.agreements.filter(open).map((agreement) => ({
      number: agreementNumber(meeting, agreement),
      awaiting: resultOfAgreement(forum, meeting, agreement).awaiting,
    })),
  ];
  const rows = awaited.flatMap(({ number: concerns, awaiting }) =>
    awaiting.map((id): readonly Line[] => [
      plain(nameOf(id)),
      plain(forum.partners.find((partner) => partner.id === id)?.principal ?? ''),
      plain(concerns),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plain(t('minutes.ratifications')) },
    {
      type: 'table',
      title: t('minutes.ratifications'),
      columns: [
        { title: t('minutes.partner'), share: 40 },
        { title: t('minutes.principal'), share: 40 },
        { title: t('minutes.concerns'), share: 20 },
      ],
      rows,
    },
  ];
}
