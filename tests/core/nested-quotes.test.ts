import { expect, it } from 'vitest';
import { plainRun, sentenceWith } from '../../src-core/documents/minutes-input.ts';
import { translator } from '../../src-core/i18n/index.ts';
import type { Language } from '../../src-core/model/forum.ts';

/** Quotation marks inside quotation marks alternate. */

it.each([
  ['nb', 'Les «Planen» nå', 'Forbehold fra A: «Les “Planen” nå»'],
  ['nn', 'Les «Planen «del 1»» no', 'Atterhald frå A: «Les “Planen «del 1»” no»'],
  ['nb', 'Kalt «X “y”»', 'Forbehold fra A: «Kalt “X «y»”»'],
  ['nb', 'Kalt “Plan”', 'Forbehold fra A: «Kalt “Plan”»'],
  ['nb', 'uten', 'Forbehold fra A: «uten»'],
  ['en', 'Read “It’s” now', 'Reservation by A: “Read ‘It’s’ now”'],
] as const)('in %s: %s', (language, text, said) => {
  const t = translator(language as Language);
  const values = { partner: 'A', text };
  expect(t('minutes.reservation', values)).toBe(said);
  const line = sentenceWith(t, 'minutes.reservation', { ...values, text: plainRun(text) });
  expect(line.map((each) => each.text).join('')).toBe(said);
});

it('elsewhere a text keeps its own marks', () => {
  expect(translator('nb')('minutes.presenter', { name: '«Kalle» Å' })).toBe('Innleder: «Kalle» Å');
});
