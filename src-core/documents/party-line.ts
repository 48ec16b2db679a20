import { dueInWords, type PartyNames, partiesInWords } from '../meeting/party-names.ts';
import type { Owner } from '../model/action-point.ts';
import type { Day } from '../model/field-types.ts';
import type { Language } from '../model/forum.ts';
import type { Line } from '../text/rich-text.ts';
import { plainRun } from './minutes-input.ts';

/**
 * Partners and others in words; a name that somebody typed is in the language of its meeting. Only the program's own
 * words are searched for the places: a name may contain every sign.
 */
export function partyLine(
  parties: readonly Owner[],
  names: PartyNames,
  quoted: (text: string) => Line,
): Line {
  const places = parties.map((party, index) =>
    'group' in party ? party : { text: `\uFFFC${index}\uFFFC` },
  );
  return partiesInWords(places, names)
    .split(/\uFFFC(\d+)\uFFFC/)
    .flatMap((part, index) => {
      const party = index % 2 === 0 ? undefined : parties[Number(part)];
      if (party === undefined || 'group' in party) return plainRun(part);
      return 'text' in party ? quoted(party.text) : plainRun(names.nameOf(party.partner));
    });
}

/** The deadline; words that somebody wrote for it are in the language of their meeting. */
export function dueLine(
  given: { readonly due?: Day | undefined; readonly dueText?: string | undefined },
  language: Language,
  quoted: (text: string) => Line,
): Line {
  const words = dueInWords(given, language);
  return given.dueText ? quoted(words) : plainRun(words);
}
