import { expect, test } from 'vitest';
import { translator } from '../../src-core/i18n/index.ts';
import {
  type ContextMenuParts,
  contextMenuTemplate,
  type UnderPointer,
} from '../../src-main/transports/desktop/context-menu-template.ts';

/** The context menu, by what is under the pointer. */

const NOTHING: UnderPointer = {
  isEditable: false,
  editFlags: {
    canUndo: false,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: false,
    canDelete: false,
    canSelectAll: true,
    canEditRichly: false,
  },
  selectionText: '',
  linkURL: '',
  misspelledWord: '',
  dictionarySuggestions: [],
};
const FIELD: Partial<UnderPointer> = {
  isEditable: true,
  editFlags: { ...NOTHING.editFlags, canPaste: true },
};

const done: string[] = [];
function menu(under: Partial<UnderPointer>, parts: Partial<ContextMenuParts> = {}) {
  const tell = (what: string) => (value: string) => void done.push(`${what} ${value}`);
  return contextMenuTemplate({
    platform: 'darwin',
    t: translator('nb'),
    under: { ...NOTHING, ...under },
    act: {
      replaceWord: tell('replace'),
      addToDictionary: tell('add'),
      openLink: tell('open'),
      copyAddress: tell('copy'),
    },
    ...parts,
  });
}
const labels = (items: ReturnType<typeof menu>) =>
  items.map(({ label, type }) => (type === 'separator' ? '—' : label));
const click = (items: ReturnType<typeof menu>, label: string) => {
  const { click } = items.find((item) => item.label === label) ?? {};
  // Ours ignore the arguments of Electron.
  (click as (() => void) | undefined)?.();
};

test('has no menu where there is nothing to do', () => {
  expect(menu({})).toEqual([]);
  expect(menu({ selectionText: ' \n ' })).toEqual([]);
});

test('has every item in a text, with unavailable ones disabled', () => {
  const items = menu(FIELD);
  expect(items.map(({ role }) => role).filter(Boolean)).toEqual([
    'cut',
    'copy',
    'paste',
    'pasteAndMatchStyle',
    'selectAll',
  ]);
  expect(labels(items)).toEqual([
    'Klipp ut',
    'Kopier',
    'Lim inn',
    'Lim inn som tekst',
    '—',
    'Merk alt',
  ]);
  expect(items.map(({ enabled }) => enabled)).toEqual([false, false, true, true, undefined, true]);
});

test('copies the selection', () => {
  expect(labels(menu({ selectionText: 'vedtak' }))).toEqual(['Kopier', 'Merk alt']);
});

test('opens or copies external links only', () => {
  const linkURL = 'https://example.org/sak?a=1&b=2';
  const items = menu({ linkURL });
  expect(labels(items)).toEqual(['Åpne lenken', 'Kopier adressen']);
  done.length = 0;
  click(items, 'Åpne lenken');
  click(items, 'Kopier adressen');
  expect(done).toEqual([`open ${linkURL}`, `copy ${linkURL}`]);
  for (const other of ['app://forum/#/run/m', 'file:///etc/passwd', 'javascript:alert(1)']) {
    expect(menu({ linkURL: other })).toEqual([]);
  }
});

test('puts suggestions for a misspelt word first', () => {
  const wrong = { ...FIELD, misspelledWord: 'motet', dictionarySuggestions: ['møtet', 'motett'] };
  const items = menu(wrong);
  expect(labels(items).slice(0, 4)).toEqual(['møtet', 'motett', 'Legg til i ordlisten', '—']);
  done.length = 0;
  click(items, 'møtet');
  click(items, 'Legg til i ordlisten');
  expect(done).toEqual(['replace møtet', 'add motet']);
  const [none] = menu({ ...wrong, dictionarySuggestions: [] });
  expect(none).toMatchObject({ label: 'Ingen forslag', enabled: false });
});

test('has a mnemonic for each item on Windows and Linux, except for suggestions', () => {
  const under = {
    ...FIELD,
    misspelledWord: 'motet',
    dictionarySuggestions: ['møtet'],
    linkURL: 'https://example.org/',
  };
  for (const language of ['nb', 'nn', 'en'] as const) {
    const [word, ...items] = menu(under, { platform: 'win32', t: translator(language) });
    expect(word?.label).toBe('møtet');
    const letters = items
      .flatMap(({ label }) => label ?? [])
      .map((label) => /&(.)/.exec(label)?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  }
});
