import { defineWords } from '../define.ts';

/** Backups of the forum, and the whole of it as one file. */
export const backups = defineWords({
  title: ['Sikkerhetskopier', 'Tryggingskopiar', 'Backups'],
  help: [
    'Når noe er endret, tar programmet en kopi hver time. Kopiene ligger i mappen «backups» i forumets mappe: én for hver time det siste døgnet, og én for hver dag den siste måneden.',
    'Når noko er endra, tek programmet ein kopi kvar time. Kopiane ligg i mappa «backups» i mappa til forumet: éin for kvar time det siste døgnet, og éin for kvar dag den siste månaden.',
    'When something has changed, the program makes a copy every hour. The copies are in the folder “backups” in the forum’s folder: one for each hour of the last day, and one for each day of the last month.',
  ],
  none: [
    'Det er ingen sikkerhetskopier ennå.',
    'Det er ingen tryggingskopiar enno.',
    'There are no backups yet.',
  ],
  makeNow: ['Ta en kopi nå', 'Ta ein kopi no', 'Make a backup now'],
  made: ['Kopien er tatt.', 'Kopien er teken.', 'The backup has been made.'],
  copy: ['Kopi', 'Kopi', 'Backup'],
  beforeRestore: [
    '{{at}} – før gjenoppretting',
    '{{at}} – før gjenoppretting',
    '{{at}} – before restoring',
  ],
  look: ['Se hva som er annerledes', 'Sjå kva som er annleis', 'See what differs'],
  looking: [
    'Sammenligner med slik forumet er nå …',
    'Samanliknar med slik forumet er no …',
    'Comparing with the forum as it is now …',
  ],
  same: [
    'Forumet er som i kopien. Det er ingenting å gjenopprette.',
    'Forumet er som i kopien. Det er ingenting å gjenopprette.',
    'The forum is as in the backup. There is nothing to restore.',
  ],
  restore: [
    'Gjenopprett slik det var {{at}}',
    'Gjenopprett slik det var {{at}}',
    'Restore as it was {{at}}',
  ],
  restoreMeans: [
    'Først tas en kopi av slik forumet er nå, så du kan hente det tilbake. Det som er godkjent, endres ikke, og numre som er gitt, brukes ikke om igjen.',
    'Først blir det teke ein kopi av slik forumet er no, så du kan hente det tilbake. Det som er godkjent, blir ikkje endra, og nummer som er gjevne, blir ikkje brukte om att.',
    'First a copy is made of the forum as it is now, so that you can get it back. What is approved is not changed, and numbers that have been given are not used again.',
  ],
  restored: [
    'Forumet er gjenopprettet. Slik det var før, ligger i kopien {{name}}.',
    'Forumet er gjenoppretta. Slik det var før, ligg i kopien {{name}}.',
    'The forum has been restored. As it was before is in the backup {{name}}.',
  ],
  begun: [
    'Gjenopprettingen fra kopien {{backup}} er ikke fullført ennå, og noe kan være som før den. Programmet fullfører den av seg selv så snart det kan skrive på disken.',
    'Gjenopprettinga frå kopien {{backup}} er ikkje fullført enno, og noko kan vere som før ho. Programmet fullfører ho av seg sjølv så snart det kan skrive på disken.',
    'Restoring the backup {{backup}} is not finished yet, and some things may be as they were before it. The program finishes it by itself as soon as it can write to the disk.',
  ],
  halted: [
    'Gjenopprettingen fra kopien {{backup}} ble avbrutt og kan ikke fullføres, for kopien er borte eller skadet. Noe er gjenopprettet og noe ikke. Gjenopprett kopien {{kept}} for å få forumet som det var før, eller en annen kopi.',
    'Gjenopprettinga frå kopien {{backup}} blei avbroten og kan ikkje fullførast, for kopien er borte eller skadd. Noko er gjenoppretta og noko ikkje. Gjenopprett kopien {{kept}} for å få forumet som det var før, eller ein annan kopi.',
    'Restoring the backup {{backup}} was interrupted and cannot be finished, for the backup is gone or damaged. Some of it is restored and some is not. Restore the backup {{kept}} to have the forum as it was before, or another backup.',
  ],
  haltedUnknown: [
    'En gjenoppretting ble avbrutt og kan ikke fullføres, for det kan ikke leses hvilken kopi den var fra. Noe kan være gjenopprettet og noe ikke. Gjenopprett den nyeste kopien fra før en gjenoppretting for å få forumet som det var, eller en annen kopi.',
    'Ei gjenoppretting blei avbroten og kan ikkje fullførast, for det kan ikkje lesast kva for ein kopi ho var frå. Noko kan vere gjenoppretta og noko ikkje. Gjenopprett den nyaste kopien frå før ei gjenoppretting for å få forumet som det var, eller ein annan kopi.',
    'Restoring a backup was interrupted and cannot be finished, for it cannot be read which backup it was. Some things may be restored and some not. Restore the newest backup from before a restore to have the forum as it was, or another backup.',
  ],
  more_one: [
    '… og {{count}} forskjell til',
    '… og {{count}} skilnad til',
    '… and {{count}} more difference',
  ],
  more_other: [
    '… og {{count}} forskjeller til',
    '… og {{count}} skilnader til',
    '… and {{count}} more differences',
  ],
  inMeeting: ['{{title}} ({{day}})', '{{title}} ({{day}})', '{{title}} ({{day}})'],
  notMade: [
    'Sikkerhetskopien kunne ikke tas: {{reason}} Programmet prøver igjen.',
    'Tryggingskopien kunne ikkje takast: {{reason}} Programmet prøver på nytt.',
    'The backup could not be made: {{reason}} The program will try again.',
  ],
  gone: [
    'Kopien {{name}} finnes ikke lenger. Velg en annen.',
    'Kopien {{name}} finst ikkje lenger. Vel ein annan.',
    'The backup {{name}} is no longer there. Choose another.',
  ],
  noPeace: [
    'Forumet blir endret så raskt at kopien ikke ble hel. Prøv igjen om litt.',
    'Forumet blir endra så raskt at kopien ikkje blei heil. Prøv på nytt om litt.',
    'The forum is being changed so fast that the copy was not whole. Try again in a while.',
  ],
  wholeTitle: ['Hele forumet i én fil', 'Heile forumet i éi fil', 'The whole forum in one file'],
  saveWhole: [
    'Lagre hele forumet som zip',
    'Lagre heile forumet som zip',
    'Save the whole forum as zip',
  ],
  wholeHelp: [
    'Filen har alt: møter, vedlegg, brevmaler og dokumenter. Legg den et annet sted enn forumet, for eksempel på en annen disk.',
    'Fila har alt: møte, vedlegg, brevmalar og dokument. Legg ho ein annan stad enn forumet, til dømes på ein annan disk.',
    'The file has everything: meetings, attachments, letterheads and documents. Put it somewhere else than the forum, for example on another disk.',
  ],
  openZip: ['Åpne fra zip-fil', 'Opne frå zip-fil', 'Open from a zip file'],
  zipFile: ['Zip-filen med forumet', 'Zip-fila med forumet', 'The zip file with the forum'],
  zipFolder: [
    'Mappen det skal pakkes ut i',
    'Mappa det skal pakkast ut i',
    'The folder to unpack it into',
  ],
  unpack: ['Pakk ut og åpne', 'Pakk ut og opne', 'Unpack and open'],
  chooseZip: ['Velg zip-fil', 'Vel zip-fil', 'Choose zip file'],
  isZip: ['zip-fil', 'zip-fil', 'zip file'],
  noZips: [
    'Ingen mapper eller zip-filer her.',
    'Ingen mapper eller zip-filer her.',
    'No folders or zip files here.',
  ],
  unreadable: [
    'Dette er ikke en zip-fil som kan leses, eller den er skadet. Velg en annen fil.',
    'Dette er ikkje ei zip-fil som kan lesast, eller ho er skadd. Vel ei anna fil.',
    'This is not a zip file that can be read, or it is damaged. Choose another file.',
  ],
  damaged: [
    'Zip-filen er skadet: {{file}} i den er ikke som da den ble laget. Ingenting er hentet ut.',
    'Zip-fila er skadd: {{file}} i ho er ikkje som då ho blei laga. Ingenting er henta ut.',
    'The zip file is damaged: {{file}} in it is not as it was made. Nothing has been taken out.',
  ],
  unsound: [
    'Zip-filen kan ikke brukes: {{file}} i den var skadet alt da den ble laget. Ingenting er hentet ut.',
    'Zip-fila kan ikkje brukast: {{file}} i ho var skadd alt då ho blei laga. Ingenting er henta ut.',
    'The zip file cannot be used: {{file}} in it was damaged already when it was made. Nothing has been taken out.',
  ],
  locked: [
    'Zip-filen er beskyttet med passord. Pakk den ut først, og åpne mappen.',
    'Zip-fila er verna med passord. Pakk ho ut først, og opne mappa.',
    'The zip file is protected by a password. Unpack it first and open the folder.',
  ],
  tooMuch: [
    'Zip-filen inneholder mer enn et forum kan ha, og er ikke pakket ut.',
    'Zip-fila inneheld meir enn eit forum kan ha, og er ikkje pakka ut.',
    'The zip file holds more than a forum can have, and has not been unpacked.',
  ],
  trick: [
    'Zip-filen vil legge «{{file}}» utenfor mappen sin, og er ikke pakket ut.',
    'Zip-fila vil leggje «{{file}}» utanfor mappa si, og er ikkje pakka ut.',
    'The zip file tries to put “{{file}}” outside its folder, and has not been unpacked.',
  ],
  twice: [
    'Zip-filen har «{{file}}» to ganger, og er ikke pakket ut.',
    'Zip-fila har «{{file}}» to gonger, og er ikkje pakka ut.',
    'The zip file has “{{file}}” twice, and has not been unpacked.',
  ],
  noForum: [
    'Det er ikke noe forum i zip-filen. Velg en annen fil.',
    'Det er ikkje noko forum i zip-fila. Vel ei anna fil.',
    'There is no forum in the zip file. Choose another file.',
  ],
});

