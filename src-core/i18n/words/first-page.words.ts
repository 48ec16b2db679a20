import { defineWords } from '../define-words.ts';

/** The first pages of the minutes: what was decided, who must answer, what is to be done, and who is bound. */
export const firstPage = defineWords({
  remarksTo: [
    'Merknader til referatet: send dem til {{secretariat}} innen {{day}}.',
    'Merknader til referatet: send dei til {{secretariat}} innan {{day}}.',
    'Comments on the minutes: please send them to {{secretariat}} by {{day}}.',
  ],
  decided: ['Vedtatt', 'Vedteke', 'Adopted'],
  number: ['Nr.', 'Nr.', 'No.'],
  decision: ['Vedtak', 'Vedtak', 'Decision'],
  bindsWhom: ['Hvem det binder', 'Kven det bind', 'Whom it binds'],
  outcome: ['Utfall', 'Utfall', 'Outcome'],
  newVersion: [
    'Ny versjon av «{{document}}».',
    'Ny versjon av «{{document}}».',
    'New version of “{{document}}”.',
  ],
  approved: ['Godkjent: {{matters}}.', 'Godkjent: {{matters}}.', 'Approved: {{matters}}.'],
  agenda: ['innkalling og saksliste', 'innkalling og sakliste', 'notice and agenda'],
  'last-minutes': [
    'referat fra forrige møte',
    'referat frå førre møte',
    'the minutes of the last meeting',
  ],
  mustAnswer: ['Disse må svare', 'Desse må svare', 'Answers awaited'],
  /** {{who}} are principals, each with its partner. */
  mustApprove: ['{{matters}}: {{who}}.', '{{matters}}: {{who}}.', '{{matters}}: {{who}}.'],
  matterBy: ['{{matter}} (innen {{day}})', '{{matter}} (innan {{day}})', '{{matter}} (by {{day}})'],
  mustAnswerInWriting: [
    '{{who}}: svare skriftlig på {{matters}} innen {{day}}.',
    '{{who}}: svare skriftleg på {{matters}} innan {{day}}.',
    '{{who}}: answer in writing on {{matters}} by {{day}}.',
  ],
  toDo: ['Dette skal gjøres', 'Dette skal gjerast', 'To be done'],
  who: ['Hvem', 'Kven', 'Who'],
  onceApproved: [
    '(når avtalen er godkjent hjemme)',
    '(når avtalen er godkjend heime)',
    '(once the agreement is approved at home)',
  ],
  whoIsBound: ['Hvem er bundet av hva', 'Kven er bunden av kva', 'Who is bound by what'],
  continued: ['Fortsettelse', 'Framhald', 'Continued'],
  attendedAs: ['Møtte', 'Møtte', 'Attended'],
});

/** The signs of the matrix, and what they mean. */
export const bindingSigns = defineWords({
  yes: ['Ja', 'Ja', 'Yes'],
  waits: ['Venter', 'Ventar', 'Not yet'],
  no: ['Nei', 'Nei', 'No'],
  none: ['–', '–', '–'],
  yesMeans: ['Ja: bundet.', 'Ja: bunden.', 'Yes: bound.'],
  waitsMeans: [
    'Venter: bundet når oppdragsgiver har godkjent det eller vilkåret er oppfylt.',
    'Ventar: bunden når oppdragsgjevar har godkjent det eller vilkåret er oppfylt.',
    'Not yet: bound once the governing body has approved it or the condition is met.',
  ],
  noMeans: [
    'Nei: ikke bundet, etter eget svar eller svar fra oppdragsgiver.',
    'Nei: ikkje bunden, etter eige svar eller svar frå oppdragsgjevar.',
    'No: not bound, by its own answer or that of its governing body.',
  ],
  noneMeans: [
    '–: har ikke svart eller signert, var ikke til stede, eller er ikke part.',
    '–: har ikkje svart eller signert, var ikkje til stades, eller er ikkje part.',
    '–: has not answered or signed, was absent, or is not a party.',
  ],
});

/** Below the matrix; {{number}} is a column of it. */
export const bindingNotes = defineWords({
  reserves: [
    'Forbehold til {{number}}: «{{text}}»',
    'Atterhald til {{number}}: «{{text}}»',
    'Reservation on {{number}}: “{{text}}”',
  ],
  says: ['Til {{number}}: «{{text}}»', 'Til {{number}}: «{{text}}»', 'On {{number}}: “{{text}}”'],
  ratified: [
    '{{principal}} godkjente {{number}} {{day}}.',
    '{{principal}} godkjende {{number}} {{day}}.',
    '{{principal}} approved {{number}} on {{day}}.',
  ],
  ratifiedBy: [
    '{{principal}} godkjente {{number}} {{day}} ({{reference}}).',
    '{{principal}} godkjende {{number}} {{day}} ({{reference}}).',
    '{{principal}} approved {{number}} on {{day}} ({{reference}}).',
  ],
  declined: [
    '{{principal}} sa nei til {{number}} {{day}}.',
    '{{principal}} sa nei til {{number}} {{day}}.',
    '{{principal}} declined {{number}} on {{day}}.',
  ],
  declinedBy: [
    '{{principal}} sa nei til {{number}} {{day}} ({{reference}}).',
    '{{principal}} sa nei til {{number}} {{day}} ({{reference}}).',
    '{{principal}} declined {{number}} on {{day}} ({{reference}}).',
  ],
  deviating: [
    '{{principal}} vedtok {{day}} en annen tekst enn {{number}}.',
    '{{principal}} vedtok {{day}} ein annan tekst enn {{number}}.',
    'On {{day}} {{principal}} adopted a text other than {{number}}.',
  ],
  deviatingBy: [
    '{{principal}} vedtok {{day}} en annen tekst enn {{number}} ({{reference}}).',
    '{{principal}} vedtok {{day}} ein annan tekst enn {{number}} ({{reference}}).',
    'On {{day}} {{principal}} adopted a text other than {{number}} ({{reference}}).',
  ],
});

/** What a partner said to its position, under the decision. */
export const positionNotes = defineWords({
  consents: [
    '{{partner}} sluttet seg til og sa: «{{text}}»',
    '{{partner}} slutta seg til og sa: «{{text}}»',
    '{{partner}} consented and said: “{{text}}”',
  ],
  reserves: [
    'Forbehold fra {{partner}}: «{{text}}»',
    'Atterhald frå {{partner}}: «{{text}}»',
    'Reservation by {{partner}}: “{{text}}”',
  ],
  'stands-aside': [
    '{{partner}} sto utenfor og begrunnet det slik: «{{text}}»',
    '{{partner}} stod utanfor og grunngav det slik: «{{text}}»',
    '{{partner}} stood aside and gave this reason: “{{text}}”',
  ],
  objects: [
    '{{partner}} gikk imot og begrunnet det slik: «{{text}}»',
    '{{partner}} gjekk imot og grunngav det slik: «{{text}}»',
    '{{partner}} objected and gave this reason: “{{text}}”',
  ],
});
