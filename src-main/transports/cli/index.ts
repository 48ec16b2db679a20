import { runCommandLine } from './command-line.ts';

/** The entry point of the command line. */
process.exitCode = await runCommandLine(process.argv.slice(2));
