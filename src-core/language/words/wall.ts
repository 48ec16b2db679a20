import { defineWords } from '../define.ts';

/** What the wall shows, and how it is told to. */
export const wall = defineWords({
  name: ['Veggen', 'Veggen', 'The wall'],
  isBlank: ['Veggen er mørk.', 'Veggen er mørk.', 'The wall is dark.'],
  blank: ['Mørk vegg', 'Mørk vegg', 'Dark wall'],
  larger: ['Større tekst på veggen', 'Større tekst på veggen', 'Larger text on the wall'],
  smaller: ['Mindre tekst på veggen', 'Mindre tekst på veggen', 'Smaller text on the wall'],
  readOut: ['Lest opp', 'Lese opp', 'Read out'],
  readOutHint: [
    'Merk ordlyden som lest opp. Endringer etter dette vises på veggen.',
    'Merk ordlyden som lesen opp. Endringar etter dette blir viste på veggen.',
    'Mark the wording as read out. Changes after this are shown on the wall.',
  ],
  holdBack: ['Hold utenfor veggen', 'Hald utanfor veggen', 'Keep off the wall'],
  heldBack: ['Ikke på veggen', 'Ikkje på veggen', 'Not on the wall'],
  page: ['Hva veggen viser', 'Kva veggen viser', 'What the wall shows'],
  awaiting: [
    'Vedtatt, venter på godkjenning hos oppdragsgiver',
    'Vedteke, ventar på godkjenning hos oppdragsgjevar',
    'Adopted, awaiting ratification',
  ],
  notYet: ['Har ikke svart ennå', 'Har ikkje svart enno', 'Not answered yet'],
  objection: [
    '{{partners}} motsetter seg. Forslaget er ikke vedtatt.',
    '{{partners}} går imot. Framlegget er ikkje vedteke.',
    'Objection from {{partners}}. The proposal is not adopted.',
  ],
});

export const wallPages = defineWords({
  meeting: ['Følger møtet', 'Følgjer møtet', 'Follows the meeting'],
  agenda: ['Saksliste', 'Sakliste', 'Agenda'],
  item: ['Saken', 'Saka', 'The item'],
  wording: ['Ordlyden', 'Ordlyden', 'The wording'],
  positions: ['Standpunkter', 'Standpunkt', 'Positions'],
  status: ['Status', 'Status', 'Status'],
  check: ['Partnerskapssjekken', 'Partnarskapssjekken', 'The partnership check'],
  speakers: ['Talerlisten', 'Talelista', 'The speakers'],
});
