import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { mergeTexts } from '../../src-core/text/merge-texts.ts';
import { SharedDraft, saveTexts } from '../../src-renderer/ui/collaborative-text.ts';
import { PATIENT } from '../support/patience.ts';

/**
 * Two windows on one text, and a host that merges like the service. Messages keep their order but arrive at any time; a
 * field may show old text while somebody types.
 */
type Step = 'type' | 'show' | 'host' | 'hear' | 'pause';
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(0, 1),
    fc.constantFrom<Step>('type', 'type', 'show', 'host', 'hear', 'pause'),
    fc.nat(40),
  ),
  { minLength: 40, maxLength: 120 },
);
const SIGNS = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789²³¹¼½¾'] as const;

test('loses no typed character in any order of events, and all end with the same text', async () => {
  vi.useFakeTimers();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', 'forumet vedtar planen'), steps, async (start, plan) => {
      let text: string = start;
      const toHost: (() => void)[] = [];
      const windows = [0, 1].map((index) => {
        const inbox: (() => void)[] = [];
        const save = (mine: string, base: string) =>
          new Promise<{ ok: true; text: string }>((resolve) => {
            toHost.push(() => {
              text = mergeTexts(base, text, mine);
              const now = text;
              for (const each of windows) each.inbox.push(() => each.shared.see(now));
              inbox.push(() => resolve({ ok: true, text: now }));
            });
          });
        const shared = new SharedDraft(start, save, () => undefined);
        return { inbox, shared, field: start as string, left: [...(SIGNS[index] ?? '')] };
      });
      const typed: string[] = [];
      const carryOut = async (window: (typeof windows)[number], step: Step, at: number) => {
        if (step === 'type') {
          const sign = window.left.shift();
          if (sign === undefined) return;
          typed.push(sign);
          const before = window.field;
          const place = Math.min(at, before.length);
          window.field = before.slice(0, place) + sign + before.slice(place);
          window.shared.type(window.field, before, 50);
        } else if (step === 'show') window.field = window.shared.value;
        else if (step === 'host') toHost.shift()?.();
        else if (step === 'hear') window.inbox.shift()?.();
        else vi.advanceTimersByTime(60);
        await Promise.resolve();
      };
      for (const [index, step, at] of plan) {
        const window = windows[index];
        if (window) await carryOut(window, step, at);
      }
      for (const { shared } of windows) shared.leave();
      while (toHost.length > 0 || windows.some(({ inbox }) => inbox.length > 0)) {
        toHost.shift()?.();
        for (const { inbox } of windows) {
          inbox.shift()?.();
          for (let hops = 0; hops < 5; hops += 1) await Promise.resolve();
        }
      }
      for (const { shared } of windows) expect(shared.value).toBe(text);
      for (const sign of typed) expect(text.split(sign)).toHaveLength(2);
      expect(text.replace(/[^a-zæøå ]/g, '')).toBe(start);
    }),
    { numRuns: 500 },
  );
  vi.useRealTimers();
});

test('sends typing at once without a delay, and applies later updates after it', async () => {
  const sent: string[] = [];
  let answer: (text: string) => void = () => undefined;
  const save = (text: string) =>
    new Promise<{ ok: true; text: string }>((resolve) => {
      sent.push(text);
      answer = (now) => resolve({ ok: true, text: now });
    });
  const shared = new SharedDraft('', save, () => undefined);
  shared.type('a', '', 0);
  expect(sent).toEqual(['a']);
  shared.type('ab', 'a', 0);
  shared.type('abc', 'ab', 0);
  expect(sent).toEqual(['a']);
  answer('a');
  await vi.waitFor(() => expect(sent).toEqual(['a', 'abc']), PATIENT);
  answer('abc');
  await shared.saveNow();
});

test('saves waiting text at once when the window is closing', async () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const shared = new SharedDraft(
    '',
    async (text) => {
      sent.push(text);
      return { ok: true, text };
    },
    () => undefined,
  );
  shared.type('Rådhuset', '', 400);
  expect(sent).toEqual([]);
  expect(await saveTexts()).toBe(0);
  expect(sent).toEqual(['Rådhuset']);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual(['Rådhuset']);
  vi.useRealTimers();
});

test('saves text typed during a save before reporting that all is saved', async () => {
  const sent: string[] = [];
  const answers: (() => void)[] = [];
  const shared = new SharedDraft(
    '',
    (text) => {
      sent.push(text);
      return new Promise((resolve) => answers.push(() => resolve({ ok: true, text })));
    },
    () => undefined,
  );
  shared.type('a', '', 0);
  shared.type('ab', 'a', 0);
  let left: number | undefined;
  void saveTexts().then((count) => {
    left = count;
  });
  answers.shift()?.();
  await vi.waitFor(() => expect(sent).toEqual(['a', 'ab']), PATIENT);
  expect(left).toBeUndefined();
  answers.shift()?.();
  await vi.waitFor(() => expect(left).toBe(0), PATIENT);
});

test('counts what the disk refuses, and does not retry final refusals', async () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const refusing = (code: 'not-saved' | 'invalid') => async (text: string) => {
    sent.push(text);
    return { ok: false as const, code, path: '', message: '' };
  };
  const full = new SharedDraft('', refusing('not-saved'), () => undefined);
  full.type('a', '', 400);
  const wrong = new SharedDraft('', refusing('invalid'), () => undefined);
  wrong.type('b', '', 400);
  expect(await saveTexts()).toBe(2);
  expect(await saveTexts()).toBe(1);
  expect(sent.filter((each) => each === 'b')).toEqual(['b']);
  vi.useRealTimers();
});

test('shows what is stored, not what the phase of the meeting refused', async () => {
  const refused = { ok: false, code: 'wrong-phase', path: 'meeting', message: 'm' } as const;
  const draft = new SharedDraft(
    'Oslo',
    async () => refused,
    () => undefined,
  );
  draft.type('Oslo 2', 'Oslo', 0);
  expect(draft.value).toBe('Oslo 2');
  await draft.saveNow();
  expect([draft.value, draft.isSaved]).toEqual(['Oslo', true]);
});
