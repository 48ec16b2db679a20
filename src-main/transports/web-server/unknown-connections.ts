import type { Duplex } from 'node:stream';

/** At once, beside the known ones. A page that loads takes six. */
const MAX_UNKNOWN = 64;

/**
 * The connections that have not said who they are. When there are too many, the oldest is closed, so that silent
 * connections shut nobody out.
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

  /** It has said who it is, and no longer counts here. */
  becomesKnown(connection: Duplex): void {
    this.connections.delete(connection);
  }
}
