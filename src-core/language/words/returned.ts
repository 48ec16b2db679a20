import { defineWords } from '../define.ts';

/** What partners have written in the minutes that came back. */
export const returned = defineWords({
  tooLarge: [
    'Filen er større enn {{limit}} MB. Ta ut bilder, og prøv igjen.',
    'Fila er større enn {{limit}} MB. Ta ut bilete, og prøv på nytt.',
    'The file is larger than {{limit}} MB. Take out pictures, and try again.',
  ],
  locked: [
    'Filen er låst med passord, eller lagret i et gammelt Word-format. Lagre den som .docx uten passord, og prøv igjen.',
    'Fila er låst med passord, eller lagra i eit gammalt Word-format. Lagre henne som .docx utan passord, og prøv på nytt.',
    'The file is locked with a password, or saved in an old Word format. Save it as .docx without a password, and try again.',
  ],
  notWord: [
    'Filen er ikke et Word-dokument (.docx).',
    'Fila er ikkje eit Word-dokument (.docx).',
    'The file is not a Word document (.docx).',
  ],
  broken: [
    'Word-dokumentet er skadet og kan ikke leses. Åpne det i Word, lagre det på nytt, og prøv igjen.',
    'Word-dokumentet er skadd og kan ikkje lesast. Opne det i Word, lagre det på nytt, og prøv ein gong til.',
    'The Word document is damaged and cannot be read. Open it in Word, save it anew, and try again.',
  ],
  otherMeeting: [
    'Dokumentet er referatet fra et annet møte: «{{title}}».',
    'Dokumentet er referatet frå eit anna møte: «{{title}}».',
    'The document is the minutes of another meeting: “{{title}}”.',
  ],
  otherForum: [
    'Dokumentet er ikke laget av dette forumet.',
    'Dokumentet er ikkje laga av dette forumet.',
    'The document was not made by this forum.',
  ],
  notMinutes: [
    'Dokumentet er ikke referatet fra dette møtet: ingenting i det er kjent igjen.',
    'Dokumentet er ikkje referatet frå dette møtet: ingenting i det er kjent att.',
    'The document is not the minutes of this meeting: nothing in it was recognised.',
  ],
  read: ['Les inn merknader', 'Les inn merknader', 'Read in comments'],
  readHelp: [
    'Har noen skrevet i Word-dokumentet med referatet? Les det inn her, og ta stilling til hver endring og merknad.',
    'Har nokon skrive i Word-dokumentet med referatet? Les det inn her, og ta stilling til kvar endring og merknad.',
    'Has somebody written in the Word document with the minutes? Read it in here, and decide on each change and comment.',
  ],
  title: ['Merknader i «{{name}}»', 'Merknader i «{{name}}»', 'Comments in “{{name}}”'],
  nothing: [
    'Det er ingen endringer eller merknader i dokumentet.',
    'Det er ingen endringar eller merknader i dokumentet.',
    'There are no changes or comments in the document.',
  ],
  progress: [
    '{{handled}} av {{all}} er behandlet',
    '{{handled}} av {{all}} er behandla',
    '{{handled}} of {{all}} are dealt with',
  ],
  keys: [
    'I listen: pil opp og ned flytter, T tar inn, L lar ligge, B er behandlet, O åpner igjen.',
    'I lista: pil opp og ned flyttar, T tek inn, L lèt liggje, B er behandla, O opnar att.',
    'In the list: arrow up and down move, T takes, L leaves, B is dealt with, O opens again.',
  ],
  sent: ['Slik det ble sendt', 'Slik det blei sendt', 'As it was sent'],
  suggested: ['Forslag', 'Framlegg', 'Suggestion'],
  itemTitle: ['Tittelen på saken', 'Tittelen på saka', 'Title of the item'],
  notes: ['Det som er referert', 'Det som er referert', 'What was recorded'],
  agreementTitle: [
    'Tittelen på avtale {{number}}',
    'Tittelen på avtale {{number}}',
    'Title of agreement {{number}}',
  ],
  commitment: [
    'Forpliktelse i avtale {{number}}',
    'Plikt i avtale {{number}}',
    'Commitment in agreement {{number}}',
  ],
  actionPoint: ['Oppfølgingspunkt', 'Oppfølgingspunkt', 'Action point'],
  statement: ['Protokolltilførsel', 'Protokolltilførsel', 'Statement for the record'],
  unknown: ['Ukjent forfatter', 'Ukjend forfattar', 'Author unknown'],
  untracked: ['Uten sporing', 'Utan sporing', 'Not tracked'],
  untrackedHelp: [
    'Teksten er endret uten at Word har merket hvem som gjorde det.',
    'Teksten er endra utan at Word har merkt kven som gjorde det.',
    'The text was changed without Word noting who did it.',
  ],
  comment: ['Merknad', 'Merknad', 'Comment'],
  change: ['Endring', 'Endring', 'Change'],
  take: ['Ta inn', 'Ta inn', 'Take'],
  leave: ['La ligge', 'Lat liggje', 'Leave'],
  dealtWith: ['Marker som behandlet', 'Merk som behandla', 'Mark as dealt with'],
  reopen: ['Åpne igjen', 'Opne att', 'Open again'],
  taken: ['Tatt inn', 'Teke inn', 'Taken'],
  left: ['Ikke tatt inn', 'Ikkje teke inn', 'Left'],
  done: ['Behandlet', 'Behandla', 'Dealt with'],
  alreadyDone: [
    'Endringen står allerede i teksten.',
    'Endringa står alt i teksten.',
    'The change is already in the text.',
  ],
  byHand: [
    'Dette står ikke i en tekst som kan tas inn herfra. Rett det for hånd om det skal med.',
    'Dette står ikkje i ein tekst som kan takast inn herifrå. Rett det for hand om det skal med.',
    'This is not in a text that can be taken in from here. Correct it by hand if it is to be included.',
  ],
  statementByHand: [
    'En protokolltilførsel står som den ble ført. Før en ny under saken om den skal rettes.',
    'Ein protokolltilførsel står som han blei ført. Før ein ny under saka om han skal rettast.',
    'A statement stands as it was recorded. Record a new one under the item if it is to be corrected.',
  ],
  toItem: ['Gå til saken', 'Gå til saka', 'Go to the item'],
  toMeeting: ['Gå til møtet', 'Gå til møtet', 'Go to the meeting'],
  gone: [
    'Teksten som endringen gjelder, finnes ikke lenger.',
    'Teksten som endringa gjeld, finst ikkje lenger.',
    'The text that the change is about is no longer there.',
  ],
  elsewhere: [
    'Kan ikke plasseres under en sak',
    'Kan ikkje plasserast under ei sak',
    'Cannot be placed under an item',
  ],
  mustRecall: [
    'Referatet er sendt ut. Hent det tilbake for å ta inn endringer. Etterpå sendes det ut på nytt.',
    'Referatet er sendt ut. Hent det tilbake for å ta inn endringar. Etterpå blir det sendt ut på nytt.',
    'The minutes have been circulated. Recall them to take in changes. Afterwards they are circulated anew.',
  ],
  recall: ['Hent referatet tilbake', 'Hent referatet tilbake', 'Recall the minutes'],
  isApproved: [
    'Referatet er godkjent og kan ikke endres. En rettelse tas opp som sak i et senere møte.',
    'Referatet er godkjent og kan ikkje endrast. Ei retting blir teken opp som sak i eit seinare møte.',
    'The minutes are approved and cannot be changed. A correction is an item at a later meeting.',
  ],
  notOver: [
    'Endringer kan tas inn når møtet er i gang eller hevet.',
    'Endringar kan takast inn når møtet er i gang eller heva.',
    'Changes can be taken in once the meeting is open or closed.',
  ],
});
