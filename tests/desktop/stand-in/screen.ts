import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';

/** The displays of the stand-in, which a test connects and disconnects, and what keeps them awake. */

export interface StandInDisplay {
  readonly id: number;
  readonly label: string;
  readonly internal: boolean;
  readonly scaleFactor: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

export function display(id: number, label: string, bounds: Rectangle): StandInDisplay {
  return { id, label, internal: id === 1, scaleFactor: 1, bounds, workArea: bounds };
}

class Screen extends EventEmitter {
  displays = [
    display(1, 'Built-in', { x: 0, y: 0, width: 1280, height: 800 }),
    display(2, 'EPSON', { x: 1280, y: 0, width: 1920, height: 1080 }),
  ];
  getAllDisplays(): StandInDisplay[] {
    return [...this.displays];
  }
  getPrimaryDisplay(): StandInDisplay {
    const [first] = this.displays;
    if (!first) throw new Error('there is no display');
    return first;
  }
  /** The display with most of the window, otherwise the first, as in Chromium. */
  getDisplayMatching(rect: Rectangle): StandInDisplay {
    const areas = this.displays.map((each) => [shared(each.bounds, rect), each] as const);
    const [area, best] = areas.toSorted(([one], [other]) => other - one)[0] ?? [0, undefined];
    return best && area > 0 ? best : this.getPrimaryDisplay();
  }
  plug(added: StandInDisplay): void {
    this.displays.push(added);
    this.emit('display-added', {}, added);
  }
  unplug(id: number): void {
    const removed = this.displays.find((each) => each.id === id);
    this.displays = this.displays.filter((each) => each !== removed);
    // The system first moves windows to a remaining display, then reports the change.
    this.emit('stand-in-moves-windows');
    this.emit('display-removed', {}, removed);
  }
  change(changed: StandInDisplay): void {
    this.displays = this.displays.map((each) => (each.id === changed.id ? changed : each));
    this.emit('display-metrics-changed', {}, changed, ['bounds']);
  }
}
export const screen = new Screen();

function shared(one: Rectangle, other: Rectangle): number {
  const side = (from: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(one[from] + one[size], other[from] + other[size]) - Math.max(one[from], other[from]);
  return Math.max(0, side('x', 'width')) * Math.max(0, side('y', 'height'));
}

const blocking = new Map<number, string>();
let nextBlocker = 0;
export const powerSaveBlocker = {
  start: (type: string) => {
    blocking.set(nextBlocker, type);
    return nextBlocker++;
  },
  stop: (id: number) => blocking.delete(id),
  isStarted: (id: number) => blocking.has(id),
};
export function blockers(): string[] {
  return [...blocking.values()];
}
