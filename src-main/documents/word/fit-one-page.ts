/**
 * Makes a document smaller, step by step, until it fits on one page. Only layout can measure the length, so
 * each step lays the document out again.
 */

/** The last one is text of eight points. Nobody reads a page with smaller text. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76];

export interface OnePage {
  readonly content: Uint8Array;
  /** Too long for one page, so it has its usual size and several pages. */
  readonly isLonger?: true;
}

export async function fitOnePage(
  make: (scale: number) => Promise<Uint8Array>,
  pagesIn: (content: Uint8Array) => Promise<number> | number,
): Promise<OnePage> {
  let first: Uint8Array | undefined;
  for (const scale of SCALES) {
    const content = await make(scale);
    if ((await pagesIn(content)) <= 1) return { content };
    first ??= content;
  }
  return { content: first ?? (await make(1)), isLonger: true };
}
