import { defineWords } from '../define-words.ts';

/** Backups of the forum, and the whole forum as one file. */
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
  makeNow: ['Ta sikkerhetskopi nå', 'Ta tryggingskopi no', 'Back up now'],
  made: ['Sikkerhetskopien er tatt.', 'Tryggingskopien er teken.', 'The backup has been made.'],
  notSound: [
    'Sikkerhetskopien {{file}} ble ikke skrevet riktig, og er forkastet. De andre kopiene er beholdt. Sjekk disken, og prøv igjen.',
    'Tryggingskopien {{file}} blei ikkje skriven rett, og er forkasta. Dei andre kopiane er behaldne. Sjekk disken, og prøv igjen.',
    'The backup {{file}} was not written correctly and has been discarded. The other backups have been kept. Check the disk and try again.',
  ],
  rotten: [
    'Sikkerhetskopien er skadet og kan ikke gjenopprettes. Bruk en annen kopi. Denne kan du slette.',
    'Tryggingskopien er skadd og kan ikkje gjenopprettast. Bruk ein annan kopi. Denne kan du slette.',
    'The backup is damaged and cannot be restored. Use another backup. You can delete this one.',
  ],
  copy: ['Kopi', 'Kopi', 'Backup'],
  beforeRestore: [
    '{{at}} – før gjenoppretting',
    '{{at}} – før gjenoppretting',
    '{{at}} – before restoring',
  ],
  look: ['Se hva som er annerledes', 'Sjå kva som er annleis', 'See what is different'],
  looking: [
    'Sammenligner med slik forumet er nå …',
    'Samanliknar med slik forumet er no …',
    'Comparing with the forum as it is now …',
  ],
  same: [
    'Forumet er som i kopien. Det er ingenting å gjenopprette.',
    'Forumet er som i kopien. Det er ingenting å gjenopprette.',
    'The forum is the same as in the backup. There is nothing to restore.',
  ],
  restore: [
    'Gjenopprett slik det var {{at}}',
    'Gjenopprett slik det var {{at}}',
    'Restore the forum as of {{at}}',
  ],
  restoreMeans: [
    'Programmet tar først en kopi av forumet slik det er nå, så du kan hente det tilbake. Det som er godkjent, blir ikke endret, og numre som er gitt, blir ikke brukt på nytt.',
    'Programmet tek først ein kopi av forumet slik det er no, så du kan hente det tilbake. Det som er godkjent, blir ikkje endra, og nummer som er gjevne, blir ikkje brukte på nytt.',
    'The program first makes a copy of the forum as it is now, so that you can get it back. Anything approved is not changed, and numbers already used are not used again.',
  ],
  thingRestored: [
    'Det er hentet tilbake. Du kan angre det i møtet.',
    'Det er henta tilbake. Du kan angre det i møtet.',
    'It has been restored. You can undo it in the meeting.',
  ],
  meetingRestored: [
    'Møtet er hentet tilbake. Forumet slik det var før, ligger i kopien {{name}}.',
    'Møtet er henta tilbake. Forumet slik det var før, ligg i kopien {{name}}.',
    'The meeting has been restored. The previous state is in the backup {{name}}.',
  ],
  samePart: [
    'Dette er som i kopien. Det er ingenting å hente tilbake.',
    'Dette er som i kopien. Det er ingenting å hente tilbake.',
    'This is the same as in the backup. There is nothing to restore.',
  ],
  gonePart: [
    'Dette finnes ikke lenger i forumet: {{names}}. Det som viser til det, kommer tilbake uten.',
    'Dette finst ikkje lenger i forumet: {{names}}. Det som viser til det, kjem tilbake utan.',
    'No longer in the forum: {{names}}. Whatever refers to it is restored without it.',
  ],
  holds_one: [
    'Kopien inneholder ett møte.',
    'Kopien inneheld eitt møte.',
    'The backup holds one meeting.',
  ],
  holds_other: [
    'Kopien inneholder {{count}} møter.',
    'Kopien inneheld {{count}} møte.',
    'The backup holds {{count}} meetings.',
  ],
  whatToRestore: [
    'Hva vil du hente tilbake?',
    'Kva vil du hente tilbake?',
    'What do you want to restore?',
  ],
  wholeForum: ['Hele forumet', 'Heile forumet', 'The whole forum'],
  heldMeeting: [
    '{{title}} – {{day}} – {{phase}}',
    '{{title}} – {{day}} – {{phase}}',
    '{{title}} – {{day}} – {{phase}}',
  ],
  whatOfMeeting: ['Hva i møtet?', 'Kva i møtet?', 'What in the meeting?'],
  wholeMeeting: ['Hele møtet', 'Heile møtet', 'The whole meeting'],
  fieldByField: [
    'Slik er det nå, og slik blir det',
    'Slik er det no, og slik blir det',
    'As it is now, and as it will be',
  ],
  restoreMeeting: ['Hent tilbake møtet', 'Hent tilbake møtet', 'Restore the meeting'],
  restoreThing: ['Hent tilbake bare dette', 'Hent tilbake berre dette', 'Restore only this'],
  thingMeans: [
    'Resten av møtet blir ikke endret. Endringen står i endringsloggen, og du kan angre den i møtet.',
    'Resten av møtet blir ikkje endra. Endringa står i endringsloggen, og du kan angre ho i møtet.',
    'The rest of the meeting is not changed. The change is in the change log, and you can undo it in the meeting.',
  ],
  meetingMeans: [
    'Programmet tar først en kopi av forumet slik det er nå, så du kan hente det tilbake. Andre møter blir ikke endret, og numre som er gitt, blir ikke brukt på nytt.',
    'Programmet tek først ein kopi av forumet slik det er no, så du kan hente det tilbake. Andre møte blir ikkje endra, og nummer som er gjevne, blir ikkje brukte på nytt.',
    'The program first makes a copy of the forum as it is now, so that you can get it back. Other meetings are not changed, and numbers already used are not used again.',
  ],
  restored: [
    'Forumet er gjenopprettet. Forumet slik det var før, ligger i kopien {{name}}.',
    'Forumet er gjenoppretta. Forumet slik det var før, ligg i kopien {{name}}.',
    'The forum has been restored. The previous state is in the backup {{name}}.',
  ],
  begun: [
    'Gjenopprettingen fra kopien {{backup}} er ikke fullført, så noe kan fortsatt være som før. Programmet fullfører den så snart det kan skrive på disken.',
    'Gjenopprettinga frå kopien {{backup}} er ikkje fullført, så noko kan framleis vere som før. Programmet fullfører ho så snart det kan skrive på disken.',
    'The backup {{backup}} has not been fully restored yet, so some things may be as before. The program will finish as soon as it can write to the disk.',
  ],
  halted: [
    'Gjenopprettingen fra kopien {{backup}} ble avbrutt og kan ikke fullføres, fordi kopien er borte eller skadet. Noe er gjenopprettet og noe ikke. Gjenopprett kopien {{kept}} for å få forumet tilbake slik det var, eller velg en annen kopi.',
    'Gjenopprettinga frå kopien {{backup}} blei avbroten og kan ikkje fullførast, fordi kopien er borte eller skadd. Noko er gjenoppretta og noko ikkje. Gjenopprett kopien {{kept}} for å få forumet tilbake slik det var, eller vel ein annan kopi.',
    'Restoring the backup {{backup}} was interrupted and cannot be finished, because the backup is missing or damaged. Some of it has been restored and some has not. To get the forum back as it was, restore the backup {{kept}}; or choose another one.',
  ],
  haltedUnknown: [
    'En gjenoppretting ble avbrutt og kan ikke fullføres, fordi programmet ikke kan lese hvilken kopi den gjaldt. Noe kan være gjenopprettet og noe ikke. Gjenopprett den nyeste kopien merket «før gjenoppretting», eller en annen kopi.',
    'Ei gjenoppretting blei avbroten og kan ikkje fullførast, fordi programmet ikkje kan lese kva kopi ho gjaldt. Noko kan vere gjenoppretta og noko ikkje. Gjenopprett den nyaste kopien merkt «før gjenoppretting», eller ein annan kopi.',
    'A restore was interrupted and cannot be finished, because the program cannot tell which backup was being restored. Some things may have been restored and others not. Restore the newest backup marked “before restoring”, or another backup.',
  ],
  noSuchMeeting: [
    'Møtet {{id}} er ikke i kopien. Velg et annet møte eller en annen kopi.',
    'Møtet {{id}} er ikkje i kopien. Vel eit anna møte eller ein annan kopi.',
    'The meeting {{id}} is not in the backup. Choose another meeting or another backup.',
  ],
  noSuchThing: [
    'Dette er ikke i kopien. Velg noe annet, eller en annen kopi.',
    'Dette er ikkje i kopien. Vel noko anna, eller ein annan kopi.',
    'This is not in the backup. Choose something else, or another backup.',
  ],
  namesGone: [
    'Dette kan ikke hentes tilbake, for det gjelder «{{what}}», som ikke lenger finnes i forumet. Legg det inn igjen først, eller hent tilbake hele møtet.',
    'Dette kan ikkje hentast tilbake, for det gjeld «{{what}}», som ikkje lenger finst i forumet. Legg det inn igjen først, eller hent tilbake heile møtet.',
    'This cannot be restored, because it concerns “{{what}}”, which is no longer in the forum. Add that again first, or restore the whole meeting.',
  ],
  itemGone: [
    'Saken «{{title}}» finnes ikke lenger. Hent tilbake saken først.',
    'Saka «{{title}}» finst ikkje lenger. Hent tilbake saka først.',
    'The item “{{title}}” no longer exists. Restore the item first.',
  ],
  answererAway: [
    'Dette kan ikke hentes tilbake, for i kopien har {{partner}} tatt stilling, men er nå ikke registrert som til stede da. Rett oppmøtet først.',
    'Dette kan ikkje hentast tilbake, for i kopien har {{partner}} teke stilling, men er no ikkje registrert som til stades då. Rett oppmøtet først.',
    'This cannot be restored: in the backup, {{partner}} has taken a position, but is not recorded as present then. Correct the attendance first.',
  ],
  meetingApproved: [
    'Møtet er godkjent etter at kopien ble tatt. Det som er godkjent, blir ikke endret.',
    'Møtet er godkjent etter at kopien blei teken. Det som er godkjent, blir ikkje endra.',
    'The meeting was approved after the backup was made. Anything approved is not changed.',
  ],
  meetingUnreadable: [
    'Møtet kan ikke leses i kopien. Velg en annen kopi.',
    'Møtet kan ikkje lesast i kopien. Vel ein annan kopi.',
    'The meeting cannot be read in the backup. Choose another backup.',
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
    'Tryggingskopien kunne ikkje takast: {{reason}} Programmet prøver igjen.',
    'The backup could not be made: {{reason}} The program will try again.',
  ],
  otherForum: [
    'Kopien er av et annet forum, {{name}}. Velg en annen.',
    'Kopien er av eit anna forum, {{name}}. Vel ein annan.',
    'The backup is of another forum, {{name}}. Choose another one.',
  ],
  gone: [
    'Kopien {{name}} finnes ikke. Velg en annen.',
    'Kopien {{name}} finst ikkje. Vel ein annan.',
    'The backup {{name}} does not exist. Choose another one.',
  ],
  noPeace: [
    'Forumet blir endret så raskt at kopien ikke ble komplett. Prøv igjen om litt.',
    'Forumet blir endra så raskt at kopien ikkje blei komplett. Prøv igjen om litt.',
    'The forum is changing too quickly for a complete copy. Try again in a moment.',
  ],
  wholeTitle: ['Hele forumet i én fil', 'Heile forumet i éi fil', 'The whole forum in one file'],
  saveWhole: [
    'Lagre hele forumet som zip-fil',
    'Lagre heile forumet som zip-fil',
    'Save the whole forum as a zip file',
  ],
  wholeHelp: [
    'Filen inneholder alt: møter, vedlegg, brevmaler og dokumenter. Legg filen et annet sted enn forumet, for eksempel på en annen disk.',
    'Fila inneheld alt: møte, vedlegg, brevmalar og dokument. Legg fila ein annan stad enn forumet, til dømes på ein annan disk.',
    'The file contains everything: meetings, attachments, letterheads and documents. Keep it somewhere other than the forum’s folder, for example on another disk.',
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
    'Zip-filen er skadet: {{file}} er endret etter at zip-filen ble laget. Ingenting er pakket ut.',
    'Zip-fila er skadd: {{file}} er endra etter at zip-fila blei laga. Ingenting er pakka ut.',
    'The zip file is damaged: {{file}} has changed since the zip file was created. Nothing has been unpacked.',
  ],
  unsound: [
    'Zip-filen kan ikke brukes: {{file}} var skadet allerede da zip-filen ble laget. Ingenting er pakket ut.',
    'Zip-fila kan ikkje brukast: {{file}} var skadd allereie då zip-fila blei laga. Ingenting er pakka ut.',
    'The zip file cannot be used: {{file}} was already damaged when it was created. Nothing has been unpacked.',
  ],
  locked: [
    'Zip-filen er beskyttet med passord. Pakk den ut først, og åpne mappen.',
    'Zip-fila er verna med passord. Pakk ho ut først, og opne mappa.',
    'The zip file is protected by a password. Unpack it first and open the folder.',
  ],
  tooMuch: [
    'Zip-filen inneholder mer enn et forum kan ha. Den er ikke pakket ut.',
    'Zip-fila inneheld meir enn eit forum kan ha. Ho er ikkje pakka ut.',
    'The zip file contains more than a forum can hold. It has not been unpacked.',
  ],
  trick: [
    'Zip-filen prøver å legge «{{file}}» utenfor mappen den skal pakkes ut i. Den er ikke pakket ut.',
    'Zip-fila prøver å leggje «{{file}}» utanfor mappa ho skal pakkast ut i. Ho er ikkje pakka ut.',
    'The zip file tries to put “{{file}}” outside the folder it is unpacked into. It has not been unpacked.',
  ],
  twice: [
    'Zip-filen inneholder «{{file}}» to ganger. Den er ikke pakket ut.',
    'Zip-fila inneheld «{{file}}» to gonger. Ho er ikkje pakka ut.',
    'The zip file contains “{{file}}” twice. It has not been unpacked.',
  ],
  noForum: [
    'Det er ikke noe forum i zip-filen. Velg en annen fil.',
    'Det er ikkje noko forum i zip-fila. Vel ei anna fil.',
    'There is no forum in the zip file. Choose another file.',
  ],
});

