import { setImmediate } from 'node:timers/promises';

/** The most messages that wait here; the others wait at the sender. */
const MAX_WAITING = 16;

/**
 * The messages of one window, handled one at a time, in order. Other windows have their turn in between, so a busy
 * window slows down only itself.
 */
export class MessageQueue<T> {
  private readonly waiting: T[] = [];
  private readonly take: (message: T) => Promise<void>;
  private readonly source: { pause(): void; resume(): void };
  private isMoving = false;

  constructor(take: (message: T) => Promise<void>, source: { pause(): void; resume(): void }) {
    this.take = take;
    this.source = source;
  }

  add(message: T): void {
    this.waiting.push(message);
    if (this.waiting.length > MAX_WAITING) this.source.pause();
    if (!this.isMoving) void this.move();
  }

  private async move(): Promise<void> {
    this.isMoving = true;
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      await this.take(next);
      if (this.waiting.length <= MAX_WAITING) this.source.resume();
      await setImmediate();
    }
    this.isMoving = false;
  }
}
