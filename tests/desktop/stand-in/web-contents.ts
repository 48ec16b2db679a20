import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { toApp } from './addresses.ts';
import { seen } from './seen.ts';
import { session } from './session.ts';
import { ZoomLevels } from './zoom-levels.ts';

/** The content of a window: a Chromium page. */

const zoomLevels = new ZoomLevels();

type OpenHandler = (details: { url: string }) => { action: string };

export class WebContents extends EventEmitter {
  page: Page | undefined;
  loading = '';
  crashed = false;
  readonly reload: () => void;
  onOpen: OpenHandler = () => ({ action: 'allow' });
  readonly zoom = zoomLevels.add();
  private sending: Promise<unknown> = Promise.resolve();

  constructor(reload: () => void) {
    super();
    this.reload = reload;
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
  setZoomMode(mode: 'default' | 'isolated'): void {
    this.zoom.isIsolated = mode === 'isolated';
  }
  getZoomLevel(): number {
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
    // A closing page receives nothing more.
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
