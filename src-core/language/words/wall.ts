import { defineWords } from '../define.ts';

/** What the wall shows, and how it is told to. */
export const wall = defineWords({
  name: ['Storskjermen', 'Storskjermen', 'The wall'],
  isBlank: ['Storskjermen er mørk.', 'Storskjermen er mørk.', 'The wall is dark.'],
  blank: ['Mørk storskjerm', 'Mørk storskjerm', 'Dark wall'],
  larger: [
    'Større tekst på storskjermen',
    'Større tekst på storskjermen',
    'Larger text on the wall',
  ],
  smaller: [
    'Mindre tekst på storskjermen',
    'Mindre tekst på storskjermen',
    'Smaller text on the wall',
  ],
  tooManyHeld: [
    'Ikke mer enn {{limit}} beslutninger og avtaler kan holdes tilbake. Vis noen av dem først.',
    'Ikkje meir enn {{limit}} avgjerder og avtalar kan haldast tilbake. Vis nokre av dei først.',
    'No more than {{limit}} decisions and agreements can be held back. Show some of them first.',
  ],
  readOut: ['Lest opp', 'Opplesen', 'Read out'],
  readOutHint: [
    'Merk ordlyden som lest opp. Endringer etter dette vises på storskjermen.',
    'Merk ordlyden som opplesen. Endringar etter dette blir viste på storskjermen.',
    'Mark the wording as read out. Changes after this are shown on the wall.',
  ],
  holdBack: ['Ikke vis på storskjermen', 'Ikkje vis på storskjermen', 'Keep off the wall'],
  page: ['Hva storskjermen viser', 'Kva storskjermen viser', 'What the wall shows'],
  awaiting: [
    'Vedtatt, venter på godkjenning hos oppdragsgiver',
    'Vedteke, ventar på godkjenning hos oppdragsgjevar',
    'Adopted, awaiting ratification',
  ],
  notYet: ['Har ikke svart ennå', 'Har ikkje svart enno', 'Not answered yet'],
  objection: [
    '{{partners}} motsetter seg. Forslaget er ikke vedtatt.',
    '{{partners}} går imot. Forslaget er ikkje vedteke.',
    'Objection from {{partners}}. The proposal is not adopted.',
  ],
});

export const wallPages = defineWords({
  meeting: ['Følger møtet', 'Følgjer møtet', 'Follows the meeting'],
  agenda: ['Saksliste', 'Sakliste', 'Agenda'],
  item: ['Saken', 'Saka', 'The item'],
  wording: ['Ordlyden', 'Ordlyden', 'The wording'],
  positions: ['Standpunkter', 'Standpunkt', 'Positions'],
  document: ['Gammel og ny tekst', 'Gammal og ny tekst', 'Old and new text'],
  status: ['Status', 'Status', 'Status'],
  check: ['Partnerskapssjekken', 'Partnarskapssjekken', 'The partnership check'],
  'criteria-over-time': ['Kriteriene over tid', 'Kriteria over tid', 'The criteria over time'],
  'partners-over-time': ['Partene over tid', 'Partane over tid', 'The partners over time'],
  speakers: ['Talerlisten', 'Talarlista', 'The speakers'],
});
