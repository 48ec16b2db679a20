import { defineWords } from '../define-words.ts';

/** What partners wrote in the minutes that they reviewed. */
export const reviewedMinutes = defineWords({
  tooLarge: [
    'Filen er større enn {{limit}} MB. Fjern noen bilder, og prøv igjen.',
    'Fila er større enn {{limit}} MB. Fjern nokre bilete, og prøv igjen.',
    'The file is larger than {{limit}} MB. Remove some pictures and try again.',
  ],
  locked: [
    'Filen er beskyttet med passord eller lagret i et eldre Word-format (.doc). Lagre den som .docx uten passord, og prøv igjen.',
    'Fila er verna med passord eller lagra i eit eldre Word-format (.doc). Lagre ho som .docx utan passord, og prøv igjen.',
    'The file is protected by a password or saved in an older Word format (.doc). Save it as .docx without a password and try again.',
  ],
  notWord: [
    'Filen er ikke et Word-dokument (.docx).',
    'Fila er ikkje eit Word-dokument (.docx).',
    'The file is not a Word document (.docx).',
  ],
  tooMuch: [
    'Word-dokumentet har for mange avsnitt, endringer eller kommentarer til å leses. Godta eller fjern noen av dem i Word, og prøv igjen.',
    'Word-dokumentet har for mange avsnitt, endringar eller kommentarar til å lesast. Godta eller fjern nokre av dei i Word, og prøv igjen.',
    'The Word document has too many paragraphs, changes or comments to be read. Accept or remove some of them in Word and try again.',
  ],
  broken: [
    'Word-dokumentet er skadet og kan ikke leses. Åpne det i Word, lagre det på nytt, og prøv igjen.',
    'Word-dokumentet er skadd og kan ikkje lesast. Opne det i Word, lagre det på nytt, og prøv igjen.',
    'The Word document is damaged and cannot be read. Open it in Word, save it again, and try again.',
  ],
  otherMeeting: [
    'Dokumentet er referatet fra et annet møte: «{{title}}».',
    'Dokumentet er referatet frå eit anna møte: «{{title}}».',
    'The document is the minutes of another meeting: “{{title}}”.',
  ],
  otherForum: [
    'Dokumentet er ikke laget av dette forumet.',
    'Dokumentet er ikkje laga av dette forumet.',
    'The document was not created by this forum.',
  ],
  notMinutes: [
    'Dokumentet er ikke referatet fra dette møtet. Programmet kjente ikke igjen noe i det.',
    'Dokumentet er ikkje referatet frå dette møtet. Programmet kjende ikkje igjen noko i det.',
    'The document is not the minutes of this meeting. Nothing in it was recognised.',
  ],
  read: ['Hent merknader fra fil', 'Hent merknader frå fil', 'Import comments'],
  readHelp: [
    'Har noen skrevet i Word-dokumentet med referatet? Hent det inn her, og ta stilling til hver endring og merknad.',
    'Har nokon skrive i Word-dokumentet med referatet? Hent det inn her, og ta stilling til kvar endring og merknad.',
    'Has somebody edited the Word document? Import it here and decide on each change and comment.',
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
    '{{handled}} of {{all}} dealt with',
  ],
  keys: [
    'I listen: Pil opp og ned flytter deg. T = godta, L = avvis, B = behandlet, O = åpne igjen.',
    'I lista: Pil opp og ned flyttar deg. T = godta, L = avvis, B = behandla, O = opne igjen.',
    'In the list: Up and Down arrows move. T = accept, L = reject, B = dealt with, O = reopen.',
  ],
  sent: ['Slik det ble sendt', 'Slik det blei sendt', 'As it was sent'],
  suggested: ['Forslag', 'Forslag', 'Suggestion'],
  itemTitle: ['Tittelen på saken', 'Tittelen på saka', 'Title of the item'],
  notes: ['Det som er referert', 'Det som er referert', 'What was recorded'],
  agreementTitle: [
    'Tittelen på avtale {{number}}',
    'Tittelen på avtale {{number}}',
    'Title of agreement {{number}}',
  ],
  commitment: [
    'Forpliktelse i avtale {{number}}',
    'Forplikting i avtale {{number}}',
    'Commitment in agreement {{number}}',
  ],
  actionPoint: ['Oppfølgingspunkt', 'Oppfølgingspunkt', 'Action point'],
  statement: ['Protokolltilførsel', 'Protokolltilførsel', 'Statement for the record'],
  unknown: ['Ukjent forfatter', 'Ukjend forfattar', 'Unknown author'],
  untracked: ['Uten sporing', 'Utan sporing', 'Not tracked'],
  untrackedHelp: [
    'Teksten er endret uten at Word har merket hvem som gjorde det.',
    'Teksten er endra utan at Word har merkt kven som gjorde det.',
    'The text was changed without Word noting who did it.',
  ],
  comment: ['Merknad', 'Merknad', 'Comment'],
  change: ['Endring', 'Endring', 'Change'],
  take: ['Godta', 'Godta', 'Accept'],
  leave: ['Avvis', 'Avvis', 'Reject'],
  dealtWith: ['Merk som behandlet', 'Merk som behandla', 'Mark as dealt with'],
  reopen: ['Åpne igjen', 'Opne igjen', 'Reopen'],
  taken: ['Godtatt', 'Godteken', 'Accepted'],
  left: ['Avvist', 'Avvist', 'Rejected'],
  done: ['Behandlet', 'Behandla', 'Dealt with'],
  alreadyDone: [
    'Endringen står allerede i teksten.',
    'Endringa står allereie i teksten.',
    'The change is already in the text.',
  ],
  byHand: [
    'Dette står utenfor tekstene som kan rettes herfra. Rett det selv hvis det skal være med.',
    'Dette står utanfor tekstane som kan rettast herifrå. Rett det sjølv dersom det skal vere med.',
    'This is outside the texts that can be corrected from here. Correct it yourself if it is to be included.',
  ],
  statementByHand: [
    'En protokolltilførsel kan ikke endres. Registrer en ny under saken hvis noe skal rettes.',
    'Ein protokolltilførsel kan ikkje endrast. Registrer ein ny under saka dersom noko skal rettast.',
    'A statement cannot be changed. Record a new one under the item if something needs correcting.',
  ],
  toItem: ['Gå til saken', 'Gå til saka', 'Go to the item'],
  toMeeting: ['Gå til møtet', 'Gå til møtet', 'Go to the meeting'],
  gone: [
    'Teksten som endringen gjelder, finnes ikke lenger.',
    'Teksten som endringa gjeld, finst ikkje lenger.',
    'The text that the change refers to no longer exists.',
  ],
  elsewhere: [
    'Kan ikke plasseres under en sak',
    'Kan ikkje plasserast under ei sak',
    'Cannot be placed under an item',
  ],
  mustRecall: [
    'Referatet er sendt ut. Kall tilbake referatet for å godta endringer, og send det ut på nytt etterpå.',
    'Referatet er sendt ut. Kall tilbake referatet for å godta endringar, og send det ut på nytt etterpå.',
    'The minutes have been circulated. Recall the minutes to accept changes, then circulate them again.',
  ],
  recall: ['Kall tilbake referatet', 'Kall tilbake referatet', 'Recall the minutes'],
  isApproved: [
    'Referatet er godkjent og kan ikke endres. En rettelse tas opp som sak i et senere møte.',
    'Referatet er godkjent og kan ikkje endrast. Ei retting blir teken opp som sak i eit seinare møte.',
    'The minutes are approved and cannot be changed. A correction is an item at a later meeting.',
  ],
  notOver: [
    'Endringer kan godtas når møtet har startet.',
    'Endringar kan godtakast når møtet har starta.',
    'Changes can be accepted once the meeting has been opened.',
  ],
});
