import { defineWords } from '../define-words.ts';

/** The arguments and options of the command line. */

/** The text between < and >. */
export const placeholders = defineWords({
  folder: ['mappe', 'mappe', 'folder'],
  file: ['fil', 'fil', 'file'],
  path: ['sted', 'stad', 'path'],
  meeting: ['møte', 'møte', 'meeting'],
  script: ['skript', 'skript', 'script'],
  words: ['ord', 'ord', 'words'],
  backup: ['kopi', 'kopi', 'backup'],
  partner: ['part', 'part', 'partner'],
  language: ['språk', 'språk', 'language'],
  format: ['format', 'format', 'format'],
  edition: ['utgave', 'utgåve', 'edition'],
  template: ['mal', 'mal', 'template'],
  number: ['tall', 'tal', 'number'],
  command: ['kommando', 'kommando', 'command'],
  thing: ['innhold', 'innhald', 'thing'],
});

export const argumentWords = defineWords({
  folder: ['Mappen til forumet.', 'Mappa til forumet.', 'The folder of the forum.'],
  newFolder: [
    'Mappen forumet skal ligge i. Den blir laget hvis den ikke finnes.',
    'Mappa forumet skal liggje i. Ho blir laga dersom ho ikkje finst.',
    'The folder for the forum. It is created if it does not exist.',
  ],
  restoredFolder: [
    'Mappen til forumet, eller en ny mappe å pakke ut zip-filen i.',
    'Mappa til forumet, eller ei ny mappe å pakke ut zip-fila i.',
    'The folder of the forum, or a new folder to unpack the zip file into.',
  ],
  servedFolder: [
    'Mappen til forumet som skal åpnes. Uten den velger du forumet i nettleseren.',
    'Mappa til forumet som skal opnast. Utan ho vel du forumet i nettlesaren.',
    'The folder of the forum to open. Without it you choose the forum in the browser.',
  ],
  meeting: [
    'Møtets id, som du finner med «forum show».',
    'Id-en til møtet, som du finn med «forum show».',
    'The id of the meeting, which you find with “forum show”.',
  ],
  script: [
    'Filen med skriptet. Uten den, eller med -, leses skriptet fra stdin.',
    'Fila med skriptet. Utan ho, eller med -, blir skriptet lese frå stdin.',
    'The file with the script. Without it, or with -, the script is read from stdin.',
  ],
  file: [
    'Word-filen (.docx) som en part har sendt tilbake.',
    'Word-fila (.docx) som ein part har sendt tilbake.',
    'The Word file (.docx) that a partner sent back.',
  ],
  words: ['Ordene du søker etter.', 'Orda du søkjer etter.', 'The words to search for.'],
  backup: [
    'Navnet på sikkerhetskopien, som du finner med «forum backup --list», eller zip-filen som skal pakkes ut.',
    'Namnet på tryggingskopien, som du finn med «forum backup --list», eller zip-fila som skal pakkast ut.',
    'The name of the backup, which you find with “forum backup --list”, or the zip file to unpack.',
  ],
  command: [
    'Kommandoen du vil ha hjelp til.',
    'Kommandoen du vil ha hjelp til.',
    'The command you want help with.',
  ],
});

