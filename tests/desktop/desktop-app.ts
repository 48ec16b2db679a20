import type { Page } from '@playwright/test';
import type { Rectangle } from 'electron';
import type { Item } from './stand-in/menus.ts';

/** The desktop app as a test sees it, whether Electron runs it or its stand-in. */

export interface Seen {
  readonly opened: readonly string[];
  readonly shown: readonly string[];
  readonly external: readonly string[];
  /** The folder where each native dialog opened. */
  readonly dialogs: readonly string[];
}

export interface WindowSeen {
  readonly url: string;
  readonly zoom: number;
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isVisible: boolean;
  /** Whether it has the focus. */
  readonly isFocused: boolean;
  readonly isFull: boolean;
}

export interface DesktopApp {
  readonly home: string;
  /** The content of the program's log. */
  log(): Promise<string>;
  /** Kills the process of the window whose address contains this. */
  crash(address: string): Promise<void>;
  /** Ends the program as a person or the system does; its files stay until `close`. */
  end(how: Ending): Promise<void>;
  /** The window that shows this address, once it exists. */
  window(address: RegExp): Promise<Page>;
  pages(): readonly Page[];
  /** Sets the answer of every native dialog from now on. */
  answerDialogs(path: string): Promise<void>;
  seen(): Promise<Seen>;
  preferences(): Promise<readonly Record<string, unknown>[]>;
  /** The app's menu, or the latest context menu. */
  items(menu: 'app' | 'context'): Promise<readonly Item[]>;
  choose(menu: 'app' | 'context', name: string): Promise<void>;
  windows(): Promise<readonly WindowSeen[]>;
  /** The number of locks that keep the displays awake. */
  blockers(): Promise<number>;
  /** Moves the control window. */
  moveTo(bounds: Rectangle): Promise<void>;
  /** Brings the window of this address to the front. */
  bringToFront(address: string): Promise<void>;
  close(options?: { readonly keepHome: boolean }): Promise<void>;
}

/** Quit in the menu, the close button of the window, or a system shutdown. */
export type Ending = 'quit' | 'close' | 'shut down';

export interface StandIn extends DesktopApp {
  ask(question: string, value?: string): Promise<unknown>;
  /** Sets the button that every message box answers from now on. */
  answerMessages(button: number): Promise<void>;
}
