import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { FromHost, Method } from '../../src-core/protocol/messages.ts';
import type { HostState, Topic } from '../../src-core/protocol/service.ts';
import { enter, newToken, openSocket } from '../support/page-socket.ts';
import { PATIENCE } from '../support/patience.ts';
import { Views } from './views.ts';

/** In milliseconds. */
const BETWEEN_LOOKS = 10;

/** A page in a browser. Like the real one, it reconnects as the same window, and resends what was not answered. */
export class Member {
  readonly views = new Views();
  private readonly topics: readonly Topic[];
  private readonly onTaken: (message: string) => void;
  private readonly token = newToken();
  private readonly window = newToken();
  private readonly waiting = new Map<number, { message: string; answer(answer: unknown): void }>();
  private origin = '';
  private socket: WebSocket | undefined;
  private calls = 0;
  private fault: Error | undefined;

  /** Calls `onTaken` with every message after applying it. */
  constructor(topics: readonly Topic[], onTaken: (message: string) => void = () => undefined) {
    this.topics = topics;
    this.onTaken = onTaken;
  }

  /** Enters by an unused address. */
  async enter(address: string): Promise<this> {
    const { origin, hash } = new URL(address);
    this.origin = origin;
    await this.makeContact(hash.replace('#key=', ''));
    return this;
  }

  /** Reconnects to a running program after losing contact. */
  async again(): Promise<void> {
    const waiting = [...this.waiting.values()];
    await this.makeContact();
    for (const { message } of waiting) this.socket?.send(message);
  }

  /** Without a close message: the network is gone. */
  drop(): void {
    this.socket?.terminate();
  }

  /** Resolves with the answer, even if contact is lost meanwhile; never if the program is gone. */
  call(method: Method, ...args: unknown[]): Promise<unknown> {
    const id = ++this.calls;
    const message = JSON.stringify({ id, method, args });
    return new Promise((answer) => {
      this.waiting.set(id, { message, answer });
      if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(message);
    });
  }

  async mayWrite(): Promise<boolean> {
    const { forum } = (await this.call('hello')) as HostState;
    return forum !== null && forum.readOnly === undefined;
  }

  /** Resolves when contact is lost and everything received before is applied. */
  async gone(): Promise<void> {
    await until(() => this.socket?.readyState === WebSocket.CLOSED, 'a killed program is gone');
  }

  /** Everything it follows. Throws any error of applying it. */
  get text(): string {
    if (this.fault) throw this.fault;
    return this.views.has(this.topics) ? this.views.text(this.topics) : '';
  }

  /** Waits until it has everything it follows. */
  async whole(): Promise<this> {
    await until(() => this.views.has(this.topics), 'a page has all that it follows');
    return this;
  }

  private async makeContact(key?: string): Promise<void> {
    const socket = await openSocket(this.origin);
    this.views.clear();
    await enter(socket, { token: this.token, window: this.window, ...(key && { key }) });
    socket.on('message', (data) => {
      try {
        this.take(String(data));
      } catch (error) {
        this.fault ??= new Error('a page could not take in what it was sent', { cause: error });
      }
    });
    this.socket = socket;
    await Promise.all(this.topics.map((topic) => this.call('subscribe', topic)));
  }

  private take(text: string): void {
    const message = JSON.parse(text) as FromHost;
    if ('update' in message) this.views.take(message.update);
    else if ('id' in message) {
      this.waiting.get(message.id)?.answer('result' in message ? message.result : message.error);
      this.waiting.delete(message.id);
    }
    this.onTaken(text);
  }
}

/** Polls until it is true. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > PATIENCE) throw new Error(`never: ${what}`);
    await setTimeout(BETWEEN_LOOKS);
  }
}
