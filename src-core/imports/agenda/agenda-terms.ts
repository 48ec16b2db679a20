import { kinds, sections } from '../../i18n/words/terms.words.ts';
import { isDeckSection } from '../../meeting/agenda-sections.ts';
import type { Id } from '../../model/field-types.ts';
import { type Forum, SECTIONS } from '../../model/forum.ts';
import type { ItemKind, Standing } from '../../model/meeting.ts';
import { normalizeSearchText } from '../../text/normalize-search-text.ts';

/** The words that organisations use in agendas, in the three languages. Case and accents do not matter. */

export function plainTerm(text: string): string {
  return normalizeSearchText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which section a line is the heading of, if any. */
export type SectionCalled = (heading: string) => Id | undefined;

/**
 * Recognises a heading of one of the forum's sections, also after a number or `Del 1`. A forum without sections of its
 * own may use the deck's.
 */
export function sectionsCalled(forum: Pick<Forum, 'sections'>): SectionCalled {
  const known = forum.sections ?? SECTIONS.map((id) => ({ id, title: id }));
  const ids = new Map(
    known.flatMap(({ id, title }) => {
      const names = isDeckSection(id) ? [title, ...sections[id]] : [title];
      return names.map((name) => [plainTerm(name), id] as const);
    }),
  );
  return (heading) =>
    ids.get(plainTerm(heading)) ??
    ids.get(plainTerm(heading).replace(/^(?:(?:del|part|bolk) )?(?:\d|i{1,3}|iv) /, ''));
}

const KINDS: readonly (readonly [ItemKind, readonly string[]])[] = [
  ['information', ['o', 'orientering', 'informasjon', 'information', 'referat', 'inf', 'info']],
  ['discussion', ['d', 'drofting', 'drofte', 'diskusjon', 'discussion', 'droftelse', 'disc']],
  [
    'decision',
    ['v', 'b', 'vedtak', 'beslutning', 'avgjerd', 'avgjerdssak', 'godkjenning', 'decision', 'dec'],
  ],
  ['recommendation', ['a', 'anbefaling', 'tilraading', 'tilrading', 'recommendation']],
  ['review', ['g', 'gjennomgang', 'gjennomgaaelse', 'evaluering', 'review', 'rev']],
];
const BY_KIND: ReadonlyMap<string, ItemKind> = new Map([
  ...KINDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
  ...(Object.entries(kinds) as [ItemKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word) => [plainTerm(word), kind] as const),
  ),
]);

/** `O`, `vedtak`, `Orienteringssak`, `til drøfting`. */
export function kindCalled(word: string): ItemKind | undefined {
  const name = plainTerm(word)
    .replace(/^(?:sak )?(?:til|for) /, '')
    .replace(/s?sak$/, '');
  return BY_KIND.get(name) ?? BY_KIND.get(name.replace(/s$/, ''));
}

/** `Vedtakssaker`, `Saker til orientering`: the items that follow are of that kind. */
export function groupCalled(heading: string): ItemKind | undefined {
  const name = plainTerm(heading);
  const found =
    /^(\p{L}+?)s?saker$/u.exec(name)?.[1] ??
    /^(?:saker|saksliste|items) (?:til|for) (\p{L}+)$/u.exec(name)?.[1];
  return found === undefined ? undefined : kindCalled(found);
}

/** Guesses the kind from the first words of the title, if nothing else shows it. */
export function kindByTitle(title: string): ItemKind | undefined {
  const [first = ''] = plainTerm(title).split(' ');
  if (/^(?:valg|val|konstituering|approval|vedta|fastsett)/.test(first)) return 'decision';
  if (/^(?:status|nytt|presentasjon|velkommen|aapning|opning|welcome)/.test(first))
    return 'information';
  return first.length > 1 ? kindCalled(first) : undefined;
}

const STANDING: readonly (readonly [Standing, RegExp])[] = [
  ['agenda', /^(?:godkjenning|approval)\b.*\b(?:innkalling|sakliste|saksliste|dagsorden|agenda)/],
  [
    'last-minutes',
    /^(?:godkjenning|approval)\b.*(?:referat|protokoll|motebok|\bminutes)|^(?:referat|protokoll) (?:fra|fraa) (?:forrige|forre|siste?) mote/,
  ],
  ['any-other-business', /^(?:eventuelt|evt?|ymse|anna|any other business|aob)$/],
  ['next-meeting', /^(?:neste mote|next meeting|(?:tid|dato).* neste mote)/],
];

export function standingCalled(title: string): Standing | undefined {
  const name = plainTerm(title);
  return STANDING.find(([, pattern]) => pattern.test(name))?.[0];
}

export const isBreak = (title: string) =>
  /^(?:pause|lunsj|lunch|kaffe|kaffipause|middag|beinstrekk|break|coffee|(?:motet? )?slutt$|vel (?:hjem|heim)$|heimreise|hjemreise)/.test(
    plainTerm(title),
  );

/** A heading that only introduces the items. */
export const isContainer = (heading: string) =>
  /^(?:saker|saksliste|sakliste|sakskart|saksoversikt|dagsorden|agenda|program|moteprogram|moteplan|items)(?: .{0,40})?$/.test(
    plainTerm(heading),
  ) && !/^(?:saker|items) (?:som|fra) /.test(plainTerm(heading));

/** Whether the letter that contains the agenda ends here. */
export const isFarewell = (text: string) =>
  /^(?:vel mott|velkommen til mote|(?:med )?(?:vennlig|venleg|beste?) helsing|(?:med )?(?:vennlig|beste?) hilsen|mvh|kind regards|best regards|eventuelt forfall|melding om forfall|forfall (?:meldes|ma meldes|skal meldast|blir meldt))/.test(
    plainTerm(text),
  ) || PLACE_AND_DAY.test(text.trim());

/** `Hamar, 1. mars 2026`: the line above a signature. */
const PLACE_AND_DAY = /^\p{Lu}[\p{L} ]{1,30},(?: den)? \d{1,2}\. ?\p{L}{3,10} 20\d{2}$/u;

const COLUMNS = {
  time: /^(?:tid|tidspunkt|kl|klokkeslett|klokka|klokken|naar|time|when)$/,
  minutes: /^(?:varighet|varigheit|lengde|lengd|min|minutter|minutt|tidsbruk|duration|minutes)$/,
  number: /^(?:nr|sak nr|saksnr|saksnummer|sak|punkt|pkt|no|number|item no|item)$/,
  title:
    /^(?:sak|tittel|sakstittel|sakens tittel|tema|emne|innhold|innhald|hva|kva|punkt|program|aktivitet|overskrift|item|topic|title|agenda item|subject)$/,
  presenter:
    /^(?:ansvarlig|ansvarleg|ansvar|hvem|kven|innleder|innleiar|presenterer|presentasjon ved|ved|v|foredragsholder|saksbehandler|responsible|presenter|who|lead)$/,
  kind: /^(?:type|sakstype|slag|kategori|behandling|handsaming|formaal|foremaal|o d v|kind|purpose)$/,
} as const;
export type AgendaColumn = keyof typeof COLUMNS;

/** The columns that a heading may mean. `Sak` is the number if another column is the title. */
export function columnsCalled(heading: string): readonly AgendaColumn[] {
  const name = plainTerm(heading);
  return (Object.keys(COLUMNS) as AgendaColumn[]).filter((column) => COLUMNS[column].test(name));
}
