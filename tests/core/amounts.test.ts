import { expect, it } from 'vitest';
import { money } from '../../src-core/i18n/format.ts';
import type { Language } from '../../src-core/model/forum.ts';

it('an amount of money has two decimals or none', () => {
  const amounts = [250_000.5, 250_000, 0.1, 1_000_000.25];
  const written = (language: Language) =>
    amounts.map((amount) => money(amount, 'kr', language).replace(/\s/g, ' '));
  const kroner = ['250 000,50', '250 000', '0,10', '1 000 000,25'].map((each) => `${each} kroner`);
  expect(written('nb')).toEqual(kroner);
  expect(written('nn')).toEqual(kroner);
  expect(written('en')).toEqual(['NOK 250,000.50', 'NOK 250,000', 'NOK 0.10', 'NOK 1,000,000.25']);
});
