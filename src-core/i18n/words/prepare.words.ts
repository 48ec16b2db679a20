import { defineWords } from '../define-words.ts';

/** Preparing a meeting: the agenda before it is sent out. */
export const prepare = defineWords({
  addItem: ['Ny sak', 'Ny sak', 'New item'],
  moveUp: ['Flytt {{title}} opp', 'Flytt {{title}} opp', 'Move {{title}} up'],
  moveDown: ['Flytt {{title}} ned', 'Flytt {{title}} ned', 'Move {{title}} down'],
  moved: [
    '{{title}} ligger nå under {{section}} som nummer {{place}}.',
    '{{title}} ligg no under {{section}} som nummer {{place}}.',
    '{{title}} is now number {{place}} in {{section}}.',
  ],
  movedInAgenda: [
    '{{title}} ligger nå som nummer {{place}} på sakslisten.',
    '{{title}} ligg no som nummer {{place}} på saklista.',
    '{{title}} is now number {{place}} on the agenda.',
  ],
  section: ['Del av sakslisten', 'Del av saklista', 'Section'],
  noSection: ['Uten del', 'Utan del', 'No section'],
  withdraw: ['Trekk saken', 'Trekk saka', 'Withdraw the item'],
  changeReason: ['Endre begrunnelsen', 'Endre grunngivinga', 'Change the reason'],
  withdrawReason: [
    'Begrunnelse (kan stå tom)',
    'Grunngiving (kan stå tom)',
    'Reason (may be empty)',
  ],
  noItems: ['Ingen saker her ennå.', 'Ingen saker her enno.', 'No items here yet.'],
  budget: [
    '{{planned}} av {{available}} minutter er fordelt.',
    '{{planned}} av {{available}} minutt er fordelte.',
    '{{planned}} of {{available}} minutes are planned.',
  ],
  budgetOver: [
    'Sakene tar {{over}} minutter mer enn det er satt av til møtet.',
    'Sakene tek {{over}} minutt meir enn det er sett av til møtet.',
    'The items take {{over}} minutes longer than the meeting.',
  ],
  attach: ['Legg ved en fil', 'Legg ved ei fil', 'Attach a file'],
});
