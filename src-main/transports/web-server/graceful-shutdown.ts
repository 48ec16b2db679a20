/**
 * Serves until the person or the machine says stop. Then what is in memory goes to disk, and the process ends: the
 * promise never settles.
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
