import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions, windowedChromium } from '../../support/chromium.ts';
import { liveSample, MEETING } from '../../support/live-sample.ts';
import { type Serving, serve } from '../../support/serve.ts';
import { showBigScreen } from '../../support/show-big-screen.ts';
import type { Row } from '../rows.ts';

/** Waiting times in the window, in a real Chromium. Needs the built window. */

/** From a keystroke to the big screen, or to the other window. */
export async function windowWaits(turns: number): Promise<Row[]> {
  const browser = await chromium.launch(launchOptions(windowedChromium()));
  try {
    return await serve(liveSample, async (serving) => {
      const rows: Row[] = [];
      for (const way of WAYS) rows.push(await keystrokes(browser, serving, turns, way));
      return rows;
    });
  } finally {
    await browser.close();
  }
}

/** Where a user types, and where the text appears in the other window. */
interface Way {
  readonly name: string;
  readonly typedIn: RegExp;
  readonly beside: 'projector' | 'meeting';
  readonly shownIn: string;
}

const WORDING = /Ordlyd i/;
const WAYS: readonly Way[] = [
  {
    name: 'keystroke in a wording to painted on the wall',
    typedIn: WORDING,
    beside: 'projector',
    shownIn: '.fit',
  },
  {
    name: 'keystroke in a wording to painted in the other window',
    typedIn: WORDING,
    beside: 'meeting',
    shownIn: 'textarea',
  },
  {
    name: 'keystroke in the notes to painted in the other window',
    typedIn: /^Notater/,
    beside: 'meeting',
    shownIn: '.ProseMirror',
  },
];

async function keystrokes(
  browser: Browser,
  { newAddresses, origin }: Serving,
  turns: number,
  way: Way,
): Promise<Row> {
  // Separate windows: Chromium paints only one of two tabs in a window.
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [page, other] = await Promise.all(contexts.map((each) => each.newPage()));
  if (!page || !other) throw new Error('no page');
  for (const each of [page, other]) await each.goto((await newAddresses()).url);
  const room = `${origin}/#/meeting/${MEETING}/run`;
  await page.goto(room);
  await other.goto(way.beside === 'meeting' ? room : `${origin}/#/projector/${MEETING}`);
  if (way.beside === 'projector') await showBigScreen(page);
  await page.getByRole('textbox', { name: way.typedIn }).first().focus();
  await page.keyboard.press('Control+End');
  await other.locator(way.shownIn).first().waitFor();
  await page.evaluate(noteInput);
  const samples: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const letter = String.fromCharCode(97 + (turn % 26));
    const painted = await seen(other, way.shownIn);
    await page.keyboard.press(letter);
    const [typed, shown] = [await page.evaluate(() => window.typedAt ?? 0), await painted()];
    samples.push(shown - typed);
  }
  await Promise.all(contexts.map((each) => each.close()));
  return { name: way.name, unit: 'ms', samples, targets: { p95: 50 } };
}

declare global {
  interface Window {
    typedAt?: number;
    paintedAt?: Promise<number>;
  }
}

/** By the clock that all pages of a machine share. */
function noteInput(): void {
  addEventListener(
    'input',
    (event) => {
      window.typedAt = performance.timeOrigin + event.timeStamp;
    },
    true,
  );
}

/** Waits for one more character there. The result resolves to the time when it was painted. */
async function seen(page: Page, shownIn: string): Promise<() => Promise<number>> {
  await page.evaluate((selector) => {
    const length = () => {
      const place = document.querySelector(selector);
      return (place instanceof HTMLTextAreaElement ? place.value : place?.textContent)?.length ?? 0;
    };
    const before = length();
    window.paintedAt = new Promise((resolve) => {
      const look = () => {
        if (length() === before) {
          requestAnimationFrame(look);
          return;
        }
        // After the frame that shows the character.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      };
      look();
    });
  }, shownIn);
  return () => page.evaluate(() => window.paintedAt ?? 0);
}
