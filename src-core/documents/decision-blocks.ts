import { alteringInWords } from '../meeting/altering-words.ts';
import { stands } from '../meeting/decision-terms.ts';
import type { DecisionResult } from '../meeting/outcome.ts';
import { isFallen } from '../meeting/outcome-text.ts';
import { correctionsInWords, outcomeInWords } from '../meeting/outcome-words.ts';
import type { Adopts, Decision, Exempt } from '../model/meeting.ts';
import { withoutBlankLines } from '../text/plain-text.ts';
import { approvedMinutesBlocks } from './approval-blocks.ts';
import type { Block, Panel } from './blocks.ts';
import { bookmarkOf, decisionSerial } from './bookmarks.ts';
import {
  exemptNote,
  labelParagraph,
  metaParagraph,
  paragraphOf,
  plainParagraph,
  plainRun,
  type Scope,
  sentenceWith,
  strongRun,
} from './minutes-input.ts';
import { positionsTable } from './positions-table.ts';

/** A decision in a frame, and below it the position of every partner. */
export function decisionBlocks(scope: Scope, decision: Decision): Block[] {
  const panel = decisionPanel(scope, decision);
  if (scope.withheld(decision.exempt)) return [panel];
  const positions = positionsTable(scope, decision);
  return positions ? [panel, positions] : [panel];
}

/** The number, wording, outcome, the bound partners, and those that must still ask their principals. */
export function decisionPanel(scope: Scope, decision: Decision): Panel {
  const { t, meeting } = scope;
  const { label, number, result, alterations } = scope.decided(decision);
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
    badge: hasFallen ? t('outcomes.fell') : outcomeWords(scope, result),
    tone: toneOf(result),
    blocks: [
      ...(hasFallen ? [] : proposedByBlocks(scope, decision)),
      ...scope.quotedText('decisions.*.wording', decision.wording, bookmarkOf('wording', serial)),
      ...(decision.adopts ? adoptedBlocks(scope, decision.adopts) : []),
      ...aboutTheOutcome(scope, decision, { result, alterations }),
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

function aboutTheOutcome(
  scope: Scope,
  decision: Decision,
  { result, alterations }: Pick<ReturnType<Scope['decided']>, 'result' | 'alterations'>,
): Block[] {
  const { t, forum, meeting, language, nameOf, dayInText, today } = scope;
  const { outcome } = result;
  const text = { forum, meeting, decision, result, language, nameOf, today };
  const told = outcomeInWords(text);
  const deadline = outcome === 'open' ? decision.deadline : undefined;
  const day = deadline === undefined ? '' : dayInText(deadline);
  const sentences = [
    told,
    // While the answer may come, the sentence has the day.
    day === '' || told.includes(day) ? '' : t('minutes.deadline', { day }),
    ...correctionsInWords(decision, language),
    ...alteringInWords(text, alterations),
  ];
  return [metaParagraph(sentences.filter(Boolean).join(' '))];
}

/** The text of each reservation, where no table of positions has it. */
export function reservationBlocks(scope: Scope, decision: Decision): Block[] {
  const { t, nameOf, quoted } = scope;
  if (decision.withdrawn || scope.withheld(decision.exempt)) return [];
  return decision.positions.flatMap((each): Block[] => {
    const { partner, position, note = '' } = each;
    if (position !== 'reserves' || note === '' || !stands(each)) return [];
    const values = { partner: nameOf(partner), text: quoted(withoutBlankLines(note)) };
    return [paragraphOf(sentenceWith(t, 'minutes.reservation', values))];
  });
}

function adoptedBlocks({ t, quoted, quotedText }: Scope, adopts: Adopts): Block[] {
  const document = t(`documents.${adopts.document}`);
  const objectives = adopts.objectives ?? [];
  return [
    { type: 'paragraph', text: [strongRun(t('minutes.adopts', { document }))] },
    ...quotedText('decisions.*.adopts.purpose', adopts.purpose),
    ...quotedText('decisions.*.adopts.text', adopts.text),
    ...(objectives.length > 0
      ? [
          labelParagraph(t('minutes.objectives')),
          {
            type: 'list',
            ordered: true,
            items: objectives.map(({ text }) => [paragraphOf(quoted(text))]),
          } as const,
        ]
      : []),
  ];
}

/**
 * `Vedtatt`, or the partners whose principals must still approve (D35). More than two are counted here, and
 * named below.
 */
function outcomeWords({ t, names }: Scope, { outcome, awaiting }: DecisionResult): string {
  if (outcome !== 'adopted' || awaiting.length === 0) return t(`outcomes.${outcome}`);
  const count = awaiting.length;
  if (count <= 2) return t('outcomes.awaiting', { partners: names(awaiting), count });
  return t('minutes.awaitingMany', { number: count });
}

function toneOf(result: DecisionResult): Panel['tone'] {
  if (result.outcome === 'adopted') return result.awaiting.length > 0 ? 'warning' : 'success';
  if (result.outcome === 'not-adopted' || result.outcome === 'lapsed') return 'danger';
  return result.outcome === 'open' ? 'warning' : 'neutral';
}
