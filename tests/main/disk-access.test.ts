import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('is by one file alone that the store and the backups reach the disk: a faulty one can be put in its place', () => {
  const reaching = ['src-main/store', 'src-main/backups'].flatMap((place) =>
    readdirSync(place)
      .map((name) => join(place, name))
      .filter((path) => /['"](?:node:)?fs(?:\/promises)?['"]/.test(readFileSync(path, 'utf8'))),
  );
  expect(reaching).toEqual([join('src-main', 'store', 'fs.ts')]);
});
