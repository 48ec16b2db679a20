import { defineWords } from '../define-words.ts';

/** An agenda imported from a file. */
export const agendaImport = defineWords({
  read: ['Hent saker fra fil', 'Hent saker frå fil', 'Import items from file'],
  title: ['Hent saker fra en fil', 'Hent saker frå ei fil', 'Import items from a file'],
  file: ['Velg fil', 'Vel fil', 'Choose file'],
  fileHelp: [
    'Velg en saksliste fra Word (.docx), Markdown (.md) eller ren tekst (.txt). Programmet henter også tid, innleder og sakstype når de er skrevet slik: «15 min», «v/ rektor», «(V)». Ingen saker blir lagt til før du har sett gjennom dem.',
    'Vel ei sakliste frå Word (.docx), Markdown (.md) eller rein tekst (.txt). Programmet hentar også tid, innleiar og sakstype når dei er skrivne slik: «15 min», «v/ rektor», «(V)». Ingen saker blir lagde til før du har sett gjennom dei.',
    'Choose an agenda in Word (.docx), Markdown (.md) or plain text (.txt). Times, presenters and item types are picked up if they are written like “15 min”, “v/ rector” or “(V)”. Nothing is added until you have checked the items.',
  ],
  preview: ['Sakene i filen', 'Sakene i fila', 'The items in the file'],
  include: ['Ta med', 'Ta med', 'Include'],
  includeItem: ['Ta med {{title}}', 'Ta med {{title}}', 'Include {{title}}'],
  section: ['Del', 'Del', 'Part'],
  ofItem: ['{{field}}, rad {{row}}', '{{field}}, rad {{row}}', '{{field}}, row {{row}}'],
  background: ['Bakgrunn', 'Bakgrunn', 'Background'],
  ignored_one: [
    '{{count}} linje blir ikke med',
    '{{count}} linje blir ikkje med',
    '{{count}} line will not be added',
  ],
  ignored_other: [
    '{{count}} linjer blir ikke med',
    '{{count}} linjer blir ikkje med',
    '{{count}} lines will not be added',
  ],
  takeAll_one: ['Legg til {{count}} sak', 'Legg til {{count}} sak', 'Add {{count}} item'],
  takeAll_other: ['Legg til {{count}} saker', 'Legg til {{count}} saker', 'Add {{count}} items'],
  sum: [
    '{{minutes}} minutter til sammen',
    '{{minutes}} minutt til saman',
    '{{minutes}} minutes in total',
  ],
  noneChosen: ['Ingen saker er valgt.', 'Ingen saker er valde.', 'No items selected.'],
  taken_one: ['{{count}} sak er lagt til.', '{{count}} sak er lagd til.', '{{count}} item added.'],
  taken_other: [
    '{{count}} saker er lagt til.',
    '{{count}} saker er lagde til.',
    '{{count}} items added.',
  ],
  nothing: [
    'Fant ingen saker i filen. Skriv hver sak som et punkt i en liste, en overskrift eller en rad i en tabell.',
    'Fann ingen saker i fila. Skriv kvar sak som eit punkt i ei liste, ei overskrift eller ei rad i ein tabell.',
    'No items were found in the file. Write each item as an entry in a list, a heading or a row in a table.',
  ],
  tooMany: [
    'Filen har flere enn {{limit}} saker.',
    'Fila har fleire enn {{limit}} saker.',
    'The file has more than {{limit}} items.',
  ],
  tooLarge: [
    'Filen er for stor. Grensen er {{limit}} MB.',
    'Fila er for stor. Grensa er {{limit}} MB.',
    'The file is too large. The limit is {{limit}} MB.',
  ],
  locked: [
    'Filen er beskyttet med passord eller lagret i et eldre Word-format (.doc). Lagre den som .docx uten passord, og prøv igjen.',
    'Fila er verna med passord eller lagra i eit eldre Word-format (.doc). Lagre ho som .docx utan passord, og prøv igjen.',
    'The file is protected by a password or saved in an older Word format (.doc). Save it as .docx without a password and try again.',
  ],
  unreadable: [
    'Filen kan ikke leses. Lagre den som .docx, .md eller .txt, og prøv igjen.',
    'Fila kan ikkje lesast. Lagre ho som .docx, .md eller .txt, og prøv igjen.',
    'The file cannot be read. Save it as .docx, .md or .txt and try again.',
  ],
});

/** What the import does with an item. */
export const agendaRowStates = defineWords({
  new: ['Ny sak', 'Ny sak', 'New item'],
  known: ['Står på sakslisten fra før', 'Står på sakslista frå før', 'Already on the agenda'],
  break: ['Pause, ikke en sak', 'Pause, ikkje ei sak', 'A break, not an item'],
});
