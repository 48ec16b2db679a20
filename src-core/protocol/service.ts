import type { Calls } from './call-types.ts';
import type { FORUM_CALLS, HOST_CALLS } from './calls.ts';
import type { HostState } from './host-state.ts';
import type { Topic, Update } from './subscriptions.ts';

export * from '../documents/export-options.ts';
export * from './answers.ts';
export * from './host-state.ts';
export type * from './subscriptions.ts';
export * from './uploads.ts';

/** Everything that callers can ask of the open forum. */
export interface ForumService extends Calls<typeof FORUM_CALLS> {
  /** Calls back with the whole view at once, and then at every change. Returns a function that stops it. */
  subscribe<T extends Topic>(topic: T, onUpdate: (update: Update<T>) => void): () => void;
}

/** Which forum is open in this process, and what the machine can do. */
export interface ForumHost extends Calls<typeof HOST_CALLS> {
  /** Called when the open forum, its lock or its disk errors change. */
  onState(listener: (state: HostState) => void): () => void;
}

/** What a window receives: over IPC on the desktop, over a socket in a browser. */
export interface Bridge {
  readonly service: ForumService;
  readonly host: ForumHost;
}
