import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { closeBrowser } from './browser.ts';
import { asked } from './prevented.ts';
import { seen } from './seen.ts';
import { session } from './session.ts';

/** Electron's `app`: folders, command line, and quitting. */

class App extends EventEmitter {
  /** Events before it quits. */
  windows: () => readonly EventEmitter[] = () => [];
  /** As tests start the app: with its own profile. */
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
  quit(): void {
    if (asked(this, 'before-quit').prevented) return;
    if (this.windows().some((window) => asked(window, 'close').prevented)) return;
    this.exit(0);
  }
  exit(code: number): void {
    void closeBrowser().finally(() => process.exit(code));
  }
}
export const app = new App();
