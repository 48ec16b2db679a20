import { windowWaits } from '../bench/parts/window.ts';
import { expect, test } from './served-forums.ts';

test('lets the bench measure the window', async () => {
  for (const { samples } of await windowWaits(2)) {
    expect(samples).toHaveLength(2);
    for (const sample of samples) expect(sample).toBeGreaterThan(0);
  }
});
