/** Runs what it is given one after the other, in that order. An error goes to the caller that gave the work. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;
