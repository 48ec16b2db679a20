import type { Display } from 'electron';
import type { DisplayInfo, RememberedDisplay } from '../../../src-core/protocol/service.ts';

/** Decides which display the big screen uses. Pure functions, so that tests can try every arrangement. */

export type ConnectedDisplay = Pick<
  Display,
  'id' | 'label' | 'internal' | 'bounds' | 'scaleFactor'
>;

/** All displays except the one with the chair's window. */
export function freeDisplays<D extends ConnectedDisplay>(
  displays: readonly D[],
  chair: number,
): D[] {
  return displays.filter(({ id }) => id !== chair);
}

/**
 * Where the big screen opens: on the display that the user chose last, or else on an external one, or else on
 * the built-in one. Undefined if only the chair's display is left.
 */
export function chooseDisplay<D extends ConnectedDisplay>(
  displays: readonly D[],
  chair: number,
  remembered?: RememberedDisplay,
): D | undefined {
  const free = freeDisplays(displays, chair);
  return findRemembered(free, remembered) ?? free.find(({ internal }) => !internal) ?? free[0];
}

/**
 * Where it goes when a display is connected: to the one that the user chose, or else to the new one if it has
 * none. Undefined: it stays where it is.
 */
export function displayAfterPlug<D extends ConnectedDisplay>(
  displays: readonly D[],
  chair: number,
  added: number,
  on?: number,
  remembered?: RememberedDisplay,
): D | undefined {
  const free = freeDisplays(displays, chair);
  const next =
    findRemembered(free, remembered) ??
    (on === undefined ? free.find(({ id }) => id === added) : undefined);
  return next?.id === on ? undefined : next;
}

/** A system may give a display a new id when it is connected again, so its name counts too. */
function findRemembered<D extends ConnectedDisplay>(
  displays: readonly D[],
  remembered: RememberedDisplay | undefined,
): D | undefined {
  return (
    displays.find(({ id }) => id === remembered?.id) ??
    displays.find(({ label }) => label !== '' && label === remembered?.name)
  );
}

export function toRememberedDisplay({ id, label }: ConnectedDisplay): RememberedDisplay {
  return { id, name: label };
}

/** As the user knows it: with the physical number of pixels. */
export function toDisplayInfo({ id, label, bounds, scaleFactor }: ConnectedDisplay): DisplayInfo {
  return {
    id,
    name: label,
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
  };
}

/** A window of an ordinary size in the middle of a display. */
export function middleOf({ x, y, width, height }: Display['workArea']): Display['bounds'] {
  const size = {
    width: Math.min(1280, Math.round(width * 0.8)),
    height: Math.min(720, Math.round(height * 0.8)),
  };
  return {
    ...size,
    x: Math.round(x + (width - size.width) / 2),
    y: Math.round(y + (height - size.height) / 2),
  };
}
