import { WebSocket } from 'ws';
import type { ForumItself } from '../../src-core/model/forum.ts';
import type { FromHost, Method } from '../../src-core/protocol/messages.ts';
import { enterBy } from '../support/page-socket.ts';
import { TOPICS, Views } from './views.ts';

/** A window as the host sees it: follows every view, and applies the changes. */

export interface Window {
  call(method: Method, ...args: unknown[]): Promise<unknown>;
  /** Everything it has, once the forum has this name. */
  until(name: string): Promise<string>;
  leave(): void;
}

/** Enters by an unused address. */
export async function joined(address: string): Promise<Window> {
  const { socket } = await enterBy(address);
  const views = new Views();
  const waiting = new Map<number, (answer: unknown) => void>();
  let looked: (() => void) | undefined;
  let calls = 0;

  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as FromHost;
    if ('update' in message) views.take(message.update);
    else if ('id' in message) {
      waiting.get(message.id)?.('result' in message ? message.result : message.error);
      waiting.delete(message.id);
    }
    looked?.();
  });

  socket.on('close', (code) => {
    for (const answer of waiting.values()) answer({ ok: false, message: `closed with ${code}` });
  });

  function call(method: Method, ...args: unknown[]): Promise<unknown> {
    const id = ++calls;
    return new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      if (socket.readyState !== WebSocket.OPEN) reject(new Error('the contact is broken'));
      socket.send(JSON.stringify({ id, method, args }));
    });
  }

  await Promise.all(TOPICS.map((topic) => call('subscribe', topic)));
  return {
    call,
    until: (name) =>
      new Promise((resolve) => {
        looked = () => {
          if (!views.has(TOPICS) || views.get<ForumItself>('forum')?.name !== name) return;
          resolve(views.text(TOPICS));
        };
        looked();
      }),
    leave: () => socket.terminate(),
  };
}
