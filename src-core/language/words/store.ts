import { defineWords } from '../define.ts';

/** The folder on disk: what it refuses, what went wrong with it, and what `check` found. */
export const store = defineWords({
  full: [
    'Disken er full. Endringen er ikke lagret.',
    'Disken er full. Endringa er ikkje lagra.',
    'The disk is full. The change has not been saved.',
  ],
  denied: [
    'Du har ikke tilgang til å skrive i forumets mappe. Endringen er ikke lagret.',
    'Du har ikkje tilgang til å skrive i mappa til forumet. Endringa er ikkje lagra.',
    'You are not allowed to write in the forum’s folder. The change has not been saved.',
  ],
  gone: [
    'Fant ikke {{file}}. Er mappen flyttet, eller disken koblet fra?',
    'Fann ikkje {{file}}. Er mappa flytta, eller disken kopla frå?',
    'Could not find {{file}}. Has the folder been moved, or the disk disconnected?',
  ],
  busy: [
    '{{file}} er i bruk av et annet program.',
    '{{file}} er i bruk av eit anna program.',
    '{{file}} is in use by another program.',
  ],
  trouble: [
    'Disken melder feil ({{reason}}). Endringen er ikke lagret.',
    'Disken melder feil ({{reason}}). Endringa er ikkje lagra.',
    'The disk reports an error ({{reason}}). The change has not been saved.',
  ],
  changedOutside: [
    '{{file}} er endret av et annet program mens forumet var åpent. Lukk forumet og åpne det igjen.',
    '{{file}} er endra av eit anna program medan forumet var ope. Lukk forumet og opne det att.',
    '{{file}} was changed by another program while the forum was open. Close the forum and open it again.',
  ],
  newer: [
    '{{file}} er laget av en nyere versjon av programmet (format {{found}}, mens denne kjenner {{known}}). Ingenting er endret.',
    '{{file}} er laga av ein nyare versjon av programmet (format {{found}}, medan denne kjenner {{known}}). Ingenting er endra.',
    '{{file}} was made by a newer version of the program (format {{found}}; this one knows {{known}}). Nothing has been changed.',
  ],
  older: [
    '{{file}} har et format ({{found}}) som denne versjonen av programmet ikke lenger kan lese. Ingenting er endret.',
    '{{file}} har eit format ({{found}}) som denne versjonen av programmet ikkje lenger kan lese. Ingenting er endra.',
    '{{file}} has a format ({{found}}) that this version of the program can no longer read. Nothing has been changed.',
  ],
  unreadable: [
    '{{file}} er skadet, og verken sikkerhetskopien eller journalen kan gjenopprette den.',
    '{{file}} er skadd, og verken tryggingskopien eller journalen kan gjenopprette ho.',
    '{{file}} is damaged, and neither the backup nor the journal can restore it.',
  ],
  notForum: [
    'Det er ikke noe forum i {{folder}}.',
    'Det er ikkje noko forum i {{folder}}.',
    'There is no forum in {{folder}}.',
  ],
  isForum: [
    'Det er allerede et forum i {{folder}}.',
    'Det er alt eit forum i {{folder}}.',
    'There is already a forum in {{folder}}.',
  ],
  notEmpty: [
    '{{folder}} er ikke tom. Velg en tom eller ny mappe.',
    '{{folder}} er ikkje tom. Vel ei tom eller ny mappe.',
    '{{folder}} is not empty. Choose an empty or a new folder.',
  ],
  notFolder: [
    '{{file}} er en fil, ikke en mappe.',
    '{{file}} er ei fil, ikkje ei mappe.',
    '{{file}} is a file, not a folder.',
  ],
  heldBy: [
    '{{user}} på {{host}} har hatt forumet åpent siden {{since}}. Du kan lese, men ikke endre.',
    '{{user}} på {{host}} har hatt forumet ope sidan {{since}}. Du kan lese, men ikkje endre.',
    '{{user}} on {{host}} has had the forum open since {{since}}. You can read, but not change.',
  ],
  readOnly: [
    'Forumet er bare åpnet for lesing.',
    'Forumet er berre opna for lesing.',
    'The forum is only open for reading.',
  ],
  closed: ['Forumet er lukket.', 'Forumet er lukka.', 'The forum is closed.'],
  nothingToUndo: [
    'Det er ikke noe å angre.',
    'Det er ikkje noko å angre.',
    'There is nothing to undo.',
  ],
  nothingToRedo: [
    'Det er ikke noe å gjøre om igjen.',
    'Det er ikkje noko å gjere om att.',
    'There is nothing to redo.',
  ],
  stillUsed: [
    'Dette kan ikke angres: {{what}} er tatt i bruk et annet sted.',
    'Dette kan ikkje angrast: {{what}} er teke i bruk ein annan stad.',
    'This cannot be undone: {{what}} is in use elsewhere.',
  ],
  unknownField: [
    'Feltet «{{name}}» hører ikke hjemme her.',
    'Feltet «{{name}}» høyrer ikkje heime her.',
    'The field “{{name}}” does not belong here.',
  ],
  fileOrData: [
    'Oppgi enten en fil eller innholdet, ikke begge deler.',
    'Oppgje anten ei fil eller innhaldet, ikkje begge delar.',
    'Give either a file or its content, not both.',
  ],
  noFiles: [
    'Herfra kan filer bare legges ved med innholdet.',
    'Herifrå kan filer berre leggjast ved med innhaldet.',
    'From here, files can only be attached with their content.',
  ],
  fileMissing: [
    'Fant ikke filen {{file}}, eller den kan ikke leses.',
    'Fann ikkje fila {{file}}, eller ho kan ikkje lesast.',
    'Could not find the file {{file}}, or it cannot be read.',
  ],
  tooLarge: [
    'Vedlegget er for stort. Grensen er {{limit}} MB.',
    'Vedlegget er for stort. Grensa er {{limit}} MB.',
    'The attachment is too large. The limit is {{limit}} MB.',
  ],
  notBase64: [
    'Innholdet er ikke gyldig base64.',
    'Innhaldet er ikkje gyldig base64.',
    'The content is not valid base64.',
  ],
  foundDamaged: [
    'Filen er skadet; {{source}} kan gjenopprette den.',
    'Fila er skadd; {{source}} kan gjenopprette ho.',
    'The file is damaged; {{source}} can restore it.',
  ],
  restored: [
    'Filen var skadet og er gjenopprettet fra {{source}}. Originalen er tatt vare på som {{copy}}.',
    'Fila var skadd og er gjenoppretta frå {{source}}. Originalen er teken vare på som {{copy}}.',
    'The file was damaged and has been restored from {{source}}. The original is kept as {{copy}}.',
  ],
  damagedTrace: [
    'Linje {{line}} i journalen er skadet. Ingen data er tapt, bare sporet av hva som ble endret.',
    'Linje {{line}} i journalen er skadd. Ingen data er tapte, berre sporet av kva som vart endra.',
    'Line {{line}} of the journal is damaged. No data is lost, only the trace of what was changed.',
  ],
  damagedTail: [
    'Journalen er skadet: {{count}} endring(er) etter revisjon {{revision}} kan ikke gjenopprettes.',
    'Journalen er skadd: {{count}} endring(ar) etter revisjon {{revision}} kan ikkje gjenopprettast.',
    'The journal is damaged: {{count}} change(s) after revision {{revision}} cannot be restored.',
  ],
  keptAs: [
    'Originalen er tatt vare på som {{copy}}.',
    'Originalen er teken vare på som {{copy}}.',
    'The original is kept as {{copy}}.',
  ],
  backup: ['sikkerhetskopien', 'tryggingskopien', 'the backup'],
  journal: ['journalen', 'journalen', 'the journal'],
  unknownReference: [
    '{{from}} viser til {{id}}, som ikke finnes.',
    '{{from}} viser til {{id}}, som ikkje finst.',
    '{{from}} refers to {{id}}, which does not exist.',
  ],
  sameId: [
    'Id-en {{id}} er brukt to ganger.',
    'Id-en {{id}} er brukt to gonger.',
    'The id {{id}} is used twice.',
  ],
  sameNumber: [
    'Nummeret {{number}} er brukt to ganger (også i {{other}}).',
    'Nummeret {{number}} er brukt to gonger (òg i {{other}}).',
    'The number {{number}} is used twice (also in {{other}}).',
  ],
  numberNotGiven: [
    'Nummeret {{number}} er høyere enn det høyeste som er gitt.',
    'Nummeret {{number}} er høgare enn det høgaste som er gjeve.',
    'The number {{number}} is higher than the highest that was given.',
  ],
  attachmentMissing: [
    'Vedlegget «{{name}}» mangler i mappen attachments.',
    'Vedlegget «{{name}}» manglar i mappa attachments.',
    'The attachment “{{name}}” is missing from the attachments folder.',
  ],
  attachmentChanged: [
    'Vedlegget «{{name}}» er ikke lenger det som ble lagt ved: kontrollsummen stemmer ikke.',
    'Vedlegget «{{name}}» er ikkje lenger det som vart lagt ved: kontrollsummen stemmer ikkje.',
    'The attachment “{{name}}” is no longer what was attached: its checksum does not match.',
  ],
  minutesFile: ['{{id}} Referat {{title}}', '{{id}} Referat {{title}}', '{{id}} Minutes {{title}}'],
  agendaFile: [
    '{{id}} Saksliste {{title}}',
    '{{id}} Sakliste {{title}}',
    '{{id}} Agenda {{title}}',
  ],
  publicFile: ['offentlig', 'offentleg', 'public'],
});
