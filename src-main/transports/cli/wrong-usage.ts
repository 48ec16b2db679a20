import type { Command, CommanderError } from 'commander';
import { either } from '../../../src-core/i18n/format.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { quoteInput } from '../../../src-core/model/refusal.ts';
import { type UsageKey, usageWords } from './usage-words.ts';

/** The arguments are wrong: exit code 2. The message is in the user's language. */
export class WrongUsage extends Error {}

interface Fault {
  readonly words: UsageKey;
  /** Commander's English sentence. Its named groups are the user's input, and our declarations. */
  readonly said: RegExp;
}

const NAME_AND_SIMILAR = String.raw`'(?<name>.*)'(?:\n\(Did you mean (?:one of )?(?<similar>[^']*)\?\))?$`;

const FAULTS: Readonly<Record<string, Fault>> = {
  'commander.unknownCommand': {
    words: 'commandLine.unknownCommand',
    said: new RegExp(`^error: unknown command ${NAME_AND_SIMILAR}`, 's'),
  },
  'commander.unknownOption': {
    words: 'commandLine.unknownOption',
    said: new RegExp(`^error: unknown option ${NAME_AND_SIMILAR}`, 's'),
  },
  'commander.missingArgument': {
    words: 'commandLine.missingArgument',
    said: /^error: missing required argument '(?<name>.*)'$/,
  },
  'commander.optionMissingArgument': {
    words: 'commandLine.missingValue',
    said: /^error: option '(?<option>.*)' argument missing$/,
  },
  'commander.conflictingOption': {
    words: 'commandLine.conflicting',
    said: /^error: option '(?<option>.*)' cannot be used with option '(?<other>.*)'$/,
  },
  'commander.invalidArgument': {
    words: 'commandLine.invalidValue',
    said: /^error: option '(?<option>.*?)' argument '(?<value>.*)' is invalid\. (?<remedy>.*)$/s,
  },
  'commander.excessArguments': {
    words: 'commandLine.tooMany',
    said: /^error: too many arguments/,
  },
};

/** Commander has one code for both sources of a value. */
const WRONG_VARIABLE: Fault = {
  words: 'commandLine.invalidVariable',
  said: /^error: option '(?<option>.*?)' value '(?<value>.*)' from env '(?<variable>\w+)' is invalid\./s,
};

/** What commander found wrong with `command`, in words, and what the user can do. */
export function wrongUsage(
  { code, message }: CommanderError,
  command: Command,
  language: Language,
): WrongUsage {
  const t = usageWords(language);
  const fault = WRONG_VARIABLE.said.test(message) ? WRONG_VARIABLE : FAULTS[code];
  const pieces = fault?.said.exec(message)?.groups ?? {};
  const values = Object.fromEntries(
    Object.entries(pieces).map(([name, piece]) => [name, quoteInput(piece ?? '')]),
  );
  const extra = quoteInput(command.args.slice(command.registeredArguments.length).join(' '));
  return withHelp(
    [
      fault && t(fault.words, { extra, ...values }),
      remedyFor(pieces.option) ?? values.remedy,
      values.similar && t('commandLine.didYouMean', { names: inQuotes(values.similar) }),
    ],
    command,
    language,
  );

  function remedyFor(flags: string | undefined): string | undefined {
    const choices = command.options.find((each) => each.flags === flags)?.argChoices;
    return choices && t('commandLine.choices', { choices: either(choices, language) });
  }

  function inQuotes(names: string): string {
    const each = names.split(', ').map((text) => t('commandLine.quoted', { text }));
    return either(each, language);
  }
}

/** Adds the command that shows the help. */
export function withHelp(
  sentences: readonly (string | undefined)[],
  command: Command,
  language: Language,
): WrongUsage {
  const name = [command.parent?.name(), command.name()].filter(Boolean).join(' ');
  const help = usageWords(language)('commandLine.seeHelp', { command: name });
  return new WrongUsage([...sentences, help].filter(Boolean).join(' '));
}
