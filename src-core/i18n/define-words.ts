/** One expression in bokmål, nynorsk and English, side by side so that no language is forgotten. */
export type Triple = readonly [nb: string, nn: string, en: string];

export function defineWords<const T extends Readonly<Record<string, Triple>>>(words: T): T {
  return words;
}
