import type { Command, Help, Option } from 'commander';
import { either } from '../../../src-core/i18n/format.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { type UsageKey, usageWords } from './usage-words.ts';

/** The pages of `--help`: commander lays them out, with words from our catalogue. */

const WIDTH = 80;

const TITLES: Readonly<Record<string, UsageKey>> = {
  'Usage:': 'commandLine.usage',
  'Arguments:': 'commandLine.arguments',
  'Options:': 'commandLine.options',
  'Global Options:': 'commandLine.globalOptions',
  'Commands:': 'commandLine.commands',
};

/** For `configureHelp`. */
export function helpIn(language: Language): Partial<Help> {
  const t = usageWords(language);
  return {
    helpWidth: Math.min(process.stdout.columns || WIDTH, WIDTH),
    showGlobalOptions: true,
    styleTitle: (title) => {
      const words = TITLES[title];
      return words ? t(words) : title;
    },
    // Only the name, so that each command and its summary fit on one line.
    subcommandTerm: (command) => command.name(),
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      [
        description,
        argChoices && t('commandLine.choices', { choices: either(argChoices, language) }),
        defaultValue !== undefined && t('commandLine.default', { value: String(defaultValue) }),
      ]
        .filter(Boolean)
        .join(' '),
  };
}

/** Such as `<folder> <meeting>`. */
export function placesOf(command: Command): string[] {
  return command.registeredArguments.map((each) => {
    const name = each.variadic ? `${each.name()}...` : each.name();
    return each.required ? `<${name}>` : `[${name}]`;
  });
}

/** The end of a page: a title, and lines that are not wrapped. */
export function section(title: string, lines: readonly string[]): string {
  return ['', title, ...lines.map((line) => `  ${line}`)].join('\n');
}
