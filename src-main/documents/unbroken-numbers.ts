/**
 * A number of an item, a decision or an agreement is never broken across lines: `RF 47/26`, `LR-28/2014`, `7/2026-1`,
 * `A 3/2026`. Only the rendering keeps it together. The text that programs get out of the file compares as it was.
 */

const NUMBER =
  /(?<![\p{L}\p{N}/-])(?:(?:[Ss]ak|\p{Lu}{1,4})[ -]\d+(?:[/-]\d+)*|\d+\/\d+(?:-\d+)+)(?![\p{L}\p{N}])/gu;

/** With no-break spaces and hyphens in each number. */
export function unbrokenNumbers(text: string): string {
  return text.replace(NUMBER, (number) =>
    number.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011'),
  );
}

/** Each number as `wrap` writes it, and the rest as it is. */
export function wrapNumbers(text: string, wrap: (number: string) => string): string {
  return text.replace(NUMBER, wrap);
}
