import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('is by one file alone that the store reaches the disk: a faulty one can be put in its place', () => {
  const store = 'src-main/store';
  const reaching = readdirSync(store).filter((name) =>
    /['"](?:node:)?fs(?:\/promises)?['"]/.test(readFileSync(join(store, name), 'utf8')),
  );
  expect(reaching).toEqual(['files.ts']);
});
