import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { BrowserContext, Page, Request as PageRequest, Route } from '@playwright/test';

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
  menu: [] as unknown[],
  sessionData: '',
};
/** What the native dialogs answer. */
export const answers = { path: '' };

export async function useBrowser(browser: BrowserContext): Promise<void> {
  context = browser;
  // How long is too long is for each test to say.
  context.setDefaultTimeout(0);
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
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getVersion(): string {
    return '0.0.0';
  }
  /** Refuses what Electron refuses. */
  setPath(_name: string, path: string): void {
    if (!isAbsolute(path) || !existsSync(path)) throw new Error(`no such folder: ${path}`);
    seen.sessionData = path;
  }
  getPath(): string {
    return process.env.FORUM_HOME ?? '';
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
    void (context?.close() ?? Promise.resolve()).finally(() => process.exit(code));
  }
}
export const app = new App();

type OpenHandler = (details: { url: string }) => { action: string };

export class WebContents extends EventEmitter {
  page: Page | undefined;
  loading = '';
  onOpen: OpenHandler = () => ({ action: 'allow' });
  private sending: Promise<unknown> = Promise.resolve();

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

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences: { readonly preload?: string };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new WebContents();
  readonly options: WindowOptions;
  private readonly page: Promise<Page>;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.page = this.open();
  }

  private async open(): Promise<Page> {
    if (!context) throw new Error('the command line opened a window');
    const page = await context.newPage();
    this.webContents.page = page;
    await page.setViewportSize({
      width: this.options.width ?? 1920,
      height: this.options.height ?? 1080,
    });
    page.on('close', () => this.gone());
    await page.exposeBinding('standInSend', ({ frame }, channel: string, message: unknown) => {
      const senderFrame = { url: toApp(frame.url()) };
      ipcMain.emit(channel, { sender: this.webContents, senderFrame }, message);
    });
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
    this.emit('ready-to-show');
  }
  destroy(): void {
    this.close();
  }
  close(): void {
    void this.page.then((page) => page.close());
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  getBounds() {
    return screen.getPrimaryDisplay().bounds;
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
export const session = {
  defaultSession: {
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

export const dialog = {
  showOpenDialog: async () => ({ canceled: answers.path === '', filePaths: [answers.path] }),
  showSaveDialog: async () => ({ canceled: answers.path === '', filePath: answers.path }),
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => seen.menu.push(menu),
};

const DISPLAYS = [
  { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } },
  { id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } },
] as const;
export const screen = {
  getAllDisplays: () => DISPLAYS,
  getPrimaryDisplay: () => DISPLAYS[0],
  getDisplayMatching: () => DISPLAYS[0],
};
