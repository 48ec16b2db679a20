import { applyPatches, enablePatches } from 'immer';
import { WebSocket } from 'ws';
import type { ForumItself } from '../../src-core/forum/schema.ts';
import type { Update } from '../../src-core/service.ts';
import type { FromHost, Method } from '../../src-core/wire.ts';
import { enteredBy } from '../page-socket.ts';

/** A window as the host sees one: it follows all there is, and puts the changes in. */

const TOPICS = [
  ...['forum', 'meetings', 'follow-up', 'checks', 'history', 'wall', 'screen', 'meeting:m'],
];

export interface Window {
  call(method: Method, ...args: unknown[]): Promise<unknown>;
  /** All it has, when the forum is called this. */
  until(name: string): Promise<string>;
  leave(): void;
}

enablePatches();

/** By an address that has not been used. */
export async function joined(address: string): Promise<Window> {
  const { socket } = await enteredBy(address);
  const views = new Map<string, object>();
  const waiting = new Map<number, (answer: unknown) => void>();
  let looked: (() => void) | undefined;
  let calls = 0;

  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as FromHost;
    if ('update' in message) take(message.update);
    else if ('id' in message) {
      waiting.get(message.id)?.('result' in message ? message.result : message.error);
      waiting.delete(message.id);
    }
    looked?.();
  });

  socket.on('close', (code) => {
    for (const answer of waiting.values()) answer({ ok: false, message: `closed with ${code}` });
  });

  function take(update: Update): void {
    const { topic } = update;
    const before = views.get(topic);
    if ('state' in update) views.set(topic, update.state);
    else if ('patches' in update && before) views.set(topic, applyPatches(before, update.patches));
  }

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
          const isAll = views.size === TOPICS.length;
          if (!isAll || (views.get('forum') as ForumItself).name !== name) return;
          resolve(JSON.stringify(sorted(TOPICS.map((topic) => views.get(topic)))));
        };
        looked();
      }),
    leave: () => socket.terminate(),
  };
}

/** The order of the fields is of no matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}
