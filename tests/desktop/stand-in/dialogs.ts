import { answers, seen } from './seen.ts';

/** Native dialogs and opened files. */

export const shell = {
  openExternal: async (url: string) => void seen.external.push(url),
  openPath: async (path: string) => {
    seen.opened.push(path);
    return '';
  },
  showItemInFolder: (path: string) => void seen.shown.push(path),
};

interface DialogOptions {
  readonly defaultPath?: string;
}

/** The parent window of a dialog is optional. */
function answer(...asked: readonly (object | DialogOptions)[]) {
  const options = asked.at(-1);
  seen.dialogs.push(options && 'defaultPath' in options ? options.defaultPath : undefined);
  const { path } = answers;
  return { canceled: path === '', filePaths: [path], filePath: path };
}

export const dialog = {
  showOpenDialog: async (...asked: readonly (object | DialogOptions)[]) => answer(...asked),
  showSaveDialog: async (...asked: readonly (object | DialogOptions)[]) => answer(...asked),
  showMessageBox: async ({ message }: { message: string }) => {
    seen.said.push(message);
    return { response: answers.button };
  },
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
};
