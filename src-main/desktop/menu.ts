import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Translate, translator } from '../../src-core/language/index.ts';
import type { ForumHost, HostState } from '../../src-core/service.ts';
import { bigScreenMenu } from './big-screen-menu.ts';

/** The app's menu, in the person's language, and told anew when that or the open forum changes. */
export function keepMenu(host: ForumHost): void {
  const show = (state: HostState) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(state, host)));
  host.onState(show);
  void host.hello().then(show);
}

function menuOf(state: HostState, host: ForumHost): MenuItemConstructorOptions[] {
  const t = translator(state.language);
  return [
    {
      label: t('host.menuFile'),
      submenu: [
        { label: t('host.menuOpen'), accelerator: 'CmdOrCtrl+O', click: () => void host.open() },
        {
          label: t('host.menuClose'),
          enabled: state.forum !== null,
          click: () => void host.close(),
        },
        { type: 'separator' },
        { label: t('host.menuQuit'), accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    { label: t('host.menuEdit'), submenu: editing(t) },
    {
      label: t('host.menuView'),
      submenu: [
        { role: 'resetZoom', label: t('host.menuActualSize') },
        { role: 'zoomIn', label: t('host.menuZoomIn') },
        { role: 'zoomOut', label: t('host.menuZoomOut') },
        { role: 'togglefullscreen', label: t('host.menuFullScreen') },
        { type: 'separator' },
        ...bigScreenMenu(state, host),
      ],
    },
    {
      label: t('host.menuWindow'),
      submenu: [{ role: 'minimize', label: t('host.menuMinimize') }],
    },
  ];
}

function editing(t: Translate): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: t('host.menuUndo') },
    { role: 'redo', label: t('host.menuRedo') },
    { type: 'separator' },
    { role: 'cut', label: t('host.menuCut') },
    { role: 'copy', label: t('host.menuCopy') },
    { role: 'paste', label: t('host.menuPaste') },
    { role: 'selectAll', label: t('host.menuSelectAll') },
  ];
}
