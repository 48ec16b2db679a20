import { defineWords } from '../define-words.ts';

/** What earlier meetings left open, for review in the status section. */
export const carryOver = defineWords({
  background: ['Utfordringer og delmål', 'Utfordringar og delmål', 'Challenges and objectives'],
  nothing: [
    'Ingenting står åpent fra tidligere møter.',
    'Ingenting står ope frå tidlegare møte.',
    'Nothing is outstanding from earlier meetings.',
  ],
  settled: [
    '{{settled}} av {{all}} er avklart.',
    '{{settled}} av {{all}} er avklara.',
    '{{settled}} of {{all}} are settled.',
  ],
  due: ['frist {{day}}', 'frist {{day}}', 'due {{day}}'],
  markDropped: ['Merk som bortfalt', 'Merk som bortfalle', 'Mark as dropped'],
  markStopped: ['Merk som stoppet', 'Merk som stoppa', 'Mark as stopped'],
  reopen: ['Åpne igjen', 'Opne igjen', 'Reopen'],
});
