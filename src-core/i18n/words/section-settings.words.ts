import { defineWords } from '../define-words.ts';

/** The sections of a forum's agendas, in the settings. */
export const sectionSettings = defineWords({
  title: ['Deler av sakslisten', 'Delar av saklista', 'Sections of the agenda'],
  hint: [
    'Sakslisten er én liste hvis du ikke legger til noen. Saker som allerede står på en saksliste, blir stående.',
    'Saklista er éi liste dersom du ikkje legg til nokon. Saker som allereie står på ei sakliste, blir ståande.',
    'The agenda is one list if you add none. Items that are already on an agenda stay where they are.',
  ],
  titleOf: ['Del {{number}}', 'Del {{number}}', 'Section {{number}}'],
  newTitle: ['Del {{number}}', 'Del {{number}}', 'Section {{number}}'],
  add: ['Legg til en del', 'Legg til ein del', 'Add a section'],
});
