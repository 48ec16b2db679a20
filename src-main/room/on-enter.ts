import { createInterface } from 'node:readline';

/** Calls back at each line of the input: Enter in a terminal. A program that is given no input is never called. */
export function onEnter(take: () => void): void {
  createInterface({ input: process.stdin }).on('line', take);
}
