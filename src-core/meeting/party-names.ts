import { capitalised, list, shortDay } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { Owner } from '../model/action-point.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';

/** Partners and others in words: “Fylkeskommunen, sekretariatet og rektor”. */

export interface PartyNames {
  readonly language: Language;
  readonly nameOf: (partner: Id) => string;
}

export function partiesInWords(
  parties: readonly Owner[],
  { language, nameOf }: PartyNames,
): string {
  const t = translator(language);
  const names = parties.map((party, index) => {
    if ('partner' in party) return nameOf(party.partner);
    if ('text' in party) return party.text;
    const group = t(`ownerGroups.${party.group}`);
    return index === 0 ? capitalised(group) : group;
  });
  return list(names, language);
}

/** Each once. */
export function uniqueParties(parties: readonly Owner[]): readonly Owner[] {
  return [...new Map(parties.map((each) => [JSON.stringify(each), each])).values()];
}

export function partnersAmong(parties: readonly Owner[]): readonly Id[] {
  return parties.flatMap((each) => ('partner' in each ? [each.partner] : []));
}

/** What somebody owes: an action point has owners, everything else one partner. */
interface Owed {
  readonly partner?: Id;
  readonly owners?: readonly Owner[];
}

export function ownersOf({ partner, owners }: Owed): readonly Owner[] {
  return owners ?? (partner === undefined ? [] : [{ partner }]);
}

/** Whether the partner is among those who are to do it. */
export function isOwedBy(owed: Owed, partner: Id): boolean {
  return ownersOf(owed).some((owner) =>
    'partner' in owner ? owner.partner === partner : 'group' in owner && owner.group === 'all',
  );
}

/** The deadline as people wrote it: a day, words, or both. Empty without any. */
export function dueInWords(
  { due, dueText }: { readonly due?: Day | undefined; readonly dueText?: string | undefined },
  language: Language,
): string {
  const day = due === undefined ? '' : shortDay(due, language);
  return [dueText, day && (dueText ? `(${day})` : day)].filter(Boolean).join(' ');
}
