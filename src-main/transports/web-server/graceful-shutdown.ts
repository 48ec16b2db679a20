/**
 * Serves until the process is asked to stop. Then everything in memory is saved, and the process exits: the promise
 * never settles.
 */
export function stopOnSignal(
  server: { close(): Promise<void> },
  host: { stop(): Promise<void> },
): Promise<never> {
  const stop = () =>
    void server
      .close()
      .then(host.stop)
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return new Promise(() => undefined);
}
