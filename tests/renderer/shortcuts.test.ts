import { expect, it } from 'vitest';
import { KEYS } from '../../src-renderer/app/shortcuts.ts';

it('no key does two things', () => {
  const keys = KEYS.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
