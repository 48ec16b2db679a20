import { ipcMain, type WebContents } from 'electron';
import { Connection } from '../../../src-core/protocol/connection.ts';
import { FromWindow, type LookedAt } from '../../../src-core/protocol/menu-messages.ts';
import type { FromHost } from '../../../src-core/protocol/messages.ts';
import type { Bridge } from '../../../src-core/protocol/service.ts';
import { isOurs } from './app-protocol.ts';
import { callerIn } from './big-screen-window.ts';

/**
 * Offers the service over IPC: one connection for each window, in the window's role, and only for our own
 * pages.
 */

export const CHANNEL = 'forum';

/** Asks a window to save what was typed last; see `connect`. */
export type SaveIn = (contents: WebContents) => Promise<number | undefined>;

/** `see` receives what a window tells the menu about itself. */
export function answerWindows(
  bridge: Bridge,
  see: (contents: WebContents, looked: LookedAt) => void,
): SaveIn {
  const connections = new Map<WebContents, Connection>();

  function close(contents: WebContents): void {
    connections.get(contents)?.close();
    connections.delete(contents);
  }

  function connectionOf(contents: WebContents) {
    const there = connections.get(contents);
    if (there) return there;
    const made = new Connection(bridge, (message) => sendTo(contents, message), callerIn(contents));
    connections.set(contents, made);
    contents.once('destroyed', () => close(contents));
    contents.on('render-process-gone', () => close(contents));
    // A reloaded page starts a new connection.
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) close(contents);
    });
    return made;
  }

  ipcMain.on(CHANNEL, (event, message: unknown) => {
    if (!event.senderFrame || !isOurs(event.senderFrame.url)) return;
    const told = FromWindow.safeParse(message);
    if (told.success) see(event.sender, told.data.lookedAt);
    else void connectionOf(event.sender).receive(message);
  });
  // A page that never connected has nothing to save.
  return async (contents) => connections.get(contents)?.saveAll() ?? 0;
}

export function sendTo(contents: WebContents, message: FromHost): void {
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(CHANNEL, message);
}
