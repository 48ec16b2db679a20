import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP_ROOT } from '../../src-main/platform/app-root.ts';
import { SHORTCUTS } from '../../src-renderer/app/shortcuts.ts';

const all = Object.values(SHORTCUTS);

it('gives a key one meaning in each place', () => {
  const places = all.map(({ keys, where }) => `${keys} in ${where}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  const everywhere = all.filter(({ where }) => where === 'everywhere').map(({ keys }) => keys);
  expect(
    all.filter(({ keys, where }) => where !== 'everywhere' && everywhere.includes(keys)),
  ).toEqual([]);
});

it('lists exactly the shortcuts outside texts in the guide', () => {
  const guide = readFileSync(join(APP_ROOT, 'docs/guide.md'), 'utf8');
  const rows = guide.split('\n').filter((line) => /^\| +`/.test(line));
  const named = rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, keys]) => keys),
  );
  const listed = all.filter((each) => each.where !== 'text' || each.words === 'meeting.leaveText');
  const declared = listed.flatMap(({ keys }) => asInTheGuide(keys));
  expect(new Set([...named, '?'])).toEqual(new Set(declared));
});

/** The guide writes alternatives one by one, and a plain hyphen for minus. */
function asInTheGuide(keys: string): readonly string[] {
  if (keys === '1 2 3 4') return keys.split(' ');
  if (keys === 'Alt ↑ ↓') return ['Alt ↑', 'Alt ↓'];
  return [keys.replace('−', '-')];
}
