import { defineWords } from '../define-words.ts';

/** The follow-up of all meetings, in the window and as a document. */
export const followUp = defineWords({
  list: ['Oppfølgingsliste', 'Oppfølgingsliste', 'Follow-up list'],
  listTitle: ['Oppfølging per {{day}}', 'Oppfølging per {{day}}', 'Follow-up as of {{day}}'],
  which: ['Viser', 'Viser', 'Showing'],
  counts: [
    '{{open}} åpne, {{overdue}} over fristen',
    '{{open}} opne, {{overdue}} over fristen',
    '{{open}} open, {{overdue}} overdue',
  ],
  settledCount_one: ['{{count}} avklart', '{{count}} avklara', '{{count}} settled'],
  settledCount_other: ['{{count}} avklarte', '{{count}} avklara', '{{count}} settled'],
  open: ['Åpent', 'Ope', 'Open'],
  late: ['Over fristen', 'Over fristen', 'Overdue'],
  left: [
    'Bortfalt fordi parten gikk ut',
    'Fall bort fordi parten gjekk ut',
    'Ended because the partner left',
  ],
  onlyOpen: ['bare åpne punkter', 'berre opne punkt', 'open items only'],
  onlyLate: ['bare punkter over fristen', 'berre punkt over fristen', 'overdue items only'],
  alsoSettled: [
    'alle punkter, også avklarte',
    'alle punkt, også avklara',
    'all items, including settled ones',
  ],
  showLate: ['Bare over fristen', 'Berre over fristen', 'Only overdue'],
  showSettled: ['Vis også avklarte', 'Vis også avklara', 'Show settled items too'],
  meeting: ['Møte', 'Møte', 'Meeting'],
  all: ['Alle', 'Alle', 'All'],
  none: [
    'Ingenting passer med det du har valgt.',
    'Ingenting passar med det du har valt.',
    'Nothing matches your selection.',
  ],
  keys: [
    'I listen: Pil opp og ned flytter deg. D = utført, X = bortfalt, R = svar fra oppdragsgiver, L = lag brev, O = åpne igjen.',
    'I lista: Pil opp og ned flyttar deg. D = utført, X = bortfalle, R = svar frå oppdragsgjevar, L = lag brev, O = opne igjen.',
    'In the list: Up and Down arrows move. D = done, X = dropped, R = the governing body’s answer, L = create a letter, O = reopen.',
  ],
  history: ['Historikk', 'Historikk', 'History'],
  page: ['Side {{page}} av {{pages}}', 'Side {{page}} av {{pages}}', 'Page {{page}} of {{pages}}'],
  earlier: ['Forrige side', 'Førre side', 'Previous page'],
  later: ['Neste side', 'Neste side', 'Next page'],
  asExcel: ['Lagre som Excel-fil', 'Lagre som Excel-fil', 'Save as an Excel file'],
});
