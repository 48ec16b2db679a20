import type { COMMAND_LINE } from '../../../src-core/i18n/words/command-line.words.ts';
import type { UsageWords } from './usage-words.ts';

/** How a command is declared. Its words are in the catalogue, under the names used here. */

type Words = typeof COMMAND_LINE;

export interface CommandSpec {
  readonly name: keyof Words['commandWords'];
  readonly takes: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** One of these options must be given. */
  readonly needs?: readonly Long[];
  /** Gets the arguments and the options in one object, with the user's `language`. Returns the exit code. */
  run(given: never): Promise<number>;
}

export interface ArgumentSpec {
  /** The property that `run` receives. */
  readonly name: string;
  readonly words: keyof Words['argumentWords'];
  readonly placeholder: ArgumentPlaceholder;
  readonly may?: 'be left out' | 'be many';
}

type Long = `--${string}`;
export type ArgumentPlaceholder = keyof Words['placeholders'];

export interface OptionSpec {
  /** `run` receives `--dry-run` as the property `dryRun`. */
  readonly long: Long;
  readonly words: keyof Words['optionWords'];
  /** The placeholder of the value. An option without one is a switch. */
  readonly placeholder?: ArgumentPlaceholder;
  readonly choices?: readonly string[];
  /** Properties of options that cannot be combined with this one. */
  readonly conflicts?: readonly string[];
  readonly initial?: string | number;
  /** Throws InvalidArgumentError with the allowed values. */
  readonly parse?: (text: string, t: UsageWords) => string | number;
}
