import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The schemas of the standard, if present beside the checkout, and the tool that reads them. */
const SCHEMA = join(
  import.meta.dirname,
  '../../../shared/arkivmelding/no.ks.fiks.arkiv.v2.arkivering.arkivmelding.opprett.xsd',
);

export function hasArchiveSchemas(): boolean {
  const isThere = existsSync(SCHEMA) && spawnSync('xmllint', ['--version']).error === undefined;
  if (!isThere) process.stdout.write('Skipped: xmllint or the archive’s schemas are not there.\n');
  return isThere;
}

/** Throws the errors of the first file that does not follow the standard. */
export function assertFollowsSchema(paths: readonly string[]): void {
  execFileSync('xmllint', ['--noout', '--huge', '--nonet', '--schema', SCHEMA, ...paths], {
    stdio: 'pipe',
  });
}
