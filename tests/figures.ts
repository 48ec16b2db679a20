import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTables } from './figures/pages.ts';
import { figuresOf } from './figures/table.ts';
import { simulate } from './simulate.ts';
import type { Counted } from './support/report-figures.ts';

/**
 * Runs the histories, the kills, the hostile cases and the long meeting, and writes their counts into
 * docs/figures/robustness.md. `npm run figures -- [--histories 2000] [--seed 6] [--kills 50] [--cases 2000] [--commands
 * 5000] [--followers 50] [--hours 8] [--print]`
 */

const TESTS = {
  histories: ['tests/main/histories.test.ts'],
  kills: ['tests/main/kill.test.ts'],
  cases: ['tests/main/hostile', 'tests/documents/import-reviewed-fuzz.test.ts'],
};

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '6' },
    kills: { type: 'string', default: '50' },
    cases: { type: 'string', default: '2000' },
    commands: { type: 'string', default: '5000' },
    followers: { type: 'string', default: '50' },
    hours: { type: 'string', default: '8' },
    /** Prints the tables instead of writing them. */
    print: { type: 'boolean', default: false },
  },
});

/** The counts that the tests report. Exits when one of them fails. */
function counted(): readonly Counted[] {
  const place = mkdtempSync(join(tmpdir(), 'forum-figures-'));
  const told = join(place, 'told');
  writeFileSync(told, '');
  try {
    for (const files of Object.values(TESTS)) {
      const vitest = [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'tests/vitest.config.ts',
      ];
      const { status } = spawnSync(process.execPath, [...vitest, ...files], {
        stdio: 'inherit',
        env: {
          ...process.env,
          FORUM_FIGURES: told,
          FORUM_HISTORIES: values.histories,
          FORUM_SEED: values.seed,
          FORUM_KILLS: values.kills,
          FORUM_CASES: values.cases,
        },
      });
      if (status !== 0) process.exit(status ?? 1);
    }
    const lines = readFileSync(told, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Counted);
  } finally {
    rmSync(place, { recursive: true });
  }
}

const size = {
  commands: Number(values.commands),
  followers: Number(values.followers),
  hours: Number(values.hours),
};
const table = figuresOf(counted(), size, await simulate(size));
if (values.print) console.log(table);
else writeTables('robustness', table);
process.exit();
