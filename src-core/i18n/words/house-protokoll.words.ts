import type { HouseVariant } from '../house-variant.ts';

/** What a forum reads that says «protokoll». */
export const protokoll = {
  refusals: {
    locked: [
      'Protokollen er godkjent, og møtet er låst. Ta opp rettelser som sak i et senere møte.',
      'Protokollen er godkjend, og møtet er låst. Ta opp rettingar som sak i eit seinare møte.',
      'The minutes are approved and the meeting is locked. Raise corrections as an item at a later meeting.',
    ],
    circulated: [
      'Protokollen er sendt ut, så ordlyden er låst. Kall tilbake protokollen først, eller legg fram et nytt forslag i et senere møte.',
      'Protokollen er send ut, så ordlyden er låst. Kall tilbake protokollen først, eller legg fram eit nytt forslag i eit seinare møte.',
      'The minutes have been circulated, so the wording is locked. Recall the minutes first, or make a new proposal at a later meeting.',
    ],
  },
  phases: {
    circulated: ['Protokoll sendt ut', 'Protokoll send ut', 'Minutes circulated'],
    approved: ['Protokoll godkjent', 'Protokoll godkjend', 'Minutes approved'],
  },
  changes: {
    circulateMinutes: [
      'utsending av protokollen',
      'utsending av protokollen',
      'circulating the minutes',
    ],
    recallMinutes: [
      'tilbakekalling av protokollen',
      'tilbakekalling av protokollen',
      'recalling the minutes',
    ],
    approveMinutes: [
      'godkjenning av protokollen',
      'godkjenning av protokollen',
      'approving the minutes',
    ],
  },
  extract: {
    asOf: [
      'Per {{day}}. Svar og signaturer som har kommet etter protokollen, er tatt med.',
      'Per {{day}}. Svar og signaturar som har kome etter protokollen, er tekne med.',
      'As of {{day}}. Answers and signatures received after the minutes are included.',
    ],
  },
  meetingViews: {
    minutes: ['Protokoll', 'Protokoll', 'Minutes'],
  },
  minutes: {
    title: ['Protokoll: {{meeting}}', 'Protokoll: {{meeting}}', 'Minutes: {{meeting}}'],
    draft: ['Utkast til protokoll', 'Utkast til protokoll', 'Draft minutes'],
  },
  reviewedMinutes: {
    otherMeeting: [
      'Dokumentet er protokollen fra et annet møte: «{{title}}».',
      'Dokumentet er protokollen frå eit anna møte: «{{title}}».',
      'The document is the minutes of another meeting: “{{title}}”.',
    ],
    notMinutes: [
      'Dokumentet er ikke protokollen fra dette møtet. Programmet kjente ikke igjen noe i det.',
      'Dokumentet er ikkje protokollen frå dette møtet. Programmet kjende ikkje igjen noko i det.',
      'The document is not the minutes of this meeting. Nothing in it was recognised.',
    ],
    readHelp: [
      'Har noen skrevet i Word-dokumentet med protokollen? Hent det inn her, og ta stilling til hver endring og merknad.',
      'Har nokon skrive i Word-dokumentet med protokollen? Hent det inn her, og ta stilling til kvar endring og merknad.',
      'Has somebody edited the Word document? Import it here and decide on each change and comment.',
    ],
    mustRecall: [
      'Protokollen er sendt ut. Kall tilbake protokollen for å godta endringer, og send den ut på nytt etterpå.',
      'Protokollen er send ut. Kall tilbake protokollen for å godta endringar, og send han ut på nytt etterpå.',
      'The minutes have been circulated. Recall the minutes to accept changes, then circulate them again.',
    ],
    recall: ['Kall tilbake protokollen', 'Kall tilbake protokollen', 'Recall the minutes'],
    isApproved: [
      'Protokollen er godkjent og kan ikke endres. En rettelse tas opp som sak i et senere møte.',
      'Protokollen er godkjend og kan ikkje endrast. Ei retting blir teken opp som sak i eit seinare møte.',
      'The minutes are approved and cannot be changed. A correction is an item at a later meeting.',
    ],
  },
  meeting: {
    circulate: ['Send ut protokollen', 'Send ut protokollen', 'Circulate the minutes'],
    approve: ['Godkjenn protokollen', 'Godkjenn protokollen', 'Approve the minutes'],
    preview: [
      'Forhåndsvisning av protokollen',
      'Førehandsvising av protokollen',
      'Preview of the minutes',
    ],
  },
  sent: {
    answersUntil: [
      'Svar og signaturer som har kommet etter at protokollen ble sendt ut, er tatt inn til og med {{day}}.',
      'Svar og signaturar som har kome etter at protokollen blei send ut, er tekne inn til og med {{day}}.',
      'Answers and signatures received since the minutes were circulated are included up to {{day}}.',
    ],
    minutesApproved: [
      'Protokollen fra {{meeting}} ble godkjent.',
      'Protokollen frå {{meeting}} blei godkjend.',
      'The minutes of {{meeting}} were approved.',
    ],
    minutesCorrected: [
      'Protokollen fra {{meeting}} ble godkjent med denne rettelsen: «{{text}}»',
      'Protokollen frå {{meeting}} blei godkjend med denne rettinga: «{{text}}»',
      'The minutes of {{meeting}} were approved with this correction: “{{text}}”',
    ],
    namesFromJournal: [
      'Navn og svar er som da protokollen ble godkjent. Programmet har hentet dem fra endringsloggen, for da protokollen ble godkjent, ble de ikke lagret sammen med den.',
      'Namn og svar er som då protokollen blei godkjend. Programmet har henta dei frå endringsloggen, for då protokollen blei godkjend, blei dei ikkje lagra saman med han.',
      'Names and answers are as they were when the minutes were approved. The program found them in the change log, because they were not stored with the minutes then.',
    ],
    namesFromNow: [
      'Navn og svar er som nå. Da protokollen ble godkjent, ble de ikke lagret sammen med den, og endringsloggen går ikke så langt tilbake.',
      'Namn og svar er som no. Då protokollen blei godkjend, blei dei ikkje lagra saman med han, og endringsloggen går ikkje så langt tilbake.',
      'Names and answers are as they are now. They were not stored with the minutes when these were approved, and the change log does not go that far back.',
    ],
    approveHelp: [
      'Når protokollen er godkjent, låses møtet. Protokollen sier hvordan den ble godkjent.',
      'Når protokollen er godkjend, blir møtet låst. Protokollen seier korleis han blei godkjend.',
      'Approval locks the meeting. The minutes say how they were approved.',
    ],
    approvesMinutesOf: [
      'Godkjenner protokollen fra',
      'Godkjenner protokollen frå',
      'Approves the minutes of',
    ],
    approvesNone: ['Ingen protokoll', 'Ingen protokoll', 'No minutes'],
    exemptStaysHint: [
      'Protokollen er sendt ut. Unntaket gjelder straks i alle offentlige utgaver, og kan ikke tas bort uten at protokollen kalles tilbake.',
      'Protokollen er send ut. Unntaket gjeld straks i alle offentlege utgåver, og kan ikkje takast bort utan at protokollen blir kalla tilbake.',
      'The minutes have been circulated. The exemption holds at once in all public editions, and stays unless the minutes are recalled.',
    ],
  },
  standingBy: {
    slipHint: [
      'Standpunktene står ved lag, og protokollen sier hva som er rettet.',
      'Standpunkta står ved lag, og protokollen seier kva som er retta.',
      'The positions stand, and the minutes say what was corrected.',
    ],
  },
  standingItems: {
    'last-minutes': [
      'Godkjenning av protokoll fra forrige møte',
      'Godkjenning av protokoll frå førre møte',
      'Approval of the minutes of the last meeting',
    ],
  },
  store: {
    minutesFile: [
      '{{id}} Protokoll {{title}}',
      '{{id}} Protokoll {{title}}',
      '{{id}} Minutes {{title}}',
    ],
  },
  letterhead: {
    help: [
      'Marger, topptekst, bunntekst, logo og skrifttyper i filen blir beholdt. Skriv {{mark}} der protokollen skal stå. Disse feltene blir fylt ut: {{marks}}.',
      'Margar, topptekst, botntekst, logo og skrifttypar i fila blir tekne med. Skriv {{mark}} der protokollen skal stå. Desse felta blir fylte ut: {{marks}}.',
      'The margins, header, footer, logo and fonts of the file are kept. Write {{mark}} where the minutes should go. These fields are filled in: {{marks}}.',
    ],
  },
  auditFields: {
    approves: [
      'Godkjenner protokollen fra',
      'Godkjenner protokollen frå',
      'Approves the minutes of',
    ],
    'times-approved': ['Protokollen godkjent', 'Protokollen godkjend', 'Minutes approved'],
    'times-circulated': ['Protokollen sendt ut', 'Protokollen send ut', 'Minutes circulated'],
    'times-recalled': ['Protokollen tilbakekalt', 'Protokollen tilbakekalla', 'Minutes recalled'],
  },
} as const satisfies HouseVariant;
