import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, test } from 'vitest';
import { translator } from '../../src-core/i18n/index.ts';
import { LANGUAGES, type Language } from '../../src-core/model/forum.ts';
import { bigScreenMenu } from '../../src-main/transports/desktop/big-screen-menu.ts';
import { type MenuParts, menuTemplate } from '../../src-main/transports/desktop/menu-template.ts';
import { withMnemonics } from '../../src-main/transports/desktop/mnemonics.ts';

/** The app's menu, on each system and in each language. */

const PLATFORMS = ['win32', 'linux', 'darwin'] as const;
const nothing = () => undefined;
const act = { open: nothing, close: nothing, choose: nothing, findNewer: nothing };

function menu(parts: Partial<MenuParts> = {}): MenuItemConstructorOptions[] {
  return menuTemplate({
    platform: 'linux',
    t: translator('nb'),
    hasForum: true,
    looked: { isTyping: false },
    bigScreen: [],
    act,
    ...parts,
  });
}

const submenuOf = ({ submenu }: MenuItemConstructorOptions) =>
  Array.isArray(submenu) ? submenu : [];
/** Each menu, including submenus. */
function each(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[][] {
  return [
    [...items],
    ...items
      .map(submenuOf)
      .filter(({ length }) => length > 0)
      .flatMap(each),
  ];
}
const all = (items: readonly MenuItemConstructorOptions[]) => each(items).flat();
const rolesOf = (items: readonly MenuItemConstructorOptions[]) => items.map(({ role }) => role);
const labelled = (items: readonly MenuItemConstructorOptions[], label: string) =>
  all(items).find((item) => item.label?.replace('&', '') === label);

const letterOf = (label = '') => /(?:^|[^&])&([^&])/.exec(label)?.[1]?.toLowerCase();

/** With several displays: names with the same letters, without a name, and with an ampersand. */
function bigScreen(language: Language): MenuItemConstructorOptions[] {
  const size = { width: 1920, height: 1080 };
  const displays = ['EPSON', '', 'F&F', 'EPSON'].map((name, id) => ({ id, name, ...size }));
  const projector = {
    place: 'display',
    isFull: true,
    canPlace: true,
    displays,
    display: 1,
  } as const;
  const done = async () => undefined;
  return bigScreenMenu(
    { language, projector, forum: null },
    { openProjector: done, closeProjector: done, moveProjector: done },
  );
}

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  it.each(['win32', 'linux'] as const)(
    'has a letter for each item on %s, once a menu',
    (platform) => {
      for (const isTyping of [true, false]) {
        const parts = { platform, t, looked: { isTyping }, bigScreen: bigScreen(language) };
        for (const items of each(menu(parts))) {
          const labels = items.filter(({ visible }) => visible !== false).map(({ label }) => label);
          const letters = labels.filter((label) => label !== undefined).map(letterOf);
          expect(letters).not.toContain(undefined);
          expect(new Set(letters).size).toBe(letters.length);
        }
      }
    },
  );

  it('has a distinct label for each visible item, without mnemonics on macOS', () => {
    const seen = all(menu({ platform: 'darwin', t })).filter(
      ({ type, visible, role }) => type !== 'separator' && visible !== false && role !== 'appMenu',
    );
    expect(seen.filter(({ label }) => !label)).toEqual([]);
    expect(seen.filter(({ label }) => label?.includes('&'))).toEqual([]);
  });
});

test('quits by Alt+F4 on Windows, never by Ctrl+Q', () => {
  const items = all(menu({ platform: 'win32' }));
  expect(items.filter(({ accelerator }) => /\+Q$/i.test(String(accelerator)))).toEqual([]);
  const quit = items.find(({ role }) => role === 'quit');
  expect(quit).toMatchObject({ accelerator: 'Alt+F4', registerAccelerator: false });
});

test('puts the app menu first on macOS, and Close Window in the file menu', () => {
  const [own, file, edit, , window, help] = menu({ platform: 'darwin' });
  expect(own?.role).toBe('appMenu');
  expect(rolesOf(submenuOf(own ?? {})).filter(Boolean)).toEqual([
    'about',
    'services',
    'hide',
    'hideOthers',
    'unhide',
    'quit',
  ]);
  expect(rolesOf(submenuOf(file ?? {}))).toContain('close');
  expect(rolesOf(submenuOf(file ?? {}))).not.toContain('quit');
  expect(rolesOf(all(submenuOf(edit ?? {})))).toEqual(
    expect.arrayContaining(['pasteAndMatchStyle', 'startSpeaking', 'stopSpeaking']),
  );
  expect(window?.role).toBe('windowMenu');
  expect(rolesOf(submenuOf(window ?? {})).filter(Boolean)).toEqual(['minimize', 'zoom', 'front']);
  expect(help?.role).toBe('help');
});

test.each(['win32', 'linux'] as const)('shows nothing on %s that only macOS has', (platform) => {
  const roles = rolesOf(all(menu({ platform })));
  expect(roles).not.toEqual(
    expect.arrayContaining(['services', 'hide', 'front', 'zoom', 'startSpeaking', 'close']),
  );
  expect(roles).toContain('about');
});

test.each(PLATFORMS)('zooms by + and by the number pad on %s', (platform) => {
  const keysOf = (wanted: string) =>
    all(menu({ platform }))
      .filter(({ role }) => role === wanted)
      .map(({ accelerator }) => accelerator);
  expect(keysOf('zoomIn')).toEqual([undefined, 'CmdOrCtrl+=', 'CmdOrCtrl+numadd']);
  expect(keysOf('zoomOut')).toEqual([undefined, 'CmdOrCtrl+numsub']);
  expect(keysOf('resetZoom')).toEqual([undefined, 'CmdOrCtrl+num0']);
});

test('names what undo would undo, disables it without anything, and uses text undo in a text', () => {
  const undo = 'Angre: ny sak';
  expect(labelled(menu({ looked: { undo, isTyping: false } }), undo)).toMatchObject({
    enabled: true,
    // The page handles the key; the menu must not act on it too.
    registerAccelerator: false,
  });
  expect(labelled(menu({ looked: { isTyping: false } }), 'Angre')).toMatchObject({
    enabled: false,
  });
  const typing = menu({ looked: { undo, isTyping: true } });
  expect(labelled(typing, 'Angre skriving')).toMatchObject({ enabled: true });
  expect(labelled(typing, undo)).toBeUndefined();
});

test('offers to close a forum only when one is open', () => {
  expect(labelled(menu({ hasForum: false }), 'Lukk forumet')).toMatchObject({ enabled: false });
  expect(labelled(menu({ hasForum: true }), 'Lukk forumet')).toMatchObject({ enabled: true });
});

test('says nothing about newer versions without a download page', () => {
  const { findNewer: _, ...unknown } = act;
  expect(labelled(menu(), 'Se etter nyere versjon på nettet')).toBeDefined();
  expect(labelled(menu({ act: unknown }), 'Se etter nyere versjon på nettet')).toBeUndefined();
});

test('shows a literal & in a label, and adds no mnemonic without a free letter', () => {
  const labels = withMnemonics([{ label: 'A&A' }, { label: 'A' }, { label: 'Ba' }]);
  expect(labels.map(({ label }) => label)).toEqual(['&A&&A', 'A', '&Ba']);
});
