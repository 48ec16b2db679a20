import type { HouseVariant } from '../house-variant.ts';

/** The refusals of a forum that says «beslutning», in nynorsk «avgjerd». */
export const beslutningRefusals = {
  refusals: {
    onlyFull: [
      'Dette finnes bare i fullstendig utgave, for det kan inneholde noe som er unntatt offentlighet. Referatet, beslutningslisten, innkallingen og oppfølgingslisten finnes også i offentlig utgave.',
      'Dette finst berre i fullstendig utgåve, for det kan innehalde noko som er unnateke offentlegheit. Referatet, avgjerdslista, innkallinga og oppfølgingslista finst også i offentleg utgåve.',
      'This exists only in the full edition, because it may contain what is exempt from public access. The minutes, the list of decisions, the notice and the follow-up list also have a public edition.',
    ],
    hasPosition: [
      '{{partner}} har tatt stilling i beslutning {{number}} og kan ikke være fraværende. Fjern standpunktet først, eller skriv når {{partner}} gikk.',
      '{{partner}} har teke stilling i avgjerd {{number}} og kan ikkje vere fråverande. Fjern standpunktet først, eller skriv når {{partner}} gjekk.',
      '{{partner}} has taken a position on decision {{number}} and cannot be absent. Remove the position first, or give the time when {{partner}} left.',
    ],
    answeredThen: [
      '{{partner}} svarte på beslutning {{number}} kl. {{clock}}, og var altså til stede da. Fjern standpunktet først.',
      '{{partner}} svarte på avgjerd {{number}} kl. {{clock}}, og var altså til stades då. Fjern standpunktet først.',
      '{{partner}} answered decision {{number}} at {{clock}}, so it was present then. Remove the position first.',
    ],
    noCommentsDeadline: [
      'Referatet ble sendt ut uten frist for merknader, og kan ikke godkjennes ved at fristen er ute. Kall det tilbake og send det ut med frist, eller godkjenn det med en beslutning.',
      'Referatet blei sendt ut utan frist for merknader, og kan ikkje godkjennast ved at fristen er ute. Kall det tilbake og send det ut med frist, eller godkjenn det med ei avgjerd.',
      'The minutes were circulated without a deadline for comments, so they cannot be approved by it. Recall them and circulate them with a deadline, or approve them by a decision.',
    ],
    approvesOther: [
      'Denne beslutningen gjelder referatet fra et annet møte: «{{meeting}}». Velg en beslutning som gjelder dette referatet.',
      'Denne avgjerda gjeld referatet frå eit anna møte: «{{meeting}}». Vel ei avgjerd som gjeld dette referatet.',
      'This decision is about the minutes of another meeting, “{{meeting}}”. Choose a decision about these minutes.',
    ],
    approvesOwn: [
      'En beslutning kan ikke godkjenne referatet fra sitt eget møte. Velg et annet møte.',
      'Ei avgjerd kan ikkje godkjenne referatet frå sitt eige møte. Vel eit anna møte.',
      'A decision cannot approve the minutes of its own meeting. Choose another meeting.',
    ],
    approvedBefore: [
      'Beslutning {{number}} ble tatt senere enn dette, så den kan ikke ha godkjent referatet da.',
      'Avgjerd {{number}} blei teken seinare enn dette, så ho kan ikkje ha godkjent referatet då.',
      'Decision {{number}} was made later than this, so it cannot have approved the minutes then.',
    ],
    circulatedSince: [
      'Referatet ble sendt ut på nytt etter beslutning {{number}}. Skriv hva som er rettet siden da, eller velg en senere beslutning.',
      'Referatet blei sendt ut på nytt etter avgjerd {{number}}. Skriv kva som er retta sidan då, eller vel ei seinare avgjerd.',
      'The minutes were circulated again after decision {{number}}. Give the corrections made since then, or choose a later decision.',
    ],
    approvedMinutes: [
      'Dette ville endre beslutning {{number}}, som godkjente referatet fra «{{meeting}}». Den må stå som den er.',
      'Dette ville endre avgjerd {{number}}, som godkjende referatet frå «{{meeting}}». Ho må stå som ho er.',
      'This would change decision {{number}}, which approved the minutes of “{{meeting}}”. It must stay as it is.',
    ],
    itemHasRecords: [
      'Saken har beslutninger, avtaler, oppfølgingspunkter eller protokolltilførsler og kan ikke fjernes. Utsett den i stedet.',
      'Saka har avgjerder, avtalar, oppfølgingspunkt eller protokolltilførslar og kan ikkje fjernast. Utset saka i staden.',
      'The item has decisions, agreements, action points or statements and cannot be removed. Postpone it instead.',
    ],
    patternPart: [
      'Mønsteret kan ikke ha {{part}}. Bruk {n}, {n:02}, {yyyy} og {yy}, og for beslutninger {item} og {n}.',
      'Mønsteret kan ikkje ha {{part}}. Bruk {n}, {n:02}, {yyyy} og {yy}, og for avgjerder {item} og {n}.',
      'The pattern cannot contain {{part}}. Use {n}, {n:02}, {yyyy} and {yy}, and for decisions {item} and {n}.',
    ],
    patternItem: [
      'Mønsteret for beslutninger må ha saksnummeret {item} én gang.',
      'Mønsteret for avgjerder må ha saksnummeret {item} éin gong.',
      'The pattern of decisions must contain the item’s number {item} once.',
    ],
    altersOne: [
      'Velg enten en tidligere beslutning eller skriv hva som endres.',
      'Vel anten ei tidlegare avgjerd eller skriv kva som blir endra.',
      'Either choose an earlier decision or write what is changed.',
    ],
  },
  impartiality: {
    hasPosition: [
      '{{partner}} har tatt stilling til beslutning {{number}} og har altså deltatt. Fjern standpunktet først.',
      '{{partner}} har teke stilling til avgjerd {{number}} og har altså delteke. Fjern standpunktet først.',
      '{{partner}} has taken a position on decision {{number}}, so it took part. Remove the position first.',
    ],
    otherItem: [
      'Beslutningen hører til en annen sak. Velg en beslutning i denne saken.',
      'Avgjerda høyrer til ei anna sak. Vel ei avgjerd i denne saka.',
      'The decision belongs to another item. Choose a decision of this item.',
    ],
  },
} as const satisfies HouseVariant;