/** What comes of each thing when a backup is restored. */
export const fates = defineWords({
  back: ['Kommer tilbake', 'Kjem tilbake', 'Comes back'],
  'as-before': ['Blir som i kopien', 'Blir som i kopien', 'Becomes as in the backup'],
  goes: [
    'Er kommet til siden, og tas ut',
    'Er komne til sidan, og blir tekne ut',
    'Added since, and taken out',
  ],
  stays: [
    'Er godkjent siden, og blir stående',
    'Er godkjende sidan, og blir ståande',
    'Approved since, and stays',
  ],
  unread: [
    'Kan ikke leses i kopien, og blir stående som nå',
    'Kan ikkje lesast i kopien, og blir ståande som no',
    'Cannot be read in the backup, and stays as it is now',
  ],
});

export const differenceKinds = defineWords({
  forum: ['Om forumet', 'Om forumet', 'About the forum'],
  document: ['Mandat', 'Mandat', 'Mandate'],
  partner: ['Part', 'Part', 'Partner'],
  representative: ['Representant', 'Representant', 'Representative'],
  challenge: ['Utfordring', 'Utfordring', 'Challenge'],
  measure: ['Tiltak', 'Tiltak', 'Measure'],
  meeting: ['Møte', 'Møte', 'Meeting'],
  item: ['Sak', 'Sak', 'Item'],
  decision: ['Beslutning', 'Avgjerd', 'Decision'],
  agreement: ['Avtale', 'Avtale', 'Agreement'],
  'action-point': ['Oppfølgingspunkt', 'Oppfølgingspunkt', 'Action point'],
  statement: ['Protokolltilførsel', 'Protokolltilførsel', 'Statement'],
  'follow-up': ['Oppfølging etter møtet', 'Oppfølging etter møtet', 'Follow-up after the meeting'],
});
