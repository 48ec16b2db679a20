import { app, type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron';
import type { ProjectorState, RememberedDisplay } from '../../../src-core/protocol/service.ts';
import type { ScreenWindows } from '../../forum-session/desktop-parts.ts';
import {
  bigScreenWindow,
  destroyWindow,
  fillDisplay,
  fillsDisplay,
  leaveFullScreen,
  load,
  onFullScreenChange,
} from './big-screen-window.ts';
import { controlWindow, onControlWindow } from './control-window.ts';
import {
  chooseDisplay,
  displayAfterPlug,
  freeDisplays,
  middleOf,
  toDisplayInfo,
  toRememberedDisplay,
} from './displays.ts';

/**
 * Places the window of the big screen, and follows the displays:
 * - It fills a display that the chair's window is not on. If there is none, it is an ordinary window.
 * - When its display is disconnected, it is hidden, never moved in front of the chair's window. It does not take
 *   another display that was already connected, where the chair may show something else.
 * - A display connected after that gets it, without a click. The chair's window keeps the keyboard.
 * Each move opens a new window, because no system leaves full screen at once.
 */

/** The user's request, from opening the big screen until closing it. */
interface Asked {
  meeting: string | undefined;
  /** The display that it covers; `window`: an ordinary window; `waiting`: hidden until one is connected. */
  place: Display | 'window' | 'waiting';
  window?: BrowserWindow;
  /** The id of the power save blocker, which keeps the displays awake. */
  readonly blocker: number;
}

export function createBigScreen(): ScreenWindows {
  return new BigScreen();
}

class BigScreen implements ScreenWindows {
  #asked: Asked | undefined;
  #remembered: RememberedDisplay | undefined;
  readonly #listeners = new Set<() => void>();

  constructor() {
    this.#followDisplays();
    this.#followChair();
  }

  state(): ProjectorState {
    return stateOf(this.#asked, this.#chooseDisplay());
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  prefer(display: RememberedDisplay | undefined): void {
    this.#remembered = display;
  }

  async open(meeting: string | undefined): Promise<void> {
    if (this.#asked?.window) {
      this.#asked.meeting = meeting;
      this.#notify();
      return load(this.#asked.window, meeting);
    }
    const blocker = this.#asked?.blocker ?? powerSaveBlocker.start('prevent-display-sleep');
    this.#asked = { meeting, place: 'waiting', blocker };
    this.#show(this.#asked, this.#chooseDisplay() ?? 'window', true);
    this.#notify();
  }

  close(): void {
    if (!this.#asked) return;
    const { window, blocker } = this.#asked;
    this.#asked = undefined;
    powerSaveBlocker.stop(blocker);
    if (window) removeWindow(window);
    this.#notify();
  }

  moveTo(id: number): RememberedDisplay | undefined {
    const display = freeDisplays(screen.getAllDisplays(), chairDisplay().id).find(
      (each) => each.id === id,
    );
    if (!display || !canPlaceWindows()) return undefined;
    this.#remembered = toRememberedDisplay(display);
    if (this.#asked) this.#show(this.#asked, display, true);
    this.#notify();
    return this.#remembered;
  }

  fill(): void {
    if (!this.#asked?.window) return;
    fillDisplay(this.#asked.window);
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #followDisplays(): void {
    screen.on('display-added', (_event, { id }) => {
      if (this.#asked && canPlaceWindows()) this.#takeAdded(this.#asked, id);
      this.#notify();
    });
    screen.on('display-removed', () => {
      if (this.#asked && canPlaceWindows()) this.#keepToDisplay(this.#asked, 'removed');
      // The system has moved the window to another display, perhaps in front of the chair's.
      else if (this.#asked?.window) leaveFullScreen(this.#asked.window);
      this.#notify();
    });
    screen.on('display-metrics-changed', () => {
      if (this.#asked && canPlaceWindows()) this.#keepToDisplay(this.#asked, 'changed');
      this.#notify();
    });
  }

  /** The chair's window decides which displays are free. */
  #followChair(): void {
    onControlWindow((chair) => {
      chair.on('closed', () => this.close());
      let on = chairDisplay().id;
      chair.on('move', () => {
        if (chairDisplay().id === on) return;
        on = chairDisplay().id;
        this.#notify();
      });
    });
  }

  #chooseDisplay(): Display | undefined {
    if (!canPlaceWindows()) return undefined;
    return chooseDisplay(screen.getAllDisplays(), chairDisplay().id, this.#remembered);
  }

  /** Opens a new window at `place` and removes the one before. `isWish`: the user has just asked for it. */
  #show(wanted: Asked, place: Display | 'window', isWish: boolean): void {
    const chair = controlWindow();
    const before = wanted.window;
    const hadKeyboard = isWish || chair?.isFocused() || before?.isFocused();
    const display = place === 'window' ? chairDisplay() : place;
    const window = bigScreenWindow(middleOf(display.workArea));
    wanted.window = window;
    wanted.place = place;
    window.on('closed', () => {
      if (this.#asked?.window === window) this.close();
    });
    onFullScreenChange(window, () => this.#notify());
    void load(window, wanted.meeting);
    window.showInactive();
    if (place !== 'window') fillDisplay(window);
    if (hadKeyboard) chair?.focus();
    // On the chair's own display the window must be on top to be seen. The chair's window keeps the keyboard.
    if (place === 'window') window.moveTop();
    if (before) removeWindow(before);
  }

  #takeAdded(wanted: Asked, added: number): void {
    const on = typeof wanted.place === 'object' ? wanted.place.id : undefined;
    const displays = screen.getAllDisplays();
    const next = displayAfterPlug(displays, chairDisplay().id, added, on, this.#remembered);
    if (next) this.#show(wanted, next, false);
  }

  #keepToDisplay(wanted: Asked, change: 'removed' | 'changed'): void {
    const { place } = wanted;
    if (typeof place === 'string') return;
    const home = screen.getAllDisplays().find(({ id }) => id === place.id);
    // The system moves the chair's window when the display under it is unplugged.
    const isChairs = change === 'removed' && home?.id === chairDisplay().id;
    if (!home || isChairs) this.#wait(wanted, place);
    else if (!isSame(home.bounds, place.bounds)) this.#show(wanted, home, false);
  }

  /** Hides the big screen until a display is connected, preferably the one that it was on. */
  #wait(wanted: Asked, on: Display): void {
    const { window } = wanted;
    this.#remembered = toRememberedDisplay(on);
    wanted.place = 'waiting';
    delete wanted.window;
    if (window) removeWindow(window);
  }
}

function removeWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  const hadKeyboard = window.isFocused();
  destroyWindow(window);
  if (hadKeyboard) controlWindow()?.focus();
}

function stateOf(asked: Asked | undefined, next: Display | undefined): ProjectorState {
  const all = screen.getAllDisplays();
  const displays = canPlaceWindows() ? freeDisplays(all, chairDisplay().id).map(toDisplayInfo) : [];
  const on = typeof asked?.place === 'object' ? asked.place : asked ? undefined : next;
  return {
    place: typeof asked?.place === 'object' ? 'display' : (asked?.place ?? 'closed'),
    isFull: asked?.window !== undefined && fillsDisplay(asked.window),
    canPlace: canPlaceWindows(),
    displays,
    ...(asked?.meeting === undefined ? {} : { meeting: asked.meeting }),
    ...(on ? { display: on.id } : {}),
  };
}

/** Wayland does not let a program place its windows. Electron reports which system it runs on. */
function canPlaceWindows(): boolean {
  return app.commandLine.getSwitchValue('ozone-platform') !== 'wayland';
}

function chairDisplay(): Display {
  const chair = controlWindow();
  if (!chair) return screen.getPrimaryDisplay();
  return screen.getDisplayMatching(
    chair.isMinimized() ? chair.getNormalBounds() : chair.getBounds(),
  );
}

function isSame(one: Display['bounds'], other: Display['bounds']): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => one[side] === other[side]);
}
