/**
 * How long the processor has worked for this process, in milliseconds, since it was called: what else the machine has to
 * do does not count. Asked once more, it answers from the same start.
 */
export function worked(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
}
