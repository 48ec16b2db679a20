import { defineWords } from '../define-words.ts';
import { argumentWords, optionWords, placeholders } from './command-line-options.words.ts';

/** The command line: what `forum --help` says, and the errors of usage. The window does not load these words. */

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

const commandWords = defineWords({
  new: [
    'Opprett et forum i en ny eller tom mappe.',
    'Opprett eit forum i ei ny eller tom mappe.',
    'Create a forum in a new or empty folder.',
  ],
  run: [
    'Utfør kommandoer fra et skript, ett JSON-objekt per linje. Svaret på en kommando skrives ut når endringen er lagret på disken.',
    'Utfør kommandoar frå eit skript, eitt JSON-objekt per linje. Svaret på ein kommando blir skrive ut når endringa er lagra på disken.',
    'Carry out commands from a script, one JSON object per line. An answer is printed once the change is saved on disk.',
  ],
  show: [
    'Vis alt i forumet, eller i ett møte, som JSON.',
    'Vis alt i forumet, eller i eitt møte, som JSON.',
    'Show everything in the forum, or in one meeting, as JSON.',
  ],
  minutes: [
    'Lag referatet fra et møte som dokument, bare beslutningene, eller et utdrag for én part.',
    'Lag referatet frå eit møte som dokument, berre avgjerdene, eller eit utdrag for éin part.',
    'Create the minutes of a meeting as a document, the decisions alone, or an extract for one partner.',
  ],
  agenda: [
    'Lag innkallingen til et møte som dokument eller kalenderfil, eller hent saker til møtet fra en fil.',
    'Lag innkallinga til eit møte som dokument eller kalenderfil, eller hent saker til møtet frå ei fil.',
    'Create the notice of a meeting as a document or calendar file, or add items to the meeting from a file.',
  ],
  archive: [
    'Lag arkivpakken (Noark 5) for et møte som er hevet.',
    'Lag arkivpakken (Noark 5) for eit møte som er heva.',
    'Create the archive package (Noark 5) of a meeting that is closed.',
  ],
  comments: [
    'Vis hva parter har endret og kommentert i et Word-referat som er kommet tilbake. Forumet blir ikke endret.',
    'Vis kva partar har endra og kommentert i eit Word-referat som er kome tilbake. Forumet blir ikkje endra.',
    'Show what partners have changed and commented on in Word minutes that came back. The forum is not changed.',
  ],
  search: [
    'Søk i alt som står i forumet.',
    'Søk i alt som står i forumet.',
    'Search everything in the forum.',
  ],
  trace: [
    'Vis hvem som har endret hva i det som er felles for forumet, eller i ett møte. Det nyeste står først.',
    'Vis kven som har endra kva i det som er felles for forumet, eller i eitt møte. Det nyaste står først.',
    'Show who changed what in what the whole forum shares, or in one meeting, newest first.',
  ],
  check: [
    'Sjekk at filene i forumet er hele, og at ingen andre programmer har endret dem.',
    'Sjekk at filene i forumet er heile, og at ingen andre program har endra dei.',
    'Check that the files of the forum are undamaged, and that no other program has changed them.',
  ],
  backup: [
    'Ta en sikkerhetskopi i forumets mappe, eller lagre hele forumet i én zip-fil.',
    'Ta ein tryggingskopi i mappa til forumet, eller lagre heile forumet i éi zip-fil.',
    'Make a backup in the forum’s folder, or save the whole forum as one zip file.',
  ],
  restore: [
    'Gjenopprett forumet, ett møte eller noe i et møte slik det var i en sikkerhetskopi, eller pakk ut en zip-fil i en ny mappe.',
    'Gjenopprett forumet, eitt møte eller noko i eit møte slik det var i ein tryggingskopi, eller pakk ut ei zip-fil i ei ny mappe.',
    'Restore the forum, one meeting or one part of a meeting as it was in a backup, or unpack a zip file into a new folder.',
  ],
  serve: [
    'Åpne for Forum i nettleseren på denne maskinen, til du stopper med Ctrl+C. Adressene skrives ut som JSON og virker én gang hver, i ti minutter. Trykk Enter for nye.',
    'Opne for Forum i nettlesaren på denne maskina, til du stoppar med Ctrl+C. Adressene blir skrivne ut som JSON og verkar éin gong kvar, i ti minutt. Trykk Enter for nye.',
    'Serve Forum to the browser on this machine until you stop it with Ctrl+C. The addresses are printed as JSON and work once each, for ten minutes. Press Enter for new ones.',
  ],
});

