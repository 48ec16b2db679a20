import { afterEach, expect, it, vi } from 'vitest';

/** Electron and Chromium lack nynorsk, and fall back to English. */

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

it('writes dates, lists and numbers in nynorsk on systems that lack it', async () => {
  const { DateTimeFormat, ListFormat, NumberFormat } = Intl;
  const known = (locale: unknown) =>
    ['nb-NO', 'en-GB'].includes(String(locale)) ? String(locale) : 'en-US';
  // biome-ignore lint/complexity/useArrowFunction: it is called with new
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (locale, style) {
    return new DateTimeFormat(known(locale), style);
  } as typeof DateTimeFormat);
  // biome-ignore lint/complexity/useArrowFunction: it is called with new
  vi.spyOn(Intl, 'ListFormat').mockImplementation(function (
    locale?: Intl.LocalesArgument,
    style?: Intl.ListFormatOptions,
  ) {
    return new ListFormat(known(locale), style);
  } as unknown as typeof ListFormat);
  // biome-ignore lint/complexity/useArrowFunction: it is called with new
  vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (locale, style) {
    return new NumberFormat(known(locale), style);
  } as typeof NumberFormat);
  const format = await import('../../src-core/i18n/format.ts');
  expect(format.longDay('2026-11-28', 'nn')).toBe('laurdag 28. november 2026');
  expect(format.longDay('2026-05-17', 'nn')).toBe('søndag 17. mai 2026');
  expect(format.shortDay('2026-11-28', 'nn')).toBe('28.11.2026');
  expect(format.list(['a', 'b', 'c'], 'nn')).toBe('a, b og c');
  expect(format.number(1234.5, 'nn')).toMatch(/^1\s234,5$/);
  expect(format.chromiumLanguage('nn')).toBe('nb');
});
