import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../chromium.ts';
import { liveSample, MEETING } from '../../live-sample.ts';
import { serve } from '../../serve.ts';
import type { Row } from '../rows.ts';

/** What a person waits for in the window, in a real Chromium. Needs the built window. */

/** From the start of the program to a window that can be used; and from a keystroke to the wall. */
export async function windowWaits(turns: number): Promise<Row[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    return await withBrowser(browser, turns);
  } finally {
    await browser.close();
  }
}

async function withBrowser(browser: Browser, turns: number): Promise<Row[]> {
  const starts: number[] = [];
  for (let start = 0; start < Math.min(5, turns); start += 1) {
    const begun = performance.now();
    await serve(liveSample, async ({ url }) => {
      const page = await (await browser.newContext()).newPage();
      const served = performance.now();
      await page.goto(url);
      await page.getByRole('tab').first().waitFor();
      starts.push(performance.now() - served);
      await page.context().close();
    });
    if (performance.now() - begun > 60_000) break;
  }
  const strokes = await serve(liveSample, ({ url, origin }) =>
    keystrokes(browser, url, origin, turns),
  );
  return [
    {
      name: 'address opened to usable window, cold cache',
      unit: 'ms',
      samples: starts,
      targets: { most: 1_500 },
    },
    {
      name: 'keystroke to painted on the wall',
      unit: 'ms',
      samples: strokes,
      targets: { p95: 50 },
    },
  ];
}

async function keystrokes(browser: Browser, url: string, origin: string, turns: number) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  // A window of its own, as in the room: of two tabs in one window, only one is painted.
  const beside = await browser.newContext();
  const wall = await beside.newPage();
  await wall.goto(url);
  await wall.goto(`${origin}/#/projector/${MEETING}`);
  await page.goto(`${origin}/#/meeting/${MEETING}/run`);
  const wording = page.getByRole('textbox', { name: /Ordlyd i/ });
  await wording.focus();
  await page.keyboard.press('Control+End');
  await page.evaluate(noteInput);
  const samples: number[] = [];
  let expected = await wording.inputValue();
  for (let turn = 0; turn < turns; turn += 1) {
    const letter = String.fromCharCode(97 + (turn % 26));
    expected += letter;
    const painted = await seen(wall, expected);
    await page.keyboard.press(letter);
    const [typed, shown] = [await page.evaluate(() => window.typedAt ?? 0), await painted()];
    samples.push(shown - typed);
  }
  await Promise.all([context.close(), beside.close()]);
  return samples;
}

declare global {
  interface Window {
    typedAt?: number;
    paintedAt?: Promise<number>;
  }
}

/** On the clock that all pages of a machine share. */
function noteInput(): void {
  addEventListener(
    'input',
    (event) => {
      window.typedAt = performance.timeOrigin + event.timeStamp;
    },
    true,
  );
}

/** Begins to look for the text on the wall; what it answers tells when the text was painted. */
async function seen(wall: Page, text: string): Promise<() => Promise<number>> {
  await wall.evaluate((wanted) => {
    window.paintedAt = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('.fit')?.textContent !== wanted) return;
        observer.disconnect();
        // After the frame that shows it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
  }, text);
  return () => wall.evaluate(() => window.paintedAt ?? 0);
}
