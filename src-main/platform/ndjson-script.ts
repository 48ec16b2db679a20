import { refuse } from '../../src-core/model/refusal.ts';

/**
 * Reads scripts: one command per line. Only a newline ends a line; readline would also split at U+2028 and
 * U+2029, which JSON texts may contain.
 */

const NEWLINE = 0x0a;
/** Removes a byte order mark, and throws if the input is not UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface ScriptLine {
  readonly number: number;
  /** Undefined if the line is not JSON. */
  readonly command: unknown;
}

/** Yields the commands of a script as they arrive, and skips blank lines. */
export async function* commandsOf(input: AsyncIterable<Buffer>): AsyncGenerator<ScriptLine> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    try {
      const text = utf8.decode(line);
      if (text.trim() !== '') yield { number, command: JSON.parse(text) };
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
      yield { number, command: undefined };
    }
  }
}

/** More than any command, even with the largest attachment. Endless input without a newline must stop somewhere. */
export const MAX_LINE_LENGTH = 64 * 1024 * 1024;

async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      [begun, length] = [[], 0];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MAX_LINE_LENGTH) {
      refuse('invalid', 'script', 'host.lineTooLong', { limit: MAX_LINE_LENGTH / 1024 / 1024 });
    }
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
