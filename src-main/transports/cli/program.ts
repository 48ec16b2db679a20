import { Argument, Command, Option } from 'commander';
import { either } from '../../../src-core/i18n/format.ts';
import { LANGUAGES, type Language } from '../../../src-core/model/forum.ts';
import { OWN_LETTERHEADS } from '../../../src-core/model/letterhead.ts';
import { quoted } from '../../../src-core/model/refusal.ts';
import type { Print } from '../../documents/printing/print-by-chromium.ts';
import { HOMEPAGE, VERSION } from '../../platform/version.ts';
import { CLI_COMMANDS } from './cli-commands.ts';
import { helpIn, placesOf, section } from './cli-help.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command-spec.ts';
import { HELP_OUTPUT } from './output.ts';
import { usageWords } from './usage-words.ts';
import { withHelp, wrongUsage } from './wrong-usage.ts';

/**
 * The declared commands as a commander program that speaks `language`. It throws CommanderError once help or the
 * version has been printed, and WrongUsage; `printPdf` makes the pages of a PDF, and `done` gets the exit code of the command that ran.
 */
export function programIn(
  language: Language,
  printPdf: Print,
  done: (exitCode: number) => void,
): Command {
  const t = usageWords(language);
  const program = speaking(new Command('forum'))
    .configureOutput(HELP_OUTPUT)
    .configureHelp(helpIn(language))
    .usage(`${t('commandLine.anyCommand')} ${t('commandLine.anyOptions')}`)
    .description(t('commandLine.about'))
    .helpOption('-h, --help', t('commandLine.help'))
    .helpCommand(false)
    .version(versionLines(), '-V, --version', t('commandLine.version'))
    .addOption(option(LANG).env('FORUM_LANG'))
    .addHelpText('after', `\n${t('commandLine.eachCommand')}`)
    .addHelpText(
      'after',
      section(t('commandLine.exitCodes'), [
        `0  ${t('commandLine.exitDone')}`,
        `1  ${t('commandLine.exitRefused')}`,
        `2  ${t('commandLine.exitUsage')}`,
      ]),
    );
  for (const each of CLI_COMMANDS) add(each);
  addHelpCommand();
  return program;

  function add(spec: CommandSpec): void {
    const { name, takes, options, needs = [], run } = spec;
    const command = speaking(program.command(name))
      .summary(t(`commandSummaries.${name}`))
      .description(t(`commandWords.${name}`))
      .addHelpText(
        'after',
        section(t('commandLine.examples'), t(`commandExamples.${name}`).split('\n')),
      );
    for (const each of takes) command.addArgument(argument(each));
    for (const each of options) command.addOption(option(each));
    command.usage(usageOf(command, needs));
    command.action(async (...passed: unknown[]) => {
      const given: Record<string, unknown> = { ...command.optsWithGlobals(), language, printPdf };
      assertHasOneOf(needs, command);
      takes.forEach(({ name }, at) => {
        given[name] = passed[at];
      });
      // Commander has checked it against what is declared.
      done(await run(given as never));
    });
  }

  function speaking(command: Command): Command {
    return command.exitOverride((error) => {
      const isFault = error.exitCode !== 0 && error.code !== 'commander.help';
      throw isFault ? wrongUsage(error, command, language) : error;
    });
  }

  function argument({ words, placeholder, may }: Omit<ArgumentSpec, 'name'>): Argument {
    const name = t(`placeholders.${placeholder}`);
    const place = may === 'be left out' ? `[${name}]` : `<${name}${may ? '...' : ''}>`;
    return new Argument(place, t(`argumentWords.${words}`));
  }

  function option(spec: OptionSpec): Option {
    const { long, words, placeholder, choices, conflicts, initial, parse } = spec;
    const flags = placeholder ? `${long} <${t(`placeholders.${placeholder}`)}>` : long;
    const templates = either(OWN_LETTERHEADS, language);
    const made = new Option(flags, t(`optionWords.${words}`, { templates })).default(initial);
    if (choices) made.choices(choices);
    if (conflicts) made.conflicts([...conflicts]);
    if (parse) made.argParser((text) => parse(text, t));
    return made;
  }

  function usageOf(command: Command, needs: readonly string[]): string {
    const needed = optionsNamed(command, needs).map(({ flags }) => flags);
    const choice = needed.length > 1 ? [`(${needed.join(' | ')})`] : needed;
    return [...placesOf(command), ...choice, t('commandLine.anyOptions')].join(' ');
  }

  /** Checked here, and not by commander, which would name what is missing before what is misspelt. */
  function assertHasOneOf(needs: readonly string[], command: Command): void {
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

  function commandNamed(name: string): Command {
    const unknown = t('commandLine.unknownCommand', { name: quoted(name) });
    const found = program.commands.find((each) => each.name() === name);
    if (!found) throw withHelp([unknown], program, language);
    return found;
  }

  /** Commander's own would show the main page for a command that does not exist. */
  function addHelpCommand(): void {
    const command = speaking(program.command('help'))
      .description(t('commandLine.helpCommand'))
      .addArgument(argument({ words: 'command', placeholder: 'command', may: 'be left out' }))
      .action((name?: string) => {
        const asked = name === undefined ? program : commandNamed(name);
        asked.outputHelp();
      });
    command.usage(usageOf(command, []));
  }
}

/** This program's version, and where to look for a newer one. */
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
