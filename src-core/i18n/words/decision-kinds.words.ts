import { defineWords } from '../define-words.ts';

/** Choosing what kind of decision it is. */
export const decisionKinds = defineWords({
  question: [
    'Hva slags vedtak er dette?',
    'Kva slags vedtak er dette?',
    'What kind of decision is this?',
  ],
  hint: [
    'Tab og Enter velger forslaget, Esc og 1–5 velger fritt.',
    'Tab og Enter vel forslaget, Esc og 1–5 vel fritt.',
    'Tab and Enter take the suggestion; Esc and 1–5 choose any.',
  ],
  kind: ['Vedtakstype', 'Vedtakstype', 'Kind of decision'],
  change: ['Endre vedtakstype', 'Endre vedtakstype', 'Change the kind'],
  basis: [
    'Avtalen, vedtektene eller loven som gir fullmakten',
    'Avtalen, vedtektene eller lova som gjev fullmakta',
    'The agreement, statutes or law that gives the authority',
  ],
  under: [', jf. {{basis}}', ', jf. {{basis}}', ', under {{basis}}'],
  addressees: [
    'Hvem anbefales det for?',
    'Kven blir det tilrådd for?',
    'To whom is it recommended?',
  ],
  to: ['til {{addressees}}', 'til {{addressees}}', 'to {{addressees}}'],
  save: ['Lagre', 'Lagre', 'Save'],
});

/** What a decision may say besides its wording. */
export const decisionTerms = defineWords({
  share: ['Flertall som kreves', 'Fleirtal som blir kravd', 'Majority required'],
  simple: ['Vanlig flertall', 'Vanleg fleirtal', 'Simple majority'],
  twoThirds: ['To tredeler', 'To tredelar', 'Two thirds'],
  threeQuarters: ['Tre firedeler', 'Tre firedelar', 'Three quarters'],
  from: ['Gjelder fra', 'Gjeld frå', 'In force from'],
  until: ['Gjelder til og med', 'Gjeld til og med', 'In force until'],
  condition: ['Vilkår', 'Vilkår', 'Condition'],
  conditionHint: [
    'Vedtaket binder ingen før vilkåret er oppfylt.',
    'Vedtaket bind ingen før vilkåret er oppfylt.',
    'The decision binds nobody until the condition is met.',
  ],
  inForce: ['Når det begynner å gjelde', 'Når det tek til å gjelde', 'When it takes effect'],
  each: [
    'For hver part når den har godkjent',
    'For kvar part når han har godkjent',
    'For each partner once it has approved',
  ],
  all: [
    'Når alle partene har godkjent',
    'Når alle partane har godkjent',
    'Once all partners have approved',
  ],
  enough: [
    'Når et antall parter har godkjent',
    'Når eit tal partar har godkjent',
    'Once a number of partners have approved',
  ],
  howMany: ['Antall parter', 'Talet på partar', 'Number of partners'],
  ratification: ['Godkjenning hjemmefra', 'Godkjenning heimanfrå', 'Approval from home'],
  asUsual: [
    'Som hver part vanligvis gjør',
    'Som kvar part til vanleg gjer',
    'As each partner usually does',
  ],
  allAsk: ['Alle må ha godkjenning', 'Alle må ha godkjenning', 'All need approval'],
  noneAsks: ['Ingen trenger godkjenning', 'Ingen treng godkjenning', 'Nobody needs approval'],
  answerBy: [
    'Svarfrist for oppdragsgiverne',
    'Svarfrist for oppdragsgjevarane',
    'Answer due from governing bodies',
  ],
  silence: [
    'Den som ikke svarer innen fristen, slutter seg til',
    'Den som ikkje svarer innan fristen, sluttar seg til',
    'No answer by the deadline counts as consent',
  ],
  by: ['Forslag fra', 'Forslag frå', 'Proposed by'],
  nobody: ['Ikke oppgitt', 'Ikkje oppgjeve', 'Not stated'],
  somebody: ['En annen', 'Ein annan', 'Somebody else'],
  byWhom: ['Hvem har foreslått det?', 'Kven har foreslått det?', 'Who proposed it?'],
  against: ['Alternativ til', 'Alternativ til', 'Alternative to'],
  notAgainst: ['Ikke et alternativ', 'Ikkje eit alternativ', 'No alternative'],
  alters: [
    'Endrer et tidligere vedtak',
    'Endrar eit tidlegare vedtak',
    'Changes an earlier decision',
  ],
  how: ['Hvordan', 'Korleis', 'How'],
  earlier: [
    'Tidligere vedtak (velg, eller skriv hvilket)',
    'Tidlegare vedtak (vel, eller skriv kva for eit)',
    'Earlier decision (choose it, or describe it)',
  ],
  earlierLabel: ['{{number}}, {{meeting}}', '{{number}}, {{meeting}}', '{{number}}, {{meeting}}'],
  alteredIs: ['{{how}}: {{what}}', '{{how}}: {{what}}', '{{how}}: {{what}}'],
  notAlters: ['Endrer ikke likevel', 'Endrar ikkje likevel', 'Does not change it after all'],
});

