import { windowWaits } from '../bench/parts/window.ts';
import { expect, test } from './served-forums.ts';

test('the bench can measure the window, so that it is there when it is asked', async () => {
  for (const { samples } of await windowWaits(2)) {
    expect(samples).toHaveLength(2);
    for (const sample of samples) expect(sample).toBeGreaterThan(0);
  }
});
