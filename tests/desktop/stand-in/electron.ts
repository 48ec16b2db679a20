import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { BrowserContext, Page, Request as PageRequest, Route } from '@playwright/test';
import type { Rectangle } from 'electron';
import { CONTEXT_MENU, type UnderPointer, useContents } from './menus.ts';
import { screen } from './screen.ts';
import { ZoomLevels } from './zoom-levels.ts';

export { clipboard, Menu } from './menus.ts';
export { powerSaveBlocker, screen } from './screen.ts';

/**
 * Stands in for the module `electron` where its binary is not there: windows are Chromium pages, IPC
 * goes over an exposed binding, and the app's protocol is routed. Only what the built main and preload
 * bundles use. Chromium knows no protocol of ours, so `app://forum` is https://forum.app.test instead.
 */

const OURS = /^https:\/\/(forum|print)\.app\.test\//;
const toPage = (url: string) => url.replace(/^app:\/\/(\w+)/, 'https://$1.app.test');
const toApp = (url: string) => url.replace(OURS, 'app://$1/');

/** Undefined on the command line. */
let context: BrowserContext | undefined;
/** What was asked of the machine, for the tests to look at. */
export const seen = {
  opened: [] as string[],
  shown: [] as string[],
  external: [] as string[],
  sandboxed: false,
  switches: [] as string[],
  /** Where each dialog began. */
  dialogs: [] as (string | undefined)[],
  /** What the message boxes said. */
  said: [] as string[],
  spelling: { from: '', languages: [] as readonly string[] },
  words: [] as string[],
  about: {} as object,
  hasGpu: true,
  sessionData: '',
};
/** What the native dialogs answer: a path, and the button of a message box. */
export const answers = { path: '', button: 0 };

export async function useBrowser(browser: BrowserContext): Promise<void> {
  context = browser;
  // How long is too long is for each test to say.
  context.setDefaultTimeout(0);
  await context.route('**/*', answerRequest);
  context.on('page', (page) => void refuseToOpen(page));
}

interface Prevented {
  readonly prevented: boolean;
}

/** Emits an event that a listener may prevent. */
function asked(emitter: EventEmitter, name: string): Prevented {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(name, { preventDefault });
  return { prevented };
}

