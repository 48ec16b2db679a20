import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { documentAddress, offerDocument } from './app-protocol.ts';

/** Prints a document with the app's own Chromium, in a hidden window without any rights. */
export async function printInWindow(html: string): Promise<Uint8Array> {
  const id = randomUUID();
  const withdraw = offerDocument(id, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(documentAddress(id));
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } finally {
    withdraw();
    window.destroy();
  }
}
