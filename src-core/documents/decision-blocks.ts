import type { DocumentKey } from '../i18n/document-words.ts';
import { alteringInWords } from '../meeting/altering-words.ts';
import { correctionsInWords } from '../meeting/correction-words.ts';
import { stands } from '../meeting/decision-terms.ts';
import type { DecisionResult } from '../meeting/outcome.ts';
import { isFallen } from '../meeting/outcome-text.ts';
import { resultInWords } from '../meeting/outcome-words.ts';
import type { Adopts, Decision, Exempt } from '../model/meeting.ts';
import { withoutBlankLines } from '../text/plain-text.ts';
import { approvedMinutesBlocks } from './approval-blocks.ts';
import type { Block, Panel } from './blocks.ts';
import { bookmarkOf, decisionSerial } from './bookmarks.ts';
import {
  exemptNote,
  paragraphOf,
  plainParagraph,
  plainRun,
  type Scope,
  sentenceWith,
} from './minutes-input.ts';

/** A decision in a frame, and below it what partners said to their positions. */
export function decisionBlocks(scope: Scope, decision: Decision): Block[] {
  if (isPlainlyNoted(scope, decision)) return aboutTheOutcome(scope, decision);
  return decisionInFull(scope, decision, 'minutes.adoptsAnnex');
}

/** The same in a document without annexes, whether it says much or not. */
export function decisionInFull(
  scope: Scope,
  decision: Decision,
  adopting: 'minutes.adoptsAnnex' | 'firstPage.newVersion' = 'firstPage.newVersion',
): Block[] {
  return [decisionPanel(scope, decision, adopting), ...positionNotes(scope, decision)];
}

/** A wording that only says what the outcome says is not printed as well. */
export function isPlainlyNoted(scope: Scope, decision: Decision): boolean {
  const { wording, by, adopts, exempt } = decision;
  const { outcome } = scope.decided(decision).result;
  const isPlain = outcome === 'noted' && !by && !adopts && !exempt;
  return isPlain && wording.length <= MAX_PLAIN && SAYS_NOTED.test(wording.trim());
}

const MAX_PLAIN = 80;
const SAYS_NOTED =
  /(?:til (?:orientering|etterretning)|\b(?:noted|takes? note|notes)\b[^.]*)\.?$/iu;

/** The number, the wording, and the outcome in a line. Whom it binds stands on the first page (D216). */
function decisionPanel(scope: Scope, decision: Decision, adopting: DocumentKey): Panel {
  const { t, meeting } = scope;
  const { label, number, result } = scope.decided(decision);
  const isWithheld = scope.withheld(decision.exempt);
  const hasFallen = !isWithheld && isFallen({ meeting, decision, result });
  const title = hasFallen ? t('minutes.proposalThatFell', { number }).trim() : label;
  const serial = decisionSerial(scope.meeting, decision);
  if (isWithheld) return withheldPanel(scope, title, decision.exempt);
  return {
    type: 'panel',
    kind: 'decision',
    title: plainRun(title),
    anchor: `decision-${serial.replaceAll('_', '-')}`,
    tone: toneOf(result),
    blocks: [
      ...(hasFallen ? [] : proposedByBlocks(scope, decision)),
      ...scope.quotedText('decisions.*.wording', decision.wording, bookmarkOf('wording', serial)),
      ...(decision.adopts ? [adoptsLine(scope, decision.adopts, adopting)] : []),
      ...aboutTheOutcome(scope, decision),
      ...approvedMinutesBlocks(scope, decision),
      ...exemptNote(scope, decision.exempt),
    ],
  };
}

/** Who proposed it; of what fell, the outcome says it (D208). */
function proposedByBlocks({ t, nameOf, quoted }: Scope, { by }: Decision): Block[] {
  if (!by) return [];
  const name = 'partner' in by ? plainRun(nameOf(by.partner)) : quoted(by.text);
  return [
    { type: 'paragraph', role: 'label', text: sentenceWith(t, 'minutes.proposedBy', { name }) },
  ];
}

/** What the public edition says about a withheld decision: that it exists, and the legal basis (D82). */
export function withheldPanel({ t }: Scope, title: string, exempt: Exempt | undefined): Panel {
  return {
    type: 'panel',
    kind: 'withheld',
    title: plainRun(title),
    tone: 'neutral',
    blocks: [plainParagraph(t('minutes.withheld', { basis: exempt?.basis ?? '' }))],
  };
}

function aboutTheOutcome(scope: Scope, decision: Decision): Block[] {
  const { result, alterations } = scope.decided(decision);
  const { t, forum, meeting, language, nameOf, dayInText, today } = scope;
  const { outcome } = result;
  const text = { forum, meeting, decision, result, language, nameOf, today };
  const told = resultInWords(text);
  const deadline = outcome === 'open' ? decision.deadline : undefined;
  const day = deadline === undefined ? '' : dayInText(deadline);
  const sentences = [
    told,
    // While the answer may come, the sentence has the day.
    day === '' || told.includes(day) ? '' : t('minutes.deadline', { day }),
    ...correctionsInWords(decision, language),
    ...alteringInWords(text, alterations),
  ];
  return [plainParagraph(sentences.filter(Boolean).join(' '))];
}

/** The text of each reservation, and the reasons of those that did not consent. */
function positionNotes(scope: Scope, decision: Decision): Block[] {
  const { t, nameOf, quoted } = scope;
  if (decision.withdrawn || scope.withheld(decision.exempt)) return [];
  return decision.positions.flatMap((each): Block[] => {
    const { partner, position, note = '' } = each;
    if (note === '' || !stands(each)) return [];
    const values = { partner: nameOf(partner), text: quoted(withoutBlankLines(note)) };
    return [paragraphOf(sentenceWith(t, `positionNotes.${position}`, values))];
  });
}

function adoptsLine({ t }: Scope, { document }: Adopts, words: DocumentKey): Block {
  return plainParagraph(t(words, { document: t(`documents.${document}`) }));
}

function toneOf(result: DecisionResult): Panel['tone'] {
  if (result.outcome === 'adopted') return result.awaiting.length > 0 ? 'warning' : 'success';
  if (result.outcome === 'not-adopted' || result.outcome === 'lapsed') return 'danger';
  return result.outcome === 'open' ? 'warning' : 'neutral';
}
