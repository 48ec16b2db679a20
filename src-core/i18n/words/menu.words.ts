import { defineWords } from '../define-words.ts';

/** The menus of the desktop program, in addition to the words of `host` that begin with `menu`. */
export const menu = defineWords({
  undoTyping: ['Angre skriving', 'Angre skriving', 'Undo typing'],
  redoTyping: ['Gjør om skriving', 'Gjer om skriving', 'Redo typing'],
  pasteAsText: ['Lim inn som tekst', 'Lim inn som tekst', 'Paste as text'],
  delete: ['Slett', 'Slett', 'Delete'],
  speech: ['Opplesing', 'Opplesing', 'Speech'],
  startSpeaking: ['Les opp', 'Les opp', 'Start speaking'],
  stopSpeaking: ['Stopp opplesingen', 'Stopp opplesinga', 'Stop speaking'],
  about: ['Om Forum', 'Om Forum', 'About Forum'],
  services: ['Tjenester', 'Tenester', 'Services'],
  hide: ['Skjul Forum', 'Gøym Forum', 'Hide Forum'],
  hideOthers: ['Skjul andre', 'Gøym andre', 'Hide others'],
  showAll: ['Vis alle', 'Vis alle', 'Show all'],
  quitForum: ['Avslutt Forum', 'Avslutt Forum', 'Quit Forum'],
  closeWindow: ['Lukk vinduet', 'Lukk vindauget', 'Close window'],
  zoom: ['Zoom', 'Zoom', 'Zoom'],
  front: ['Legg alle vinduer fremst', 'Legg alle vindauge fremst', 'Bring all to front'],
  help: ['Hjelp', 'Hjelp', 'Help'],
  keys: ['Tastatursnarveier', 'Tastatursnarvegar', 'Keyboard shortcuts'],
  newer: [
    'Se etter nyere versjon på nettet',
    'Sjå etter nyare versjon på nettet',
    'Look for a newer version online',
  ],
  newerAt: [
    'Nyere versjoner finner du på {{address}}',
    'Nyare versjonar finn du på {{address}}',
    'You find newer versions at {{address}}',
  ],
  noSuggestions: ['Ingen forslag', 'Ingen forslag', 'No suggestions'],
  addToDictionary: ['Legg til i ordlisten', 'Legg til i ordlista', 'Add to dictionary'],
  openLink: ['Åpne lenken', 'Opne lenkja', 'Open the link'],
  copyAddress: ['Kopier adressen', 'Kopier adressa', 'Copy the address'],
});
