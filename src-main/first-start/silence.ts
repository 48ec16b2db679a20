/** Gives up on a sender that has stopped, however long the whole takes. */
export interface Silence {
  readonly signal: AbortSignal;
  /** Something came: the wait begins again. */
  heard(): void;
  /** Nothing more is waited for. */
  end(): void;
  /** Aborts at once. */
  giveUp(): void;
}

/** Aborts when nothing has been heard for `ms` milliseconds. */
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
