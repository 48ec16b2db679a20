import type { Rectangle } from 'electron';
import type { WindowPlace } from '../../platform/settings.ts';

/** Where a window opens: where it was, as far as the displays that are there now allow. */

const USUAL = { width: 1280, height: 800 };

/**
 * `areas` are what each display leaves for windows, the primary one first. Never larger than the display that
 * it is on, never beyond its edges; in the middle of the primary one where it was on none of them.
 */
export function placeOnDisplay(
  was: WindowPlace | undefined,
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const home = was && mostOf(was, areas);
  if (was && home) return fitInside(home, was);
  const [primary] = areas;
  const { width, height } = fitInside(primary, { ...primary, ...(was ?? USUAL) });
  return {
    x: primary.x + Math.floor((primary.width - width) / 2),
    y: primary.y + Math.floor((primary.height - height) / 2),
    width,
    height,
  };
}

/** The area that has most of the window; undefined where none has any of it. */
function mostOf(window: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const [best] = areas
    .map((area) => ({ area, shared: overlapOf(window, area) }))
    .sort((a, b) => b.shared - a.shared);
  return best && best.shared > 0 ? best.area : undefined;
}

function overlapOf(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function fitInside(area: Rectangle, window: Rectangle): Rectangle {
  const width = Math.min(window.width, area.width);
  const height = Math.min(window.height, area.height);
  return {
    x: clamp(area.x, window.x, area.x + area.width - width),
    y: clamp(area.y, window.y, area.y + area.height - height),
    width,
    height,
  };
}

function clamp(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
