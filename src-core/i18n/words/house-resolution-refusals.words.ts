import type { HouseVariant } from '../house-variant.ts';

/** The refusals in English of a forum that says “resolution”. */
export const resolutionRefusals = {
  refusals: {
    onlyFull: [
      'Dette finnes bare i fullstendig utgave, for det kan inneholde noe som er unntatt offentlighet. Referatet, vedtakslisten, innkallingen og oppfølgingslisten finnes også i offentlig utgave.',
      'Dette finst berre i fullstendig utgåve, for det kan innehalde noko som er unnateke offentlegheit. Referatet, vedtakslista, innkallinga og oppfølgingslista finst også i offentleg utgåve.',
      'This exists only in the full edition, because it may contain what is exempt from public access. The minutes, the list of resolutions, the notice and the follow-up list also have a public edition.',
    ],
    hasPosition: [
      '{{partner}} har tatt stilling i vedtak {{number}} og kan ikke være fraværende. Fjern standpunktet først, eller skriv når {{partner}} gikk.',
      '{{partner}} har teke stilling i vedtak {{number}} og kan ikkje vere fråverande. Fjern standpunktet først, eller skriv når {{partner}} gjekk.',
      '{{partner}} has taken a position on resolution {{number}} and cannot be absent. Remove the position first, or give the time when {{partner}} left.',
    ],
    answeredThen: [
      '{{partner}} svarte på vedtak {{number}} kl. {{clock}}, og var altså til stede da. Fjern standpunktet først.',
      '{{partner}} svarte på vedtak {{number}} kl. {{clock}}, og var altså til stades då. Fjern standpunktet først.',
      '{{partner}} answered resolution {{number}} at {{clock}}, so it was present then. Remove the position first.',
    ],
    noCommentsDeadline: [
      'Referatet ble sendt ut uten frist for merknader, og kan ikke godkjennes ved at fristen er ute. Kall det tilbake og send det ut med frist, eller godkjenn det med et vedtak.',
      'Referatet blei sendt ut utan frist for merknader, og kan ikkje godkjennast ved at fristen er ute. Kall det tilbake og send det ut med frist, eller godkjenn det med eit vedtak.',
      'The minutes were circulated without a deadline for comments, so they cannot be approved by it. Recall them and circulate them with a deadline, or approve them by a resolution.',
    ],
    approvesOther: [
      'Dette vedtaket gjelder referatet fra et annet møte: «{{meeting}}». Velg et vedtak som gjelder dette referatet.',
      'Dette vedtaket gjeld referatet frå eit anna møte: «{{meeting}}». Vel eit vedtak som gjeld dette referatet.',
      'This resolution is about the minutes of another meeting, “{{meeting}}”. Choose a resolution about these minutes.',
    ],
    notAdopted: [
      'Forslaget er ikke vedtatt, så det er ingenting å godkjenne.',
      'Forslaget er ikkje vedteke, så det er ingenting å godkjenne.',
      'The resolution has not been adopted, so there is nothing to approve.',
    ],
    notDecided: [
      'Forslaget er ikke vedtatt, så det kan ikke godkjenne referatet. Registrer standpunktene først.',
      'Forslaget er ikkje vedteke, så det kan ikkje godkjenne referatet. Registrer standpunkta først.',
      'This resolution has not been adopted, so it cannot approve the minutes. Record the positions first.',
    ],
    approvesOwn: [
      'Et vedtak kan ikke godkjenne referatet fra sitt eget møte. Velg et annet møte.',
      'Eit vedtak kan ikkje godkjenne referatet frå sitt eige møte. Vel eit anna møte.',
      'A resolution cannot approve the minutes of its own meeting. Choose another meeting.',
    ],
    approvedBefore: [
      'Vedtak {{number}} ble gjort senere enn dette, så det kan ikke ha godkjent referatet da.',
      'Vedtak {{number}} blei gjort seinare enn dette, så det kan ikkje ha godkjent referatet då.',
      'Resolution {{number}} was made later than this, so it cannot have approved the minutes then.',
    ],
    circulatedSince: [
      'Referatet ble sendt ut på nytt etter vedtak {{number}}. Skriv hva som er rettet siden da, eller velg et senere vedtak.',
      'Referatet blei sendt ut på nytt etter vedtak {{number}}. Skriv kva som er retta sidan då, eller vel eit seinare vedtak.',
      'The minutes were circulated again after resolution {{number}}. Give the corrections made since then, or choose a later resolution.',
    ],
    approvedMinutes: [
      'Dette ville endre vedtak {{number}}, som godkjente referatet fra «{{meeting}}». Det må stå som det er.',
      'Dette ville endre vedtak {{number}}, som godkjende referatet frå «{{meeting}}». Det må stå som det er.',
      'This would change resolution {{number}}, which approved the minutes of “{{meeting}}”. It must stay as it is.',
    ],
    itemHasRecords: [
      'Saken har vedtak, avtaler, oppfølgingspunkter eller protokolltilførsler og kan ikke fjernes. Utsett den i stedet.',
      'Saka har vedtak, avtalar, oppfølgingspunkt eller protokolltilførslar og kan ikkje fjernast. Utset saka i staden.',
      'The item has resolutions, agreements, action points or statements and cannot be removed. Postpone it instead.',
    ],
    patternPart: [
      'Mønsteret kan ikke ha {{part}}. Bruk {n}, {n:02}, {yyyy} og {yy}, og for vedtak {item} og {n}.',
      'Mønsteret kan ikkje ha {{part}}. Bruk {n}, {n:02}, {yyyy} og {yy}, og for vedtak {item} og {n}.',
      'The pattern cannot contain {{part}}. Use {n}, {n:02}, {yyyy} and {yy}, and for resolutions {item} and {n}.',
    ],
    patternItem: [
      'Mønsteret for vedtak må ha saksnummeret {item} én gang.',
      'Mønsteret for vedtak må ha saksnummeret {item} éin gong.',
      'The pattern of resolutions must contain the item’s number {item} once.',
    ],
    shareOfMajority: [
      'En andel av stemmene kan bare kreves når det avgjøres med flertall.',
      'Ein del av røystene kan berre krevjast når det blir avgjort med fleirtal.',
      'A share of the votes can be required only for a resolution by majority.',
    ],
    altersOne: [
      'Velg enten et tidligere vedtak eller skriv hva som endres.',
      'Vel anten eit tidlegare vedtak eller skriv kva som blir endra.',
      'Either choose an earlier resolution or write what is changed.',
    ],
    votesByMajority: [
      'Stemmer telles bare når det avgjøres med flertall. Velg flertall først.',
      'Røyster blir talde berre når det blir avgjort med fleirtal. Vel fleirtal først.',
      'Votes are counted only for a resolution by majority. Choose majority first.',
    ],
  },
  impartiality: {
    mayRemain: [
      '{{name}} ble sittende med møtets samtykke, men deltok ikke i avgjørelsen.',
      '{{name}} blei sitjande med samtykke frå møtet, men deltok ikkje i avgjerda.',
      'With the meeting’s agreement {{name}} remained but took no part in deciding.',
    ],
    hasPosition: [
      '{{partner}} har tatt stilling til vedtak {{number}} og har altså deltatt. Fjern standpunktet først.',
      '{{partner}} har teke stilling til vedtak {{number}} og har altså delteke. Fjern standpunktet først.',
      '{{partner}} has taken a position on resolution {{number}}, so it took part. Remove the position first.',
    ],
    otherItem: [
      'Vedtaket hører til en annen sak. Velg et vedtak i denne saken.',
      'Vedtaket høyrer til ei anna sak. Vel eit vedtak i denne saka.',
      'The resolution belongs to another item. Choose a resolution of this item.',
    ],
  },
} as const satisfies HouseVariant;
