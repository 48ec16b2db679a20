import type { EventEmitter } from 'node:events';

interface Prevented {
  readonly prevented: boolean;
}

/** Emits an event that a listener may prevent. */
export function asked(emitter: EventEmitter, name: string): Prevented {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(name, { preventDefault });
  return { prevented };
}
