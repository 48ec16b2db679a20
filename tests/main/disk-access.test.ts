import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('reaches the disk through one replaceable module', () => {
  const reaching = ['src-main/store', 'src-main/backups'].flatMap((place) =>
    readdirSync(place)
      .map((name) => join(place, name))
      .filter((path) => /['"](?:node:)?fs(?:\/promises)?['"]/.test(readFileSync(path, 'utf8'))),
  );
  expect(reaching).toEqual([join('src-main', 'store', 'fs.ts')]);
});
