/**
 * The width of text, for renderers that must break lines themselves: Arial's, rounded up a little. In units of
 * the type size.
 */
export function textWidth(text: string, isStrong = false): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 0.56;
  return isStrong ? width * 1.08 : width;
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[ijl'|!.,:;ft()[\]/ I]/, 0.3],
  [/[mwMWæÆœŒØOQGC@%&–—]/, 0.94],
  // In other scripts, characters are as wide as they are high.
  [/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFFFF]|\p{Extended_Pictographic}/u, 1],
  [/\p{Lu}/u, 0.73],
];

/** Breaks text into lines of at most this width. It divides a word that is wider than a line. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && textWidth(line + letter) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
