import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { EntryRequest, Welcome } from '../../src-core/protocol/welcome.ts';

/** A page's socket without the page. */

export function startSocket(origin: string, headers: object = {}): WebSocket {
  return new WebSocket(`${origin.replace('http', 'ws')}/socket`, {
    headers: { Origin: origin, ...headers },
  });
}

/** An open socket that has sent nothing yet. */
export async function openSocket(origin: string, headers: object = {}): Promise<WebSocket> {
  const socket = startSocket(origin, headers);
  await once(socket, 'open');
  return socket;
}

/** Identifies itself, and returns the answer; rejects with the close code if not admitted. */
export function enter(socket: WebSocket, entry: EntryRequest): Promise<Welcome['welcome']> {
  return new Promise((resolve, reject) => {
    const refused = (code: number) => reject(new Error(`closed with ${code}`));
    socket.once('close', refused);
    socket.once('message', (data) => {
      socket.off('close', refused);
      resolve((JSON.parse(String(data)) as Welcome).welcome);
    });
    socket.send(JSON.stringify(entry));
  });
}

export const newToken = () => randomBytes(24).toString('base64url');

/** Enters by an address, and returns the token that identifies the page from then on. */
export async function enterBy(address: string) {
  const { origin, hash } = new URL(address);
  const [socket, token] = [await openSocket(origin), newToken()];
  await enter(socket, { token, key: hash.replace('#key=', '') });
  return { socket, token };
}
