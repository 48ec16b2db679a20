/**
 * What is to come on one page is made smaller, step by step, until it does. How long it is, only what lays it
 * out can tell; so it is laid out each time.
 */

/** The last one is text of eight points: smaller than that, a page is no longer read. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76];

export interface OnePage {
  readonly content: Uint8Array;
  /** Too long for one page: in its usual size, over as many as it takes. */
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