/** Counting the votes of persons. */
export const countedVotes = defineWords({
  title: ['Stem med tall', 'Røyst med tal', 'Count votes'],
  for: ['For', 'For', 'For'],
  against: ['Mot', 'Mot', 'Against'],
  abstained: ['Avsto', 'Avstod', 'Abstained'],
  blank: ['Blanke', 'Blanke', 'Blank'],
  secret: ['Skriftlig avstemning', 'Skriftleg avrøysting', 'Secret ballot'],
  record: ['Registrer stemmetallet', 'Registrer røystetalet', 'Record the votes'],
  remove: ['Fjern stemmetallet', 'Fjern røystetalet', 'Remove the votes'],
  tie: ['Stemmetallet er likt', 'Røystetalet er likt', 'The votes are equal'],
  untied: ['Ikke avgjort på annen måte', 'Ikkje avgjort på annan måte', 'Not settled otherwise'],
  'castingVote-for': [
    'Møtelederens dobbeltstemme: for',
    'Dobbeltrøysta til møteleiaren: for',
    'The chair’s casting vote: for',
  ],
  'castingVote-against': [
    'Møtelederens dobbeltstemme: mot',
    'Dobbeltrøysta til møteleiaren: mot',
    'The chair’s casting vote: against',
  ],
  'lot-for': ['Loddtrekning: for', 'Loddtrekking: for', 'By lot: for'],
  'lot-against': ['Loddtrekning: mot', 'Loddtrekking: mot', 'By lot: against'],
});

/** What a partner must ask about at home in one matter, and what came of it. */
export const atHome = defineWords({
  needed: [
    'må ha godkjenning hjemmefra',
    'må ha godkjenning heimanfrå',
    'needs approval from home',
  ],
  'not-needed': ['har fått fullmakt', 'har fått fullmakt', 'has been given authority'],
  neededOf: [
    '{{partner}} må ha godkjenning hjemmefra i denne saken',
    '{{partner}} må ha godkjenning heimanfrå i denne saka',
    '{{partner}} needs approval from home in this matter',
  ],
  'not-neededOf': [
    '{{partner}} har fått fullmakt i denne saken',
    '{{partner}} har fått fullmakt i denne saka',
    '{{partner}} has been given authority in this matter',
  ],
  key: [
    'godkjenning hjemmefra eller fullmakt',
    'godkjenning heimanfrå eller fullmakt',
    'approval from home, or authority',
  ],
  reserves: [
    'Hva gjelder forbeholdet?',
    'Kva gjeld atterhaldet?',
    'What is the reservation about?',
  ],
  reservesHome: ['Godkjenning hjemme', 'Godkjenning heime', 'Approval at home'],
  reservesPart: ['En del av vedtaket', 'Ein del av vedtaket', 'Part of the decision'],
  reservesNote: [
    'Skriv hva forbeholdet fra {{partner}} gjelder.',
    'Skriv kva atterhaldet frå {{partner}} gjeld.',
    'Write what the reservation of {{partner}} is about.',
  ],
  deviatingText: [
    'Hva ble vedtatt i stedet?',
    'Kva blei vedteke i staden?',
    'What was adopted instead?',
  ],
  recordDeviating: ['Registrer svaret', 'Registrer svaret', 'Record the answer'],
  conditionOpen: [
    'Vilkåret er ikke avklart',
    'Vilkåret er ikkje avklart',
    'The condition is still open',
  ],
  conditionAnswered: ['Svaret om vilkåret', 'Svaret om vilkåret', 'The answer about the condition'],
  conditionMet: ['Vilkåret er oppfylt', 'Vilkåret er oppfylt', 'The condition is met'],
  conditionFailed: [
    'Vilkåret er ikke oppfylt',
    'Vilkåret er ikkje oppfylt',
    'The condition is not met',
  ],
  conditionTakenBack: ['Trekk svaret tilbake', 'Trekk svaret tilbake', 'Withdraw the answer'],
  answeredOn: ['Dag', 'Dag', 'Day'],
  signOtherwise: [
    'Signer med annen fullmakt',
    'Signer med anna fullmakt',
    'Sign with other authority',
  ],
  'signs-needed': [
    '{{partner}} signerer, med forbehold om godkjenning hjemmefra',
    '{{partner}} signerer, med atterhald om godkjenning heimanfrå',
    '{{partner}} signs, subject to approval from home',
  ],
  'signs-not-needed': [
    '{{partner}} signerer, med fullmakt',
    '{{partner}} signerer, med fullmakt',
    '{{partner}} signs, with authority given',
  ],
});

/** Whom something binds, beside their names. */
export const boundHow = defineWords({
  from: ['Bundne fra {{day}}', 'Bundne frå {{day}}', 'Bound from {{day}}'],
  onRatification: [
    'Bundne når oppdragsgiver har godkjent det',
    'Bundne når oppdragsgjevar har godkjent det',
    'Bound once the governing body has approved it',
  ],
  onCondition: [
    'Bundne når vilkåret er oppfylt',
    'Bundne når vilkåret er oppfylt',
    'Bound once the condition is met',
  ],
  withOthers: [
    'Bundne når flere har godkjent',
    'Bundne når fleire har godkjent',
    'Bound once others have approved',
  ],
  not: ['Ikke bundne', 'Ikkje bundne', 'Not bound'],
});

/** The forum's rules for decisions. */
export const decisionRules = defineWords({
  castingVote: [
    'Ved likt stemmetall avgjør møtelederens dobbeltstemme eller loddtrekning',
    'Ved likt røystetal avgjer dobbeltrøysta til møteleiaren eller loddtrekking',
    'The chair’s casting vote, or a lot, settles an equal vote',
  ],
  quorumAs: ['Vedtaksført når', 'Vedtaksført når', 'There is a quorum when'],
  quorumShare: [
    'en andel av plassene er representert',
    'ein del av plassane er representert',
    'a share of the seats is represented',
  ],
  quorumSeats: [
    'et antall plasser er representert',
    'eit tal plassar er representert',
    'a number of seats is represented',
  ],
  quorumNumber: ['Antall plasser', 'Talet på plassar', 'Number of seats'],
  seats: ['Antall plasser i forumet', 'Talet på plassar i forumet', 'Seats in the forum'],
});
