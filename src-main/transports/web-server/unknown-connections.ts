import type { Duplex } from 'node:stream';

/** The most at the same time, besides the known ones. A page that loads takes six. */
const MAX_UNKNOWN = 64;

/**
 * The connections that have not identified themselves. If there are too many, the oldest is closed, so that
 * silent connections cannot shut others out.
 */
export class UnknownConnections {
  private readonly connections = new Set<Duplex>();

  add(connection: Duplex): void {
    const [oldest] = this.connections;
    if (oldest && this.connections.size === MAX_UNKNOWN) {
      this.connections.delete(oldest);
      oldest.destroy();
    }
    this.connections.add(connection);
    connection.once('close', () => this.connections.delete(connection));
  }

  /** The connection has identified itself, and no longer counts here. */
  becomesKnown(connection: Duplex): void {
    this.connections.delete(connection);
  }
}
