import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopPort, FromHost } from '../../../src-core/protocol/messages.ts';

/** The only bridge to the page: messages of the service, both ways, and nothing else of Electron or Node. */

const CHANNEL = 'forum';

const port: DesktopPort = {
  send: (message) => ipcRenderer.send(CHANNEL, message),
  onMessage: (listener) => {
    ipcRenderer.on(CHANNEL, (_event, message: FromHost) => listener(message));
  },
};

contextBridge.exposeInMainWorld('forum', port);