const commandExamples = defineWords({
  new: [
    'forum new kompetanseforum --template kompetanseforum\nforum new regionraad --lang nb',
    'forum new kompetanseforum --template kompetanseforum\nforum new regionraad --lang nn',
    'forum new skills-forum --template kompetanseforum\nforum new regional-council --lang en',
  ],
  run: [
    'forum run kompetanseforum parter.ndjson\nforum run kompetanseforum saker.ndjson --keep-going',
    'forum run kompetanseforum partar.ndjson\nforum run kompetanseforum saker.ndjson --keep-going',
    'forum run skills-forum partners.ndjson\nforum run skills-forum items.ndjson --keep-going',
  ],
  show: [
    'forum show kompetanseforum\nforum show kompetanseforum --meeting 2026-1',
    'forum show kompetanseforum\nforum show kompetanseforum --meeting 2026-1',
    'forum show skills-forum\nforum show skills-forum --meeting 2026-1',
  ],
  minutes: [
    'forum minutes kompetanseforum 2026-1 --out referat.docx\nforum minutes kompetanseforum 2026-1 --out offentlig.pdf --public\nforum minutes kompetanseforum 2026-1 --out utdrag.docx --partner nav',
    'forum minutes kompetanseforum 2026-1 --out referat.docx\nforum minutes kompetanseforum 2026-1 --out offentleg.pdf --public\nforum minutes kompetanseforum 2026-1 --out utdrag.docx --partner nav',
    'forum minutes skills-forum 2026-1 --out minutes.docx\nforum minutes skills-forum 2026-1 --out public.pdf --public\nforum minutes skills-forum 2026-1 --out extract.docx --partner nav',
  ],
  agenda: [
    'forum agenda kompetanseforum 2026-1 --out innkalling.docx\nforum agenda kompetanseforum 2026-1 --out innkalling.ics\nforum agenda kompetanseforum 2026-1 --from saksliste.docx --dry-run',
    'forum agenda kompetanseforum 2026-1 --out innkalling.docx\nforum agenda kompetanseforum 2026-1 --out innkalling.ics\nforum agenda kompetanseforum 2026-1 --from sakliste.docx --dry-run',
    'forum agenda skills-forum 2026-1 --out notice.docx\nforum agenda skills-forum 2026-1 --out notice.ics\nforum agenda skills-forum 2026-1 --from agenda.docx --dry-run',
  ],
  archive: [
    'forum archive kompetanseforum 2026-1 --out arkivpakke\nforum archive kompetanseforum 2026-1 --out arkivpakke.zip',
    'forum archive kompetanseforum 2026-1 --out arkivpakke\nforum archive kompetanseforum 2026-1 --out arkivpakke.zip',
    'forum archive skills-forum 2026-1 --out package\nforum archive skills-forum 2026-1 --out package.zip',
  ],
  comments: [
    'forum comments kompetanseforum 2026-1 referat-fra-nav.docx\nforum comments kompetanseforum 2026-1 referat-fra-nav.docx --json',
    'forum comments kompetanseforum 2026-1 referat-nav.docx\nforum comments kompetanseforum 2026-1 referat-nav.docx --json',
    'forum comments skills-forum 2026-1 minutes-from-nav.docx\nforum comments skills-forum 2026-1 minutes-from-nav.docx --json',
  ],
  search: [
    'forum search kompetanseforum læreplasser\nforum search kompetanseforum felles plan --json',
    'forum search kompetanseforum læreplassar\nforum search kompetanseforum felles plan --json',
    'forum search skills-forum apprenticeships\nforum search skills-forum common plan --json',
  ],
  trace: [
    'forum trace kompetanseforum\nforum trace kompetanseforum --meeting 2026-1',
    'forum trace kompetanseforum\nforum trace kompetanseforum --meeting 2026-1',
    'forum trace skills-forum\nforum trace skills-forum --meeting 2026-1',
  ],
  check: [
    'forum check kompetanseforum\nforum check kompetanseforum --repair',
    'forum check kompetanseforum\nforum check kompetanseforum --repair',
    'forum check skills-forum\nforum check skills-forum --repair',
  ],
  backup: [
    'forum backup kompetanseforum\nforum backup kompetanseforum --list\nforum backup kompetanseforum --out hele-forumet.zip',
    'forum backup kompetanseforum\nforum backup kompetanseforum --list\nforum backup kompetanseforum --out heile-forumet.zip',
    'forum backup skills-forum\nforum backup skills-forum --list\nforum backup skills-forum --out whole-forum.zip',
  ],
  restore: [
    'forum restore kompetanseforum "2026-11-23 09.00.00.zip" --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --list\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --thing notes:i2\nforum restore ny-mappe hele-forumet.zip',
    'forum restore kompetanseforum "2026-11-23 09.00.00.zip" --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --list\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --thing notes:i2\nforum restore ny-mappe heile-forumet.zip',
    'forum restore skills-forum "2026-11-23 09.00.00.zip" --preview\nforum restore skills-forum "2026-11-23 09.00.00.zip" --list\nforum restore skills-forum "2026-11-23 09.00.00.zip" --meeting m1 --preview\nforum restore skills-forum "2026-11-23 09.00.00.zip" --meeting m1 --thing notes:i2\nforum restore new-folder whole-forum.zip',
  ],
  serve: [
    'forum serve kompetanseforum\nforum serve kompetanseforum --port 8080',
    'forum serve kompetanseforum\nforum serve kompetanseforum --port 8080',
    'forum serve skills-forum\nforum serve skills-forum --port 8080',
  ],
});

export const COMMAND_LINE = {
  argumentWords,
  commandExamples,
  commandLine,
  commandWords,
  optionWords,
  placeholders,
};
