import { CommanderError } from 'commander';
import { type Print, printByChromium } from '../../documents/printing/print-by-chromium.ts';
import { codeOf } from '../../store/atomic-fs.ts';
import { printError } from './output.ts';
import { programIn } from './program.ts';
import { spokenLanguage } from './spoken-language.ts';
import { reportFailure } from './with-forum.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * `forum …`: runs one command from the arguments after the program's name. Returns the exit code: 0 done; 1
 * refused or failed, with the reason on stderr; 2 wrong usage. Output may still be in stdout's queue then, so
 * set process.exitCode and let the process end on its own.
 */
export async function runCommandLine(
  argv: readonly string[],
  printPdf: Print = printByChromium,
): Promise<number> {
  const language = await spokenLanguage(argv);
  let exitCode = 0;
  const program = programIn(language, printPdf, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof WrongUsage)) return reportFailure(error, language);
    printError(error.message);
    return 2;
  }
}

// The reader of the output may stop reading, as `head` does.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') process.exit();
  throw error;
});
