import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../packaging/config.ts';
import { windowHeaders } from '../../src-main/transports/window-headers.ts';

/**
 * The points of Electron's security checklist that can be read from the build and the package. Those about the app's
 * behaviour are in tests/desktop/desktop.spec.ts; SECURITY.md lists them all.
 */

const read = (path: string) => readFileSync(path, 'utf8');
const folder = 'src-main/transports/desktop';
const desktop = readdirSync(folder)
  .map((name) => read(join(folder, name)))
  .join('\n');
const parts = Object.fromEntries(
  (windowHeaders("'none'")['Content-Security-Policy'] ?? '').split('; ').map((part) => {
    const [name = '', ...sources] = part.split(' ');
    return [name, sources];
  }),
);

const PLACES = { app: 'app', icons: 'icons', notices: 'notices.txt', output: 'installers' };
const PUBLISHER = { author: 'Forum <forum@example.org>', homepage: 'https://example.org/forum' };

describe('the desktop app', () => {
  it('is packaged with every fuse that admits foreign code turned off', () => {
    const { asar, electronFuses } = configuration(PLACES, PUBLISHER, {});
    expect(asar).toBe(true);
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  it('is built with one version of Electron and of each library', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('loads nothing from the network or by path', () => {
    expect(desktop).not.toMatch(/loadFile|loadURL\(['"`]https?:|['"`]file:/);
    expect(desktop.match(/\bloadURL\(([^)]*)/g)).toEqual([
      // The addresses have our own origin.
      'loadURL(address',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as in the source
      'loadURL(`${ORIGIN}/`',
      // A document being printed, in a window without scripts.
      'loadURL(documentAddress(id',
      // The self-test's hidden window.
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in the source
      'loadURL(`${ORIGIN}/`',
    ]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as in the source
    expect(desktop).toContain("const address = `${ORIGIN}/#/projector/${meeting ?? ''}`;");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as in the source
    expect(desktop).toContain('return `app://print/${id}`;');
    expect(desktop).toContain('privileges: { standard: true, secure: true }');
  });

  it('enables nothing that Electron advises against', () => {
    const unwise =
      /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegrationInWorker|nodeIntegrationInSubFrames|nodeIntegration: true|webSecurity: false|sandbox: false|contextIsolation: false|webviewTag: true|setCertificateVerifyProc|certificate-error|bypassCSP|no-sandbox|remote-debugging/;
    expect(desktop).not.toMatch(unwise);
  });

  it('gives the page only a channel of messages to the service', () => {
    const preload = read('src-main/transports/desktop/preload.ts');
    expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual([
      "exposeInMainWorld('forum', port)",
    ]);
    expect(preload.match(/ipcRenderer\.\w+\([^,]*/g)).toEqual([
      'ipcRenderer.send(CHANNEL',
      'ipcRenderer.on(CHANNEL',
    ]);
    // Electron's event with its sender is not passed on.
    expect(preload).toContain('(_event, message: FromHost) => listener(message)');
    expect(preload.match(/from '[^.'][^']*'/g)).toEqual(["from 'electron'"]);
  });

  it('has a content policy for its own files only, without inline code', () => {
    expect(parts).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'connect-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    const all = Object.values(parts).flat();
    expect(all.filter((each) => /unsafe|\*|https?:|blob:/.test(each))).toEqual([]);
    expect(read('src-renderer/index.html')).not.toMatch(
      /<style|<script(?![^>]*src=)|\son\w+=|style=/,
    );
  });

  // (D117)
  it('shows the change log in the window only: never on the big screen or in documents', () => {
    const sources = ['src-renderer/screen', 'src-core/documents', 'src-main/documents'].flatMap(
      (room) =>
        readdirSync(room, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => [name, read(join(room, name))] as const),
    );
    const found = sources.filter(([, source]) =>
      /\/audit-log\/|service\.trace|\.trace\(/.test(source),
    );
    expect(found.map(([name]) => name)).toEqual([]);
    expect(read('src-core/projections/screen-state.ts')).not.toMatch(/trace|audit-log/);
  });
});
