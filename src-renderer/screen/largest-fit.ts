/** The sizes to search between, how exactly, and the size that fitted before. */
interface Range {
  readonly smallest: number;
  readonly largest: number;
  readonly step: number;
  readonly before?: number | undefined;
}

/**
 * The largest size that fits, found by trying. The last size tried is the result. It tries the earlier size first, as
 * that usually still fits: each try is a layout of the page, and the big screen must not lag.
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
