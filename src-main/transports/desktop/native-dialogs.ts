import { basename, dirname, extname, join } from 'node:path';
import { dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import type { Desktop } from '../../forum-session/desktop-parts.ts';
import { createBigScreen } from './big-screen.ts';
import { controlWindow } from './control-window.ts';
import { lastFolder, rememberFolder } from './last-folders.ts';
import { printInWindow } from './print-window.ts';

const PURPOSES = {
  open: 'host.chooseForum',
  create: 'host.choosePlace',
  zip: 'backups.chooseZip',
} as const;

/** The native dialogs, and opening written files. */
export function nativeDesktop(language: () => Language): Desktop {
  return {
    chooseFolder: async (purpose) => {
      const t = translator(language());
      const options: OpenDialogOptions = {
        title: t(PURPOSES[purpose]),
        defaultPath: await lastFolder(purpose),
        ...(purpose === 'zip'
          ? { properties: ['openFile'], filters: [{ name: t('formats.zip'), extensions: ['zip'] }] }
          : { properties: ['openDirectory', 'createDirectory'] }),
      };
      const window = controlWindow();
      const { canceled, filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return null;
      await rememberFolder(purpose, chosen);
      return chosen;
    },
    choosePlace: async ({ name, path }, format) => {
      const t = translator(language());
      const options: SaveDialogOptions = {
        title: t('host.saveAs'),
        // The first time, next to the forum's other documents.
        defaultPath: join(await lastFolder('save', dirname(path)), basename(path)),
        filters: [{ name: t(`formats.${format}`), extensions: [extname(name).slice(1)] }],
      };
      const window = controlWindow();
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      if (canceled || filePath === '') return null;
      await rememberFolder('save', filePath);
      return filePath;
    },
    print: printInWindow,
    openFile: async (path) => {
      const reason = await shell.openPath(path);
      if (reason) refuse('invalid', 'path', 'host.cannotOpen', { file: path, reason });
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    projector: createBigScreen(),
  };
}
