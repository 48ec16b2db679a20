import { app, type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron';
import type { ProjectorState, RememberedDisplay } from '../../../src-core/protocol/service.ts';
import type { ScreenWindows } from '../../forum-session/host.ts';
import {
  bigScreenWindow,
  destroyWindow,
  fillDisplay,
  isFull,
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
 * The big screen, from when a person opens it until it is closed. It follows the displays:
 * - It fills a display that the chair's window is not on; where there is none, it is an ordinary window.
 * - When its display goes away, it goes out of sight, and never in front of the chair's window. Nor does it
 *   take another display that was there already, where the chair may have something else.
 * - A display that is plugged in then gets it, without a click and without taking the keyboard.
 * Each move is a new window: none has to leave full screen first, which no system does at once.
 */

/** What was asked for. */
interface Asked {
  meeting: string | undefined;
  /** The display that it covers; `window`: none; `waiting`: for one to be plugged in. */
  place: Display | 'window' | 'waiting';
  window?: BrowserWindow;
  /** Stops the displays from going to sleep. */
  readonly blocker: number;
}

export function createBigScreen(): ScreenWindows {
  let asked: Asked | undefined;
  let remembered: RememberedDisplay | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  screen.on('display-added', (_event, { id }) => {
    if (asked && canPlaceWindows()) takeAdded(asked, id);
    tell();
  });
  screen.on('display-removed', () => {
    if (asked && canPlaceWindows()) keepToDisplay(asked, 'removed');
    // The system has put the window on another display: perhaps in front of the chair's.
    else if (asked?.window) leaveFullScreen(asked.window);
    tell();
  });
  screen.on('display-metrics-changed', () => {
    if (asked && canPlaceWindows()) keepToDisplay(asked, 'changed');
    tell();
  });
  onControlWindow((chair) => {
    chair.on('closed', close);
    let on = chairDisplay().id;
    // The displays that are free are others when the chair's window is moved to another.
    chair.on('move', () => {
      if (chairDisplay().id === on) return;
      on = chairDisplay().id;
      tell();
    });
  });

  function choose(): Display | undefined {
    if (!canPlaceWindows()) return undefined;
    return chooseDisplay(screen.getAllDisplays(), chairDisplay().id, remembered);
  }

  /** Puts the window of what was asked for in its place; `asks`: a person has just asked for it. */
  function show(wanted: Asked, place: Display | 'window', asks: boolean): void {
    const chair = controlWindow();
    const before = wanted.window;
    const hadKeyboard = asks || chair?.isFocused() || before?.isFocused();
    const display = place === 'window' ? chairDisplay() : place;
    const window = bigScreenWindow(middleOf(display.workArea));
    wanted.window = window;
    wanted.place = place;
    window.on('closed', () => {
      if (asked?.window === window) close();
    });
    onFullScreenChange(window, tell);
    void load(window, wanted.meeting);
    window.showInactive();
    if (place !== 'window') fillDisplay(window);
    if (hadKeyboard) chair?.focus();
    // To be seen where both are on one display; the keyboard stays.
    if (place === 'window') window.moveTop();
    if (before) remove(before);
  }

  function takeAdded(wanted: Asked, added: number): void {
    const on = typeof wanted.place === 'object' ? wanted.place.id : undefined;
    const displays = screen.getAllDisplays();
    const next = displayAfterPlug(displays, chairDisplay().id, added, on, remembered);
    if (next) show(wanted, next, false);
  }

  function keepToDisplay(wanted: Asked, change: 'removed' | 'changed'): void {
    const { place } = wanted;
    if (typeof place === 'string') return;
    const home = screen.getAllDisplays().find(({ id }) => id === place.id);
    // The system moves the chair's window when the display under it is unplugged.
    const isChairs = change === 'removed' && home?.id === chairDisplay().id;
    if (!home || isChairs) wait(wanted, place);
    else if (!isSame(home.bounds, place.bounds)) show(wanted, home, false);
  }

  /** Out of sight until a display comes, best of all the one that it was on. */
  function wait(wanted: Asked, on: Display): void {
    const { window } = wanted;
    remembered = toRememberedDisplay(on);
    wanted.place = 'waiting';
    delete wanted.window;
    if (window) remove(window);
  }

  function remove(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    const hadKeyboard = window.isFocused();
    destroyWindow(window);
    if (hadKeyboard) controlWindow()?.focus();
  }

  function close(): void {
    if (!asked) return;
    const { window, blocker } = asked;
    asked = undefined;
    powerSaveBlocker.stop(blocker);
    if (window) remove(window);
    tell();
  }

  return {
    state: () => stateOf(asked, choose()),
    onChange: (listener) => listeners.add(listener),
    prefer: (display) => {
      remembered = display;
    },
    open: async (meeting) => {
      if (asked?.window) {
        asked.meeting = meeting;
        tell();
        return load(asked.window, meeting);
      }
      const blocker = asked?.blocker ?? powerSaveBlocker.start('prevent-display-sleep');
      asked = { meeting, place: 'waiting', blocker };
      show(asked, choose() ?? 'window', true);
      tell();
    },
    close,
    moveTo: (id) => {
      const display = freeDisplays(screen.getAllDisplays(), chairDisplay().id).find(
        (each) => each.id === id,
      );
      if (!display || !canPlaceWindows()) return undefined;
      remembered = toRememberedDisplay(display);
      if (asked) show(asked, display, true);
      tell();
      return remembered;
    },
    fill: () => {
      if (!asked?.window) return;
      fillDisplay(asked.window);
      tell();
    },
  };
}

function stateOf(asked: Asked | undefined, next: Display | undefined): ProjectorState {
  const all = screen.getAllDisplays();
  const displays = canPlaceWindows() ? freeDisplays(all, chairDisplay().id).map(toDisplayInfo) : [];
  const on = typeof asked?.place === 'object' ? asked.place : asked ? undefined : next;
  return {
    place: typeof asked?.place === 'object' ? 'display' : (asked?.place ?? 'closed'),
    isFull: asked?.window !== undefined && isFull(asked.window),
    canPlace: canPlaceWindows(),
    displays,
    ...(asked?.meeting === undefined ? {} : { meeting: asked.meeting }),
    ...(on ? { display: on.id } : {}),
  };
}

/** Under Wayland a program may not say where its windows are. Electron itself says which system it found. */
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
