import { execFileSync } from 'node:child_process';

/** Whether an external program is installed; if not, reports what is skipped. */
export function hasProgram(program: string): boolean {
  try {
    execFileSync(program, [program === 'pdftotext' ? '-v' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write(`Skipped: ${program} is not on this machine.\n`);
    return false;
  }
}
