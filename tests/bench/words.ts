/** Seeded random numbers, and sentences typical of minutes. */

export interface Random {
  /** From 0, less than `below`. */
  int(below: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]) => list[int(list.length)] as T,
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(int(left.length), 1),
      ).flat();
    },
  };
}

const FIRST =
  'kompetanse fagskole nærings arbeidslivs utdannings opplærings region kommune bransje samhandlings klima energi helse integrerings studie forsknings demografi teknologi språk kvalifiserings lærling praksis veilednings analyse karriere omstillings'.split(
    ' ',
  );
const LAST =
  'plan tilbud strategi nettverk behov senter midler møte tiltak program ordning kartlegging modul satsing rapport avtale gruppe prosjekt utvikling oversikt veileder kurs'.split(
    ' ',
  );
const PLACES =
  'Namdalen Innherred Fosen Trondheimsregionen Værnesregionen Orkland Røros Steinkjer Levanger Verdal Stjørdal Hitra Frøya Oppdal Selbu Snåsa Lierne Røyrvik Namsos Nærøysund Ørland Åfjord'.split(
    ' ',
  );
const VERBS =
  'utvikler tilbyr følger opp finansierer samordner prøver ut evaluerer viderefører kartlegger avklarer'.split(
    ' ',
  );

export function thing(random: Random): string {
  return random.pick(FIRST) + random.pick(LAST);
}

export function sentence(random: Random): string {
  const year = 2000 + random.int(40);
  return random.pick([
    `Partene ${random.pick(VERBS)} ${thing(random)} i ${random.pick(PLACES)} innen utgangen av ${year}.`,
    `Forumet slutter seg til at ${thing(random)} og ${thing(random)} ses i sammenheng i ${random.pick(PLACES)}.`,
    `Det opprettes en ${thing(random)} for ${random.pick(PLACES)} og ${random.pick(PLACES)}.`,
    `Saken om ${thing(random)} tas opp igjen når ${thing(random)} foreligger.`,
  ]);
}

export function heading(random: Random): string {
  const words = `${thing(random)} i ${random.pick(PLACES)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Notes: a paragraph, a list, a word in bold. */
export function notes(random: Random): string {
  const points = Array.from({ length: random.int(5) }, () => `- ${sentence(random)}`);
  return `${sentence(random)} Runden rundt bordet pekte særlig på **${thing(random)}**.\n\n${points.join('\n')}`;
}
