import type { HouseVariant } from '../house-variant.ts';

/** The refusals of a forum that says «møtebok». */
export const motebokRefusals = {
  refusals: {
    onlyFull: [
      'Dette finnes bare i fullstendig utgave, for det kan inneholde noe som er unntatt offentlighet. Møteboka, vedtakslisten, innkallingen og oppfølgingslisten finnes også i offentlig utgave.',
      'Dette finst berre i fullstendig utgåve, for det kan innehalde noko som er unnateke offentlegheit. Møteboka, vedtakslista, innkallinga og oppfølgingslista finst også i offentleg utgåve.',
      'This exists only in the full edition, because it may contain what is exempt from public access. The minutes, the list of decisions, the notice and the follow-up list also have a public edition.',
    ],
    recording: [
      'Dette kan bare registreres etter at møtet har startet og før møteboka er sendt ut. Er den sendt ut, kan du kalle tilbake møteboka først.',
      'Dette kan berre registrerast etter at møtet har starta og før møteboka er send ut. Er ho send ut, kan du kalle tilbake møteboka først.',
      'This can only be recorded after the meeting has been opened and before the minutes are circulated. If they have been, recall the minutes first.',
    ],
    attendanceCirculated: [
      'Møteboka er sendt ut. Kall tilbake møteboka for å endre oppmøtet.',
      'Møteboka er send ut. Kall tilbake møteboka for å endre oppmøtet.',
      'The minutes have been circulated. Recall the minutes to change the attendance.',
    ],
    agendaClosed: [
      'Sakslisten kan ikke endres etter at møteboka er sendt ut. Kall tilbake møteboka først, eller ta det opp i et senere møte.',
      'Saklista kan ikkje endrast etter at møteboka er send ut. Kall tilbake møteboka først, eller ta det opp i eit seinare møte.',
      'The agenda cannot be changed after the minutes have been circulated. Recall the minutes first, or raise it at a later meeting.',
    ],
    detailsCirculated: [
      'Møteboka er sendt ut. Kall tilbake møteboka for å endre opplysningene om møtet.',
      'Møteboka er send ut. Kall tilbake møteboka for å endre opplysningane om møtet.',
      'The minutes have been circulated. Recall the minutes to change the details of the meeting.',
    ],
    exemptStays: [
      'Møteboka er sendt ut, og unntaket fra offentlighet kan ikke tas bort. Det kan bare gjøres etter at møteboka er kalt tilbake, og aldri etter at den er godkjent.',
      'Møteboka er send ut, og unntaket frå offentlegheit kan ikkje takast bort. Det kan berre gjerast etter at møteboka er kalla tilbake, og aldri etter at ho er godkjend.',
      'The minutes have been circulated, and the exemption cannot be taken away. That is possible only after a recall, and never after approval.',
    ],
    deadlineBefore: [
      'Fristen for merknader er før dagen da møteboka sendes ut. Velg en senere dag.',
      'Fristen for merknader er før dagen då møteboka blir send ut. Vel ein seinare dag.',
      'The deadline for comments is before the day that the minutes are circulated. Choose a later day.',
    ],
    noCommentsDeadline: [
      'Møteboka ble sendt ut uten frist for merknader, og kan ikke godkjennes ved at fristen er ute. Kall den tilbake og send den ut med frist, eller godkjenn den med et vedtak.',
      'Møteboka blei send ut utan frist for merknader, og kan ikkje godkjennast ved at fristen er ute. Kall ho tilbake og send ho ut med frist, eller godkjenn ho med eit vedtak.',
      'The minutes were circulated without a deadline for comments, so they cannot be approved by it. Recall them and circulate them with a deadline, or approve them by a decision.',
    ],
    commentsOpen: [
      'Fristen for merknader er {{day}}, og er ikke ute ennå. Møteboka kan godkjennes fra dagen etter.',
      'Fristen for merknader er {{day}}, og er ikkje ute enno. Møteboka kan godkjennast frå dagen etter.',
      'The deadline for comments is {{day}}, and has not passed yet. The minutes can be approved from the day after.',
    ],
    approvesOther: [
      'Dette vedtaket gjelder møteboka fra et annet møte: «{{meeting}}». Velg et vedtak som gjelder denne møteboka.',
      'Dette vedtaket gjeld møteboka frå eit anna møte: «{{meeting}}». Vel eit vedtak som gjeld denne møteboka.',
      'This decision is about the minutes of another meeting, “{{meeting}}”. Choose a decision about these minutes.',
    ],
    noMinutesYet: [
      'Møtet er ikke hevet, så det har ikke noen møtebok å godkjenne ennå.',
      'Møtet er ikkje heva, så det har ikkje noka møtebok å godkjenne enno.',
      'The meeting has not closed, so it has no minutes to approve yet.',
    ],
    notCirculated: [
      'Møteboka er ikke sendt ut og kan ikke kalles tilbake.',
      'Møteboka er ikkje sendt ut og kan ikkje kallast tilbake.',
      'The minutes have not been circulated and cannot be recalled.',
    ],
    phaseOrder: [
      'Møtet har status «{{phase}}», så dette kan ikke gjøres nå. Rekkefølgen er: innkalt, startet, hevet, møtebok sendt ut, møtebok godkjent.',
      'Møtet har status «{{phase}}», så dette kan ikkje gjerast no. Rekkjefølgja er: innkalla, starta, heva, møtebok send ut, møtebok godkjend.',
      'The status of the meeting is “{{phase}}”, so this cannot be done now. The order is: convened, opened, closed, minutes circulated, minutes approved.',
    ],
    notDecided: [
      'Forslaget er ikke vedtatt, så det kan ikke godkjenne møteboka. Registrer standpunktene først.',
      'Forslaget er ikkje vedteke, så det kan ikkje godkjenne møteboka. Registrer standpunkta først.',
      'This decision has not been adopted, so it cannot approve the minutes. Record the positions first.',
    ],
    approvesOwn: [
      'Et vedtak kan ikke godkjenne møteboka fra sitt eget møte. Velg et annet møte.',
      'Eit vedtak kan ikkje godkjenne møteboka frå sitt eige møte. Vel eit anna møte.',
      'A decision cannot approve the minutes of its own meeting. Choose another meeting.',
    ],
    approvedBefore: [
      'Vedtak {{number}} ble gjort senere enn dette, så det kan ikke ha godkjent møteboka da.',
      'Vedtak {{number}} blei gjort seinare enn dette, så det kan ikkje ha godkjent møteboka då.',
      'Decision {{number}} was made later than this, so it cannot have approved the minutes then.',
    ],
    circulatedSince: [
      'Møteboka ble sendt ut på nytt etter vedtak {{number}}. Skriv hva som er rettet siden da, eller velg et senere vedtak.',
      'Møteboka blei send ut på nytt etter vedtak {{number}}. Skriv kva som er retta sidan då, eller vel eit seinare vedtak.',
      'The minutes were circulated again after decision {{number}}. Give the corrections made since then, or choose a later decision.',
    ],
    approvedMinutes: [
      'Dette ville endre vedtak {{number}}, som godkjente møteboka fra «{{meeting}}». Det må stå som det er.',
      'Dette ville endre vedtak {{number}}, som godkjende møteboka frå «{{meeting}}». Det må stå som det er.',
      'This would change decision {{number}}, which approved the minutes of “{{meeting}}”. It must stay as it is.',
    ],
  },
} as const satisfies HouseVariant;
