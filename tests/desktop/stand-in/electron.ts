import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request as PageRequest, Route } from '@playwright/test';
import { type Bounds, DISPLAYS, ZoomLevels } from './displays.ts';
import { CONTEXT_MENU, type UnderPointer, useContents } from './menus.ts';

export { clipboard, Menu } from './menus.ts';

/**
 * Stands in for the module `electron` where its binary is not there: windows are Chromium pages, IPC
 * goes over an exposed binding, and the app's protocol is routed. Only what the built main and preload
 * bundles use. Chromium knows no protocol of ours, so `app://forum` is https://forum.app.test instead.
 */

const OURS = /^https:\/\/(forum|print)\.app\.test\//;
const toPage = (url: string) => url.replace(/^app:\/\/(\w+)/, 'https://$1.app.test');
const toApp = (url: string) => url.replace(OURS, 'app://$1/');

let context: BrowserContext;
/** What was asked of the machine, for the tests to look at. */
export const seen = {
  opened: [] as string[],
  shown: [] as string[],
  external: [] as string[],
  sandboxed: false,
  switches: [] as string[],
  /** Where each dialog began. */
  dialogs: [] as (string | undefined)[],
  told: [] as string[],
  spelling: { from: '', languages: [] as readonly string[] },
  words: [] as string[],
  about: {} as object,
};
/** What the native dialogs answer. */
export const answers = { path: '' };

export async function useBrowser(browser: BrowserContext): Promise<void> {
  context = browser;
  await context.route('**/*', answerRequest);
  context.on('page', (page) => void refuseToOpen(page));
}

class App extends EventEmitter {
  readonly commandLine = {
    appendSwitch: (name: string, value: string) => seen.switches.push(`${name}=${value}`),
  };
  enableSandbox(): void {
    seen.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {
    this.emit('session-created', session.defaultSession);
  }
  getPath(name: string): string {
    return join(process.env.FORUM_HOME ?? '', name);
  }
  getPreferredSystemLanguages(): string[] {
    return ['nb-NO', 'en-US'];
  }
  setAboutPanelOptions(options: object): void {
    seen.about = options;
  }
  getVersion(): string {
    return '0.0.0';
  }
  quit(): void {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.emit('before-quit', { preventDefault });
    if (!prevented) this.exit(0);
  }
  exit(code: number): void {
    void context.close().finally(() => process.exit(code));
  }
}
export const app = new App();

type OpenHandler = (details: { url: string }) => { action: string };

export class WebContents extends EventEmitter {
  page: Page | undefined;
  loading = '';
  onOpen: OpenHandler = () => ({ action: 'allow' });
  readonly zoom = zoomLevels.add();
  private sending: Promise<unknown> = Promise.resolve();

