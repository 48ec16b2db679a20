import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { agreementInBrief, decisionInBrief } from '../meeting/binding-brief.ts';
import { ended } from '../meeting/binding-terms.ts';
import { effectOf, mayBind } from '../meeting/effects.ts';
import { decisionInColumn } from '../meeting/number-labels.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { resultOn } from '../meeting/outcome.ts';
import { resultInWords, verdictInWords } from '../meeting/outcome-words.ts';
import type { Agreement, Decision, Exempt } from '../model/meeting.ts';
import { onOneLine } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, Row, Table } from './blocks.ts';
import { columnShares } from './column-shares.ts';
import {
  isWithheld,
  itemIn,
  joinLines,
  listOfLines,
  paragraphOf,
  plainRun,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';

/**
 * What was decided, one row for each decision and agreement: its number, what it says, whom it binds and from when. What
 * the forum approved of its own papers is one line below (D216).
 */
export function decidedBlocks(scope: Scope): Block[] {
  const { t } = scope;
  const adopted = scope.decisions.filter((decision) => isAdopted(scope, decision));
  const formal = adopted.filter((decision) => matterOfApproval(scope, decision) !== undefined);
  const rows = [
    ...adopted.filter((each) => !formal.includes(each)).map((each) => decisionRow(scope, each)),
    ...scope.agreements
      .filter((agreement) => isMade(scope, agreement))
      .map((each) => agreementRow(scope, each)),
  ];
  if (rows.length + formal.length === 0) return [];
  // Where nothing binds, the column says how each was adopted.
  const isBinding = adopted.some(mayBind) || rows.length > adopted.length - formal.length;
  return [
    { type: 'heading', level: 1, text: plainRun(t('firstPage.decided')) },
    ...(rows.length > 0 ? [decidedTable(scope, rows, isBinding)] : []),
    ...(formal.length > 0 ? [approvedLine(scope, formal)] : []),
  ];
}

function decidedTable({ t }: Scope, rows: readonly Row[], isBinding: boolean): Table {
  const columns = [
    t('firstPage.number'),
    t('firstPage.decision'),
    t(isBinding ? 'firstPage.bindsWhom' : 'firstPage.outcome'),
  ];
  const [number = 0] = columnShares(columns, rows, [0]);
  const rest = 100 - number;
  const shares = [number, rest * 0.52, rest * 0.48];
  return {
    type: 'table',
    title: t('firstPage.decided'),
    columns: columns.map((title, index) => ({ title, share: shares[index] ?? 0 })),
    rows,
  };
}

/** Also what only binds those that consented for their own part; not what was noted, or fell. */
function isAdopted(scope: Scope, decision: Decision): boolean {
  // Whether what is withheld was adopted or signed is exempt too.
  if (isWithheld(scope, decision)) return false;
  const { outcome, isForOwnPart } = scope.decided(decision).result;
  return outcome === 'adopted' || outcome === 'lapsed' || isForOwnPart;
}

/** Proposals that are undecided or were not adopted. */
export function notAdopted(scope: Scope): readonly Decision[] {
  return scope.decisions.filter((decision) => {
    const { outcome } = scope.decided(decision).result;
    const isNot = outcome === 'open' || outcome === 'not-adopted';
    return isNot && !isWithheld(scope, decision) && !isAdopted(scope, decision);
  });
}

/** What nobody has signed yet is a proposal. */
function isMade(scope: Scope, agreement: Agreement): boolean {
  if (agreement.withdrawn || isWithheld(scope, agreement)) return false;
  const { unsigned } = resultOfAgreement(scope.forum, scope.meeting, agreement);
  return unsigned.length < agreement.parties.length;
}

function decisionRow(scope: Scope, decision: Decision): Row {
  const { t, meeting } = scope;
  const number = plainRun(decisionInColumn(meeting, decision));
  const { adopts } = decision;
  const document = adopts ? t(`documents.${adopts.document}`) : '';
  const wording = briefly(decision.wording);
  const what =
    wording === '' && adopts
      ? plainRun(t('firstPage.newVersion', { document }))
      : scope.quoted(wording);
  return [
    number,
    joinLines([what, exemptWords(scope, exemptionFor(scope, decision))], '\n'),
    plainRun(whomItBinds(scope, decision)),
  ];
}

/** Where nobody is bound, how it was adopted, and to whom it is addressed. */
function whomItBinds(scope: Scope, decision: Decision): string {
  const { t, forum, meeting, language, nameOf, today } = scope;
  const { result } = scope.decided(decision);
  const text = { forum, meeting, decision, result, language, nameOf, today };
  const brief = decisionInBrief(text, t);
  // The heading says that it was adopted: one that lapsed, or had no quorum, says so itself.
  if (result.outcome !== 'adopted') return [resultInWords(text), ...brief].join(' ');
  if (brief.length > 0) return brief.join(' ');
  const { addressees } = decision;
  return effectOf(decision) === 'recommendation' && addressees
    ? t('bindingSentences.recommendation', { addressees: ended(addressees) })
    : verdictInWords(text);
}

function agreementRow(scope: Scope, agreement: Agreement): Row {
  const { t, forum, meeting, language, nameOf, today } = scope;
  const number = plainRun(agreementNumber(agreement));
  const result = resultOn(forum, resultOfAgreement(forum, meeting, agreement), today);
  const brief = agreementInBrief({ forum, language, nameOf, today, agreement, result }, t);
  return [
    number,
    joinLines(
      [scope.quoted(agreement.title), exemptWords(scope, exemptionFor(scope, agreement))],
      '\n',
    ),
    plainRun(brief.join(' ')),
  ];
}

function exemptionFor(
  { meeting }: Scope,
  { item, exempt }: Pick<Decision, 'item' | 'exempt'>,
): Exempt | undefined {
  return exempt ?? itemIn(meeting, item)?.exempt;
}

function exemptWords({ t }: Scope, exempt: Exempt | undefined): Line {
  return plainRun(exempt ? t('minutes.withheld', { basis: exempt.basis }) : '');
}

/** The whole wording if it is short, otherwise as many sentences as fit: the wording itself stands under its item. */
export function briefly(wording: string): string {
  const text = onOneLine(wording);
  if (text.length <= MAX_BRIEF) return text;
  const sentences = [...new Intl.Segmenter('nb', { granularity: 'sentence' }).segment(text)];
  let brief = '';
  for (const { segment } of sentences) {
    if (brief !== '' && brief.length + segment.length > MAX_BRIEF) break;
    brief += segment;
  }
  const cut = brief.trim();
  return cut.length <= MAX_BRIEF * 1.5 ? `${cut} …` : `${cutAtWord(cut, MAX_BRIEF)} …`;
}

const MAX_BRIEF = 180;

function cutAtWord(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\s+\S*$/, '');
}

