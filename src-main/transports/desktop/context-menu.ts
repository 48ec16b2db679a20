import {
  app,
  BrowserWindow,
  type ContextMenuParams,
  clipboard,
  Menu,
  type WebContents,
} from 'electron';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { isOurs } from './app-protocol.ts';
import { contextMenuTemplate } from './context-menu-template.ts';
import { openOutside } from './security.ts';

/** Gives every window of ours a context menu in the user's language. */
export function offerContextMenus(language: () => Language): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_asked, under) => {
      if (isOurs(contents.getURL())) popUp(contents, under, language);
    });
  });
}

function popUp(contents: WebContents, under: ContextMenuParams, language: () => Language): void {
  const window = BrowserWindow.fromWebContents(contents);
  const template = contextMenuTemplate({
    platform: process.platform,
    t: translator(language()),
    under,
    act: {
      replaceWord: (word) => contents.replaceMisspelling(word),
      addToDictionary: (word) => contents.session.addWordToSpellCheckerDictionary(word),
      openLink: (address) => openOutside(address, language),
      copyAddress: (address) => clipboard.writeText(address),
    },
  });
  if (!window || template.length === 0) return;
  // If it was opened by keyboard, it belongs at the text, not at the mouse pointer.
  const { frame, menuSourceType, x, y } = under;
  Menu.buildFromTemplate(template).popup({
    window,
    sourceType: menuSourceType,
    ...(frame ? { frame } : {}),
    ...(menuSourceType === 'keyboard' ? { x, y } : {}),
  });
}
