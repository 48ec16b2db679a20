import { describe, expect, it } from 'vitest';
import { applies, changesTo, usualShare } from '../../src-core/meeting/terms-that-apply.ts';

const BINDING = { effect: 'binding', procedure: 'consensus' } as const;
const OWN = { effect: 'own-order', procedure: 'majority' } as const;

describe('what a decision may say besides its wording (D214)', () => {
  it('depends on its kind and its procedure', () => {
    const said = (decision: Parameters<typeof applies>[1]) =>
      (['basis', 'addressees', 'share', 'condition', 'ratification', 'silence'] as const).filter(
        (term) => applies(term, decision),
      );
    expect(said(BINDING)).toEqual(['condition', 'ratification']);
    expect(said({ ...BINDING, effect: 'delegated' })).toEqual(['basis', 'condition']);
    expect(said({ ...BINDING, effect: 'recommendation' })).toEqual(['addressees', 'silence']);
    expect(said(OWN)).toEqual(['share', 'silence']);
    expect(said({ procedure: 'noted' })).toEqual(['silence']);
  });

  it('clears what does not apply to another kind or procedure', () => {
    const conditional = { ...BINDING, condition: 'Tilskudd', from: '2026-10-20' };
    expect(changesTo(conditional, { effect: 'recommendation' })).toEqual({
      effect: 'recommendation',
      condition: null,
      from: null,
    });
    expect(changesTo({ ...OWN, silence: 'consents' }, { effect: 'binding' })).toEqual({
      effect: 'binding',
      silence: null,
    });
    expect(changesTo({ ...OWN, share: '2/3' }, { procedure: 'consensus' })).toEqual({
      procedure: 'consensus',
      share: null,
    });
    expect(changesTo(conditional, { procedure: 'majority' })).toEqual({ procedure: 'majority' });
  });

  it('knows the usual majorities however they are written', () => {
    expect([usualShare('2/3'), usualShare(0.67), usualShare(0.75), usualShare('3/5')]).toEqual([
      '2/3',
      '2/3',
      '3/4',
      undefined,
    ]);
  });
});
