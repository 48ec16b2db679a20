import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOnDisplay } from '../../src-main/transports/desktop/place-on-display.ts';

/** A window opens in its earlier place, on the current displays. */

const PRIMARY = { x: 0, y: 25, width: 1440, height: 875 };
const RIGHT = { x: 1440, y: 0, width: 1920, height: 1040 };
const was = (x: number, y: number, width = 800, height = 600) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

test('opens where it was, if it fits', () => {
  const { isMaximized: _, ...bounds } = was(1500, 100);
  expect(placeOnDisplay(was(1500, 100), [PRIMARY, RIGHT])).toEqual(bounds);
});

test('opens in the middle of the primary display at first, or when its display is gone', () => {
  expect(placeOnDisplay(undefined, [PRIMARY, RIGHT])).toEqual({
    x: 80,
    y: 62,
    width: 1280,
    height: 800,
  });
  expect(placeOnDisplay(was(1500, 100), [PRIMARY])).toEqual({
    x: 320,
    y: 162,
    width: 800,
    height: 600,
  });
});

test('moves and shrinks to fit a smaller display', () => {
  const small = { x: 0, y: 0, width: 1024, height: 700 };
  expect(placeOnDisplay(was(400, 300, 1200, 600), [small])).toEqual({
    x: 0,
    y: 100,
    width: 1024,
    height: 600,
  });
});

test('accepts a place to the left of the primary display', () => {
  const left = { x: -1920, y: 0, width: 1920, height: 1040 };
  expect(placeOnDisplay(was(-1800, 50), [PRIMARY, left])).toMatchObject({ x: -1800, y: 50 });
});

test('stays within the edges of a display', () => {
  const position = fc.integer({ min: -5_000, max: 5_000 });
  const size = fc.integer({ min: 1, max: 5_000 });
  const area = fc.record({ x: position, y: position, width: size, height: size });
  const place = fc.option(
    fc.record({ x: position, y: position, width: size, height: size, isMaximized: fc.boolean() }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(place, fc.tuple(area, area), (before, areas) => {
      const { x, y, width, height } = placeOnDisplay(before, areas);
      expect(
        areas.some(
          (each) =>
            x >= each.x &&
            y >= each.y &&
            x + width <= each.x + each.width &&
            y + height <= each.y + each.height,
        ),
      ).toBe(true);
    }),
  );
});
