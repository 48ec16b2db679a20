/** The task that the program was started for, other than its window. */
export type Task =
  | { readonly commandLine: readonly string[] }
  /** The folder to work in. */
  | { readonly selfTest: string };

const SELF_TEST = '--self-test=';

/**
 * Reads the program's arguments. Everything after `--cli` belongs to the command line; everything before it is
 * for Chromium. Undefined: the user wants the window.
 */
export function taskIn(argv: readonly string[]): Task | undefined {
  const at = argv.indexOf('--cli');
  if (at >= 0) return { commandLine: argv.slice(at + 1) };
  const folder = argv.find((each) => each.startsWith(SELF_TEST))?.slice(SELF_TEST.length);
  if (folder !== undefined) return { selfTest: folder };
  return argv.includes('--version') ? { commandLine: ['--version'] } : undefined;
}
