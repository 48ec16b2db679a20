import { Argument, Command, Option } from 'commander';
import { either } from '../../../src-core/i18n/format.ts';
import { LANGUAGES, type Language } from '../../../src-core/model/forum.ts';
import { OWN_LETTERHEADS } from '../../../src-core/model/letterhead.ts';
import { quoteInput } from '../../../src-core/model/refusal.ts';
import type { Print } from '../../documents/printing/print-by-chromium.ts';
import { HOMEPAGE, VERSION } from '../../platform/version.ts';
import { CLI_COMMANDS } from './cli-commands.ts';
import { helpIn, placesOf, section } from './cli-help.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command-spec.ts';
import { HELP_OUTPUT } from './output.ts';
import { type UsageWords, usageWords } from './usage-words.ts';
import { withHelp, wrongUsage } from './wrong-usage.ts';

/** The language of the program, and what its commands receive. */
interface Setting {
  readonly language: Language;
  readonly t: UsageWords;
  /** Makes the pages of a PDF. */
  readonly printPdf: Print;
  /** Gets the exit code of the command that ran. */
  readonly done: (exitCode: number) => void;
}

/**
 * The declared commands as a commander program in `language`. It throws CommanderError once help or the version
 * has been printed, and WrongUsage for wrong arguments.
 */
export function programIn(
  language: Language,
  printPdf: Print,
  done: (exitCode: number) => void,
): Command {
  const t = usageWords(language);
  const setting = { language, t, printPdf, done };
  const program = withOurErrors(new Command('forum'), language)
    .configureOutput(HELP_OUTPUT)
    .configureHelp(helpIn(language))
    .usage(`${t('commandLine.anyCommand')} ${t('commandLine.anyOptions')}`)
    .description(t('commandLine.about'))
    .helpOption('-h, --help', t('commandLine.help'))
    .helpCommand(false)
    .version(versionLines(), '-V, --version', t('commandLine.version'))
    .addOption(makeOption(LANG, setting).env('FORUM_LANG'))
    .addHelpText('after', `\n${t('commandLine.eachCommand')}`)
    .addHelpText(
      'after',
      section(t('commandLine.exitCodes'), [
        `0  ${t('commandLine.exitDone')}`,
        `1  ${t('commandLine.exitRefused')}`,
        `2  ${t('commandLine.exitUsage')}`,
      ]),
    );
  for (const each of CLI_COMMANDS) addCommand(program, each, setting);
  addHelpCommand(program, setting);
  return program;
}

function addCommand(program: Command, spec: CommandSpec, setting: Setting): void {
  const { name, takes, options, needs = [], run } = spec;
  const { language, t, printPdf, done } = setting;
  const command = withOurErrors(program.command(name), language)
    .summary(t(`commandSummaries.${name}`))
    .description(t(`commandWords.${name}`))
    .addHelpText(
      'after',
      section(t('commandLine.examples'), t(`commandExamples.${name}`).split('\n')),
    );
  for (const each of takes) command.addArgument(makeArgument(each, t));
  for (const each of options) command.addOption(makeOption(each, setting));
  command.usage(usageOf(command, needs, t));
  command.action(async (...passed: unknown[]) => {
    const given: Record<string, unknown> = { ...command.optsWithGlobals(), language, printPdf };
    assertHasOneOf(needs, command, setting);
    takes.forEach(({ name }, at) => {
      given[name] = passed[at];
    });
    // Commander has checked the values against the declaration.
    done(await run(given as never));
  });
}

/** Replaces commander's own help command, which shows the main page for an unknown command. */
function addHelpCommand(program: Command, { language, t }: Setting): void {
  const command = withOurErrors(program.command('help'), language)
    .description(t('commandLine.helpCommand'))
    .addArgument(makeArgument({ words: 'command', placeholder: 'command', may: 'be left out' }, t))
    .action((name?: string) => {
      const asked = program.commands.find((each) => each.name() === (name ?? ''));
      if (name !== undefined && !asked) {
        const unknown = t('commandLine.unknownCommand', { name: quoteInput(name) });
        throw withHelp([unknown], program, language);
      }
      (asked ?? program).outputHelp();
    });
  command.usage(usageOf(command, [], t));
}

function withOurErrors(command: Command, language: Language): Command {
  return command.exitOverride((error) => {
    const isFault = error.exitCode !== 0 && error.code !== 'commander.help';
    throw isFault ? wrongUsage(error, command, language) : error;
  });
}

function makeArgument(
  { words, placeholder, may }: Omit<ArgumentSpec, 'name'>,
  t: UsageWords,
): Argument {
  const name = t(`placeholders.${placeholder}`);
  const place = may === 'be left out' ? `[${name}]` : `<${name}${may ? '...' : ''}>`;
  return new Argument(place, t(`argumentWords.${words}`));
}

function makeOption(
  { long, words, placeholder, choices, conflicts, initial, parse }: OptionSpec,
  { t, language }: Setting,
): Option {
  const flags = placeholder ? `${long} <${t(`placeholders.${placeholder}`)}>` : long;
  const templates = either(OWN_LETTERHEADS, language);
  const option = new Option(flags, t(`optionWords.${words}`, { templates })).default(initial);
  if (choices) option.choices(choices);
  if (conflicts) option.conflicts([...conflicts]);
  if (parse) option.argParser((text) => parse(text, t));
  return option;
}

function usageOf(command: Command, needs: readonly string[], t: UsageWords): string {
  const needed = optionsNamed(command, needs).map(({ flags }) => flags);
  const choice = needed.length > 1 ? [`(${needed.join(' | ')})`] : needed;
  return [...placesOf(command), ...choice, t('commandLine.anyOptions')].join(' ');
}

/** Commander would report a missing option before a misspelt one, so it is checked here. */
function assertHasOneOf(
  needs: readonly string[],
  command: Command,
  { language, t }: Setting,
): void {
  const options = optionsNamed(command, needs);
  const isGiven = (each: Option) => command.getOptionValue(each.attributeName()) !== undefined;
  if (options.length === 0 || options.some(isGiven)) return;
  const [option = '', other] = options.map(({ flags }) => flags);
  const message =
    other === undefined
      ? t('commandLine.missingOption', { option })
      : t('commandLine.missingEither', { option, other });
  throw withHelp([message], command, language);
}

/** This program's version, and where to find a newer one. */
function versionLines(): string {
  return [`Forum ${VERSION}`, ...(HOMEPAGE ? [HOMEPAGE] : [])].join('\n');
}

const LANG: OptionSpec = {
  long: '--lang',
  words: 'lang',
  placeholder: 'language',
  choices: LANGUAGES,
};

function optionsNamed(command: Command, longs: readonly string[]): Option[] {
  return command.options.filter(({ long }) => longs.includes(long ?? ''));
}
