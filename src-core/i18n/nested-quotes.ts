/**
 * Quotation marks inside quotation marks alternate: «… “…” …» in Norwegian, “… ‘…’ …” in English. A text that is put
 * into a sentence gets marks by how deep they are.
 */

/** `before` is what the sentence has before the text; its last character says whether the text is in marks. */
export function nestedQuotes(text: string, before: string): string {
  const around = before.at(-1);
  if (around !== '«' && around !== '“') return text;
  const [marks, pairs] = around === '«' ? [/[«»“”]/g, NORWEGIAN] : [/[“”]/g, ENGLISH];
  let depth = 1;
  return text.replace(marks, (mark) => {
    const isOpening = mark === '«' || mark === '“';
    if (isOpening) depth += 1;
    const [open, close] = pairs[depth % 2] ?? pairs[0];
    if (!isOpening) depth = Math.max(1, depth - 1);
    return isOpening ? open : close;
  });
}

export function hasQuotes(text: unknown): boolean {
  return typeof text === 'string' && /[«»“”]/.test(text);
}

type Pairs = readonly [readonly [string, string], readonly [string, string]];
const NORWEGIAN: Pairs = [
  ['“', '”'],
  ['«', '»'],
];
const ENGLISH: Pairs = [
  ['‘', '’'],
  ['“', '”'],
];
