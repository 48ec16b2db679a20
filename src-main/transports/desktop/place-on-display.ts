import type { Rectangle } from 'electron';
import type { WindowPlace } from '../../platform/settings.ts';

/** Decides where a window opens: in its last place, as far as the connected displays allow. */

const USUAL = { width: 1280, height: 800 };

/**
 * `areas` is the part of each display that is free for windows, the primary one first. The window is never
 * larger than its display or beyond its edges. If it was on none of them, it is in the middle of the primary
 * one.
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

/** The area with the largest part of the window; undefined if no area has any of it. */
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
