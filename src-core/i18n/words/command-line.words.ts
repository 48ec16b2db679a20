import { defineWords } from '../define-words.ts';
import { commandExamples, commandSummaries, commandWords } from './command-line-commands.words.ts';
import { argumentWords, optionWords, placeholders } from './command-line-options.words.ts';

/** The command line: the text of `forum --help`, and usage errors. The window does not load these words. */

const commandLine = defineWords({
  about: [
    'Forum leder møtene i et fast partnerskap mellom selvstendige organisasjoner.',
    'Forum leier møta i eit fast partnarskap mellom sjølvstendige organisasjonar.',
    'Forum runs the meetings of a standing partnership of independent organisations.',
  ],
  usage: ['Bruk:', 'Bruk:', 'Usage:'],
  arguments: ['Argumenter:', 'Argument:', 'Arguments:'],
  options: ['Valg:', 'Val:', 'Options:'],
  globalOptions: [
    'Valg som gjelder alle kommandoer:',
    'Val som gjeld alle kommandoar:',
    'Options for every command:',
  ],
  commands: ['Kommandoer:', 'Kommandoar:', 'Commands:'],
  examples: ['Eksempler:', 'Døme:', 'Examples:'],
  exitCodes: ['Avslutningskoder:', 'Avslutningskodar:', 'Exit codes:'],
  exitDone: ['Utført.', 'Utført.', 'Done.'],
  exitRefused: [
    'Avvist, eller noe gikk galt. Grunnen står i stderr.',
    'Avvist, eller noko gjekk gale. Grunnen står i stderr.',
    'Refused, or something went wrong. The reason is on stderr.',
  ],
  exitUsage: [
    'Kommandoen er skrevet feil. Ingenting er gjort.',
    'Kommandoen er skriven feil. Ingenting er gjort.',
    'The command is not written correctly. Nothing has been done.',
  ],
  eachCommand: [
    'Skriv «forum <kommando> --help» for å se argumenter, valg og eksempler.',
    'Skriv «forum <kommando> --help» for å sjå argument, val og døme.',
    'Type “forum <command> --help” for its arguments, options and examples.',
  ],
  anyOptions: ['[valg]', '[val]', '[options]'],
  anyCommand: ['<kommando>', '<kommando>', '<command>'],
  help: ['Vis hjelp.', 'Vis hjelp.', 'Show help.'],
  helpCommand: [
    'Vis hjelp til en kommando.',
    'Vis hjelp til ein kommando.',
    'Show help for a command.',
  ],
  version: ['Vis versjonsnummeret.', 'Vis versjonsnummeret.', 'Show the version number.'],
  choices: ['Velg {{choices}}.', 'Vel {{choices}}.', 'Choose {{choices}}.'],
  default: ['Uten valget: {{value}}.', 'Utan valet: {{value}}.', 'Without this option: {{value}}.'],
  quoted: ['«{{text}}»', '«{{text}}»', '“{{text}}”'],
  seeHelp: [
    'Skriv «{{command}} --help» for å få hjelp.',
    'Skriv «{{command}} --help» for å få hjelp.',
    'Type “{{command}} --help” for help.',
  ],
  didYouMean: ['Mente du {{names}}?', 'Meinte du {{names}}?', 'Did you mean {{names}}?'],
  unknownCommand: [
    'Kommandoen «{{name}}» finnes ikke.',
    'Kommandoen «{{name}}» finst ikkje.',
    'There is no command “{{name}}”.',
  ],
  unknownOption: [
    'Valget «{{name}}» finnes ikke.',
    'Valet «{{name}}» finst ikkje.',
    'There is no option “{{name}}”.',
  ],
  missingArgument: [
    'Du må oppgi <{{name}}>.',
    'Du må oppgi <{{name}}>.',
    'You must give <{{name}}>.',
  ],
  missingOption: [
    'Du må oppgi «{{option}}».',
    'Du må oppgi «{{option}}».',
    'You must give “{{option}}”.',
  ],
  missingEither: [
    'Du må oppgi enten «{{option}}» eller «{{other}}».',
    'Du må oppgi anten «{{option}}» eller «{{other}}».',
    'You must give either “{{option}}” or “{{other}}”.',
  ],
  missingValue: [
    'Valget «{{option}}» må ha en verdi.',
    'Valet «{{option}}» må ha ein verdi.',
    'The option “{{option}}” must have a value.',
  ],
  conflicting: [
    '«{{option}}» kan ikke brukes sammen med «{{other}}».',
    '«{{option}}» kan ikkje brukast saman med «{{other}}».',
    '“{{option}}” cannot be used together with “{{other}}”.',
  ],
  invalidValue: [
    '«{{value}}» kan ikke brukes som verdi for «{{option}}».',
    '«{{value}}» kan ikkje brukast som verdi for «{{option}}».',
    '“{{value}}” cannot be used as a value of “{{option}}”.',
  ],
  invalidVariable: [
    'Miljøvariabelen {{variable}} kan ikke være «{{value}}».',
    'Miljøvariabelen {{variable}} kan ikkje vere «{{value}}».',
    'The environment variable {{variable}} cannot be “{{value}}”.',
  ],
  meetingId: [
    'Skriv id-en til et møte. Du finner den med «forum restore … --list».',
    'Skriv id-en til eit møte. Du finn han med «forum restore … --list».',
    'Write the id of a meeting. You find it with “forum restore … --list”.',
  ],
  thing: [
    'Skriv hva slags innhold og id-en, for eksempel decision:d1. Du kan velge mellom {{kinds}}.',
    'Skriv kva slags innhald og id-en, til dømes decision:d1. Du kan velje mellom {{kinds}}.',
    'Write the kind and the id, such as decision:d1. Choose among {{kinds}}.',
  ],
  thingNeedsMeeting: [
    'Si også hvilket møte det gjelder, med --meeting.',
    'Sei også kva møte det gjeld, med --meeting.',
    'Say which meeting it is in, with --meeting.',
  ],
  portRange: [
    'Oppgi et helt tall fra 0 til 65535.',
    'Oppgi eit heilt tal frå 0 til 65535.',
    'Give a whole number from 0 to 65535.',
  ],
  noAccess: ['du har ikke tilgang', 'du har ikkje tilgang', 'you do not have access'],
  noSuchFolder: ['mappen finnes ikke', 'mappa finst ikkje', 'the folder does not exist'],
  notFile: ['det er ikke en fil', 'det er ikkje ei fil', 'it is not a file'],
  isFolder: ['det er en mappe', 'det er ei mappe', 'it is a folder'],
  diskFull: ['disken er full', 'disken er full', 'the disk is full'],
  portTaken: [
    'Port {{port}} er i bruk av et annet program. Velg en annen med --port, eller utelat --port.',
    'Port {{port}} er i bruk av eit anna program. Vel ein annan med --port, eller utelat --port.',
    'Port {{port}} is used by another program. Choose another with --port, or leave out --port.',
  ],
  portForbidden: [
    'Du har ikke lov til å bruke port {{port}}. Velg en over 1023, eller utelat --port.',
    'Du har ikkje lov til å bruke port {{port}}. Vel ein over 1023, eller utelat --port.',
    'You are not allowed to use port {{port}}. Choose one above 1023, or leave out --port.',
  ],
  tooMany: [
    'Kommandoen tar ikke imot «{{extra}}». Sett anførselstegn rundt navn med mellomrom.',
    'Kommandoen tek ikkje imot «{{extra}}». Set hermeteikn rundt namn med mellomrom.',
    'The command does not take “{{extra}}”. Put quotation marks around names with spaces.',
  ],
});

export const COMMAND_LINE = {
  argumentWords,
  commandExamples,
  commandLine,
  commandSummaries,
  commandWords,
  optionWords,
  placeholders,
};
