import { execFileSync } from 'node:child_process';

/** Whether a program that others made is on this machine; where it is not, it is said what is skipped. */
export function has(program: string): boolean {
  try {
    execFileSync(program, [program === 'pdftotext' ? '-v' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write(`Skipped: ${program} is not on this machine.\n`);
    return false;
  }
}
