import { defineWords } from '../define.ts';

/** What is followed up over all meetings, in the window and as a document. */
export const followUp = defineWords({
  list: ['Oppfølgingsliste', 'Oppfølgingsliste', 'Follow-up list'],
  listTitle: ['Oppfølging per {{day}}', 'Oppfølging per {{day}}', 'Follow-up as of {{day}}'],
  which: ['Utvalg', 'Utval', 'Selection'],
  counts: [
    '{{open}} åpne, {{overdue}} over fristen',
    '{{open}} opne, {{overdue}} over fristen',
    '{{open}} open, {{overdue}} overdue',
  ],
  settledCount: ['{{settled}} avklart', '{{settled}} avklarte', '{{settled}} settled'],
  open: ['Åpen', 'Open', 'Open'],
  late: ['Over fristen', 'Over fristen', 'Overdue'],
  left: ['Bortfalt, parten gikk ut', 'Bortfalle, parten gjekk ut', 'Ended, the partner left'],
  onlyOpen: ['Det som er åpent', 'Det som er ope', 'What is open'],
  onlyLate: ['Det som er over fristen', 'Det som er over fristen', 'What is overdue'],
  alsoSettled: ['Også det som er avklart', 'Også det som er avklara', 'Also what is settled'],
  showLate: ['Bare over fristen', 'Berre over fristen', 'Only overdue'],
  showSettled: ['Vis også avklarte', 'Vis også avklarte', 'Show settled too'],
  meeting: ['Møte', 'Møte', 'Meeting'],
  all: ['Alle', 'Alle', 'All'],
  none: [
    'Ingenting passer med det du har valgt.',
    'Ingenting passar med det du har valt.',
    'Nothing matches what you have chosen.',
  ],
  keys: [
    'I listen: pil opp og ned flytter, D er utført, X er bortfalt, R er svar fra oppdragsgiver, L lager brev, O åpner igjen.',
    'I lista: pil opp og ned flyttar, D er utført, X er bortfalle, R er svar frå oppdragsgjevar, L lagar brev, O opnar igjen.',
    'In the list: arrow up and down move, D is done, X is dropped, R is the principal’s answer, L makes a letter, O reopens.',
  ],
  history: ['Historikk', 'Historikk', 'History'],
  page: ['Side {{page}} av {{pages}}', 'Side {{page}} av {{pages}}', 'Page {{page}} of {{pages}}'],
  earlier: ['Forrige side', 'Førre side', 'Previous page'],
  later: ['Neste side', 'Neste side', 'Next page'],
  asExcel: ['Lag Excel-fil', 'Lag Excel-fil', 'Make an Excel file'],
});
