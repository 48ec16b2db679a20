import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mergeTexts } from '../../src-core/text-merge.ts';
import { type Save, SharedText } from '../../src-renderer/shared-text.ts';

/** Typing in a text that others are writing in, with a host that answers when it is told to. */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is on the disk, and the saves that wait for an answer. */
function host(text: string) {
  const waiting: (() => void)[] = [];
  const disk = { text, answer: () => waiting.shift()?.() };
  const save: Save = (mine, base) =>
    new Promise((resolve) => {
      waiting.push(() => {
        disk.text = mergeTexts(base, disk.text, mine);
        resolve({ ok: true, text: disk.text });
      });
    });
  return { disk, save };
}

test('who types while it is saved types into the text with what others wrote in it', async () => {
  const { disk, save } = host('planen');
  let shown = 'planen';
  const text: SharedText = new SharedText('planen', save, () => {
    shown = text.value;
  });
  const type = (letters: string) => text.type(shown + letters, 250);

  type(' a');
  await vi.advanceTimersByTimeAsync(250);
  disk.text = `NAV: ${disk.text}`;
  type('b');
  disk.answer();
  await vi.advanceTimersByTimeAsync(0);
  // The second save is under way; the answer to the first one is shown.
  expect(shown).toBe('NAV: planen ab');
  type('c');
  for (let times = 0; times < 3; times += 1) {
    disk.answer();
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(disk.text).toBe('NAV: planen abc');
  expect(shown).toBe('NAV: planen abc');
});
