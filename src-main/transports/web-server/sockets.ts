import type { IncomingMessage, Server } from 'node:http';
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

/**
 * The sockets of pages. The first message identifies the page; the socket is then one connection to the
 * service.
 */

/** The largest file that may be attached, as base64 in a message, with room for the rest of the command. */
const MAX_MESSAGE_BYTES = 40 * 1024 * 1024;
/** The size of the first message, with the WebSocket's own frames. */
const MAX_ENTRY_BYTES = 8 * 1024;
/**
 * The most bytes that may wait for a window that does not read. It is closed, and asks for everything when it
 * reconnects.
 */
const MAX_UNREAD = 32 * 1024 * 1024;
/** The most sockets of all pages together. */
const MAX_OPEN = 256;
/** How long windows may take to save what was typed last, in milliseconds. */
const SAVING = 1_000;
/** Codes of the WebSocket protocol: not a message of ours, and full for now. */
const [NO_MESSAGE, TRY_LATER] = [1008, 1013];

/** At least 192 random bits. */
const Secret = z.string().regex(/^[\w-]{32,64}$/);
const EntrySchema = z.strictObject({
  token: Secret,
  key: Secret.optional(),
  window: Secret.optional(),
  screen: z.strictObject({ meeting: Id.optional() }).optional(),
} satisfies Record<keyof EntryRequest, z.ZodType>);

interface Parts {
  readonly bridge: Bridge;
  readonly keys: Keys;
  readonly sessions: Sessions;
  readonly unknown: UnknownConnections;
  /** The host and port of pages that may open a socket here. */
  readonly host: string;
  readonly origin: string;
  /** How long a socket may wait before it identifies itself, in milliseconds. */
  readonly entryTime: number;
}

export class Sockets {
  private readonly parts: Parts;
  private readonly replies = new ReplyCache();
  private readonly open = new Set<Connection>();
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
  });

  constructor(parts: Parts) {
    this.parts = parts;
  }

  start(http: Server): void {
    http.on('upgrade', (request, socket, head) => {
      if (!this.isPage(request)) {
        // A refused client may already be gone.
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n', () => socket.destroy());
        return;
      }
      this.server.handleUpgrade(request, socket, head, (ws) => {
        ws.on('error', () => ws.terminate());
        awaitEntry(ws, socket, this.parts.entryTime, (data) => this.enter(ws, socket, data));
      });
    });
  }

  /** Asks every window to save what was typed last, then closes all sockets. */
  async close(): Promise<void> {
    await withTimeLimit(SAVING, Promise.all([...this.open].map((each) => each.saveAll())));
    for (const ws of this.server.clients) ws.terminate();
  }

  private isPage({ url, headers }: IncomingMessage): boolean {
    const { host, origin } = this.parts;
    return url === '/socket' && headers.host === host && headers.origin === origin;
  }

  /** Whether the page gets access. */
  private enter(ws: WebSocket, socket: Duplex, data: Buffer): boolean {
    const entry = EntrySchema.safeParse(parseMessage(data));
    const session = entry.success ? letIn(this.parts, entry.data) : undefined;
    const isFull = this.open.size >= MAX_OPEN || (session?.windows ?? 0) >= MAX_WINDOWS;
    if (!entry.success || !session || isFull) {
      ws.close(session ? TRY_LATER : NOT_LET_IN);
      return false;
    }
    this.parts.unknown.becomesKnown(socket);
    this.connect(ws, session, entry.data);
    return true;
  }

  private connect(ws: WebSocket, session: Session, { window, screen }: EntryRequest): void {
    const caller = callerOf(session, screen);
    const send = (message: FromHost | Welcome) => {
      if (ws.bufferedAmount > MAX_UNREAD) ws.terminate();
      else ws.send(JSON.stringify(message));
    };
    send({ welcome: caller });
    const { bridge } = this.parts;
    const connection = new Connection(bridge, send, caller, this.replies.answersOf(window));
    this.open.add(connection);
    session.windows += 1;
    const queue = new MessageQueue<RawData>(async (data) => {
      if (!(await connection.receive(parseMessage(data as Buffer)))) ws.close(NO_MESSAGE);
    }, ws);
    ws.on('message', (data) => {
      if (session.limiter.allows(performance.now())) queue.add(data);
      else ws.close(NO_MESSAGE);
    });
    ws.on('close', () => {
      session.windows -= 1;
      this.open.delete(connection);
      connection.close();
    });
  }
}

/**
 * Hands over the first message, if it is in time and small. `enter` returns whether the socket gets access. A
 * socket without access is closed when its time is over, at the latest.
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

/** By its key, which works once, or by a token that came with a key before. Undefined: no access. */
function letIn({ keys, sessions }: Parts, { key, token }: EntryRequest): Session | undefined {
  const role = key === undefined ? undefined : keys.use(key, performance.now());
  return sessions.withToken(token) ?? (role && sessions.letIn(token, role));
}

/**
 * An owner's page may ask for fewer rights than it could have. A page with the role `screen` shows the open
 * meeting.
 */
function callerOf({ role }: Session, screen: EntryRequest['screen']): Caller {
  if (role === 'owner' && screen) return { role: 'screen', ...screen };
  return { role };
}
