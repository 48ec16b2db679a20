import { runCommandLine } from './command-line.ts';

/** The command line's entry. */
process.exitCode = await runCommandLine(process.argv.slice(2));
