import { OBEYED, withoutControls } from '../../../src-core/model/refusal.ts';

/**
 * Everything that the command line prints goes through here. User texts and file names may contain control
 * characters that a terminal obeys. In text they become �, and in JSON they are escaped, whether or not a
 * terminal reads it.
 */

/** Resolves once the text is accepted. Line breaks stay; use `oneLine` for text that must not begin a new line. */
export function print(text: string): Promise<void> {
  return writeToStdout(`${escapeForTerminal(text)}\n`);
}

/** Prints JSON: on one line, or indented. Parsing returns the same value. */
export function printJson(value: unknown, indent?: 2): Promise<void> {
  const json = JSON.stringify(value, null, indent);
  // JSON.stringify escapes only the first thirty-two characters.
  const escaped = json.replace(OBEYED, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return writeToStdout(`${escaped}\n`);
}

/** Prints errors and warnings on stderr. */
export function printError(text: string): void {
  process.stderr.write(`${escapeForTerminal(text)}\n`);
}

/** For commander's pages, which end their own lines. */
export const HELP_OUTPUT = {
  writeOut: (text: string) => void process.stdout.write(escapeForTerminal(text)),
  writeErr: (text: string) => void process.stderr.write(escapeForTerminal(text)),
  // Usage errors are in the user's language (wrong-usage.ts).
  outputError: () => undefined,
};

/** A user's text of several lines, on one line. */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s*\n\s*/g, ' ¶ '));
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
