import { defineWords } from '../define-words.ts';

/** What the big screen shows, and the controls for it. */
export const screen = defineWords({
  name: ['Storskjermen', 'Storskjermen', 'The big screen'],
  isBlank: [
    'Storskjermen viser ingenting.',
    'Storskjermen viser ingenting.',
    'The big screen is blank.',
  ],
  blank: ['Svart storskjerm', 'Svart storskjerm', 'Blank big screen'],
  show: ['Vis storskjermen', 'Vis storskjermen', 'Show the big screen'],
  showEarlier: [
    'Vis tidligere vedtak og avtaler ({{count}})',
    'Vis tidlegare vedtak og avtalar ({{count}})',
    'Show earlier decisions and agreements ({{count}})',
  ],
  showEarlierHint: [
    'Storskjermen viser ikke vedtak og avtaler fra før programmet startet, eller fra et annet program, før du ber om det.',
    'Storskjermen viser ikkje vedtak og avtalar frå før programmet starta, eller frå eit anna program, før du ber om det.',
    'The big screen does not show decisions and agreements from before the program started, or from another program, until you ask for it.',
  ],
  larger: [
    'Større tekst på storskjermen',
    'Større tekst på storskjermen',
    'Larger text on the big screen',
  ],
  smaller: [
    'Mindre tekst på storskjermen',
    'Mindre tekst på storskjermen',
    'Smaller text on the big screen',
  ],
  readOut: ['Lest opp', 'Opplesen', 'Read out'],
  readOutHint: [
    'Merk ordlyden som lest opp. Endringer etter dette blir vist på storskjermen.',
    'Merk ordlyden som opplesen. Endringar etter dette blir viste på storskjermen.',
    'Mark the wording as read out. Later changes are shown on the big screen.',
  ],
  holdBack: [
    'Ikke vis på storskjermen',
    'Ikkje vis på storskjermen',
    'Do not show on the big screen',
  ],
  page: ['Hva storskjermen viser', 'Kva storskjermen viser', 'What the big screen shows'],
  awaiting: [
    'Vedtatt, venter på godkjenning fra oppdragsgiver',
    'Vedteke, ventar på godkjenning frå oppdragsgjevar',
    'Adopted, awaiting approval by the governing body',
  ],
  notYet: ['Har ikke svart ennå', 'Har ikkje svart enno', 'Not answered yet'],
});

export const screenPages = defineWords({
  meeting: ['Følger møtet', 'Følgjer møtet', 'Follow the meeting'],
  agenda: ['Saksliste', 'Sakliste', 'Agenda'],
  item: ['Saken', 'Saka', 'The item'],
  wording: ['Ordlyden', 'Ordlyden', 'The wording'],
  positions: ['Standpunkter', 'Standpunkt', 'Positions'],
  document: ['Gammel og ny tekst', 'Gammal og ny tekst', 'Old and new text'],
  status: ['Status', 'Status', 'Status'],
  check: ['Partnerskapssjekken', 'Partnarskapssjekken', 'The partnership check'],
  'criteria-over-time': ['Kriteriene over tid', 'Kriteria over tid', 'The criteria over time'],
  'partners-over-time': ['Partene over tid', 'Partane over tid', 'The partners over time'],
  speakers: ['Talerlisten', 'Talarlista', 'The speakers’ list'],
});
