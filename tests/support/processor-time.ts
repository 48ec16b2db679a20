/**
 * Starts measuring the processor time of this process. Call the result for the milliseconds since then; the load of the
 * machine does not count.
 */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
}
