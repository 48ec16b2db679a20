import { describe, expect, it } from 'vitest';
import { otherNeed } from '../../src-core/meeting/other-need.ts';

const BINDING = { effect: 'binding', procedure: 'consensus' } as const;
const CONSENTS = { position: 'consents' } as const;

describe('what a partner may say of its authority in one matter (D215)', () => {
  it('is the other way round than usual', () => {
    expect(otherNeed(BINDING, 'decides', CONSENTS)?.says).toBe('needed');
    expect(otherNeed(BINDING, 'negotiates', CONSENTS)?.says).toBe('not-needed');
    const allAsk = { ...BINDING, ratification: 'needed' } as const;
    expect(otherNeed(allAsk, 'decides', CONSENTS)?.says).toBe('not-needed');
    expect(otherNeed({ ...BINDING, effect: 'delegated' }, 'negotiates', CONSENTS)?.says).toBe(
      'needed',
    );
  });

  it('is taken back by saying it again', () => {
    expect(otherNeed(BINDING, 'decides', CONSENTS)?.next).toBe('needed');
    const said = { ...CONSENTS, ratification: 'needed' } as const;
    expect(otherNeed(BINDING, 'decides', said)).toEqual({
      says: 'needed',
      isSaid: true,
      next: undefined,
    });
  });

  it('is not asked where nobody asks at home, or of those that do not consent', () => {
    expect(otherNeed({ procedure: 'majority' }, 'negotiates', CONSENTS)).toBeUndefined();
    expect(otherNeed(BINDING, 'negotiates', { position: 'reserves' })).toBeUndefined();
    expect(otherNeed(BINDING, 'negotiates', { position: 'objects' })).toBeUndefined();
  });
});
