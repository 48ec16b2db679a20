import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '../../../src-core/protocol/roles.ts';
import type { Bridge } from '../../../src-core/protocol/service.ts';
import type { ServedFile } from '../renderer-bundle.ts';
import { windowHeaders } from '../window-headers.ts';
import { Keys } from './access-keys.ts';
import { ExportLinks } from './export-links.ts';
import { Sessions } from './sessions.ts';
import { Sockets } from './sockets.ts';
import { UnknownConnections } from './unknown-connections.ts';

/**
 * Serves the window over loopback. Any program on this machine may have Forum's own files. Only a page that was
 * opened with a valid key gets the content of a forum (SECURITY.md).
 */

/** Milliseconds. */
export interface Limits {
  /** The time for a connection to send a whole request. */
  readonly asking: number;
  /** The time for a socket to identify itself. */
  readonly entry: number;
  /** The time between checks for connections that are over the first limit. */
  readonly looking: number;
}
const LIMITS: Limits = { asking: 5_000, entry: 5_000, looking: 1_000 };
const HEADERS = windowHeaders("'self'");

export interface RunningServer {
  readonly origin: string;
  /** A new address. It lets one browser in, once, within ten minutes. */
  address(role: Role): string;
  close(): Promise<void>;
}

type Files = ReadonlyMap<string, ServedFile>;

/** Rejects if the port is not available. */
export async function startServer(
  bridge: Bridge,
  files: Files,
  port: number,
  limits = LIMITS,
): Promise<RunningServer> {
  const server = new WebServer(files, limits);
  await server.listen(port);
  return server.start(bridge);
}

class WebServer {
  private readonly files: Files;
  private readonly limits: Limits;
  private readonly http: Server;
  private readonly keys = new Keys();
  private readonly sessions = new Sessions();
  private readonly unknown = new UnknownConnections();
  private readonly links = new ExportLinks();
  /** Host and port. Requests that name another host get no answer. */
  private host = '';

  constructor(files: Files, limits: Limits) {
    this.files = files;
    this.limits = limits;
    const timeouts = {
      headersTimeout: limits.asking,
      requestTimeout: limits.asking,
      keepAliveTimeout: limits.asking,
      connectionsCheckingInterval: limits.looking,
    };
    this.http = createServer(timeouts, (request, response) => {
      void this.answer(request, response).catch(() => end(response, 500));
    });
    this.http.on('connection', (connection) => this.unknown.add(connection));
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, '127.0.0.1', resolve);
    });
    this.host = `127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  start(bridge: Bridge): RunningServer {
    const { keys, sessions, unknown, host, origin } = this;
    const sockets = new Sockets({
      ...{ bridge: this.links.addTo(bridge), keys, sessions, unknown, host, origin },
      entryTime: this.limits.entry,
    });
    sockets.start(this.http);
    return {
      origin,
      // After the #, so that it is never sent: the page reads it there, and removes it from the address.
      address: (role) => `${origin}/#key=${keys.make(role, performance.now())}`,
      close: async () => {
        await sockets.close();
        this.http.closeAllConnections();
        await new Promise((resolve) => this.http.close(resolve));
      },
    };
  }

  private get origin(): string {
    return `http://${this.host}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method, url = '/' } = request;
    if (headers.host !== this.host) return end(response, 421);
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
    // No request here has a body.
    if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding']) {
      return end(response, 413);
    }
    if (!URL.canParse(url, this.origin)) return end(response, 400);
    const { pathname } = new URL(url, this.origin);
    const [, place, id = ''] = pathname.split('/');
    if (place === 'exports') return this.sendExported(request, response, id);
    const file = this.files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return end(response, 404);
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type }).end(file.content);
  }

  private async sendExported(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
  ): Promise<void> {
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (this.sessions.withToken(token)?.role !== 'owner') return end(response, 403);
    this.unknown.becomesKnown(request.socket);
    const path = this.links.pathOf(id);
    if (path === undefined) return end(response, 404);
    const content = await readFile(path);
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
    });
    response.end(content);
  }
}

/** Sends only a status, and closes the connection. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, Connection: 'close' }).end();
}
