import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions, windowedChromium } from '../../support/chromium.ts';
import { liveSample } from '../../support/live-sample.ts';
import { served } from '../../support/serve.ts';
import type { Row } from '../rows.ts';

/** From program start to a usable window, in a running Chromium. Needs the built window. */
export async function starting(
  home: string,
  turns: number,
  large: string,
  where: string,
): Promise<Row[]> {
  const folder = join(home, 'started');
  await liveSample(folder);
  const browser = await chromium.launch(launchOptions(windowedChromium()));
  const first: number[] = [];
  const again: number[] = [];
  const inLarge: number[] = [];
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      // A first start on this machine, and a second one.
      const person = join(home, `person-${turn}`);
      first.push(await start(browser, folder, person));
      again.push(await start(browser, folder, person));
      inLarge.push(await start(browser, large, person));
    }
  } finally {
    await browser.close();
  }
  const row = { unit: 'ms', targets: { most: 1_500 } } as const;
  return [
    { name: 'program started to usable window, the first time', ...row, samples: first },
    { name: 'program started to usable window, after that', ...row, samples: again },
    { name: `program started to usable window, ${where}`, ...row, samples: inLarge },
  ];
}

async function start(browser: Browser, folder: string, person: string): Promise<number> {
  const begun = performance.now();
  return served(folder, person, async ({ url }) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(url);
    await page.getByRole('tab').first().waitFor();
    const took = performance.now() - begun;
    await page.context().close();
    return took;
  });
}
