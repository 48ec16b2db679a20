import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { EntryRequest, Welcome } from '../../src-core/protocol/welcome.ts';

/** A page's socket without the page. */

export function begun(origin: string, headers: object = {}): WebSocket {
  return new WebSocket(`${origin.replace('http', 'ws')}/socket`, {
    headers: { Origin: origin, ...headers },
  });
}

/** A socket that is open, and has said nothing yet. */
export async function opened(origin: string, headers: object = {}): Promise<WebSocket> {
  const socket = begun(origin, headers);
  await once(socket, 'open');
  return socket;
}

/** Says who it is, and is answered; rejects with the code where it is not let in. */
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

/** By an address; with the token that the page is known by from then on. */
export async function enteredBy(address: string) {
  const { origin, hash } = new URL(address);
  const [socket, token] = [await opened(origin), newToken()];
  await enter(socket, { token, key: hash.replace('#key=', '') });
  return { socket, token };
}
