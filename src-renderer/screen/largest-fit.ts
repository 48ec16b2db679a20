/** Between what sizes to look, how exactly, and what it was before. */
interface Range {
  readonly smallest: number;
  readonly largest: number;
  readonly step: number;
  readonly before?: number | undefined;
}

/**
 * The largest size that fits, by trying; the last one tried is the one answered. Most often it is what it
 * was before: each try is a layout of the page, and the wall must not wait.
 */
export function largestFit(range: Range, fits: (size: number) => boolean): number {
  const { smallest, largest, step, before } = range;
  let [low, high] = [smallest, largest];
  if (before !== undefined && before > smallest && before < largest) {
    if (!fits(before)) high = before;
    else if (fits(Math.min(largest, before + 2 * step))) low = before;
    else return settled(before, fits);
  }
  if (high === largest && fits(largest)) return largest;
  while (high - low > step) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return settled(low, fits);
}

function settled(size: number, fits: (size: number) => boolean): number {
  fits(size);
  return size;
}
