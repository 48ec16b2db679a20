import type { HouseVariant } from '../house-variant.ts';

/** What a forum reads that says «møtebok». */
export const motebok = {
  refusals: {
    locked: [
      'Møteboka er godkjent, og møtet er låst. Ta opp rettelser som sak i et senere møte.',
      'Møteboka er godkjend, og møtet er låst. Ta opp rettingar som sak i eit seinare møte.',
      'The minutes are approved and the meeting is locked. Raise corrections as an item at a later meeting.',
    ],
    circulated: [
      'Møteboka er sendt ut, så ordlyden er låst. Kall tilbake møteboka først, eller legg fram et nytt forslag i et senere møte.',
      'Møteboka er send ut, så ordlyden er låst. Kall tilbake møteboka først, eller legg fram eit nytt forslag i eit seinare møte.',
      'The minutes have been circulated, so the wording is locked. Recall the minutes first, or make a new proposal at a later meeting.',
    ],
  },
  phases: {
    circulated: ['Møtebok sendt ut', 'Møtebok send ut', 'Minutes circulated'],
    approved: ['Møtebok godkjent', 'Møtebok godkjend', 'Minutes approved'],
  },
  changes: {
    circulateMinutes: ['utsending av møteboka', 'utsending av møteboka', 'circulating the minutes'],
    recallMinutes: [
      'tilbakekalling av møteboka',
      'tilbakekalling av møteboka',
      'recalling the minutes',
    ],
    approveMinutes: ['godkjenning av møteboka', 'godkjenning av møteboka', 'approving the minutes'],
  },
  extract: {
    asOf: [
      'Per {{day}}. Svar og signaturer som har kommet etter møteboka, er tatt med.',
      'Per {{day}}. Svar og signaturar som har kome etter møteboka, er tekne med.',
      'As of {{day}}. Answers and signatures received after the minutes are included.',
    ],
  },
  meetingViews: {
    minutes: ['Møtebok', 'Møtebok', 'Minutes'],
  },
  minutes: {
    title: ['Møtebok: {{meeting}}', 'Møtebok: {{meeting}}', 'Minutes: {{meeting}}'],
    draft: ['Utkast til møtebok', 'Utkast til møtebok', 'Draft minutes'],
  },
  reviewedMinutes: {
    otherMeeting: [
      'Dokumentet er møteboka fra et annet møte: «{{title}}».',
      'Dokumentet er møteboka frå eit anna møte: «{{title}}».',
      'The document is the minutes of another meeting: “{{title}}”.',
    ],
    notMinutes: [
      'Dokumentet er ikke møteboka fra dette møtet. Programmet kjente ikke igjen noe i det.',
      'Dokumentet er ikkje møteboka frå dette møtet. Programmet kjende ikkje igjen noko i det.',
      'The document is not the minutes of this meeting. Nothing in it was recognised.',
    ],
    readHelp: [
      'Har noen skrevet i Word-dokumentet med møteboka? Hent det inn her, og ta stilling til hver endring og merknad.',
      'Har nokon skrive i Word-dokumentet med møteboka? Hent det inn her, og ta stilling til kvar endring og merknad.',
      'Has somebody edited the Word document? Import it here and decide on each change and comment.',
    ],
    mustRecall: [
      'Møteboka er sendt ut. Kall tilbake møteboka for å godta endringer, og send den ut på nytt etterpå.',
      'Møteboka er send ut. Kall tilbake møteboka for å godta endringar, og send ho ut på nytt etterpå.',
      'The minutes have been circulated. Recall the minutes to accept changes, then circulate them again.',
    ],
    recall: ['Kall tilbake møteboka', 'Kall tilbake møteboka', 'Recall the minutes'],
    isApproved: [
      'Møteboka er godkjent og kan ikke endres. En rettelse tas opp som sak i et senere møte.',
      'Møteboka er godkjend og kan ikkje endrast. Ei retting blir teken opp som sak i eit seinare møte.',
      'The minutes are approved and cannot be changed. A correction is an item at a later meeting.',
    ],
  },
  meeting: {
    circulate: ['Send ut møteboka', 'Send ut møteboka', 'Circulate the minutes'],
    approve: ['Godkjenn møteboka', 'Godkjenn møteboka', 'Approve the minutes'],
    preview: [
      'Forhåndsvisning av møteboka',
      'Førehandsvising av møteboka',
      'Preview of the minutes',
    ],
  },
  sent: {
    answersUntil: [
      'Svar og signaturer som har kommet etter at møteboka ble sendt ut, er tatt inn til og med {{day}}.',
      'Svar og signaturar som har kome etter at møteboka blei send ut, er tekne inn til og med {{day}}.',
      'Answers and signatures received since the minutes were circulated are included up to {{day}}.',
    ],
    minutesApproved: [
      'Møteboka fra {{meeting}} ble godkjent.',
      'Møteboka frå {{meeting}} blei godkjend.',
      'The minutes of {{meeting}} were approved.',
    ],
    minutesCorrected: [
      'Møteboka fra {{meeting}} ble godkjent med denne rettelsen: «{{text}}»',
      'Møteboka frå {{meeting}} blei godkjend med denne rettinga: «{{text}}»',
      'The minutes of {{meeting}} were approved with this correction: “{{text}}”',
    ],
    namesFromJournal: [
      'Navn og svar er som da møteboka ble godkjent. Programmet har hentet dem fra endringsloggen, for da møteboka ble godkjent, ble de ikke lagret sammen med den.',
      'Namn og svar er som då møteboka blei godkjend. Programmet har henta dei frå endringsloggen, for då møteboka blei godkjend, blei dei ikkje lagra saman med ho.',
      'Names and answers are as they were when the minutes were approved. The program found them in the change log, because they were not stored with the minutes then.',
    ],
    namesFromNow: [
      'Navn og svar er som nå. Da møteboka ble godkjent, ble de ikke lagret sammen med den, og endringsloggen går ikke så langt tilbake.',
      'Namn og svar er som no. Då møteboka blei godkjend, blei dei ikkje lagra saman med ho, og endringsloggen går ikkje så langt tilbake.',
      'Names and answers are as they are now. They were not stored with the minutes when these were approved, and the change log does not go that far back.',
    ],
    approveHelp: [
      'Når møteboka er godkjent, låses møtet. Møteboka sier hvordan den ble godkjent.',
      'Når møteboka er godkjend, blir møtet låst. Møteboka seier korleis ho blei godkjend.',
      'Approval locks the meeting. The minutes say how they were approved.',
    ],
    approvesMinutesOf: [
      'Godkjenner møteboka fra',
      'Godkjenner møteboka frå',
      'Approves the minutes of',
    ],
    approvesNone: ['Ingen møtebok', 'Inga møtebok', 'No minutes'],
    exemptStaysHint: [
      'Møteboka er sendt ut. Unntaket gjelder straks i alle offentlige utgaver, og kan ikke tas bort uten at møteboka kalles tilbake.',
      'Møteboka er send ut. Unntaket gjeld straks i alle offentlege utgåver, og kan ikkje takast bort utan at møteboka blir kalla tilbake.',
      'The minutes have been circulated. The exemption holds at once in all public editions, and stays unless the minutes are recalled.',
    ],
  },
  standingBy: {
    slipHint: [
      'Standpunktene står ved lag, og møteboka sier hva som er rettet.',
      'Standpunkta står ved lag, og møteboka seier kva som er retta.',
      'The positions stand, and the minutes say what was corrected.',
    ],
  },
  standingItems: {
    'last-minutes': [
      'Godkjenning av møtebok fra forrige møte',
      'Godkjenning av møtebok frå førre møte',
      'Approval of the minutes of the last meeting',
    ],
  },
  store: {
    minutesFile: [
      '{{id}} Møtebok {{title}}',
      '{{id}} Møtebok {{title}}',
      '{{id}} Minutes {{title}}',
    ],
  },
  letterhead: {
    help: [
      'Marger, topptekst, bunntekst, logo og skrifttyper i filen blir beholdt. Skriv {{mark}} der møteboka skal stå. Disse feltene blir fylt ut: {{marks}}.',
      'Margar, topptekst, botntekst, logo og skrifttypar i fila blir tekne med. Skriv {{mark}} der møteboka skal stå. Desse felta blir fylte ut: {{marks}}.',
      'The margins, header, footer, logo and fonts of the file are kept. Write {{mark}} where the minutes should go. These fields are filled in: {{marks}}.',
    ],
  },
  auditFields: {
    approves: ['Godkjenner møteboka fra', 'Godkjenner møteboka frå', 'Approves the minutes of'],
    'times-approved': ['Møteboka godkjent', 'Møteboka godkjend', 'Minutes approved'],
    'times-circulated': ['Møteboka sendt ut', 'Møteboka send ut', 'Minutes circulated'],
    'times-recalled': ['Møteboka tilbakekalt', 'Møteboka tilbakekalla', 'Minutes recalled'],
  },
} as const satisfies HouseVariant;
