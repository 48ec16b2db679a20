import { defineWords } from '../define-words.ts';

/** The clock of a meeting in progress. */
export const clock = defineWords({
  clock: ['Klokken', 'Klokka', 'Clock'],
  start: ['Start klokken', 'Start klokka', 'Start the clock'],
  stop: ['Stopp klokken', 'Stopp klokka', 'Stop the clock'],
  startStop: [
    'Start eller stopp klokken for saken',
    'Start eller stopp klokka for saka',
    'Start or stop the item’s clock',
  ],
  break: ['Pause', 'Pause', 'Break'],
  breakHelp: [
    'Ta pause, eller avslutt pausen',
    'Ta pause, eller avslutt pausen',
    'Start or end a break',
  ],
  startBreak: ['Start pausen', 'Start pausen', 'Start the break'],
  endBreak: ['Fortsett', 'Hald fram', 'Resume'],
  breakMinutes: [
    'Lengden på pausen (minutter)',
    'Lengda på pausen (minutt)',
    'Length of break (minutes)',
  ],
  backAt: ['Tilbake kl. {{clock}}', 'Tilbake kl. {{clock}}', 'Back at {{clock}}'],
  afterBreak: ['Fortsetter etter pausen', 'Held fram etter pausen', 'Continues after the break'],
  breakIsOver: ['Pausen er over.', 'Pausen er over.', 'The break is over.'],
  timeIsUp: ['Tiden for saken er ute.', 'Tida for saka er ute.', 'The item’s time is up.'],
  spread: ['Fordel tiden', 'Fordel tida', 'Redistribute time'],
  spreadHelp: [
    'Fordel tiden som er igjen, på sakene som er igjen',
    'Fordel tida som er igjen, på sakene som er igjen',
    'Redistribute the remaining time over the remaining items',
  ],
  isSpread: [
    'Tiden er fordelt på nytt. Møtet slutter kl. {{clock}}.',
    'Tida er fordelt på nytt. Møtet sluttar kl. {{clock}}.',
    'The time has been redistributed. The meeting ends at {{clock}}.',
  ],
  spent: ['{{time}} brukt', '{{time}} brukt', '{{time}} used'],
  late: ['{{minutes}} min etter planen', '{{minutes}} min etter planen', '{{minutes}} min behind'],
  early: ['{{minutes}} min til gode', '{{minutes}} min til gode', '{{minutes}} min to spare'],
  inTime: ['i rute', 'i rute', 'on time'],
  plan: ['plan {{clock}}', 'plan {{clock}}', 'planned {{clock}}'],
  notOpen: [
    'Dette kan bare gjøres mens møtet er i gang.',
    'Dette kan berre gjerast medan møtet er i gang.',
    'This can only be done while the meeting is in progress.',
  ],
  noEnd: [
    'Møtet har ikke noe sluttidspunkt. Legg det inn under Forbered, så kan du fordele tiden.',
    'Møtet har ikkje noko sluttidspunkt. Legg det inn under Førebu, så kan du fordele tida.',
    'The meeting has no end time. Set one under Prepare to redistribute the time.',
  ],
  noItemsLeft: [
    'Det er ingen saker igjen å fordele tiden på.',
    'Det er ingen saker igjen å fordele tida på.',
    'There are no items left to redistribute the time over.',
  ],
  noTimeLeft: [
    'Det er ingen tid igjen å fordele: møtet skulle vært slutt nå.',
    'Det er inga tid igjen å fordele: møtet skulle vore slutt no.',
    'There is no time left to redistribute: the meeting should have ended by now.',
  ],
  onBreak: [
    'Det er allerede pause.',
    'Det er allereie pause.',
    'The meeting is already in a break.',
  ],
  noBreak: ['Det er ikke pause nå.', 'Det er ikkje pause no.', 'The meeting is not in a break.'],
});

