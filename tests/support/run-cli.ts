import { vi } from 'vitest';
import { runCommandLine } from '../../src-main/transports/cli/command-line.ts';

/** Runs `forum …` in this process. Returns its output and exit code. One at a time. */
export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runCli(...args: readonly string[]): Promise<CliResult> {
  const said = { stdout: '', stderr: '' };
  const taking = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text, ...rest: unknown[]) => {
      said[name] += String(text);
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    }),
  );
  try {
    return { status: await runCommandLine(args, async () => new Uint8Array()), ...said };
  } finally {
    for (const each of taking) each.mockRestore();
  }
}
