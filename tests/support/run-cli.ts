import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { runCommandLine } from '../../src-main/transports/cli/command-line.ts';

/** Output and exit code of `forum …`. */
export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `forum …` in this process. One at a time. */
export function runCli(...args: readonly string[]): Promise<CliResult> {
  return runCliWithInput('', args);
}

/** The same, with this on its standard input. */
export async function runCliWithInput(
  input: string | Buffer,
  args: readonly string[],
): Promise<CliResult> {
  const stdin = Readable.from([Buffer.from(input)]) as unknown as typeof process.stdin;
  const giving = vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin);
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
    for (const each of [giving, ...taking]) each.mockRestore();
  }
}
