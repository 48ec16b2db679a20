import { defineWords } from '../define-words.ts';

/** The folder on disk: its refusals, its errors, and what `check` found. */
export const store = defineWords({
  full: [
    'Disken er full. Endringen er ikke lagret. Frigjør plass, og prøv igjen.',
    'Disken er full. Endringa er ikkje lagra. Frigjer plass, og prøv igjen.',
    'The disk is full. The change has not been saved. Free some space and try again.',
  ],
  denied: [
    'Du har ikke tilgang til å skrive i forumets mappe. Endringen er ikke lagret. Sjekk at mappen og disken ikke er skrivebeskyttet, og prøv igjen.',
    'Du har ikkje tilgang til å skrive i mappa til forumet. Endringa er ikkje lagra. Sjekk at mappa og disken ikkje er skriveverna, og prøv igjen.',
    'You do not have permission to write in the forum’s folder. The change has not been saved. Check that the folder and the disk are not write-protected, and try again.',
  ],
  deniedHere: [
    'Du har ikke tilgang til å skrive i forumets mappe. Du kan følge med, men ikke endre noe.',
    'Du har ikkje tilgang til å skrive i mappa til forumet. Du kan følgje med, men ikkje endre noko.',
    'You do not have permission to write in the forum’s folder. You can read along but not edit.',
  ],
  fullHere: [
    'Disken er full. Du kan lese, men ikke endre noe. Frigjør plass, og åpne forumet igjen.',
    'Disken er full. Du kan lese, men ikkje endre noko. Frigjer plass, og opne forumet igjen.',
    'The disk is full. You can read but not edit. Free some space and reopen the forum.',
  ],
  gone: [
    'Fant ikke {{file}}. Den siste endringen er ikke lagret. Sjekk om mappen er flyttet, eller om disken er koblet fra.',
    'Fann ikkje {{file}}. Den siste endringa er ikkje lagra. Sjekk om mappa er flytta, eller om disken er kopla frå.',
    'Could not find {{file}}. Your latest change has not been saved. Check whether the folder has been moved or the disk disconnected.',
  ],
  away: [
    'Disken eller nettverksmappen svarer ikke ({{reason}}). Endringen er ikke lagret. Sjekk tilkoblingen, og prøv igjen.',
    'Disken eller nettverksmappa svarer ikkje ({{reason}}). Endringa er ikkje lagra. Sjekk tilkoplinga, og prøv igjen.',
    'The disk or the network folder is not responding ({{reason}}). The change has not been saved. Check the connection and try again.',
  ],
  waiting: [
    'Disken eller nettverksmappen svarer ikke. Det du skriver nå, er ikke lagret ennå, men blir lagret så snart den svarer.',
    'Disken eller nettverksmappa svarer ikkje. Det du skriv no, er ikkje lagra enno, men blir lagra så snart ho svarer.',
    'The disk or the network folder is not responding. What you are writing has not been saved yet, but will be as soon as it responds.',
  ],
  documentNotMade: [
    'Noe gikk galt mens dokumentet ble laget ({{reason}}). Prøv igjen.',
    'Noko gjekk gale medan dokumentet blei laga ({{reason}}). Prøv igjen.',
    'Something went wrong while the document was being created ({{reason}}). Try again.',
  ],
  tooManyWaiting: [
    'Disken svarer ikke, og for mange endringer venter. Denne er ikke lagret. Vent til disken svarer, og prøv igjen.',
    'Disken svarer ikkje, og for mange endringar ventar. Denne er ikkje lagra. Vent til disken svarer, og prøv igjen.',
    'The disk is not responding, and too many changes are waiting. This one has not been saved. Wait until the disk responds, and try again.',
  ],
  putAside: [
    'Programmet har lagt denne filen til side. Den er enten en skadet original eller noe et annet program har skrevet. Kontroller forumet. Deretter kan du slette filen eller flytte den ut av mappen.',
    'Programmet har lagt denne fila til side. Ho er anten ein skadd original eller noko eit anna program har skrive. Kontroller forumet. Etterpå kan du slette fila eller flytte ho ut av mappa.',
    'The program has put this file aside. It is either a damaged original or something another program wrote. Check that the forum is as it should be; then delete the file or move it out of the folder.',
  ],
  changedMeanwhile: [
    'Et annet program endret filen mens forumet var åpent. Det du ser her, gjelder. Det andre programmets utgave er tatt vare på som {{copy}}.',
    'Eit anna program endra fila medan forumet var ope. Det du ser her, gjeld. Utgåva til det andre programmet er teken vare på som {{copy}}.',
    'Another program changed the file while the forum was open. What you see here is the current version. The other program’s version has been kept as {{copy}}.',
  ],
  copy: [
    'Filen er ikke lest. Trolig har OneDrive, Dropbox eller en annen synkroniseringstjeneste laget en kopi fordi to har skrevet samtidig. Sammenlign den med forumet, og flytt den ut av mappen.',
    'Fila er ikkje lesen. Truleg har OneDrive, Dropbox eller ei anna synkroniseringsteneste laga ein kopi fordi to har skrive samtidig. Samanlikn ho med forumet, og flytt ho ut av mappa.',
    'The file has not been read. OneDrive, Dropbox or another sync service has probably made a copy because two people were writing at once. Compare it with the forum, and move it out of the folder.',
  ],
  putBack: [
    'Filen ble slettet eller flyttet mens forumet var åpent. Programmet har lagret innholdet på nytt, og ingenting er tapt. Den eldre endringsloggen ligger i sikkerhetskopiene.',
    'Fila blei sletta eller flytta medan forumet var ope. Programmet har lagra innhaldet på nytt, og ingenting er tapt. Den eldre endringsloggen ligg i tryggingskopiane.',
    'The file was deleted or moved while the forum was open. The program has saved its content again, and nothing is lost. The earlier change log is in the backups.',
  ],
  journalBehind_one: [
    'Den siste linjen i journalen mangler, selv om den var lagret. Innholdet i filen er helt. Disken kan ha mistet data ved et strømbrudd. Ta en sikkerhetskopi på en annen disk.',
    'Den siste linja i journalen manglar, sjølv om endringa var lagra. Innhaldet i fila er heilt. Disken kan ha mista data ved eit straumbrot. Ta ein tryggingskopi på ein annan disk.',
    'The last line of the journal is missing, although it had been saved. The content of the file is whole. The disk may have lost data in a power cut. Make a backup on another disk.',
  ],
  journalBehind_other: [
    'De {{count}} siste linjene i journalen mangler, selv om de var lagret. Innholdet i filen er helt. Disken kan ha mistet data ved et strømbrudd. Ta en sikkerhetskopi på en annen disk.',
    'Dei {{count}} siste linjene i journalen manglar, sjølv om dei var lagra. Innhaldet i fila er heilt. Disken kan ha mista data ved eit straumbrot. Ta ein tryggingskopi på ein annan disk.',
    'The last {{count}} lines of the journal are missing, although they had been saved. The content of the file is whole. The disk may have lost data in a power cut. Make a backup on another disk.',
  ],
  behindBackup: [
    'Sikkerhetskopien {{backup}} har nyere endringer ({{there}}) enn filen ({{here}}), så lagrede endringer er borte. Disken kan ha mistet data ved et strømbrudd, eller noen har lagt inn en eldre fil. Gjenopprett kopien under Innstillinger.',
    'Tryggingskopien {{backup}} har nyare endringar ({{there}}) enn fila ({{here}}), så lagra endringar er borte. Disken kan ha mista data ved eit straumbrot, eller nokon har lagt inn ei eldre fil. Gjenopprett kopien under Innstillingar.',
    'The backup {{backup}} has later changes ({{there}}) than the file ({{here}}), so saved changes are lost. The disk may have lost data in a power cut, or somebody put an older file there. Restore the backup under Settings.',
  ],
  keptChanged: [
    'Vedlegget eller brevmalen er ikke slik den var da den ble lagt inn: kontrollsummen stemmer ikke. Legg inn filen på nytt, eller hent den fra en kopi av mappen.',
    'Vedlegget eller brevmalen er ikkje slik det var då det blei lagt inn: kontrollsummen stemmer ikkje. Legg inn fila på nytt, eller hent ho frå ein kopi av mappa.',
    'The attachment or letterhead is not as it was when it was added: its checksum does not match. Add the file again, or take it from a copy of the folder.',
  ],
  busy: [
    '{{file}} er i bruk av et annet program. Lukk det, og prøv igjen.',
    '{{file}} er i bruk av eit anna program. Lukk det, og prøv igjen.',
    '{{file}} is in use by another program. Close that and try again.',
  ],
  trouble: [
    'Disken melder feil ({{reason}}). Endringen er ikke lagret. Prøv igjen.',
    'Disken melder feil ({{reason}}). Endringa er ikkje lagra. Prøv igjen.',
    'The disk reports an error ({{reason}}). The change has not been saved. Try again.',
  ],
  cannotRead: [
    'Kunne ikke lese {{file}} ({{reason}}). Ingenting er endret. Sjekk at disken er koblet til, og at du har tilgang, og prøv igjen.',
    'Kunne ikkje lese {{file}} ({{reason}}). Ingenting er endra. Sjekk at disken er kopla til, og at du har tilgang, og prøv igjen.',
    'Could not read {{file}} ({{reason}}). Nothing has been changed. Check that the disk is connected and that you have access, and try again.',
  ],
  changedOutside: [
    '{{file}} er endret av et annet program mens forumet var åpent. Den siste endringen er ikke lagret. Kopier det du har skrevet, lukk forumet og åpne det igjen.',
    '{{file}} er endra av eit anna program medan forumet var ope. Den siste endringa er ikkje lagra. Kopier det du har skrive, lukk forumet og opne det igjen.',
    '{{file}} was changed by another program while the forum was open. Your latest change has not been saved. Copy what you have written, close the forum and open it again.',
  ],
  takenOver: [
    '{{user}} på {{host}} har overtatt forumet, fordi denne maskinen ikke svarte på en stund. Den siste endringen din er ikke bekreftet. Kopier det du har skrevet, og se etter om endringen er kommet med.',
    '{{user}} på {{host}} har teke over forumet, fordi denne maskina ikkje svarte på ei stund. Den siste endringa di er ikkje stadfesta. Kopier det du har skrive, og sjå etter om endringa er komen med.',
    '{{user}} on {{host}} has taken over the forum, because this machine did not respond for a while. Your latest change has not been confirmed. Copy what you have written, and check whether the change was included.',
  ],
  newer: [
    '{{file}} er laget av en nyere versjon av programmet (format {{found}}, mens denne kjenner {{known}}). Ingenting er endret. Oppdater programmet for å åpne forumet.',
    '{{file}} er laga av ein nyare versjon av programmet (format {{found}}, medan denne kjenner {{known}}). Ingenting er endra. Oppdater programmet for å opne forumet.',
    '{{file}} was created by a newer version of the program (format {{found}}; this one knows {{known}}). Nothing has been changed. Update the program to open the forum.',
  ],
  older: [
    '{{file}} har et format ({{found}}) som denne versjonen av programmet ikke lenger kan lese. Ingenting er endret.',
    '{{file}} har eit format ({{found}}) som denne versjonen av programmet ikkje lenger kan lese. Ingenting er endra.',
    '{{file}} has a format ({{found}}) that this version of the program can no longer read. Nothing has been changed.',
  ],
  unreadable: [
    '{{file}} er skadet, og verken kopien ved siden av (.bak) eller journalen kan gjenopprette den. Ingenting er endret. Åpne en sikkerhetskopi fra mappen «backups» med «Åpne fra zip-fil».',
    '{{file}} er skadd, og korkje kopien ved sida av (.bak) eller journalen kan gjenopprette ho. Ingenting er endra. Opne ein tryggingskopi frå mappa «backups» med «Opne frå zip-fil».',
    '{{file}} is damaged, and neither the copy beside it (.bak) nor the journal can restore it. Nothing has been changed. Open a backup from the folder “backups” with “Open from a zip file”.',
  ],
  foundUnreadable: [
    'Filen er skadet, og verken kopien ved siden av (.bak) eller journalen kan gjenopprette den. Gjenopprett en sikkerhetskopi under Innstillinger for å få møtet tilbake.',
    'Fila er skadd, og korkje kopien ved sida av (.bak) eller journalen kan gjenopprette ho. Gjenopprett ein tryggingskopi under Innstillingar for å få møtet tilbake.',
    'The file is damaged, and neither the copy beside it (.bak) nor the journal can restore it. Restore a backup under Settings to get the meeting back.',
  ],
  notForum: [
    'Det er ikke noe forum i {{folder}}. Velg en annen mappe.',
    'Det er ikkje noko forum i {{folder}}. Vel ei anna mappe.',
    'There is no forum in {{folder}}. Choose another folder.',
  ],
  isForum: [
    'Det er allerede et forum i {{folder}}. Åpne det, eller velg en annen mappe.',
    'Det er allereie eit forum i {{folder}}. Opne det, eller vel ei anna mappe.',
    'There is already a forum in {{folder}}. Open it, or choose another folder.',
  ],
  notEmpty: [
    '{{folder}} er ikke tom. Velg en tom eller ny mappe.',
    '{{folder}} er ikkje tom. Vel ei tom eller ny mappe.',
    '{{folder}} is not empty. Choose an empty or a new folder.',
  ],
  isFolder: [
    '{{file}} er en mappe. Velg et filnavn.',
    '{{file}} er ei mappe. Vel eit filnamn.',
    '{{file}} is a folder. Choose a file name.',
  ],
  notFolder: [
    '{{file}} er en fil, ikke en mappe. Velg en mappe.',
    '{{file}} er ei fil, ikkje ei mappe. Vel ei mappe.',
    '{{file}} is a file, not a folder. Choose a folder.',
  ],
  notFile: [
    '{{file}} er en lenke eller noe annet enn en vanlig fil eller mappe. Forum leser og skriver bare vanlige filer i forumets egen mappe, og har ikke rørt den. Legg selve filen eller mappen der, og prøv igjen.',
    '{{file}} er ei lenke eller noko anna enn ei vanleg fil eller mappe. Forum les og skriv berre vanlege filer i mappa til forumet, og har ikkje rørt ho. Legg sjølve fila eller mappa der, og prøv igjen.',
    '{{file}} is a link or something else that is not an ordinary file or folder. Forum only reads and writes ordinary files in the forum’s own folder, and has left it alone. Put the file or folder itself there and try again.',
  ],
  largerThanOurs: [
    '{{file}} er større enn noen fil som Forum lager, og er ikke lest. Ingenting er endret. Flytt filen ut av mappen, og legg den riktige filen der fra en sikkerhetskopi.',
    '{{file}} er større enn noka fil som Forum lagar, og er ikkje lesen. Ingenting er endra. Flytt fila ut av mappa, og legg den rette fila der frå ein tryggingskopi.',
    '{{file}} is larger than any file that Forum makes, and was not read. Nothing has been changed. Move the file out of the folder, and put the right one there from a backup.',
  ],
  heldBy: [
    '{{user}} på {{host}} har hatt forumet åpent siden {{since}}. Du kan følge med, men ikke endre noe.',
    '{{user}} på {{host}} har hatt forumet ope sidan {{since}}. Du kan følgje med, men ikkje endre noko.',
    '{{user}} on {{host}} has had the forum open since {{since}}. You can read along but not edit.',
  ],
  readOnly: [
    'Forumet er åpnet som skrivebeskyttet.',
    'Forumet er opna som skriveverna.',
    'The forum is open as read-only.',
  ],
  closed: [
    'Forumet er lukket. Åpne det igjen for å fortsette.',
    'Forumet er lukka. Opne det igjen for å halde fram.',
    'The forum is closed. Open it again to continue.',
  ],
  nothingToUndo: [
    'Det er ikke noe å angre.',
    'Det er ikkje noko å angre.',
    'There is nothing to undo.',
  ],
  nothingToRedo: [
    'Det er ikke noe å gjøre om.',
    'Det er ikkje noko å gjere om.',
    'There is nothing to redo.',
  ],
  changedSince: [
    'Dette kan ikke angres nå, fordi det samme er endret fra et annet møte.',
    'Dette kan ikkje angrast no, fordi det same er endra frå eit anna møte.',
    'This cannot be undone now, because the same thing has been changed from another meeting.',
  ],
  fileOrData: [
    'Oppgi enten en fil eller innholdet, ikke begge.',
    'Oppgje anten ei fil eller innhaldet, ikkje begge.',
    'Give either a file or its content, not both.',
  ],
  noFiles: [
    'Her kan du ikke vise til en fil på maskinen. Legg ved innholdet i stedet.',
    'Her kan du ikkje vise til ei fil på maskina. Legg ved innhaldet i staden.',
    'You cannot refer to a file on the machine here. Attach its content instead.',
  ],
  fileMissing: [
    'Filen {{file}} finnes ikke eller kan ikke leses.',
    'Fila {{file}} finst ikkje eller kan ikkje lesast.',
    'The file {{file}} does not exist or cannot be read.',
  ],
  tooLarge: [
    'Vedlegget er for stort. Grensen er {{limit}} MB.',
    'Vedlegget er for stort. Grensa er {{limit}} MB.',
    'The attachment is too large. The limit is {{limit}} MB.',
  ],
  notBase64: [
    'Innholdet er ikke gyldig base64. Kod det på nytt, og prøv igjen.',
    'Innhaldet er ikkje gyldig base64. Kod det på nytt, og prøv igjen.',
    'The content is not valid base64. Encode it again and retry.',
  ],
  foundDamaged: [
    'Filen er skadet, men kan gjenopprettes fra {{source}}.',
    'Fila er skadd, men kan gjenopprettast frå {{source}}.',
    'The file is damaged, but can be restored from {{source}}.',
  ],
  restored: [
    'Filen var skadet og er gjenopprettet fra {{source}}. Originalen er tatt vare på som {{copy}}.',
    'Fila var skadd og er gjenoppretta frå {{source}}. Originalen er teken vare på som {{copy}}.',
    'The file was damaged and has been restored from {{source}}. The original has been kept as {{copy}}.',
  ],
  damagedTail_one: [
    'Slutten av journalen er skadet. Én linje kan ikke brukes, og det siste som ble endret, kan mangle.',
    'Slutten av journalen er skadd. Éi linje kan ikkje brukast, og det siste som blei endra, kan mangle.',
    'The end of the journal is damaged. One line cannot be used, and the last change may be missing.',
  ],
  damagedTail_other: [
    'Slutten av journalen er skadet. {{count}} linjer kan ikke brukes, og det siste som ble endret, kan mangle.',
    'Slutten av journalen er skadd. {{count}} linjer kan ikkje brukast, og det siste som blei endra, kan mangle.',
    'The end of the journal is damaged. {{count}} lines cannot be used, and the last changes may be missing.',
  ],
  damagedTailKept_one: [
    'Slutten av journalen var skadet. Én linje kunne ikke brukes, og det siste som ble endret, kan mangle. Kontroller at alt er som det skal være. Originalen er tatt vare på som {{copy}}.',
    'Slutten av journalen var skadd. Éi linje kunne ikkje brukast, og det siste som blei endra, kan mangle. Kontroller at alt er som det skal vere. Originalen er teken vare på som {{copy}}.',
    'The end of the journal was damaged. One line could not be used, and the last change may be missing. Check that everything is as it should be. The original has been kept as {{copy}}.',
  ],
  damagedTailKept_other: [
    'Slutten av journalen var skadet. {{count}} linjer kunne ikke brukes, og det siste som ble endret, kan mangle. Kontroller at alt er som det skal være. Originalen er tatt vare på som {{copy}}.',
    'Slutten av journalen var skadd. {{count}} linjer kunne ikkje brukast, og det siste som blei endra, kan mangle. Kontroller at alt er som det skal vere. Originalen er teken vare på som {{copy}}.',
    'The end of the journal was damaged. {{count}} lines could not be used, and the last changes may be missing. Check that everything is as it should be. The original has been kept as {{copy}}.',
  ],
  damagedTrace: [
    'Linje {{line}} i journalen er skadet eller endret utenfor programmet. Ingen data er tapt, bare sporet av hva som ble endret, når og av hvem.',
    'Linje {{line}} i journalen er skadd eller endra utanfor programmet. Ingen data er tapte, berre sporet av kva som blei endra, når og av kven.',
    'Line {{line}} of the journal is damaged, or was changed outside the program. No data is lost, only the trace of what was changed, when and by whom.',
  ],
  lateLine: [
    'Linje {{line}} i journalen teller ikke. Den ble skrevet av et program som sov mens et annet overtok forumet, og ble aldri bekreftet. Ingen data er tapt. Se om endringen må registreres på nytt: den er fra {{at}}, av {{author}}.',
    'Linje {{line}} i journalen tel ikkje. Ho blei skriven av eit program som sov medan eit anna tok over forumet, og blei aldri stadfesta. Ingen data er tapte. Sjå om endringa må registrerast på nytt: ho er frå {{at}}, av {{author}}.',
    'Line {{line}} of the journal does not count. It was written by a program that was asleep while another took over the forum, and was never confirmed. No data is lost. Check whether the change must be recorded again: it is from {{at}}, by {{author}}.',
  ],
  missingTrace_one: [
    'Journalen mangler linjen for endring {{first}}. Ingen data er tapt, bare sporet av hva som ble endret.',
    'Journalen manglar linja for endring {{first}}. Ingen data er tapte, berre sporet av kva som blei endra.',
    'The journal has no line for change {{first}}. No data is lost, only the trace of what was changed.',
  ],
  missingTrace_other: [
    'Journalen mangler linjene for endring {{first}} til {{last}}. Ingen data er tapt, bare sporet av hva som ble endret.',
    'Journalen manglar linjene for endring {{first}} til {{last}}. Ingen data er tapte, berre sporet av kva som blei endra.',
    'The journal has no lines for changes {{first}} to {{last}}. No data is lost, only the trace of what was changed.',
  ],
  changedByHand: [
    'Filen er endret utenfor programmet: {{what}} er «{{found}}», men var registrert som «{{recorded}}». Hvis det ikke er meningen, kan du gjenopprette en sikkerhetskopi. «check --repair» skriver endringen i journalen.',
    'Fila er endra utanfor programmet: {{what}} er «{{found}}», men var registrert som «{{recorded}}». Dersom det ikkje er meininga, kan du gjenopprette ein tryggingskopi. «check --repair» skriv endringa i journalen.',
    'The file was changed outside the program: {{what}} is “{{found}}” but was recorded as “{{recorded}}”. If this was not intended, restore a backup. “check --repair” enters the change in the journal.',
  ],
  misnamed: [
    'Møtet i filen har en annen id enn filnavnet. Hvis filen er en kopi, flytter du den ut av mappen.',
    'Møtet i fila har ein annan id enn filnamnet. Dersom fila er ein kopi, flyttar du ho ut av mappa.',
    'The meeting in the file has a different id from the file name. If the file is a copy, move it out of the folder.',
  ],
  backup: ['kopien ved siden av (.bak)', 'kopien ved sida av (.bak)', 'the copy beside it (.bak)'],
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
  numberNotGiven: [
    'Nummeret {{number}} er høyere enn det høyeste programmet har gitt.',
    'Nummeret {{number}} er høgare enn det høgaste programmet har gjeve.',
    'The number {{number}} is higher than the highest one given.',
  ],
  sameNumber: [
    'Nummeret {{number}} er brukt to ganger (også i {{other}}).',
    'Nummeret {{number}} er brukt to gonger (også i {{other}}).',
    'The number {{number}} is used twice (also in {{other}}).',
  ],
  attachmentMissing: [
    'Vedlegget «{{name}}» mangler i mappen attachments.',
    'Vedlegget «{{name}}» manglar i mappa attachments.',
    'The attachment “{{name}}” is missing from the attachments folder.',
  ],
  attachmentChanged: [
    'Vedlegget «{{name}}» er ikke lenger det som ble lagt ved: kontrollsummen stemmer ikke.',
    'Vedlegget «{{name}}» er ikkje lenger det som blei lagt ved: kontrollsummen stemmer ikkje.',
    'The attachment “{{name}}” is no longer what was attached: its checksum does not match.',
  ],
  unsealed: [
    'Referatet ble godkjent før programmet forseglet møter, og har ingen kontrollsum.',
    'Referatet blei godkjent før programmet forsegla møte, og har ingen kontrollsum.',
    'The minutes were approved before the program sealed meetings, and have no checksum.',
  ],
  sealChanged: [
    'Referatet er godkjent, men filen er endret etterpå: {{what}} er «{{found}}», men ble godkjent som «{{recorded}}».',
    'Referatet er godkjent, men fila er endra etterpå: {{what}} er «{{found}}», men blei godkjent som «{{recorded}}».',
    'The minutes are approved, but the file was changed afterwards: {{what}} is “{{found}}”, but was approved as “{{recorded}}”.',
  ],
  sealContent: [
    'Referatet er godkjent, men filen er endret etterpå: kontrollsummen for innholdet stemmer ikke.',
    'Referatet er godkjent, men fila er endra etterpå: kontrollsummen for innhaldet stemmer ikkje.',
    'The minutes are approved, but the file was changed afterwards: the checksum of its content does not match.',
  ],
  sealGone: [
    'Kontrollsummen i filen er endret eller fjernet etter at referatet ble godkjent. Innholdet stemmer med journalen.',
    'Kontrollsummen i fila er endra eller fjerna etter at referatet blei godkjent. Innhaldet stemmer med journalen.',
    'The checksum in the file was changed or removed after the minutes were approved. The content agrees with the journal.',
  ],
  sealLayout: [
    'Filen er skrevet om av et annet program etter at referatet ble godkjent. Innholdet er det samme.',
    'Fila er skriven om av eit anna program etter at referatet blei godkjent. Innhaldet er det same.',
    'The file was rewritten by another program after the minutes were approved. The content is the same.',
  ],
  sealJournal: [
    'Journalen er endret etter at referatet ble godkjent: kontrollsummen stemmer ikke.',
    'Journalen er endra etter at referatet blei godkjent: kontrollsummen stemmer ikkje.',
    'The journal was changed after the minutes were approved: its checksum does not match.',
  ],
  sealAdvice: [
    'Hvis innholdet er endret, kan du gjenopprette en sikkerhetskopi fra etter at referatet ble godkjent, eller rette det i et senere møte. Endringsloggen viser hva som ble registrert.',
    'Dersom innhaldet er endra, kan du gjenopprette ein tryggingskopi frå etter at referatet blei godkjent, eller rette det i eit seinare møte. Endringsloggen viser kva som blei registrert.',
    'If the content was changed, you can restore a backup from after the minutes were approved, or correct it at a later meeting. The change log shows what was recorded.',
  ],
  minutesFile: ['{{id}} Referat {{title}}', '{{id}} Referat {{title}}', '{{id}} Minutes {{title}}'],
  decisionsFile: [
    '{{id}} Vedtak {{title}}',
    '{{id}} Vedtak {{title}}',
    '{{id}} Decisions {{title}}',
  ],
  statusFile: [
    '{{id}} Status per {{day}} {{title}}',
    '{{id}} Status per {{day}} {{title}}',
    '{{id}} Status on {{day}} {{title}}',
  ],
  versionFile: ['versjon {{version}}', 'versjon {{version}}', 'version {{version}}'],
  extractFile: ['{{id}} Utdrag {{title}}', '{{id}} Utdrag {{title}}', '{{id}} Extract {{title}}'],
  agendaFile: [
    '{{id}} Innkalling {{title}}',
    '{{id}} Innkalling {{title}}',
    '{{id}} Notice {{title}}',
  ],
  cancellationFile: [
    '{{id}} Avlysning {{title}}',
    '{{id}} Avlysing {{title}}',
    '{{id}} Cancellation {{title}}',
  ],
  publicFile: ['offentlig', 'offentleg', 'public'],
});
