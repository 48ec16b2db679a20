import { runCommandLine } from './cli/index.ts';

/** `npm run forum`: the command line from source. */
process.exitCode = await runCommandLine(process.argv.slice(2));
