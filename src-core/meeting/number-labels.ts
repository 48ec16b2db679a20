import type { Translate } from '../i18n/index.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import { decisionNumber, itemNumber } from './numbers.ts';

/**
 * Numbers with the word before them (D155). A pattern may have the word already: `Sak 47/14` is never “sak Sak
 * 47/14”. Without a number there is no word either.
 */

const OWN_WORD = /^(?:sak|saksnr|saksnummer|item)\b\.?\s*/i;

/** `Sak 7/2026`, for headings. */
export function itemLabel(number: string, t: Translate): string {
  if (number === '' || OWN_WORD.test(number)) return number;
  return t('meeting.itemNumber', { number });
}

/** `sak 7/2026`, for running text. An item without a number is `saken`. */
export function itemInText(number: string, t: Translate): string {
  if (number === '') return t('meeting.theItem');
  if (!OWN_WORD.test(number)) return t('meeting.itemInText', { number });
  return number.slice(0, 1).toLowerCase() + number.slice(1);
}

/** `7/2026`, in a column that has the word at its head. */
export function itemInColumn(number: string): string {
  return number.replace(OWN_WORD, '');
}

/** `Sak 7/2026 Handlingsplan`. */
export function itemTitle(number: string, title: string, t: Translate): string {
  return [itemLabel(number, t), title].filter(Boolean).join(' ');
}

/** `Vedtak i sak 7/2026` where it is the only one of its item, else `Vedtak 7/2026-1`. For headings. */
export function decisionLabel(
  meeting: Meeting,
  decision: Pick<Decision, 'id' | 'item' | 'number' | 'withdrawn' | 'exempt'>,
  t: Translate,
): string {
  const isAlone = isOnlyOne(meeting, decision);
  const number = isAlone ? itemNumber(meeting, decision.item) : decisionNumber(decision);
  return decisionTitle(number, isAlone, t);
}

/** `7/2026`, or `7/2026-1` where its item has several. In a column that has the word at its head. */
export function decisionInColumn(
  meeting: Meeting,
  decision: Parameters<typeof decisionLabel>[1],
): string {
  return isOnlyOne(meeting, decision)
    ? itemInColumn(itemNumber(meeting, decision.item))
    : decisionNumber(decision);
}

function isOnlyOne(meeting: Meeting, decision: Parameters<typeof decisionLabel>[1]): boolean {
  const isOther = (each: Decision) => each.item === decision.item && each.id !== decision.id;
  const others = meeting.decisions.filter((each) => isOther(each) && !isGone(each));
  return others.length === 0 && !isGone(decision);
}

/** Whether an exempt decision was withdrawn must not be seen in how the others are named. */
function isGone({ withdrawn, exempt }: Pick<Decision, 'withdrawn' | 'exempt'>): boolean {
  return withdrawn && exempt === undefined;
}

/** As `decisionLabel`, for running text. */
export function decisionInText(...about: Parameters<typeof decisionLabel>): string {
  const label = decisionLabel(...about);
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

/** As `decisionLabel`, for a place that knows the number only. */
export function numberedDecision(number: string, t: Translate): string {
  return decisionTitle(number, false, t);
}

function decisionTitle(number: string, isOfItem: boolean, t: Translate): string {
  if (number === '') return t('meeting.decision');
  if (!isOfItem && !OWN_WORD.test(number)) return t('minutes.decision', { number });
  return t('minutes.decisionIn', { item: itemInText(number, t) });
}
