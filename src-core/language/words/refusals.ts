import { defineWords } from '../define.ts';

/** Why a command was refused, in words for a person. */
export const refusals = defineWords({
  notObject: [
    'En kommando må være ett JSON-objekt med feltet «do».',
    'Ein kommando må vere eitt JSON-objekt med feltet «do».',
    'A command must be one JSON object with the field "do".',
  ],
  unknownCommand: [
    'Kommandoen «{{name}}» finnes ikke.',
    'Kommandoen «{{name}}» finst ikkje.',
    'There is no command "{{name}}".',
  ],
  missing: [
    'Feltet «{{path}}» mangler.',
    'Feltet «{{path}}» manglar.',
    'The field "{{path}}" is missing.',
  ],
  unknownField: [
    'Feltet «{{path}}» er ikke kjent her.',
    'Feltet «{{path}}» er ikkje kjent her.',
    'The field "{{path}}" is not known here.',
  ],
  wrongType: [
    'Feltet «{{path}}» har feil type. Det skal være {{expected}}.',
    'Feltet «{{path}}» har feil type. Det skal vere {{expected}}.',
    'The field "{{path}}" has the wrong type. It should be {{expected}}.',
  ],
  wrongValue: [
    'Feltet «{{path}}» må være en av: {{values}}.',
    'Feltet «{{path}}» må vere ein av: {{values}}.',
    'The field "{{path}}" must be one of: {{values}}.',
  ],
  badId: [
    'Feltet «{{path}}» må være en id: små bokstaver a–z, tall og bindestrek, høyst 64 tegn.',
    'Feltet «{{path}}» må vere ein id: små bokstavar a–z, tal og bindestrek, høgst 64 teikn.',
    'The field "{{path}}" must be an id: lower-case a–z, digits and hyphens, at most 64 characters.',
  ],
  badDay: [
    'Feltet «{{path}}» må være en dato som finnes, skrevet som 2026-11-23.',
    'Feltet «{{path}}» må vere ein dato som finst, skriven som 2026-11-23.',
    'The field "{{path}}" must be a day that exists, written as 2026-11-23.',
  ],
  badTime: [
    'Feltet «{{path}}» må være et tidspunkt med tidssone, skrevet som 2026-11-23T09:00:00+01:00.',
    'Feltet «{{path}}» må vere eit tidspunkt med tidssone, skrive som 2026-11-23T09:00:00+01:00.',
    'The field "{{path}}" must be a time with an offset, written as 2026-11-23T09:00:00+01:00.',
  ],
  empty: [
    'Feltet «{{path}}» kan ikke være tomt.',
    'Feltet «{{path}}» kan ikkje vere tomt.',
    'The field "{{path}}" cannot be empty.',
  ],
  tooSmall: [
    'Feltet «{{path}}» må være minst {{limit}}.',
    'Feltet «{{path}}» må vere minst {{limit}}.',
    'The field "{{path}}" must be at least {{limit}}.',
  ],
  tooBig: [
    'Feltet «{{path}}» er for stort eller for langt; grensen er {{limit}}.',
    'Feltet «{{path}}» er for stort eller for langt; grensa er {{limit}}.',
    'The field "{{path}}" is too large or too long; the limit is {{limit}}.',
  ],
  invalid: [
    'Feltet «{{path}}» er ikke gyldig.',
    'Feltet «{{path}}» er ikkje gyldig.',
    'The field "{{path}}" is not valid.',
  ],
  unknownId: [
    'Fant ingenting med id «{{id}}» i feltet «{{path}}».',
    'Fann ingenting med id «{{id}}» i feltet «{{path}}».',
    'Found nothing with the id "{{id}}" given in "{{path}}".',
  ],
  duplicateId: [
    'Id-en «{{id}}» er allerede i bruk.',
    'Id-en «{{id}}» er allereie i bruk.',
    'The id "{{id}}" is already in use.',
  ],
  endBeforeStart: [
    'Slutten kan ikke være før begynnelsen.',
    'Slutten kan ikkje vere før starten.',
    'The end cannot be before the beginning.',
  ],
  before: [
    'Tidspunktet er tidligere enn det som allerede har skjedd i møtet.',
    'Tidspunktet er tidlegare enn det som alt har hendt i møtet.',
    'The time is earlier than what has already happened in the meeting.',
  ],
  exitBeforeJoined: [
    'Parten kan ikke gå ut før den kom med.',
    'Parten kan ikkje gå ut før han kom med.',
    'The partner cannot leave before it joined.',
  ],
  exited: [
    'Parten har allerede gått ut av forumet.',
    'Parten har alt gått ut av forumet.',
    'The partner has already left the forum.',
  ],
  nothingToChange: [
    'Kommandoen sier ikke hva som skal endres.',
    'Kommandoen seier ikkje kva som skal endrast.',
    'The command does not say what to change.',
  ],
  exactlyOne: [
    'Oppgi nøyaktig ett av feltene {{fields}}.',
    'Oppgi nøyaktig eitt av felta {{fields}}.',
    'Give exactly one of the fields {{fields}}.',
  ],
  locked: [
    'Referatet er godkjent, og møtet er låst. En rettelse tas opp som sak i et senere møte.',
    'Referatet er godkjent, og møtet er låst. Ei retting blir teken opp som sak i eit seinare møte.',
    'The minutes are approved and the meeting is locked. A correction is an item at a later meeting.',
  ],
  mandateLocked: [
    'Mandatet er vedtatt i {{number}}. Et nytt mandat krever en ny beslutning.',
    'Mandatet er vedteke i {{number}}. Eit nytt mandat krev ei ny avgjerd.',
    'The mandate was adopted by {{number}}. A new one needs a new decision.',
  ],
  recording: [
    'Dette kan bare føres mens møtet pågår eller rett etter at det er hevet.',
    'Dette kan berre førast medan møtet går eller rett etter at det er heva.',
    'This can only be recorded while the meeting is open or just after it has closed.',
  ],
  agendaClosed: [
    'Sakslisten kan ikke endres etter at referatet er sendt ut.',
    'Saklista kan ikkje endrast etter at referatet er sendt ut.',
    'The agenda cannot be changed after the minutes have been circulated.',
  ],
  phaseOrder: [
    'Møtet er i fasen «{{phase}}», så dette kan ikke gjøres nå.',
    'Møtet er i fasen «{{phase}}», så dette kan ikkje gjerast no.',
    'The meeting is in the phase "{{phase}}", so this cannot be done now.',
  ],
  deadlinePassed: [
    'Fristen for å ta stilling er ute.',
    'Fristen for å ta stilling er ute.',
    'The deadline for taking a position has passed.',
  ],
  withdrawn: ['Dette er trukket.', 'Dette er trekt.', 'This has been withdrawn.'],
  notMember: [
    '{{partner}} er ikke part i forumet på møtedagen.',
    '{{partner}} er ikkje part i forumet på møtedagen.',
    "{{partner}} is not a partner of the forum on the meeting's day.",
  ],
  observer: [
    '{{partner}} er observatør og kan ikke binde seg.',
    '{{partner}} er observatør og kan ikkje binde seg.',
    '{{partner}} is an observer and cannot be bound.',
  ],
  absent: [
    '{{partner}} er ikke til stede og kan ikke ta stilling.',
    '{{partner}} er ikkje til stades og kan ikkje ta stilling.',
    '{{partner}} is not present and cannot take a position.',
  ],
  noPositions: [
    'Det som tas til orientering, tar ingen stilling til.',
    'Det som blir teke til orientering, tek ingen stilling til.',
    'No positions are taken on what is only noted.',
  ],
  notParty: [
    '{{partner}} er ikke part i avtalen.',
    '{{partner}} er ikkje part i avtalen.',
    '{{partner}} is not a party to the agreement.',
  ],
  twoParties: [
    'En avtale må ha minst to ulike parter.',
    'Ein avtale må ha minst to ulike partar.',
    'An agreement must have at least two different parties.',
  ],
  signed: [
    '{{partner}} har allerede signert.',
    '{{partner}} har alt signert.',
    '{{partner}} has already signed.',
  ],
  notSigned: [
    '{{partner}} har ikke signert avtalen.',
    '{{partner}} har ikkje signert avtalen.',
    '{{partner}} has not signed the agreement.',
  ],
  nothingToRatify: [
    '{{partner}} har ikke noe å godkjenne her: bare den som forhandler og har sluttet seg til, spør oppdragsgiver.',
    '{{partner}} har ikkje noko å godkjenne her: berre den som forhandlar og har slutta seg til, spør oppdragsgjevar.',
    '{{partner}} has nothing to ratify here: only one who negotiates and has agreed asks its principal.',
  ],
  notAdopted: [
    'Beslutningen er ikke vedtatt, så det er ingenting å godkjenne.',
    'Avgjerda er ikkje vedteken, så det er ingenting å godkjenne.',
    'The decision is not adopted, so there is nothing to ratify.',
  ],
  itemHasRecords: [
    'Saken har beslutninger, avtaler, oppfølgingspunkter eller protokolltilførsler og kan ikke fjernes.',
    'Saka har avgjerder, avtalar, oppfølgingspunkt eller protokolltilførslar og kan ikkje fjernast.',
    'The item has decisions, agreements, action points or statements and cannot be removed.',
  ],
  inUse: [
    'Dette er i bruk et annet sted og kan ikke fjernes.',
    'Dette er i bruk ein annan stad og kan ikkje fjernast.',
    'This is used elsewhere and cannot be removed.',
  ],
  notRunning: ['Saken pågår ikke.', 'Saka går ikkje føre seg no.', 'The item is not running.'],
  running: ['Saken pågår allerede.', 'Saka går alt føre seg.', 'The item is already running.'],
  floorOver: [
    'Ordet er allerede gitt eller avsluttet.',
    'Ordet er alt gjeve eller avslutta.',
    'The floor has already been given or ended.',
  ],
  floorNotGiven: [
    'Ordet er ikke gitt ennå.',
    'Ordet er ikkje gjeve enno.',
    'The floor has not been given yet.',
  ],
  sectionMismatch: [
    'Saken det skal flyttes foran, ligger i en annen del.',
    'Saka det skal flyttast framfor, ligg i ein annan del.',
    'The item to move before is in another section.',
  ],
  otherPartner: [
    'Representanten hører til en annen part.',
    'Representanten høyrer til ein annan part.',
    'The representative belongs to another partner.',
  ],
  file: [
    'Vedlegget må leveres som fil eller som data, og kan ikke leses slik det står.',
    'Vedlegget må leverast som fil eller som data, og kan ikkje lesast slik det står.',
    'The attachment must come as a file or as data, and cannot be read as given.',
  ],
});
