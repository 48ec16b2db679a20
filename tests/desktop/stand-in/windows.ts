import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Rectangle } from 'electron';
import { toApp, toPage } from './addresses.ts';
import { app } from './app.ts';
import { newPage } from './browser.ts';
import { ipcMain, RENDERER } from './ipc.ts';
import { CONTEXT_MENU, type UnderPointer, useContents } from './menus.ts';
import { asked } from './prevented.ts';
import { screen } from './screen.ts';
import { WebContents } from './web-contents.ts';

/** Windows as Chromium pages: their places, and which has the focus. */

interface WindowOptions extends Partial<Rectangle> {
  readonly show?: boolean;
  readonly webPreferences: { readonly preload?: string };
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new WebContents(() => void this.reopen());
  readonly options: WindowOptions;
  private page: Promise<Page>;
  /** The focused window. */
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
    const page = await newPage();
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
  private async reopen(): Promise<void> {
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
  /** The window closes at once, its page a little later. */
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
  /** As in Electron, a hidden window gets no focus. */
  focus(): void {
    if (!this.visible || BrowserWindow.focused === this) return;
    BrowserWindow.focused = this;
    app.emit('browser-window-focus', {}, this);
  }
  isFocused(): boolean {
    return BrowserWindow.focused === this;
  }
  moveTop(): void {}
  /** As on Linux, it shows a hidden window and gives it the focus. */
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
      zoom: this.webContents.getZoomLevel(),
      bounds: this.getBounds(),
      isMaximized: this.isMaximized(),
      isVisible: this.visible,
      isFocused: this.isFocused(),
      isFull: this.full,
    };
  }
}

app.windows = () => BrowserWindow.all;
useContents(() => BrowserWindow.getFocusedWindow()?.webContents);
