import { defineWords } from '../define-words.ts';

/** Running a meeting: what the secretary does at each item. */
export const run = defineWords({
  writtenUntil: [
    'Skriftlig behandling. Partene kan svare til {{when}}.',
    'Skriftleg behandling. Partane kan svare til {{when}}.',
    'Dealt with in writing. The partners can answer until {{when}}.',
  ],
  writtenOver: [
    'Svarfristen gikk ut {{when}}. Du kan heve møtet nå.',
    'Svarfristen gjekk ut {{when}}. Du kan heve møtet no.',
    'Answers were due by {{when}}. You can close the meeting now.',
  ],
  start: ['Start saken', 'Start saka', 'Start the item'],
  finish: ['Avslutt saken', 'Avslutt saka', 'Finish the item'],
  postpone: ['Utsett saken', 'Utset saka', 'Postpone the item'],
  now: ['Nå', 'No', 'Now'],
  done: ['Ferdig', 'Ferdig', 'Done'],
  left: ['{{time}} igjen', '{{time}} igjen', '{{time}} left'],
  over: ['{{time}} over tiden', '{{time}} over tida', '{{time}} over'],
  endsAbout: ['Slutt ca. kl. {{clock}}', 'Slutt ca. kl. {{clock}}', 'Ends around {{clock}}'],
  notes: ['Notater til {{item}}', 'Notat til {{item}}', 'Notes for {{item}}'],
  record: ['Registrer', 'Registrer', 'Record'],
  notRecorded: ['Ikke registrert', 'Ikkje registrert', 'Not recorded'],
  quorum: [
    '{{present}} av {{voting}} parter med stemmerett er til stede.',
    '{{present}} av {{voting}} partar med røysterett er til stades.',
    '{{present}} of {{voting}} voting partners are present.',
  ],
  /** Where partners have several seats. */
  quorumSeats: [
    '{{present}} av {{voting}} plasser er representert.',
    '{{present}} av {{voting}} plassar er representerte.',
    '{{present}} of {{voting}} seats are represented.',
  ],
  wording: ['Ordlyd i {{number}}', 'Ordlyd i {{number}}', 'Wording of {{number}}'],
  procedure: [
    'Framgangsmåte for {{number}}',
    'Framgangsmåte for {{number}}',
    'Procedure for {{number}}',
  ],
  makeAgreement: ['Lag avtalen', 'Lag avtalen', 'Create the agreement'],
  commitments: ['Forpliktelser', 'Forpliktingar', 'Commitments'],
  sign: ['{{partner}} signerer', '{{partner}} signerer', '{{partner}} signs'],
  signed: ['{{partner}} har signert', '{{partner}} har signert', '{{partner}} has signed'],
  notOpen: [
    'Du må starte møtet før du kan registrere noe.',
    'Du må starte møtet før du kan registrere noko.',
    'You must open the meeting before you can record anything.',
  ],
  adopts: [
    'Gjelder ny versjon av «{{document}}»',
    'Gjeld ny versjon av «{{document}}»',
    'New version of “{{document}}”',
  ],
  propose: ['Legg fram', 'Legg fram', 'Propose'],
  more: ['Mer', 'Meir', 'More'],
  slip: ['Rett skrivefeil', 'Rett skrivefeil', 'Correct a clerical error'],
  withdrawDecision: ['Trekk vedtaket', 'Trekk vedtaket', 'Withdraw the decision'],
  withdrawAgreement: ['Trekk avtalen', 'Trekk avtalen', 'Withdraw the agreement'],
  textOf: ['Teksten i {{number}}', 'Teksten i {{number}}', 'Text of {{number}}'],
  noDegree: ['Ikke oppgitt', 'Ikkje oppgjeve', 'Not stated'],
  addCommitment: ['Ny forpliktelse', 'Ny forplikting', 'New commitment'],
  actionPoints: ['Oppfølgingspunkter', 'Oppfølgingspunkt', 'Action points'],
  madeBy: ['Fra', 'Frå', 'By'],
  statements: ['Protokolltilførsler', 'Protokolltilførsler', 'Statements for the record'],
  restPresent: ['Alle andre er til stede', 'Alle andre er til stades', 'Everybody else is present'],
  attendeeOf: [
    'Hvem møter for {{partner}}',
    'Kven møter for {{partner}}',
    'Who attends for {{partner}}',
  ],
  noAgenda: [
    'Sakslisten er tom. Legg til saker under Forbered.',
    'Saklista er tom. Legg til saker under Førebu.',
    'The agenda is empty. Add items under Prepare.',
  ],
});