/** `Godkjent: innkalling og saksliste (1/2023) og referat fra forrige møte (2/2023).` */
function approvedLine(scope: Scope, formal: readonly Decision[]): Block {
  const { t, meeting } = scope;
  const matters = formal.map((decision) =>
    joinLines(
      [
        matterOfApproval(scope, decision) ?? [],
        plainRun(`(${decisionInColumn(meeting, decision)})`),
      ],
      ' ',
    ),
  );
  const line = listOfLines(matters, scope.language);
  return paragraphOf(sentenceWith(t, 'firstPage.approved', { matters: line }));
}

/** What the forum approved of its own order, after the title of its item: «Godkjenning av innkalling og saksliste». */
function matterOfApproval(scope: Scope, decision: Decision): Line | undefined {
  const { t, meeting } = scope;
  const item = itemIn(meeting, decision.item);
  const isOwn = effectOf(decision) === 'own-order' && !decision.exempt && !item?.exempt;
  if (!item || !isOwn || decision.adopts) return undefined;
  const [, matter] = APPROVAL_OF.exec(item.title.trim()) ?? [];
  if (matter) return scope.quoted(matter);
  const { standing } = item;
  return standing === 'agenda' || standing === 'last-minutes'
    ? plainRun(t(`firstPage.${standing}`))
    : undefined;
}

/** As the program itself begins such a title, in each of its languages. */
const APPROVAL_OF = /^(?:godkjenning av|approval of)\s+(.+)$/iu;
