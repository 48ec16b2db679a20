import { CommanderError } from 'commander';
import { type Print, printByChromium } from '../../documents/printing/print-by-chromium.ts';
import { codeOf } from '../../store/atomic-fs.ts';
import { complain } from './output.ts';
import { programIn } from './program.ts';
import { spokenLanguage } from './spoken-language.ts';
import { failed } from './with-forum.ts';
import { WrongUsage } from './wrong-usage.ts';

/**
 * `forum …`: runs one command, given as what stands after the program's name. Answers with the exit code: 0 done;
 * 1 refused or failed, the reason on stderr; 2 wrong usage. What was printed may still be in stdout's queue then, so
 * set process.exitCode and let the process end by itself.
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
    if (!(error instanceof WrongUsage)) return failed(error, language);
    complain(error.message);
    return 2;
  }
}

// Whoever reads what is printed may stop reading, as `head` does.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') process.exit();
  throw error;
});
