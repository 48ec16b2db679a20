import { harmless, OBEYED } from '../../../src-core/model/refusal.ts';

/**
 * All that the command line prints goes through here. What people have written, and what files are called, may hold
 * signs that a terminal obeys: they are shown as � in text, and escaped in JSON, whether a terminal reads it or not.
 */

/** Resolves once it is taken. Lines stay lines; `oneLine` is for what must not begin one of its own. */
export function print(text: string): Promise<void> {
  return writeToStdout(`${escapeForTerminal(text)}\n`);
}

/** As JSON: one line, or indented. The value comes out of it unchanged. */
export function printJson(value: unknown, indent?: 2): Promise<void> {
  const json = JSON.stringify(value, null, indent);
  // JSON leaves as they are those beyond the first thirty-two.
  const escaped = json.replace(OBEYED, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return writeToStdout(`${escaped}\n`);
}

/** What went wrong, or must be known besides, on stderr. */
export function complain(text: string): void {
  process.stderr.write(`${escapeForTerminal(text)}\n`);
}

/** Of commander's pages, which end their lines themselves. */
export const HELP_OUTPUT = {
  writeOut: (text: string) => void process.stdout.write(escapeForTerminal(text)),
  writeErr: (text: string) => void process.stderr.write(escapeForTerminal(text)),
  // Errors of usage are said in the person's language (wrong-usage.ts).
  outputError: () => undefined,
};

/** Several lines of somebody's as one. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s*\n\s*/g, ' ¶ '));
}

function escapeForTerminal(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    .replace(OBEYED, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : '\ufffd'));
}

function writeToStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
