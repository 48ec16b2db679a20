import type { Duplex } from 'node:stream';

/** So many have room at once, beside those who are known. A page that is loaded takes six. */
const MAX_UNKNOWN = 64;

/**
 * The connections of those who have not said who they are. There is always room for one more: the one that has been
 * here longest gives way, so that connections which say nothing shut nobody out.
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

  /** It has said who it is, and takes no room here any more. */
  becomesKnown(connection: Duplex): void {
    this.connections.delete(connection);
  }
}
