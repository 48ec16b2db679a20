/** Has what it is given done one after the other, in the order that it was given; a failure is told to its own giver. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;
