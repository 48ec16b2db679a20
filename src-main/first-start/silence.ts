/** Gives up on a sender that has stopped sending. The total time does not matter. */
export interface Silence {
  readonly signal: AbortSignal;
  /** Something arrived: the wait begins again. */
  heard(): void;
  /** Stops waiting. */
  end(): void;
  /** Aborts at once. */
  giveUp(): void;
}

/** Aborts after `ms` milliseconds of silence. */
export function silenceAfter(ms: number): Silence {
  const controller = new AbortController();
  let timer: NodeJS.Timeout;
  const giveUp = () => controller.abort();
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, ms);
  };
  heard();
  return { signal: controller.signal, heard, end: () => clearTimeout(timer), giveUp };
}
