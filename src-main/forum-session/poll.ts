/** In milliseconds. */
const BETWEEN_LOOKS = 2_000;

/** Calls `look` again and again until it is stopped. Each call waits for the one before it. */
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
