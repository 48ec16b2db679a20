import { defineWords } from '../define-words.ts';

/** Old and new text of the mandate, the partnership agreement and the principles. */
export const textVersions = defineWords({
  compare: ['Gammel og ny tekst', 'Gammal og ny tekst', 'Old and new text'],
  inForce: ['Gjeldende tekst', 'Gjeldande tekst', 'Text in force'],
  before: ['Tidligere tekst', 'Tidlegare tekst', 'Earlier text'],
  proposed: ['Forslag', 'Forslag', 'Proposal'],
  adopted: ['Ny tekst', 'Ny tekst', 'New text'],
  objectives: ['Delmål', 'Delmål', 'Objectives'],
  marks: [
    'Ny tekst er understreket. Tekst som er tatt ut, er gjennomstreket.',
    'Ny tekst er understreka. Tekst som er teken ut, er gjennomstreka.',
    'New text is underlined; removed text is struck through.',
  ],
  unchanged: [
    'Teksten er den samme som den gjeldende.',
    'Teksten er den same som den gjeldande.',
    'The text is the same as the one in force.',
  ],
  skipped_one: ['Ett avsnitt uten endring', 'Eitt avsnitt utan endring', 'One unchanged paragraph'],
  skipped_other: [
    '{{count}} avsnitt uten endring',
    '{{count}} avsnitt utan endring',
    '{{count}} unchanged paragraphs',
  ],
  notAdopted: [
    'Ikke vedtatt ennå. Du legger fram en tekst under en sak i et møte (M).',
    'Ikkje vedteke enno. Du legg fram ein tekst under ei sak i eit møte (M).',
    'Not adopted yet. You propose a text under an item in a meeting (M).',
  ],
  notYet: ['Ikke vedtatt {{day}}.', 'Ikkje vedteke {{day}}.', 'Not adopted on {{day}}.'],
  on: ['Vis det som gjaldt på dato', 'Vis det som galdt på dato', 'In force on'],
  versions: [
    'Versjoner, og hva som er endret',
    'Versjonar, og kva som er endra',
    'Versions, and what has changed',
  ],
  list: ['Versjoner', 'Versjonar', 'Versions'],
  version: ['Versjon {{number}}', 'Versjon {{number}}', 'Version {{number}}'],
  versionTitle: ['Versjon', 'Versjon', 'Version'],
  adoptedBy: ['Vedtatt i', 'Vedteken i', 'Adopted by'],
  adoptedOn: ['Vedtatt {{day}}:', 'Vedteken {{day}}:', 'Adopted on {{day}}:'],
  since: ['Fra', 'Frå', 'From'],
  until: ['Til', 'Til', 'Until'],
  compareFrom: ['Sammenlign', 'Samanlikn', 'Compare'],
  compareTo: ['med', 'med', 'with'],
  noDifference: [
    'Det er ingen forskjell på teksten.',
    'Det er ingen skilnad på teksten.',
    'There is no difference in the text.',
  ],
  fromTheStart: ['Fra starten', 'Frå starten', 'From the start'],
});

/** The wording of the decision, until somebody changes it. */
export const adoptWording = defineWords({
  mandate: [
    'Nytt mandat vedtas slik det er lagt fram.',
    'Nytt mandat blir vedteke slik det er lagt fram.',
    'The new mandate is adopted as proposed.',
  ],
  'partnership-agreement': [
    'Ny partnerskapsavtale vedtas slik den er lagt fram.',
    'Ny partnarskapsavtale blir vedteken slik han er lagd fram.',
    'The new partnership agreement is adopted as proposed.',
  ],
  principles: [
    'Nye prinsipper for deltakelse vedtas slik de er lagt fram.',
    'Nye prinsipp for deltaking blir vedtekne slik dei er lagde fram.',
    'The new principles of participation are adopted as proposed.',
  ],
});
