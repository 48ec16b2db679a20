import { describe, expect, it } from 'vitest';
import { bindingLines } from '../../src-core/meeting/binding-lines.ts';

const PARTNERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, name: id.toUpperCase() }));

describe('the lines that say whom something binds', () => {
  it('names the day, and what is awaited, with the bound ones first', () => {
    const lines = bindingLines(
      PARTNERS,
      {
        a: { state: 'not-bound', reason: 'objects' },
        b: { state: 'bound', since: '2026-10-20' },
        c: { state: 'bound', since: '2026-09-01' },
        d: { state: 'bound', since: '2026-10-20' },
        e: { state: 'bound-on-ratification' },
        f: { state: 'bound-on-condition', reason: 'condition' },
      },
      'nb',
    );
    expect(lines.map(({ how, partners }) => `${how}: ${partners}`)).toEqual([
      'Bundne fra 1. september 2026: C',
      'Bundne fra 20. oktober 2026: B og D',
      'Bundne når oppdragsgiver har godkjent det: E',
      'Bundne når vilkåret er oppfylt: F',
      'Ikke bundne: A',
    ]);
  });

  it('says when it depends on others', () => {
    const waits = { a: { state: 'bound-on-condition', reason: 'others' } } as const;
    expect(bindingLines(PARTNERS, waits, 'en')).toEqual([
      { how: 'Bound once others have approved', partners: 'A' },
    ]);
  });
});
