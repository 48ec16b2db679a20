import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectivesFrom } from '../../src-renderer/features/prepare/objectives-from-text.ts';

describe('objectives written as lines', () => {
  const known = [
    { id: 'a', text: 'Sørge for informasjonsflyt' },
    { id: 'b', text: 'Bryte ned barrierer for samhandling' },
    { id: 'c', text: 'Stimulere til tiltak' },
  ];
  it('keep their ids when moved or reworded, and get none when new', () => {
    const lines = [
      'Stimulere til tiltak',
      'Sørge for god informasjonsflyt',
      'Et helt nytt delmål',
      'Bryte ned barrierer for all samhandling',
    ];
    expect(objectivesFrom(`${lines.join('\n')}\n\n`, known)).toEqual([
      { id: 'c', text: lines[0] },
      { id: 'a', text: lines[1] },
      { text: lines[2] },
      { id: 'b', text: lines[3] },
    ]);
  });

  it('never give two the same id', () => {
    const line = fc.constantFrom(
      ...known.map((each) => each.text),
      'Sørge for flyt',
      'Nytt',
      'Tiltak',
    );
    fc.assert(
      fc.property(fc.uniqueArray(line), (lines) => {
        const ids = objectivesFrom(lines.join('\n'), known).flatMap((each) => each.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
