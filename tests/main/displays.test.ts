import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConnectedDisplay,
  chooseDisplay,
  displayAfterPlug,
  freeDisplays,
  middleOf,
  toDisplayInfo,
  toRememberedDisplay,
} from '../../src-main/transports/desktop/displays.ts';

/** The display of the big screen, for any displays and remembered choice. */

const bounds = fc.record({
  x: fc.integer({ min: -8_000, max: 8_000 }),
  y: fc.integer({ min: -8_000, max: 8_000 }),
  width: fc.integer({ min: 640, max: 8_000 }),
  height: fc.integer({ min: 480, max: 8_000 }),
});
const screens: fc.Arbitrary<ConnectedDisplay[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 9 }),
    label: fc.constantFrom('', 'EPSON', 'Dell', 'Built-in'),
    internal: fc.boolean(),
    scaleFactor: fc.constantFrom(1, 1.25, 2),
    bounds,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
const id = fc.integer({ min: 1, max: 9 });
const remembered = fc.option(
  fc.record({ id, name: fc.constantFrom('', 'EPSON', 'Dell', 'Built-in') }),
  { nil: undefined },
);

describe('where the big screen opens', () => {
  it('is never the chair’s display if there is another', () => {
    fc.assert(
      fc.property(screens, id, remembered, (displays, chair, last) => {
        const chosen = chooseDisplay(displays, chair, last);
        expect(chosen?.id).not.toBe(chair);
        expect(chosen === undefined).toBe(freeDisplays(displays, chair).length === 0);
      }),
    );
  });

  it('is the last chosen display, if free', () => {
    fc.assert(
      fc.property(screens, id, fc.nat(), (displays, chair, at) => {
        const free = freeDisplays(displays, chair);
        const last = free[at % Math.max(1, free.length)];
        fc.pre(last !== undefined);
        expect(chooseDisplay(displays, chair, last && toRememberedDisplay(last))).toBe(last);
      }),
    );
  });

  it('is recognised by name when the system gives it a new id', () => {
    const [own, dell, epson] = [screen(1, 'Built-in', true), screen(2, 'Dell'), screen(7, 'EPSON')];
    expect(chooseDisplay([own, dell, epson], 1, { id: 3, name: 'EPSON' })).toBe(epson);
    // A missing name identifies nothing.
    expect(chooseDisplay([own, dell, screen(8, '')], 1, { id: 3, name: '' })).toBe(dell);
  });

  it('is an external display before the built-in one', () => {
    const [own, dell, epson] = [screen(1, 'Built-in', true), screen(2, 'Dell'), screen(3, 'EPSON')];
    expect(chooseDisplay([own, dell, epson], 2)).toBe(epson);
    expect(chooseDisplay([own, dell], 2)).toBe(own);
  });
});

describe('when a display is connected', () => {
  it('moves a big screen without a display there, or to the chosen one', () => {
    fc.assert(
      fc.property(screens, id, remembered, fc.nat(), (displays, chair, last, at) => {
        const added = displays[at % displays.length]?.id ?? 0;
        const next = displayAfterPlug(displays, chair, added, undefined, last);
        expect(next?.id).not.toBe(chair);
        if (added !== chair) expect(next).toBeDefined();
        if (!last) expect(next?.id).toBe(added === chair ? undefined : added);
      }),
    );
  });

  it('moves a placed big screen only to the chosen display', () => {
    fc.assert(
      fc.property(
        screens,
        id,
        remembered,
        fc.nat(),
        fc.nat(),
        (displays, chair, last, one, two) => {
          const added = displays[one % displays.length]?.id ?? 0;
          const on = displays[two % displays.length]?.id ?? 0;
          const next = displayAfterPlug(displays, chair, added, on, last);
          expect(next?.id).not.toBe(chair);
          expect(next?.id).not.toBe(on);
          if (next) expect([next.id === last?.id, next.label === last?.name]).toContain(true);
        },
      ),
    );
  });
});

describe('a window in the middle of a display', () => {
  it('fits within it', () => {
    fc.assert(
      fc.property(bounds, (area) => {
        const { x, y, width, height } = middleOf(area);
        expect(x).toBeGreaterThanOrEqual(area.x);
        expect(y).toBeGreaterThanOrEqual(area.y);
        expect(x + width).toBeLessThanOrEqual(area.x + area.width);
        expect(y + height).toBeLessThanOrEqual(area.y + area.height);
      }),
    );
  });
});

it('shows a display with its size in physical pixels', () => {
  const display = { ...screen(2, 'EPSON'), scaleFactor: 1.5 };
  expect(toDisplayInfo(display)).toEqual({ id: 2, name: 'EPSON', width: 1920, height: 1080 });
});

function screen(number: number, label: string, internal = false): ConnectedDisplay {
  const size = { x: 0, y: 0, width: 1280, height: 720 };
  return { id: number, label, internal, scaleFactor: 1, bounds: size };
}
