import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { Id } from '../../../src-core/model/field-types.ts';
import { Connection } from '../../../src-core/protocol/connection.ts';
import type { FromHost } from '../../../src-core/protocol/messages.ts';
import type { Caller } from '../../../src-core/protocol/roles.ts';
import type { Bridge } from '../../../src-core/protocol/service.ts';
import { type EntryRequest, NOT_LET_IN, type Welcome } from '../../../src-core/protocol/welcome.ts';
import { withTimeLimit } from '../../platform/time-limit.ts';
import type { Keys } from './access-keys.ts';
import { MessageQueue } from './message-queue.ts';
import { parseMessage } from './parse-message.ts';
import { ReplyCache } from './reply-cache.ts';
import { MAX_WINDOWS, type Session, type Sessions } from './sessions.ts';
import type { UnknownConnections } from './unknown-connections.ts';

/** The sockets of pages: each says in its first message who it is, and is then one connection to the service. */

/** The largest file that may be attached, as a message has it, and room for what is said of it. */
const MAX_MESSAGE_BYTES = 40 * 1024 * 1024;
/** Bytes, with all that a socket has around it. */
const MAX_ENTRY_BYTES = 8 * 1024;
/** What may wait for a window that does not read; it asks for the whole anew when it makes contact again. */
const MAX_UNREAD = 32 * 1024 * 1024;
/** Of everybody together. */
const MAX_OPEN = 256;
/** How long windows may take to save what was typed last, in milliseconds. */
const SAVING = 1_000;
/** Codes of the WebSocket: a message that is none, and no room just now. */
const [NO_MESSAGE, TRY_LATER] = [1008, 1013];

/** At least 192 random bits. */
const Secret = z.string().regex(/^[\w-]{32,64}$/);
const EntrySchema = z.strictObject({
  token: Secret,
  key: Secret.optional(),
  window: Secret.optional(),
  screen: z.strictObject({ meeting: Id.optional() }).optional(),
} satisfies Record<keyof EntryRequest, z.ZodType>);

interface Room {
  readonly bridge: Bridge;
  readonly keys: Keys;
  readonly people: Sessions;
  readonly strangers: UnknownConnections;
  /** Of the page that may open a socket here. */
  readonly host: string;
  readonly origin: string;
  /** How long a socket may wait before it says who it is, in milliseconds. */
  readonly entryTime: number;
}

export function answerSockets(server: Server, room: Room): { close(): Promise<void> } {
  const windows = new ReplyCache();
  const open = new Set<Connection>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on('upgrade', (request, socket, head) => {
    const isPage = request.headers.host === room.host && request.headers.origin === room.origin;
    if (request.url !== '/socket' || !isPage) {
      // Who is refused may be gone already.
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate());
      awaitEntry(ws, socket, room.entryTime, (data) => {
        const entry = EntrySchema.safeParse(parseMessage(data));
        const person = entry.success ? letIn(room, entry.data) : undefined;
        const isFull = open.size >= MAX_OPEN || (person?.windows ?? 0) >= MAX_WINDOWS;
        if (!entry.success || !person || isFull) {
          ws.close(person ? TRY_LATER : NOT_LET_IN);
          return false;
        }
        room.strangers.becomesKnown(socket);
        welcome(ws, person, entry.data);
        return true;
      });
    });
  });

  function welcome(ws: WebSocket, person: Session, { window, screen }: EntryRequest): void {
    const caller = callerOf(person, screen);
    const send = (message: FromHost | Welcome) => {
      if (ws.bufferedAmount > MAX_UNREAD) ws.terminate();
      else ws.send(JSON.stringify(message));
    };
    send({ welcome: caller });
    const connection = new Connection(room.bridge, send, caller, windows.answersOf(window));
    open.add(connection);
    person.windows += 1;
    const line = new MessageQueue<RawData>(async (data) => {
      if (!(await connection.receive(parseMessage(data as Buffer)))) ws.close(NO_MESSAGE);
    }, ws);
    ws.on('message', (data) => {
      if (person.pace.allows(performance.now())) line.add(data);
      else ws.close(NO_MESSAGE);
    });
    ws.on('close', () => {
      person.windows -= 1;
      open.delete(connection);
      connection.close();
    });
  }

  return {
    close: async () => {
      await withTimeLimit(SAVING, Promise.all([...open].map((each) => each.saveAll())));
      for (const ws of sockets.clients) ws.terminate();
    },
  };
}

/**
 * Hands over the first message, if it comes in time and is small. `enter` says whether it let the socket in; one that
 * it did not let in is closed when the time is over, if it is not closed before.
 */
function awaitEntry(
  ws: WebSocket,
  socket: Duplex,
  time: number,
  enter: (data: Buffer) => boolean,
): void {
  const late = setTimeout(() => ws.terminate(), time);
  let received = 0;
  const count = (part: Buffer) => {
    received += part.length;
    if (received > MAX_ENTRY_BYTES) ws.terminate();
  };
  socket.on('data', count);
  ws.once('close', () => clearTimeout(late));
  ws.once('message', (data) => {
    if (!enter(data as Buffer)) return;
    clearTimeout(late);
    socket.off('data', count);
  });
}

/** By its key, which is then used up, or by a token that came with one. Undefined: it is not let in. */
function letIn({ keys, people }: Room, { key, token }: EntryRequest): Session | undefined {
  const role = key === undefined ? undefined : keys.use(key, performance.now());
  return people.withToken(token) ?? (role && people.letIn(token, role));
}

/** An owner's page may ask for less than it could have. A page that is a screen shows the meeting that is open. */
function callerOf({ role }: Session, screen: EntryRequest['screen']): Caller {
  if (role === 'owner' && screen) return { role: 'screen', ...screen };
  return { role };
}
