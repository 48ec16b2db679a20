import { setImmediate } from 'node:timers/promises';

/** So many messages wait here; the others wait at the sender's. */
const MAX_WAITING = 16;

/**
 * What one window sends, one thing at a time, in order. Between two of them the others have their turn, so
 * that a window that asks for much waits for itself, and nobody for it.
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
