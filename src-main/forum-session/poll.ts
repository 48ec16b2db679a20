/** In milliseconds. */
const BETWEEN_LOOKS = 2_000;

/** Looks again and again, each time when the last look is done, until it is stopped. */
export function poll(look: () => Promise<void>): { stop(): void } {
  let timer = setTimeout(again, BETWEEN_LOOKS).unref();
  let stopped = false;
  async function again() {
    await look();
    if (!stopped) timer = setTimeout(again, BETWEEN_LOOKS).unref();
  }
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
