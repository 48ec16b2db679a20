import * as format from '../i18n/format.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { signaturesOf } from '../meeting/signatures.ts';
import { dayOf, type Id } from '../model/field-types.ts';
import type { Agreement, Resource, Statement } from '../model/meeting.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Facts, Panel, Row, Table } from './blocks.ts';
import { bookmarkOf, bookmarkOfNth, serialOf } from './bookmarks.ts';
import { withheldPanel } from './decision-blocks.ts';
import {
  exemptNote,
  joinLines,
  paragraphOf,
  plainRun,
  type Scope,
  sentenceWith,
  strongRun,
} from './minutes-input.ts';
import { partyLine } from './party-line.ts';

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
      ...factsLine(scope, agreement),
      ...exemptNote(scope, agreement.exempt),
    ],
  };
  return agreement.withdrawn ? [panel] : [panel, partiesTable(scope, agreement)];
}

/** Under its item: its title and parties. The agreement itself is an annex. */
export function agreementLine(scope: Scope, agreement: Agreement): Block {
  const { t, quoted, names } = scope;
  const label = t('minutes.agreement', { number: agreementNumber(agreement) });
  if (scope.withheld(agreement.exempt)) return withheldPanel(scope, label, agreement.exempt);
  const title = [strongRun(`${label}: `), ...quoted(agreement.title)];
  const about = agreement.withdrawn
    ? t('minutes.agreementWithdrawn')
    : t('minutes.agreementParties', { partners: names(agreement.parties) });
  return { type: 'paragraph', text: [...title, ...plainRun(`. ${about}`)] };
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

/** The parties: when each signed, and what it brings by when. A party with several commitments has a row for each. */
function partiesTable(scope: Scope, agreement: Agreement): Table {
  const { t, forum, meeting, nameOf, day } = scope;
  const { standing, earlier } = signaturesOf(followUpOf(forum, meeting.id), agreement);
  const signedWords = (party: Id) => {
    const signature = standing.get(party);
    if (signature) return day(dayOf(signature.at));
    return t(earlier.has(party) ? 'minutes.signedEarlier' : 'minutes.notSigned');
  };
  const serial = serialOf(meeting, agreement);
  const entries = agreement.parties.flatMap((party): { row: Row; mark?: string }[] => {
    const own = agreement.commitments.flatMap((commitment, at) =>
      commitment.partner === party ? [{ commitment, at }] : [],
    );
    const head = [plainRun(nameOf(party)), plainRun(signedWords(party))];
    if (own.length === 0) return [{ row: [...head, DASH, DASH, DASH] }];
    return own.map(({ commitment: { what, resource, due }, at }) => ({
      row: [
        ...head,
        scope.quoted(what),
        resourceText(scope, resource),
        due === undefined ? DASH : plainRun(day(due)),
      ],
      mark: bookmarkOfNth('commitment', serial, at),
    }));
  });
  return {
    type: 'table',
    title: t('minutes.partiesOf', { number: agreementNumber(agreement) }),
    columns: [
      { title: t('minutes.party'), share: 25 },
      { title: t('minutes.signed'), share: 14 },
      { title: t('minutes.what'), share: 29 },
      { title: t('minutes.brings'), share: 18 },
      { title: t('minutes.due'), share: 14 },
    ],
    rows: entries.map(({ row }) => row),
    marked: { column: 2, marks: entries.map(({ mark }) => mark) },
  };
}

const DASH = plainRun('–');

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

/** On one line, after the text. */
function factsLine(scope: Scope, agreement: Agreement): Block[] {
  const facts = factsOf(scope, agreement).flatMap(({ rows }) => rows);
  if (facts.length === 0) return [];
  const parts = facts.map(({ label, value }) => [...plainRun(`${label}: `), ...value]);
  return [paragraphOf(joinLines(parts, ' · '))];
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
