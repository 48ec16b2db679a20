import { defineWords } from '../define.ts';

/** An agenda read in from a file. */
export const agendaList = defineWords({
  read: ['Hent saker fra fil', 'Hent saker frå fil', 'Import items from file'],
  title: ['Hent saker fra en fil', 'Hent saker frå ei fil', 'Import items from a file'],
  file: ['Velg fil', 'Vel fil', 'Choose file'],
  fileHelp: [
    'Velg en saksliste fra Word (.docx), Markdown (.md) eller ren tekst (.txt). Tid, innleder og sakstype blir hentet der de står, for eksempel «15 min», «v/ rektor» og «(V)». Ingenting er tatt inn før du har sett over sakene.',
    'Vel ei saksliste frå Word (.docx), Markdown (.md) eller rein tekst (.txt). Tid, innleiar og sakstype blir henta der dei står, til dømes «15 min», «v/ rektor» og «(V)». Ingenting er teke inn før du har sett over sakene.',
    'Choose an agenda from Word (.docx), Markdown (.md) or plain text (.txt). Minutes, presenter and kind are picked up where they stand, such as “15 min”, “v/ the rector” and “(V)”. Nothing is added until you have looked the items over.',
  ],
  preview: ['Sakene i filen', 'Sakene i fila', 'The items in the file'],
  include: ['Ta med', 'Ta med', 'Include'],
  includeItem: ['Ta med {{title}}', 'Ta med {{title}}', 'Include {{title}}'],
  section: ['Del', 'Del', 'Part'],
  ofItem: ['{{field}}, rad {{row}}', '{{field}}, rad {{row}}', '{{field}}, row {{row}}'],
  background: ['Bakgrunn', 'Bakgrunn', 'Background'],
  ignored_one: [
    '{{count}} linje blir ikke tatt inn',
    '{{count}} linje blir ikkje teken inn',
    '{{count}} line is not added',
  ],
  ignored_other: [
    '{{count}} linjer blir ikke tatt inn',
    '{{count}} linjer blir ikkje tekne inn',
    '{{count}} lines are not added',
  ],
  takeAll_one: ['Ta inn {{count}} sak', 'Ta inn {{count}} sak', 'Add {{count}} item'],
  takeAll_other: ['Ta inn {{count}} saker', 'Ta inn {{count}} saker', 'Add {{count}} items'],
  sum: [
    '{{minutes}} minutter til sammen',
    '{{minutes}} minutt til saman',
    '{{minutes}} minutes in all',
  ],
  noneChosen: ['Ingen saker er valgt.', 'Ingen saker er valde.', 'No items are chosen.'],
  taken_one: ['{{count}} sak er tatt inn.', '{{count}} sak er teken inn.', '{{count}} item added.'],
  taken_other: [
    '{{count}} saker er tatt inn.',
    '{{count}} saker er tekne inn.',
    '{{count}} items added.',
  ],
  nothing: [
    'Fant ingen saker i filen. Skriv hver sak som et punkt i en liste, en overskrift eller en rad i en tabell.',
    'Fann ingen saker i fila. Skriv kvar sak som eit punkt i ei liste, ei overskrift eller ei rad i ein tabell.',
    'Found no items in the file. Write each item as a point in a list, a heading or a row in a table.',
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
    'Filen er beskyttet med passord eller lagret i et eldre Word-format (.doc). Lagre den som .docx uten passord, og prøv på nytt.',
    'Fila er verna med passord eller lagra i eit eldre Word-format (.doc). Lagre henne som .docx utan passord, og prøv på nytt.',
    'The file is protected by a password or saved in an older Word format (.doc). Save it as .docx without a password and try again.',
  ],
  unreadable: [
    'Filen kan ikke leses. Lagre den som .docx, .md eller .txt, og prøv på nytt.',
    'Fila kan ikkje lesast. Lagre henne som .docx, .md eller .txt, og prøv på nytt.',
    'The file cannot be read. Save it as .docx, .md or .txt and try again.',
  ],
});

/** What comes of an item when the file is taken in. */
export const agendaRowStates = defineWords({
  new: ['Ny sak', 'Ny sak', 'New item'],
  known: ['Står på sakslisten fra før', 'Står på sakslista frå før', 'Already on the agenda'],
  break: ['Pause, ikke en sak', 'Pause, ikkje ei sak', 'A break, not an item'],
});
