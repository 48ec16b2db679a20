import { vi } from 'vitest';
import { testForumStore } from '../support/store-contract.ts';
import { folderWorld, memoryWorld } from '../support/store-worlds.ts';

vi.mock(
  '../../src-main/store/fs.ts',
  async () => (await import('../support/faulty-disk.ts')).files,
);
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

/** Every store keeps the same contract (docs/store-port.md). */

testForumStore('the folder', folderWorld);
testForumStore('a store without a folder', memoryWorld);
