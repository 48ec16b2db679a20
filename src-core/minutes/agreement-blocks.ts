import { number as formatNumber } from '../language/format.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { resultOfAgreement } from '../meeting/outcome.ts';
import type { ActionPoint, Agreement, Resource, Statement } from '../meeting/schema.ts';
import type { Block, Facts, Panel, Table } from './blocks.ts';
import { bindingLines, exemptNote, withheldPanel } from './decision-blocks.ts';
import { plain, type Scope } from './input.ts';
import { blocksOfMarkdown } from './markdown.ts';

/** An agreement with its commitments; action points; statements. */

export function agreementBlocks(scope: Scope, agreement: Agreement): Block[] {
  const { t, forum, meeting, names } = scope;
  const number = agreementNumber(meeting, agreement);
  if (scope.withheld(agreement.exempt)) {
    const title = t('minutes.agreement', { number, title: '' }).replace(/:\s*$/, '');
    return [withheldPanel(scope, title, agreement.exempt?.basis)];
  }
  const result = resultOfAgreement(forum, meeting, agreement);
  const panel: Panel = {
    type: 'panel',
    kind: 'agreement',
    title: plain(t('minutes.agreement', { number, title: agreement.title })),
    ...(agreement.withdrawn ? { badge: t('outcomes.withdrawn'), tone: 'neutral' as const } : {}),
    blocks: [
      ...exemptNote(t, agreement.exempt?.basis),
      ...blocksOfMarkdown(agreement.text),
      factsOf(scope, agreement),
      ...(agreement.withdrawn ? [] : bindingLines(scope, result.binding)),
      ...(result.unsigned.length > 0 && !agreement.withdrawn
        ? [
            {
              type: 'paragraph' as const,
              role: 'meta' as const,
              text: plain(t('minutes.unsigned', { partners: names(result.unsigned) })),
            },
          ]
        : []),
    ],
  };
  return agreement.commitments.length > 0 ? [panel, commitmentsTable(scope, agreement)] : [panel];
}

export function actionPointsTable(scope: Scope, points: readonly ActionPoint[]): Table {
  const { t, nameOf, day, forum } = scope;
  return {
    type: 'table',
    title: t('minutes.actionPoints'),
    columns: [
      { title: t('minutes.what'), share: 50 },
      { title: t('minutes.owner'), share: 32 },
      { title: t('minutes.due'), share: 18 },
    ],
    rows: points.map((point) => {
      const who = forum.representatives.find((each) => each.id === point.representative)?.name;
      const owner = who === undefined ? nameOf(point.owner) : `${nameOf(point.owner)}, ${who}`;
      return [plain(point.what), plain(owner), plain(day(point.due))];
    }),
  };
}

export function statementPanel(scope: Scope, statement: Statement): Panel {
  const partner = scope.nameOf(statement.partner);
  return {
    type: 'panel',
    kind: 'statement',
    title: plain(scope.t('minutes.statement', { partner })),
    blocks: blocksOfMarkdown(statement.text),
  };
}

function factsOf(scope: Scope, agreement: Agreement): Facts {
  const { t, forum, names, day } = scope;
  const degree =
    agreement.degree === undefined
      ? ''
      : (forum.coordinationSteps[agreement.degree - 1] ?? t(degreeKey(agreement.degree)));
  const duration = [
    agreement.from === undefined ? '' : t('minutes.durationFrom', { from: day(agreement.from) }),
    agreement.to === undefined ? '' : t('minutes.durationTo', { to: day(agreement.to) }),
  ];
  const measures = agreement.measures
    .map((id) => forum.measures.find((measure) => measure.id === id)?.title ?? id)
    .join('; ');
  const rows = [
    { label: t('minutes.parties'), value: names(agreement.parties) },
    { label: t('minutes.degree'), value: degree },
    { label: t('minutes.duration'), value: duration.filter(Boolean).join(' ') },
    { label: t('minutes.measures'), value: measures },
  ];
  return {
    type: 'facts',
    title: agreement.title,
    rows: rows
      .filter((row) => row.value !== '')
      .map(({ label, value }) => ({ label, value: plain(value) })),
  };
}

const DEGREES = ['degrees.1', 'degrees.2', 'degrees.3', 'degrees.4'] as const;

function degreeKey(degree: number) {
  return DEGREES[degree - 1] ?? DEGREES[0];
}

function commitmentsTable(scope: Scope, agreement: Agreement): Table {
  const { t, nameOf, day } = scope;
  return {
    type: 'table',
    title: t('minutes.commitments'),
    columns: [
      { title: t('minutes.partner'), share: 30 },
      { title: t('minutes.what'), share: 34 },
      { title: t('minutes.brings'), share: 20 },
      { title: t('minutes.due'), share: 16 },
    ],
    rows: agreement.commitments.map((commitment) => [
      plain(nameOf(commitment.partner)),
      plain(commitment.what),
      plain(resourceText(scope, commitment.resource)),
      plain(day(commitment.due)),
    ]),
  };
}

/** `250 000 NOK`, `0,5 årsverk`, `Kompetanse`. */
function resourceText({ t, language }: Scope, resource: Resource): string {
  const kind = t(`resources.${resource.kind}`);
  if (resource.amount === undefined) return kind;
  const amount = formatNumber(resource.amount, language);
  if (resource.kind === 'people' && !resource.unit) return t('resources.fullTime', { amount });
  return `${amount} ${resource.unit ?? kind.toLowerCase()}`;
}
