import type { HouseVariant } from '../house-variant.ts';

/** Sentences with both words, for a forum that says «beslutning» and «protokoll». */
export const beslutningProtokoll = {
  refusals: {
    onlyFull: [
      'Dette finnes bare i fullstendig utgave, for det kan inneholde noe som er unntatt offentlighet. Protokollen, beslutningslisten, innkallingen og oppfølgingslisten finnes også i offentlig utgave.',
      'Dette finst berre i fullstendig utgåve, for det kan innehalde noko som er unnateke offentlegheit. Protokollen, avgjerdslista, innkallinga og oppfølgingslista finst også i offentleg utgåve.',
      'This exists only in the full edition, because it may contain what is exempt from public access. The minutes, the list of decisions, the notice and the follow-up list also have a public edition.',
    ],
    noCommentsDeadline: [
      'Protokollen ble sendt ut uten frist for merknader, og kan ikke godkjennes ved at fristen er ute. Kall den tilbake og send den ut med frist, eller godkjenn den med en beslutning.',
      'Protokollen blei send ut utan frist for merknader, og kan ikkje godkjennast ved at fristen er ute. Kall han tilbake og send han ut med frist, eller godkjenn han med ei avgjerd.',
      'The minutes were circulated without a deadline for comments, so they cannot be approved by it. Recall them and circulate them with a deadline, or approve them by a decision.',
    ],
    approvesOther: [
      'Denne beslutningen gjelder protokollen fra et annet møte: «{{meeting}}». Velg en beslutning som gjelder denne protokollen.',
      'Denne avgjerda gjeld protokollen frå eit anna møte: «{{meeting}}». Vel ei avgjerd som gjeld denne protokollen.',
      'This decision is about the minutes of another meeting, “{{meeting}}”. Choose a decision about these minutes.',
    ],
    approvesOwn: [
      'En beslutning kan ikke godkjenne protokollen fra sitt eget møte. Velg et annet møte.',
      'Ei avgjerd kan ikkje godkjenne protokollen frå sitt eige møte. Vel eit anna møte.',
      'A decision cannot approve the minutes of its own meeting. Choose another meeting.',
    ],
    approvedBefore: [
      'Beslutning {{number}} ble tatt senere enn dette, så den kan ikke ha godkjent protokollen da.',
      'Avgjerd {{number}} blei teken seinare enn dette, så ho kan ikkje ha godkjent protokollen då.',
      'Decision {{number}} was made later than this, so it cannot have approved the minutes then.',
    ],
    circulatedSince: [
      'Protokollen ble sendt ut på nytt etter beslutning {{number}}. Skriv hva som er rettet siden da, eller velg en senere beslutning.',
      'Protokollen blei send ut på nytt etter avgjerd {{number}}. Skriv kva som er retta sidan då, eller vel ei seinare avgjerd.',
      'The minutes were circulated again after decision {{number}}. Give the corrections made since then, or choose a later decision.',
    ],
    approvedMinutes: [
      'Dette ville endre beslutning {{number}}, som godkjente protokollen fra «{{meeting}}». Den må stå som den er.',
      'Dette ville endre avgjerd {{number}}, som godkjende protokollen frå «{{meeting}}». Ho må stå som ho er.',
      'This would change decision {{number}}, which approved the minutes of “{{meeting}}”. It must stay as it is.',
    ],
  },
} as const satisfies HouseVariant;
