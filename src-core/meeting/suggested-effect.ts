import type { Effect } from '../model/decision.ts';
import type { Item } from '../model/meeting.ts';
import { usualEffect } from './effects.ts';
import { usualProcedure } from './outcome.ts';

/**
 * What kind of decision a wording most likely is (D213). It is only a suggestion that the user takes or not, so it
 * looks for the words that minutes use in nb, nn and en, and never at what it cannot know.
 */

/** `\b` does not know Norwegian letters. */
const words = (...any: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${any.join('|')})`, 'iu');

/** The first that matches counts. A noun says less than a verb, so `møteplanen tas til orientering` is noted. */
const BY_WORDS: readonly (readonly [Effect, RegExp])[] = [
  [
    'recommendation',
    words(
      'anbefal(?:er|es|te|t)(?!\\p{L})',
      'tilrå(?:r|s|dde|dd)?(?!\\p{L})',
      'rå(?:r|dde)? .*til å(?!\\p{L})',
      'oppfordrer',
      'oppmodar',
      'ber (?:\\p{L}+ )?(?:kommunene|kommunane|fylkeskommunen|fylkeskommunane|departementet|regjeringen|regjeringa|stortinget|staten)',
      'recommend(?:s|ed)?(?!\\p{L})',
      'urges',
      'calls on',
    ),
  ],
  [
    'binding',
    words(
      'slutter? seg til',
      'sluttar? seg til',
      'forplikte[rt]? seg',
      'forpliktar? seg',
      'er (?:enige|samde) om',
      'accedes? to',
      'commits? (?:themselves|itself|to)',
      'undertakes? to',
      'agrees? to be bound',
    ),
  ],
  [
    'delegated',
    words(
      '(?:i samsvar|i tråd|i henhold|i medhold) (?:med|til|av) (?:\\p{L}+ )?(?:\\p{L}*avtal|\\p{L}*vedtekt|fullmakt|lov)',
      '(?:etter|på|ifølge|jf\\.?) (?:\\p{L}+ )?(?:samarbeidsavtale|vedtekt|fullmakt)',
      '(?:med|har) (?:hjemmel|heimel) i',
      'in accordance with (?:\\p{L}+ )?(?:\\p{L}+ )?(?:agreement|statutes|articles)',
      'under (?:\\p{L}+ )?(?:delegated )?authority',
      'pursuant to',
    ),
  ],
  [
    'own-order',
    words(
      '(?:\\p{L}*innkalling|\\p{L}*sak(?:s)?list|dagsorden|(?:\\p{L}+)?referat|(?:\\p{L}+)?protokoll|møtebok).{0,60}(?:godkjen|godkjend)',
      'godkjen.{0,30}(?:innkalling|sak(?:s)?list|dagsorden|referat|protokoll|møtebok)',
      'vel(?:ger|ges|jer|jast)(?!\\p{L})',
      'vel(?!\\p{L}).{0,40} som(?!\\p{L})',
      '(?:ble|blir|blei|er|vart) (?:gjen)?(?:valgt|vald|valt)',
      '(?:gjen)?(?:valgt|vald|valde|valt)(?: \\p{L}+)?:',
      'oppnevn',
      'setter ned',
      'set ned',
      'utset(?:tes|jast|t|ter)(?!\\p{L})',
      'avgir',
      'gir (?:\\p{L}+ )?uttalelse',
      'gjev (?:\\p{L}+ )?fråsegn',
      'uttaler',
      'ber sekretariatet',
      'elects?(?:ed)?(?!\\p{L})',
      'appoints?(?:ed)?(?!\\p{L})',
      '(?:agenda|minutes).{0,60}(?:approved|adopted|confirmed)',
      'approves? .{0,20}(?:agenda|minutes)',
    ),
  ],
  [
    'noted',
    words(
      'til (?:orientering|etterretning|vitende|vitande)',
      'notes?(?: the| that|:)',
      '(?:is|was|be|are|were) noted',
      'takes? note',
      'noted(?!\\p{L})',
    ),
  ],
  [
    'own-order',
    words(
      'møteplan',
      'møtedato',
      'møte(?:ne|r|t|a)? .{0,30}(?:holdes|haldast|avholdes|blir halde)',
      'neste møte',
      'forretningsorden',
      'arbeidsform',
      'next meeting',
      'meeting dates',
      'meetings? .{0,40}(?:held|take place)',
      'dates? of (?:the )?meetings',
      'rules of procedure',
    ),
  ],
  ['binding', words('partene', 'partane', 'the (?:partners|parties)')],
];

/** What an item is called, where the wording does not say it. */
const OWN_TITLES = words(
  'godkjenning',
  'valg av',
  'val av',
  'konstituering',
  'møteplan',
  'møtedato',
  'neste møte',
  'approval of',
  'election',
  'meeting dates',
  'next meeting',
);

/** By the kind of item. `paper` and `recommendation` are kinds of agendas made by other versions. */
const BY_KIND: Readonly<Record<string, Effect>> = {
  information: 'noted',
  paper: 'noted',
  recommendation: 'recommendation',
};

export function suggestedEffect(
  item: Pick<Item, 'kind' | 'standing' | 'title'>,
  wording: string,
): Effect {
  const said = BY_WORDS.find(([, pattern]) => pattern.test(wording));
  if (said) return said[0];
  const procedure = usualProcedure(item);
  if (procedure === 'majority' || OWN_TITLES.test(item.title)) return 'own-order';
  return BY_KIND[item.kind] ?? usualEffect(procedure);
}
