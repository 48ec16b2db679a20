import type { Rectangle } from 'electron';
import { app, BrowserWindow } from './electron.ts';
import { blockers, type StandInDisplay, screen } from './screen.ts';

/** What a test of the big screen may ask of the stand-in, as JSON in both directions. */
export const ASKED_OF_SCREENS: Readonly<Record<string, (value: string) => unknown>> = {
  windows: () => BrowserWindow.all.map((each) => each.seen()),
  blockers,
  plug: (value) => screen.plug(JSON.parse(value) as StandInDisplay),
  unplug: (value) => screen.unplug(Number(value)),
  change: (value) => screen.change(JSON.parse(value) as StandInDisplay),
  moveChair: (value) => BrowserWindow.all[0]?.setBounds(JSON.parse(value) as Rectangle),
  /** Under Wayland. */
  windowSystem: (value) => void app.commandLine.appendSwitch('ozone-platform', value),
};
