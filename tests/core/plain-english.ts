/** English that is hard to read, and what to write instead. A pattern matches whole words, ignoring case. */
const ODD_WORDS: readonly (readonly [pattern: string, instead: string])[] = [
  ['anew', 'again'],
  ['mend(?:s|ed|ing)?', 'fix, or repair'],
  ['(?:is|are|was|were|be|being) told of', 'Forum warns you of, or Forum names'],
  ['tells? of', 'say, or name'],
  ['(?:is|are|was|were|be|being) put aside', 'Forum keeps a copy'],
  ['by (?:itself|themselves)', 'automatically'],
  ['comes? to be', 'becomes, or is'],
  ['(?:goes|go|went) along', 'say what happens'],
  ['(?:is|are) gone on with', 'continues'],
  ['(?:is|are|was|were) (?:there|missed) at once', 'say what the program does'],
  ['(?:it is|is) said', 'Forum says'],
  ['as it is told', 'say who reports it'],
  ['(?:is|are) waited for', 'Forum waits for'],
  ['(?:is|are) led to', 'say what leads where'],
  ['(?:has|have) (?:its|their) say', 'decides'],
  ['all that (?:there )?(?:is|are|was|were)', 'everything that is'],
  ['made good', 'fixed, or repaired'],
  ['of old', 'earlier'],
  ['ere|lest|nought|whilst|thereof|therein|herein|hereby|hitherto|heretofore', 'a modern word'],
  ['signs (?:long|of text)', 'characters'],
  ['(?:on|onto|for|at) the wall', 'on the big screen'],
  ['only who', 'only someone who'],
  ['wherever one|what one|one (?:chooses|types|asks for)', 'you'],
  ['competence forums?', 'skills forum'],
];

const PATTERNS = ODD_WORDS.map(
  ([pattern, instead]) =>
    [new RegExp(`\\b(?:${pattern.replaceAll(' ', '\\s+')})\\b`, 'giu'), instead] as const,
);

export interface OddWord {
  /** From 1. */
  readonly line: number;
  readonly words: string;
  readonly instead: string;
}

/** Every odd word of `text`, by line. A phrase may continue on the next line; its first line counts. */
export function oddWords(text: string): OddWord[] {
  const found = PATTERNS.flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      line: text.slice(0, index).split('\n').length,
      words: words.replaceAll(/\s+/g, ' '),
      instead,
    })),
  );
  return found.sort((a, b) => a.line - b.line);
}

/** Markdown with its code and its addresses blanked out, so that they are not read as English. Lines stay the same. */
export function proseOf(markdown: string): string {
  const blank = (code: string) => code.replace(/[^\n]/gu, '.');
  return markdown
    .replace(/^```[\s\S]*?^```/gmu, blank)
    .replace(/^ {4}.*$/gmu, blank)
    .replace(/`[^`\n]+`/gu, blank)
    .replace(/\]\([^)\n]*\)/gu, blank);
}