class App extends EventEmitter {
  /** As the app is started in a test: with a profile of its own. */
  private readonly paths = new Map([['userData', join(process.env.FORUM_HOME ?? '', 'profile')]]);
  readonly commandLine = {
    appendSwitch: (name: string, value: string) => seen.switches.push(`${name}=${value}`),
    hasSwitch: (name: string) => name === 'user-data-dir',
    getSwitchValue: (name: string) =>
      seen.switches.findLast((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? '',
  };
  readonly isPackaged = false;
  getPath(name: string): string {
    return this.paths.get(name) ?? join(process.env.FORUM_HOME ?? '', name);
  }
  /** Refuses what Electron refuses. */
  setPath(name: string, path: string): void {
    if (!isAbsolute(path) || !existsSync(path)) throw new Error(`no such folder: ${path}`);
    this.paths.set(name, path);
    if (name === 'sessionData') seen.sessionData = path;
  }
  setAppLogsPath(path: string): void {
    mkdirSync(path, { recursive: true });
    this.paths.set('logs', path);
  }
  disableHardwareAcceleration(): void {
    seen.hasGpu = false;
  }
  enableSandbox(): void {
    seen.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {
    this.emit('session-created', session.defaultSession);
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
    if (asked(this, 'before-quit').prevented) return;
    if (BrowserWindow.all.some((window) => asked(window, 'close').prevented)) return;
    this.exit(0);
  }
  exit(code: number): void {
    void (context?.close() ?? Promise.resolve()).finally(() => process.exit(code));
  }
}
export const app = new App();

type OpenHandler = (details: { url: string }) => { action: string };

export class WebContents extends EventEmitter {
  page: Page | undefined;
  loading = '';
  crashed = false;
  private readonly window: BrowserWindow;
  onOpen: OpenHandler = () => ({ action: 'allow' });
  readonly zoom = zoomLevels.add();
  private sending: Promise<unknown> = Promise.resolve();

  constructor(window: BrowserWindow) {
    super();
    this.window = window;
  }
  get session() {
    return session.defaultSession;
  }
  getURL(): string {
    return toApp(this.page?.url() ?? '');
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  reload(): void {
    void this.window.reopen();
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
  async printToPDF(options: {
    readonly generateTaggedPDF: boolean;
    readonly generateDocumentOutline: boolean;
    readonly preferCSSPageSize: boolean;
    readonly printBackground: boolean;
  }): Promise<Buffer> {
    const { generateTaggedPDF: tagged, generateDocumentOutline: outline, ...same } = options;
    if (!this.page) throw new Error('nothing to print');
    return this.page.pdf({ ...same, tagged, outline });
  }
  async executeJavaScript(script: string): Promise<unknown> {
    return this.page?.evaluate(script);
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

interface WindowOptions extends Partial<Rectangle> {
  readonly show?: boolean;
  readonly webPreferences: { readonly preload?: string };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new WebContents(this);
  readonly options: WindowOptions;
  private page: Promise<Page>;
  /** The window that has the keyboard. */
  private static focused: BrowserWindow | undefined;
  private bounds: Rectangle;
  private visible = false;
  private full = false;
  private large = false;
  private gone = false;

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.all];
  }
  static getFocusedWindow(): BrowserWindow | undefined {
    return BrowserWindow.focused;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.all.find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    const { x = 0, y = 0, width = 1920, height = 1080, show = true } = options;
    this.bounds = { x, y, width, height };
    this.page = this.open();
    if (show) this.show();
    screen.on('stand-in-moves-windows', () => {
      const { id, bounds } = screen.getDisplayMatching(this.bounds);
      if (id !== screen.getPrimaryDisplay().id) return;
      this.setBounds({ ...this.bounds, x: bounds.x, y: bounds.y });
    });
  }

  private async open(): Promise<Page> {
    if (!context) throw new Error('the command line opened a window');
    const page = await context.newPage();
    this.webContents.page = page;
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height });
    page.on('close', () => {
      if (this.webContents.page === page) this.hasClosed();
    });
    page.on('crash', () => this.crashed());
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

  private hasClosed(): void {
    if (this.gone) return;
    this.gone = true;
    if (BrowserWindow.focused === this) BrowserWindow.focused = undefined;
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }

  private crashed(): void {
    const details = { reason: 'crashed', exitCode: 1 };
    this.webContents.crashed = true;
    this.webContents.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this.webContents, details);
  }

  /** Chromium loads a crashed page again; Playwright cannot, so another page takes its place. */
  async reopen(): Promise<void> {
    const before = await this.page;
    const address = this.webContents.getURL();
    this.page = this.open();
    await this.page;
    void before.close();
    this.webContents.crashed = false;
    await this.loadURL(address);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.webContents.loading = toPage(url);
    await page.goto(toPage(url));
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }
  /** Gone at once; the page of it a moment later. */
  destroy(): void {
    this.hasClosed();
    void this.page.then((page) => page.close());
  }
  close(): void {
    if (!asked(this, 'close').prevented) void this.page.then((page) => page.close());
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  show(): void {
    this.visible = true;
    this.focus();
  }
  showInactive(): void {
    this.visible = true;
  }
  /** As Electron: a hidden window does not get it. */
  focus(): void {
    if (!this.visible || BrowserWindow.focused === this) return;
    BrowserWindow.focused = this;
    app.emit('browser-window-focus', {}, this);
  }
  isFocused(): boolean {
    return BrowserWindow.focused === this;
  }
  moveTop(): void {}
  /** As on Linux: one that is hidden is shown by it, and gets the keyboard. */
  setFullScreen(full: boolean): void {
    if (full === this.full) return;
    if (full && !this.visible) this.show();
    this.full = full;
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.full;
  }
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  maximize(): void {
    this.large = true;
    this.emit('maximize');
  }
  isMaximized(): boolean {
    return this.large;
  }
  setBounds(bounds: Rectangle): void {
    this.bounds = bounds;
    this.emit('resize');
    this.emit('move');
  }
  getBounds(): Rectangle {
    const display = screen.getDisplayMatching(this.bounds);
    if (this.full) return display.bounds;
    return this.large ? display.workArea : this.bounds;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  seen() {
    return {
      url: toPage(this.webContents.page?.url() ?? ''),
      zoom: this.webContents.zoomLevel,
      bounds: this.getBounds(),
      isMaximized: this.isMaximized(),
      isVisible: this.visible,
      isFocused: this.isFocused(),
      isFull: this.full,
    };
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

/** What pages want to open, and the pages that came of it: which of the two is told first is not given. */
const wanted: string[] = [];
const came: { readonly opener: Page; readonly page: Page }[] = [];

/** The new page is closed only when it is known what was asked: closed before, it would never ask. */
function askThem(): void {
  while (wanted.length > 0 && came.length > 0) {
    const [url, next] = [wanted.shift(), came.shift()];
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
    if (request.isNavigationRequest()) wanted.push(request.url());
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
  showMessageBox: async ({ message }: { message: string }) => {
    seen.said.push(message);
    return { response: answers.button };
  },
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
};

export const powerMonitor = new EventEmitter();

useContents(() => BrowserWindow.getFocusedWindow()?.webContents);