export const optionWords = defineWords({
  lang: [
    'Språket i meldinger og dokumenter. Miljøvariabelen FORUM_LANG gjør det samme. Uten dem gjelder språket i forumet, og ellers språket du har valgt i programmet eller på maskinen.',
    'Språket i meldingar og dokument. Miljøvariabelen FORUM_LANG gjer det same. Utan dei gjeld språket i forumet, og elles språket du har valt i programmet eller på maskina.',
    'The language of messages and documents. The environment variable FORUM_LANG does the same. Without them it is the language of the forum, or else the one you chose in the program or on the machine.',
  ],
  newTemplate: [
    'Hva forumet begynner med: ingenting (blank), eller mandat og utfordringer (kompetanseforum).',
    'Kva forumet byrjar med: ingenting (blank), eller mandat og utfordringar (kompetanseforum).',
    'What the forum starts with: nothing (blank), or a mandate and challenges (kompetanseforum).',
  ],
  keepGoing: [
    'Fortsett med neste linje når en kommando blir avvist. Uten valget stopper skriptet der.',
    'Hald fram med neste linje når ein kommando blir avvist. Utan valet stoppar skriptet der.',
    'Continue with the next line when a command is refused. Without this option the script stops there.',
  ],
  shownMeeting: [
    'Vis bare møtet med denne id-en. Uten valget vises hele forumet.',
    'Vis berre møtet med denne id-en. Utan valet viser kommandoen heile forumet.',
    'Show only the meeting with this id. Without this option you see the whole forum.',
  ],
  tracedMeeting: [
    'Vis endringene i møtet med denne id-en. Uten valget vises det som er felles for forumet.',
    'Vis endringane i møtet med denne id-en. Utan valet viser kommandoen det som er felles for forumet.',
    'Show the changes to the meeting with this id. Without this option you see the changes to what all meetings share.',
  ],
  json: ['Skriv ut svaret som JSON.', 'Skriv ut svaret som JSON.', 'Print the answer as JSON.'],
  alwaysJson: [
    'Svaret er alltid JSON, også uten dette valget.',
    'Svaret er alltid JSON, også utan dette valet.',
    'The output is always JSON, with or without this option.',
  ],
  out: [
    'Filen dokumentet skal lagres i. Endelsen viser formatet.',
    'Fila dokumentet skal lagrast i. Endinga viser formatet.',
    'The file to save the document in. Its ending decides the format.',
  ],
  archiveOut: [
    'Mappen pakken skal lagres i, eller en fil som slutter på .zip.',
    'Mappa pakken skal lagrast i, eller ei fil som sluttar på .zip.',
    'The folder to save the package in, or a file that ends in .zip.',
  ],
  backupOut: [
    'Lagre hele forumet i denne zip-filen.',
    'Lagre heile forumet i denne zip-fila.',
    'Save the whole forum in this zip file.',
  ],
  format: [
    'Formatet. Uten valget gjelder endelsen på filen.',
    'Formatet. Utan valet gjeld endinga på fila.',
    'The format. Without this option the file’s ending decides.',
  ],
  edition: [
    'Hele referatet (full), det som er offentlig (public), bare vedtakene (decisions), status for vedtakene i dag (status), eller et utdrag for én part (partner). Uten valget får du hele referatet.',
    'Heile referatet (full), det som er offentleg (public), berre vedtaka (decisions), status for vedtaka i dag (status), eller eit utdrag for éin part (partner). Utan valet får du heile referatet.',
    'All of the minutes (full), what is public (public), the decisions alone (decisions), their status today (status), or an extract for one partner (partner). Without this option you get all of the minutes.',
  ],
  public: [
    'Ta bare med det som er offentlig.',
    'Ta berre med det som er offentleg.',
    'Include only what is public.',
  ],
  partner: [
    'Id-en til parten som utdraget er for. Uten --edition får du utdraget.',
    'Id-en til parten som utdraget er for. Utan --edition får du utdraget.',
    'The id of the partner the extract is for. Without --edition you get the extract.',
  ],
  template: [
    'Brevmalen: en Word-fil, en av programmets ({{templates}}) eller forumets egen (forum). Ingen brevmal: none. Uten valget brukes forumets egen.',
    'Brevmalen: ei Word-fil, ein av malane til programmet ({{templates}}) eller forumet sin eigen (forum). Ingen brevmal: none. Utan valet blir forumet sin eigen brukt.',
    'The letterhead: a Word file, one of the program’s ({{templates}}) or the forum’s own (forum). No letterhead: none. Without this option the forum’s own is used.',
  ],
  notice: [
    'Denne versjonen av innkallingen, slik den ble sendt. Uten valget får du den siste.',
    'Denne versjonen av innkallinga, slik ho blei sendt. Utan valet får du den siste.',
    'This version of the notice, as it was sent. Without this option you get the latest.',
  ],
  cancel: [
    'Lag en kalenderfil (.ics) som avlyser møtet.',
    'Lag ei kalenderfil (.ics) som avlyser møtet.',
    'Create a calendar file (.ics) that cancels the meeting.',
  ],
  from: [
    'Hent saker til møtet fra denne filen: Word, Markdown eller ren tekst.',
    'Hent saker til møtet frå denne fila: Word, Markdown eller rein tekst.',
    'Add items to the meeting from this file: Word, Markdown or plain text.',
  ],
  dryRun: [
    'Vis bare sakene i filen. Ingen blir lagt til.',
    'Vis berre sakene i fila. Ingen blir lagde til.',
    'Only show the items in the file. None are added.',
  ],
  repair: [
    'Reparer det som kan repareres.',
    'Reparer det som kan reparerast.',
    'Repair what can be repaired.',
  ],
  list: [
    'Vis sikkerhetskopiene som finnes.',
    'Vis tryggingskopiane som finst.',
    'List the backups.',
  ],
  listMeetings: [
    'Vis bare møtene som er i sikkerhetskopien.',
    'Vis berre møta som er i tryggingskopien.',
    'Only list the meetings in the backup.',
  ],
  restoredMeeting: [
    'Hent tilbake bare møtet med denne id-en.',
    'Hent tilbake berre møtet med denne id-en.',
    'Restore only the meeting with this id.',
  ],
  thing: [
    'Hent tilbake bare dette i møtet, for eksempel decision:d1. Navnene ser du med --preview og --meeting.',
    'Hent tilbake berre dette i møtet, til dømes decision:d1. Namna ser du med --preview og --meeting.',
    'Restore only this part of the meeting, such as decision:d1. --preview with --meeting shows the names.',
  ],
  preview: [
    'Vis bare hva som ville bli annerledes. Forumet blir ikke endret.',
    'Vis berre kva som ville bli annleis. Forumet blir ikkje endra.',
    'Only show what would be different. The forum is not changed.',
  ],
  port: [
    'Porten på denne maskinen. 0 er en port som er ledig.',
    'Porten på denne maskina. 0 er ein port som er ledig.',
    'The port on this machine. 0 is any free port.',
  ],
});