/** What happens to each thing when a backup is restored. */
export const fates = defineWords({
  back: ['Kommer tilbake', 'Kjem tilbake', 'Will be restored'],
  'as-before': ['Blir som i kopien', 'Blir som i kopien', 'Will be as in the backup'],
  goes: [
    'Kom til senere, blir fjernet',
    'Kom til seinare, blir fjerna',
    'Added later; will be removed',
  ],
  stays: [
    'Godkjent senere, blir stående',
    'Godkjent seinare, blir ståande',
    'Approved later; will stay',
  ],
  unread: [
    'Kan ikke leses i kopien, blir stående',
    'Kan ikkje lesast i kopien, blir ståande',
    'Cannot be read in the backup; will stay as it is',
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
  notes: ['Notater til sak', 'Notat til sak', 'Notes on item'],
  decision: ['Vedtak', 'Vedtak', 'Decision'],
  agreement: ['Avtale', 'Avtale', 'Agreement'],
  'action-point': ['Oppfølgingspunkt', 'Oppfølgingspunkt', 'Action point'],
  statement: ['Protokolltilførsel', 'Protokolltilførsel', 'Statement'],
  attachment: ['Vedlegg', 'Vedlegg', 'Attachment'],
  'follow-up': ['Oppfølging etter møtet', 'Oppfølging etter møtet', 'Follow-up after the meeting'],
});
