import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../../src-core/i18n/index.ts';
import type { Chosen, LookedAt } from '../../../src-core/protocol/menu-messages.ts';
import { withMnemonics } from './mnemonics.ts';

/** The content of the app's menu. The caller provides the actions. */

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  readonly t: Translate;
  readonly hasForum: boolean;
  /** What the window in front shows. */
  readonly looked: Omit<LookedAt, 'language'>;
  readonly bigScreen: readonly MenuItemConstructorOptions[];
  readonly act: {
    open(): void;
    close(): void;
    /** Passed on to the window in front. */
    choose(chosen: Chosen): void;
    /** Left out if the address of newer versions is unknown. */
    readonly findNewer?: () => void;
  };
}

/** The menu in the style of the system: on macOS with the app's own menu first, elsewhere with letters for Alt. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { t, platform } = parts;
  const menus: MenuItemConstructorOptions[] = [
    { label: t('host.menuFile'), submenu: file(parts) },
    { label: t('host.menuEdit'), submenu: editing(parts) },
    { label: t('host.menuView'), submenu: view(parts) },
    // The role makes macOS list the windows in it.
    { label: t('host.menuWindow'), role: 'windowMenu', submenu: windows(parts) },
    { label: t('menu.help'), role: 'help', submenu: help(parts) },
  ];
  return platform === 'darwin' ? [ownMenu(t), ...menus] : withMnemonics(menus);
}

function ownMenu(t: Translate): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: t('menu.about') },
      { type: 'separator' },
      { role: 'services', label: t('menu.services') },
      { type: 'separator' },
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.showAll') },
      { type: 'separator' },
      { role: 'quit', label: t('menu.quitForum') },
    ],
  };
}

function file({ platform, t, hasForum, act }: MenuParts): MenuItemConstructorOptions[] {
  return [
    { label: t('host.menuOpen'), accelerator: 'CmdOrCtrl+O', click: act.open },
    { label: t('host.menuClose'), enabled: hasForum, click: act.close },
    { type: 'separator' },
    platform === 'darwin'
      ? { role: 'close', label: t('menu.closeWindow') }
      : { role: 'quit', label: t('host.menuQuit'), ...quitKey(platform) },
  ];
}

/** Windows itself closes the window on Alt+F4; the menu only shows the key. */
function quitKey(platform: NodeJS.Platform): MenuItemConstructorOptions {
  return platform === 'win32' ? { accelerator: 'Alt+F4', registerAccelerator: false } : {};
}

function editing({ platform, t, looked, act }: MenuParts): MenuItemConstructorOptions[] {
  const { undo, redo, isTyping } = looked;
  const isMac = platform === 'darwin';
  return [
    {
      label: isTyping ? t('menu.undoTyping') : (undo ?? t('host.menuUndo')),
      enabled: isTyping || undo !== undefined,
      accelerator: 'CmdOrCtrl+Z',
      // The window handles the key itself.
      registerAccelerator: false,
      click: () => act.choose('undo'),
    },
    {
      label: isTyping ? t('menu.redoTyping') : (redo ?? t('host.menuRedo')),
      enabled: isTyping || redo !== undefined,
      accelerator: platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z',
      registerAccelerator: false,
      click: () => act.choose('redo'),
    },
    { type: 'separator' },
    { role: 'cut', label: t('host.menuCut') },
    { role: 'copy', label: t('host.menuCopy') },
    { role: 'paste', label: t('host.menuPaste') },
    { role: 'pasteAndMatchStyle', label: t('menu.pasteAsText') },
    { role: 'delete', label: t('menu.delete') },
    { role: 'selectAll', label: t('host.menuSelectAll') },
    ...(isMac ? speech(t) : []),
  ];
}

function speech(t: Translate): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    {
      label: t('menu.speech'),
      submenu: [
        { role: 'startSpeaking', label: t('menu.startSpeaking') },
        { role: 'stopSpeaking', label: t('menu.stopSpeaking') },
      ],
    },
  ];
}

function view({ t, bigScreen }: MenuParts): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom', label: t('host.menuActualSize') },
    { role: 'zoomIn', label: t('host.menuZoomIn') },
    { role: 'zoomOut', label: t('host.menuZoomOut') },
    // Electron takes Plus for Shift and `=`. Norwegian keyboards have a separate + key where others have `=`.
    // These entries add the other keys, including those of the number pad.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+numadd', visible: false },
    { role: 'zoomOut', accelerator: 'CmdOrCtrl+numsub', visible: false },
    { role: 'resetZoom', accelerator: 'CmdOrCtrl+num0', visible: false },
    { type: 'separator' },
    { role: 'togglefullscreen', label: t('host.menuFullScreen') },
    { type: 'separator' },
    ...bigScreen,
  ];
}

function windows({ platform, t }: MenuParts): MenuItemConstructorOptions[] {
  const minimize: MenuItemConstructorOptions = { role: 'minimize', label: t('host.menuMinimize') };
  if (platform !== 'darwin') return [minimize];
  return [
    minimize,
    { role: 'zoom', label: t('menu.zoom') },
    { type: 'separator' },
    { role: 'front', label: t('menu.front') },
  ];
}

function help({ platform, t, act }: MenuParts): MenuItemConstructorOptions[] {
  return [
    { label: t('menu.keys'), click: () => act.choose('keys') },
    ...(act.findNewer ? [{ label: t('menu.newer'), click: act.findNewer }] : []),
    // On macOS it is in the app's own menu.
    ...(platform === 'darwin'
      ? []
      : ([
          { type: 'separator' },
          { role: 'about', label: t('menu.about') },
        ] satisfies MenuItemConstructorOptions[])),
  ];
}
