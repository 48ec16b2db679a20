/** Serves until the person or the machine says stop; then what is in memory goes to disk, and the process ends. */
export function stopWhenTold(
  server: { close(): Promise<void> },
  host: { stop(): Promise<void> },
): void {
  const stop = () =>
    void server
      .close()
      .then(host.stop)
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
