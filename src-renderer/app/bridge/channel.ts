import type { Refusal } from '../../../src-core/model/refusal.ts';
import type { AnyCall, Calls } from '../../../src-core/protocol/call-types.ts';
import { type CallName, FORUM_CALLS, HOST_CALLS } from '../../../src-core/protocol/calls.ts';
import type { Call, FromHost, Method } from '../../../src-core/protocol/messages.ts';
import type { Bridge, HostState, Topic, Update } from '../../../src-core/protocol/service.ts';

/** Lines to the host, whatever carries them. */
export interface Channel {
  send(message: Call): void;
  onMessage(listener: (message: FromHost) => void): void;
  /** Called each time contact is made, or made again. */
  onContact(listener: () => void): void;
}

class CallRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** What the window itself has of the bridge, beside the host's service. */
export interface WindowBridge extends Bridge {
  /** Resolves when every change that was sent has been answered. */
  settled(): Promise<void>;
  /** The host asks for what was typed last; answers how many texts could not be saved. */
  onSaveAll(saveAll: () => Promise<number>): void;
}

/** The host's service over a channel. Calls that were not answered when contact broke are sent again. */
export function bridgeOver(channel: Channel): WindowBridge {
  const client = new Client(channel);
  return {
    settled: () => client.settled(),
    onSaveAll: (saveAll) => {
      client.saveAll = saveAll;
    },
    service: {
      ...functionsOf(client, FORUM_CALLS),
      subscribe: (topic, onUpdate) => client.follow(topic, onUpdate as (update: Update) => void),
    },
    host: {
      ...functionsOf(client, HOST_CALLS),
      onState: (listener) => client.onState(listener),
    },
  };
}

/** A function for each call in a table. */
function functionsOf<T extends Readonly<Record<string, AnyCall>>>(client: Client, table: T) {
  const functions = Object.entries<AnyCall>(table).map(([name, spec]) => [
    name,
    (...args: readonly unknown[]) => client.ask(name as CallName, spec, args),
  ]);
  return Object.fromEntries(functions) as Calls<T>;
}

class Client {
  saveAll = async () => 0;
  private readonly channel: Channel;
  private nextId = 1;
  private readonly waiting = new Map<number, { message: Call; settle(reply: FromHost): void }>();
  private readonly following = new Map<number, { topic: Topic; onUpdate(update: Update): void }>();
  private readonly stateListeners = new Set<(state: HostState) => void>();
  private readonly saving = new Set<Promise<unknown>>();

  constructor(channel: Channel) {
    this.channel = channel;
    channel.onMessage((message) => this.take(message));
    channel.onContact(() => this.sendAgain());
  }

  /** A refusal throws, or is the answer where the table says so. */
  async ask(name: CallName, spec: AnyCall, args: readonly unknown[]): Promise<unknown> {
    const answer = this.call(name, ...args);
    if (spec.saves) {
      this.saving.add(answer);
      void answer.catch(() => undefined).then(() => this.saving.delete(answer));
    }
    if (spec.refusal !== 'answered') return answer;
    return answer.catch((error: unknown) => {
      if (error instanceof CallRefused) return { ok: false, ...error.refusal };
      throw error;
    });
  }

  follow(topic: Topic, onUpdate: (update: Update) => void): () => void {
    const id = this.nextId++;
    this.following.set(id, { topic, onUpdate });
    this.channel.send({ id, method: 'subscribe', args: [topic] });
    return () => {
      this.following.delete(id);
      void this.call('unsubscribe', id);
    };
  }

  onState(listener: (state: HostState) => void): () => void {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  }

  async settled(): Promise<void> {
    while (this.saving.size > 0) await Promise.allSettled(this.saving);
  }

  private call(method: Method, ...args: readonly unknown[]): Promise<unknown> {
    const message: Call = { id: this.nextId++, method, args };
    return new Promise((resolve, reject) => {
      const settle = (reply: FromHost) => {
        if ('result' in reply) resolve(reply.result);
        else if ('error' in reply) reject(new CallRefused(reply.error));
      };
      this.waiting.set(message.id, { message, settle });
      this.channel.send(message);
    });
  }

  private take(message: FromHost): void {
    if ('state' in message) for (const listener of this.stateListeners) listener(message.state);
    else if ('saveAll' in message)
      void this.saveAll().then((left) => this.call('allSaved', message.saveAll, left));
    else if ('update' in message)
      this.following.get(message.subscription)?.onUpdate(message.update);
    else if ('id' in message) {
      this.waiting.get(message.id)?.settle(message);
      this.waiting.delete(message.id);
    }
  }

  private sendAgain(): void {
    for (const [id, { topic }] of this.following)
      this.channel.send({ id, method: 'subscribe', args: [topic] });
    for (const { message } of this.waiting.values()) {
      if (message.method !== 'subscribe') this.channel.send(message);
    }
  }
}
