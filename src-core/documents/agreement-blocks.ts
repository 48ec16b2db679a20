import * as format from '../i18n/format.ts';
import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { itemInText } from '../meeting/number-labels.ts';
import { agreementNumber, itemNumber } from '../meeting/numbers.ts';
import { resultOn } from '../meeting/outcome.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { signaturesOf } from '../meeting/signatures.ts';
import { dayOf, getOwn, type Id } from '../model/field-types.ts';
import type { ActionPoint, Agreement, Item, Resource, Statement } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Facts, Panel, Table } from './blocks.ts';
import { bookmarkOf, bookmarkOfNth, serialOf } from './bookmarks.ts';
import { withheldPanel } from './decision-blocks.ts';
import {
  exemptNote,
  joinLines,
  labelParagraph,
  plainRun,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';
import { dueLine, partyLine } from './party-line.ts';
import { answerOf, boundInWords } from './positions-table.ts';

/** An agreement with the parties it binds and its commitments; action points; statements. */

export function agreementBlocks(scope: Scope, agreement: Agreement): Block[] {
  const { t, meeting } = scope;
  const number = agreementNumber(agreement);
  const serial = serialOf(meeting, agreement);
  const title = t('minutes.agreement', { number });
  if (scope.withheld(agreement.exempt)) return [withheldPanel(scope, title, agreement.exempt)];
  const panel: Panel = {
    type: 'panel',
    kind: 'agreement',
    title: [...plainRun(`${title}: `), ...scope.quoted(agreement.title)],
    mark: bookmarkOf('agreement-title', serial),
    anchor: `agreement-${serial.replace('_', '-')}`,
    ...(agreement.withdrawn ? { badge: t('outcomes.withdrawn'), tone: 'neutral' as const } : {}),
    blocks: [
      ...scope.quotedText(
        'agreements.*.text',
        agreement.text,
        bookmarkOf('agreement-text', serial),
      ),
      ...factsOf(scope, agreement),
      ...exemptNote(scope, agreement.exempt),
    ],
  };
  if (agreement.withdrawn) return [panel];
  return [
    panel,
    partiesTable(scope, agreement),
    ...(agreement.commitments.length > 0
      ? [
          labelParagraph(t('minutes.commitments')),
          {
            ...commitmentsTable(scope, agreement),
            marked: {
              column: 1,
              marks: agreement.commitments.map((_, at) => bookmarkOfNth('commitment', serial, at)),
            },
          },
        ]
      : []),
  ];
}

export function actionPointsTable(scope: Scope, item: Item, points: readonly ActionPoint[]): Table {
  const { t, language, forum, quoted } = scope;
  const serial = serialOf(scope.meeting, item);
  return {
    type: 'table',
    title: t('minutes.actionPointsOf', { item: itemInText(itemNumber(scope.meeting, item.id), t) }),
    columns: [
      { title: t('minutes.what'), share: 50 },
      { title: t('minutes.owner'), share: 34 },
      { title: t('minutes.due'), share: 16 },
    ],
    rows: points.map((point) => {
      const who = forum.representatives.find((each) => each.id === point.representative)?.name;
      const owners = partyLine(point.owners, scope, quoted);
      const owner = joinLines([owners, plainRun(who ?? '')], ', ');
      return [quoted(point.what), owner, dueLine(point, language, quoted)];
    }),
    marked: { column: 0, marks: points.map((_, at) => bookmarkOfNth('action-point', serial, at)) },
  };
}

export function statementPanel(scope: Scope, statement: Statement, mark?: string): Panel {
  const partner = partyLine(statement.by, scope, scope.quoted);
  return {
    type: 'panel',
    kind: 'statement',
    title: sentenceWith(scope.t, 'minutes.statement', { partner }),
    blocks: scope.quotedText('statements.*.text', statement.text, mark),
  };
}

/** Who has signed, and whether the signature binds them yet. */
function partiesTable(scope: Scope, agreement: Agreement): Table {
  const { t, forum, meeting, nameOf, day, today } = scope;
  const { bindings } = resultOn(forum, resultOfAgreement(forum, meeting, agreement), today);
  const { standing, earlier } = signaturesOf(followUpOf(forum, meeting.id), agreement);
  const signedWords = (party: Id) => {
    const signature = standing.get(party);
    if (signature) return day(dayOf(signature.at));
    return t(earlier.has(party) ? 'minutes.signedEarlier' : 'minutes.notSigned');
  };
  return {
    type: 'table',
    title: t('minutes.partiesOf', { number: agreementNumber(agreement) }),
    columns: [
      { title: t('minutes.party'), share: 38 },
      { title: t('minutes.signed'), share: 20 },
      { title: t('minutes.boundByAgreement'), share: 42 },
    ],
    rows: agreement.parties.map((party) => {
      const answer = answerOf(scope, 'agreement', agreement.id, party);
      const bound = getOwn(bindings, party) ?? { state: 'not-bound' as const };
      const words = boundInWords(scope, party, bound, answer);
      const paper = answer ? [day(answer.on), answer.reference].filter(Boolean).join(', ') : '';
      return [
        plainRun(nameOf(party)),
        plainRun(signedWords(party)),
        plainRun(paper === '' ? words : `${words} (${paper})`),
      ];
    }),
  };
}

export function commitmentsTable(scope: Scope, agreement: Agreement): Table {
  const { t, nameOf, day, quoted } = scope;
  return {
    type: 'table',
    title: t('minutes.commitmentsOf', { number: agreementNumber(agreement) }),
    columns: [
      { title: t('minutes.party'), share: 28 },
      { title: t('minutes.what'), share: 36 },
      { title: t('minutes.brings'), share: 20 },
      { title: t('minutes.due'), share: 16 },
    ],
    rows: agreement.commitments.map((commitment) => [
      plainRun(nameOf(commitment.partner)),
      quoted(commitment.what),
      resourceText(scope, commitment.resource),
      plainRun(day(commitment.due)),
    ]),
  };
}

export function factsOf(scope: Scope, agreement: Agreement): Facts[] {
  const { t, forum, names, day, quoted } = scope;
  const { degree } = agreement;
  const period = [
    agreement.from === undefined ? '' : t('minutes.periodFrom', { from: day(agreement.from) }),
    agreement.to === undefined ? '' : t('minutes.periodTo', { to: day(agreement.to) }),
  ];
  const measures = agreement.measures
    .map((id) => forum.measures.find((measure) => measure.id === id)?.title ?? id)
    .join('; ');
  const rows = [
    // The table below names the parties, unless the agreement is withdrawn.
    {
      label: t('minutes.parties'),
      value: plainRun(agreement.withdrawn ? names(agreement.parties) : ''),
    },
    {
      label: t('minutes.degree'),
      value:
        degree === undefined
          ? []
          : sentenceWith(t, 'minutes.degreeOf', {
              name: degreeName(scope, degree),
              step: degree,
            }),
    },
    { label: t('minutes.period'), value: plainRun(period.filter(Boolean).join(' ')) },
    { label: t('minutes.measures'), value: quoted(measures, forum.language) },
  ].filter((row) => row.value.length > 0);
  if (rows.length === 0) return [];
  return [{ type: 'facts', title: agreement.title, rows }];
}

/** The forum's own name for the degree, or the program's. */
function degreeName({ t, forum, quoted }: Scope, degree: number): Line {
  const own = forum.coordinationSteps[degree - 1];
  if (own !== undefined) return quoted(own, forum.language);
  return plainRun(t(DEGREES[degree - 1] ?? DEGREES[0]));
}

const DEGREES = ['degrees.1', 'degrees.2', 'degrees.3', 'degrees.4'] as const;

/** Such as `450 000 kroner`, `0,5 årsverk`, `Kompetanse`. */
function resourceText({ t, language, quoted }: Scope, resource: Resource): Line {
  const { kind, amount } = resource;
  const unit = resource.unit ?? '';
  const name = t(`resources.${kind}`);
  if (amount === undefined) return joinLines([plainRun(name), quoted(unit)], ': ');
  const isMoney = kind === 'money';
  const count = isMoney ? format.moneyFigures(amount, language) : format.number(amount, language);
  if (kind === 'people' && unit === '') return plainRun(t('resources.fullTime', { amount: count }));
  if (unit === '') return plainRun(`${name}: ${count}`);
  if (isMoney) return plainRun(format.money(amount, unit, language));
  return joinLines([plainRun(count), quoted(unit)], ' ');
}