  get session() {
    return session.defaultSession;
  }
  getURL(): string {
    return toApp(this.page?.url() ?? '');
  }
  setZoomMode(mode: 'default' | 'isolated'): void {
    this.zoom.isIsolated = mode === 'isolated';
  }
  get zoomLevel(): number {
    return zoomLevels.of(this.zoom);
  }
  setZoomLevel(level: number): void {
    zoomLevels.set(this.zoom, level);
  }
  replaceMisspelling(word: string): void {
    seen.words.push(word);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.onOpen = handler;
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false;
  }
  async printToPDF(asked: {
    readonly generateTaggedPDF: boolean;
    readonly generateDocumentOutline: boolean;
    readonly preferCSSPageSize: boolean;
    readonly printBackground: boolean;
  }): Promise<Buffer> {
    const { generateTaggedPDF: tagged, generateDocumentOutline: outline, ...same } = asked;
    if (!this.page) throw new Error('nothing to print');
    return this.page.pdf({ ...same, tagged, outline });
  }
  send(channel: string, message: unknown): void {
    // A page that is going away hears no more.
    this.sending = this.sending.then(() =>
      this.page
        ?.evaluate(([name, data]) => window.standIn?.deliver(name, data), [
          channel,
          message,
        ] as const)
        .catch(() => undefined),
    );
  }
}

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly x?: number;
  readonly y?: number;
  readonly webPreferences: { readonly preload?: string };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  private static front: BrowserWindow | undefined;
  static getFocusedWindow(): BrowserWindow | undefined {
    return BrowserWindow.front;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | undefined {
    return BrowserWindow.all.find(({ webContents }) => webContents === contents);
  }
  private bounds: Bounds;
  private isLarge = false;
  readonly webContents = new WebContents();
  readonly options: WindowOptions;
  private readonly page: Promise<Page>;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 1920, height = 1080 } = options;
    this.bounds = { x, y, width, height };
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.page = this.open();
    if (options.show ?? true) this.focus();
  }

  private async open(): Promise<Page> {
    const page = await context.newPage();
    this.webContents.page = page;
    const { width, height } = this.bounds;
    await page.setViewportSize({ width, height });
    page.on('close', () => this.gone());
    await page.exposeBinding('standInSend', ({ frame }, channel: string, message: unknown) => {
      const senderFrame = { url: toApp(frame.url()) };
      ipcMain.emit(channel, { sender: this.webContents, senderFrame }, message);
    });
    await page.exposeBinding('standInContextMenu', (_source, under: UnderPointer) => {
      const linkURL = toApp(under.linkURL);
      this.webContents.emit('context-menu', {}, { ...under, linkURL, frame: null });
    });
    await page.addInitScript(CONTEXT_MENU);
    const { preload } = this.options.webPreferences;
    if (preload) await page.addInitScript(RENDERER, readFileSync(preload, 'utf8'));
    return page;
  }

  private gone(): void {
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.webContents.loading = toPage(url);
    await page.goto(toPage(url));
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
  }
  destroy(): void {
    void this.page.then((page) => page.close());
  }
  close(): void {
    this.emit('close');
    void this.page.then((page) => page.close());
  }
  show(): void {
    this.focus();
  }
  focus(): void {
    if (BrowserWindow.front === this) return;
    BrowserWindow.front = this;
    app.emit('browser-window-focus', {}, this);
  }
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {
    this.isLarge = true;
    this.emit('maximize');
  }
  isMaximized(): boolean {
    return this.isLarge;
  }
  setBounds(bounds: Bounds): void {
    this.bounds = bounds;
    this.emit('resize');
    this.emit('move');
  }
  getBounds(): Bounds {
    return this.isLarge ? DISPLAYS[0].workArea : this.bounds;
  }
  getNormalBounds(): Bounds {
    return this.bounds;
  }
}

/** Runs the preload with a `require` that knows only the renderer's side of electron. */
function RENDERER(preload: string): void {
  if (location.origin !== 'https://forum.app.test' || window.top !== window) return;
  const listeners = new Map<string, ((event: object, message: unknown) => void)[]>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, value: unknown) =>
        Object.defineProperty(window, key, { value }),
    },
    ipcRenderer: {
      send: (channel: string, message: unknown) => window.standInSend?.(channel, message),
      on: (channel: string, listener: (event: object, message: unknown) => void) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
  };
  window.standIn = {
    deliver: (channel, message) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, message);
    },
  };
  new Function('require', preload)(() => electron);
}

declare global {
  interface Window {
    standInContextMenu?(under: UnderPointer): void;
    standIn?: { deliver(channel: string, message: unknown): void };
    standInSend?(channel: string, message: unknown): void;
  }
}

export const ipcMain = new EventEmitter();

type Handler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, Handler>();
export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: Handler) => handlers.set(scheme, handler),
};

/** What pages asked to open, and the pages that came of it: which of the two is told first is not given. */
const asked: string[] = [];
const came: { readonly opener: Page; readonly page: Page }[] = [];

