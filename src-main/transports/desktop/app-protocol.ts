import { protocol } from 'electron';
import type { ServedFile } from '../renderer-bundle.ts';
import { windowHeaders } from '../window-headers.ts';

/** Serves the window's files over our own protocol, so that a page can never read a file by its path. */

export const ORIGIN = 'app://forum';
const HEADERS = windowHeaders("'none'");

/** Must be called before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
}

/** Documents that are being printed, each at its own address. */
const documents = new Map<string, string>();
/** The document itself contains its security policy. */
const DOCUMENT_HEADERS = { 'Content-Type': 'text/html; charset=utf-8' };

/** Returns a function that removes it. */
export function offerDocument(id: string, html: string): () => void {
  documents.set(`/${id}`, html);
  return () => documents.delete(`/${id}`);
}

export function documentAddress(id: string): string {
  return `app://print/${id}`;
}

export function serveWindow(files: ReadonlyMap<string, ServedFile>): void {
  protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url);
    const document = host === 'print' ? documents.get(pathname) : undefined;
    if (document !== undefined) return new Response(document, { headers: DOCUMENT_HEADERS });
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (host !== 'forum' || request.method !== 'GET' || !file) {
      return new Response(null, { status: 404, headers: HEADERS });
    }
    const headers = { ...HEADERS, 'Content-Type': file.type };
    return new Response(new Uint8Array(file.content), { headers });
  });
}

export function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`);
}