/** Who is at the meeting, from when and until when. */
export const attending = defineWords({
  here: [
    'Oppmøte (T): {{here}} av {{members}}',
    'Oppmøte (T): {{here}} av {{members}}',
    'Attendance (T): {{here}} of {{members}}',
  ],
  quorum: ['Vedtaksført', 'Vedtaksført', 'Quorate'],
  noQuorum: ['Ikke vedtaksført', 'Ikkje vedtaksført', 'Not quorate'],
  of: ['Oppmøte: {{partner}}', 'Oppmøte: {{partner}}', 'Attendance: {{partner}}'],
  came: ['kom {{clock}}', 'kom {{clock}}', 'arrived {{clock}}'],
  left: ['gikk {{clock}}', 'gjekk {{clock}}', 'left {{clock}}'],
  persons: [
    'Personer, vara og gjester',
    'Personar, vara og gjester',
    'Persons, deputies and guests',
  ],
  add: ['Legg til i oppmøtet', 'Legg til i oppmøtet', 'Add to the attendance'],
  name: ['Navn', 'Namn', 'Name'],
  noPartner: ['Ingen part', 'Ingen part', 'No partner'],
  forPartner: ['Representant for parten', 'Representant for parten', 'For the partner'],
  replaces: ['Vara for', 'Vara for', 'Deputy for'],
  status: ['Hvordan', 'Korleis', 'How'],
  addSitting: ['Ny møtedag', 'Ny møtedag', 'New sitting'],
  expected: [
    'Oppmøte (T): {{away}} forfall',
    'Oppmøte (T): {{away}} forfall',
    'Attendance (T): {{away}} apologies',
  ],
  organisation: ['Organisasjon', 'Organisasjon', 'Organisation'],
  role: ['Møter som', 'Møter som', 'Attends as'],
  items: ['Bare på sak', 'Berre på sak', 'Only for item'],
  periods: ['Til stede i tidsrommene', 'Til stades i tidsromma', 'Present in the periods'],
  sittings: ['Møtedager', 'Møtedagar', 'Sittings'],
  fromItem: ['fra sak {{item}}', 'frå sak {{item}}', 'from item {{item}}'],
  untilItem: ['til sak {{item}}', 'til sak {{item}}', 'until item {{item}}'],
  throughItem: [
    'til og med sak {{item}}',
    'til og med sak {{item}}',
    'to the end of item {{item}}',
  ],
  notItems: ['ikke sak {{items}}', 'ikkje sak {{items}}', 'not item {{items}}'],
  atItems: ['på sak {{items}}', 'på sak {{items}}', 'for item {{items}}'],
  onDays: ['dag {{days}}', 'dag {{days}}', 'day {{days}}'],
  atClock: ['kl. {{clock}}', 'kl. {{clock}}', '{{clock}}'],
  fromClock: ['fra {{clock}}', 'frå {{clock}}', 'from {{clock}}'],
  untilClock: ['til {{clock}}', 'til {{clock}}', 'until {{clock}}'],
  between: ['{{from}}–{{to}}', '{{from}}–{{to}}', '{{from}}–{{to}}'],
  cameAt: ['Kom kl.', 'Kom kl.', 'Arrived at'],
  leftAt: ['Gikk kl.', 'Gjekk kl.', 'Left at'],
  cameNow: ['Kom nå', 'Kom no', 'Arrived now'],
  leftNow: ['Gikk nå', 'Gjekk no', 'Left now'],
});

/** The list of speakers. */
export const speakers = defineWords({
  list: ['Talerliste', 'Talarliste', 'Speakers'],
  speaking: ['Har ordet', 'Har ordet', 'Has the floor'],
  hasFloor: ['{{partner}} har ordet.', '{{partner}} har ordet.', '{{partner}} has the floor.'],
  nobodySpeaks: ['Ordet er fritt', 'Ordet er fritt', 'The floor is free'],
  waiting_one: ['1 venter', '1 ventar', '1 waiting'],
  waiting_other: ['{{count}} venter', '{{count}} ventar', '{{count}} waiting'],
  waitingList: ['Venter på ordet', 'Ventar på ordet', 'Waiting for the floor'],
  moreWaiting: ['og {{count}} til', 'og {{count}} til', 'and {{count}} more'],
  give: ['Gi ordet til {{partner}}', 'Gje ordet til {{partner}}', 'Give the floor to {{partner}}'],
  giveNext: ['Neste', 'Neste', 'Next'],
  giveNextHelp: [
    'Gi ordet til neste på talerlisten, eller avslutt innlegget',
    'Gje ordet til neste på talarlista, eller avslutt innlegget',
    'Give the floor to the next speaker, or end the speech',
  ],
  end: ['Ferdig', 'Ferdig', 'Done'],
  withdraw: [
    'Stryk {{partner}} fra talerlisten',
    'Stryk {{partner}} frå talarlista',
    'Take {{partner}} off the list',
  ],
  ask: ['Be om ordet', 'Be om ordet', 'Ask for the floor'],
  who: ['Hvem ber om ordet?', 'Kven bed om ordet?', 'Who is asking for the floor?'],
  keys: [
    'Enter: innlegg. Shift + Enter: replikk. Ctrl + Enter: forretningsorden.',
    'Enter: innlegg. Shift + Enter: replikk. Ctrl + Enter: forretningsorden.',
    'Enter: speech. Shift + Enter: reply. Ctrl + Enter: point of order.',
  ],
  kind: ['Type innlegg', 'Type innlegg', 'Type of speech'],
  nobody: ['Ingen treff', 'Ingen treff', 'No match'],
  timeUsed: ['Taletid', 'Taletid', 'Speaking time'],
  inItem: ['I saken', 'I saka', 'Item'],
  inMeeting: ['I møtet', 'I møtet', 'Meeting'],
});

export const floorKinds = defineWords({
  speech: ['Innlegg', 'Innlegg', 'Speech'],
  reply: ['Replikk', 'Replikk', 'Reply'],
  order: ['Forretningsorden', 'Forretningsorden', 'Point of order'],
});