/** The new page is closed only when it is known what was asked: closed before, it would never ask. */
function askThem(): void {
  while (asked.length > 0 && came.length > 0) {
    const [url, next] = [asked.shift(), came.shift()];
    if (!url || !next) return;
    contentsOf(next.opener)?.onOpen({ url: toApp(url) });
    void next.page.close();
  }
}

async function answerRequest(route: Route, request: PageRequest): Promise<void> {
  const page = pageOf(request);
  const contents = page && contentsOf(page);
  if (!contents) {
    // Not one of the app's windows: one that a page opened.
    if (request.isNavigationRequest()) asked.push(request.url());
    askThem();
    return route.abort();
  }
  if (request.isNavigationRequest() && mayNot(contents, request)) {
    // No content: the page stays as it is.
    return route.fulfill({ status: 204 });
  }
  const handler = handlers.get('app');
  if (!handler || !OURS.test(request.url())) return route.abort();
  const response = await handler(new Request(toApp(request.url()), { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Undefined while the page that asks is still being opened. */
function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

/** A page that another page opened: the window of that one is asked. */
async function refuseToOpen(page: Page): Promise<void> {
  const opener = await page.opener();
  if (!opener) return;
  came.push({ opener, page });
  askThem();
}

function contentsOf(page: Page): WebContents | undefined {
  return BrowserWindow.all.find((window) => window.webContents.page === page)?.webContents;
}

/** The events of a navigation, as Electron tells them; a prevented one is not carried out. */
function mayNot(contents: WebContents, request: PageRequest): boolean {
  const isMainFrame = request.frame() === contents.page?.mainFrame();
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  const url = toApp(request.url());
  if (request.url() !== contents.loading) {
    contents.emit('will-frame-navigate', { url, isMainFrame, preventDefault });
    if (isMainFrame) contents.emit('will-navigate', { url, preventDefault });
  }
  if (!prevented) {
    contents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
  }
  return prevented;
}

type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
/** Grants everything until told otherwise, as Electron does. */
export const permissions: { request: PermissionRequest; check: () => boolean } = {
  request: (_contents, _permission, answer) => answer(true),
  check: () => true,
};
const zoomLevels = new ZoomLevels();

export const session = {
  defaultSession: {
    availableSpellCheckerLanguages: ['en-GB', 'en-US', 'nb', 'sv'],
    setSpellCheckerDictionaryDownloadURL: (from: string) => {
      seen.spelling.from = from;
    },
    setSpellCheckerLanguages: (languages: readonly string[]) => {
      const known = session.defaultSession.availableSpellCheckerLanguages;
      const other = languages.find((each) => !known.includes(each));
      if (other) throw new Error(`Invalid language code provided: "${other}"`);
      seen.spelling.languages = languages;
    },
    addWordToSpellCheckerDictionary: (word: string) => seen.words.push(word) > 0,
    setPermissionRequestHandler: (handler: PermissionRequest) => {
      permissions.request = handler;
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      permissions.check = handler;
    },
  },
};

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

/** The window that a dialog belongs to is left out where there is none. */
function answer(...asked: readonly (BrowserWindow | DialogOptions)[]) {
  const options = asked.at(-1);
  seen.dialogs.push(options && 'defaultPath' in options ? options.defaultPath : undefined);
  const { path } = answers;
  return { canceled: path === '', filePaths: [path], filePath: path };
}

export const dialog = {
  showOpenDialog: async (...asked: readonly (BrowserWindow | DialogOptions)[]) => answer(...asked),
  showSaveDialog: async (...asked: readonly (BrowserWindow | DialogOptions)[]) => answer(...asked),
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
  showMessageBox: async ({ message }: { message: string }) => void seen.told.push(message),
};

useContents(() => BrowserWindow.getFocusedWindow()?.webContents);

export const screen = {
  getAllDisplays: () => DISPLAYS,
  getPrimaryDisplay: () => DISPLAYS[0],
  getDisplayMatching: () => DISPLAYS[0],
};
