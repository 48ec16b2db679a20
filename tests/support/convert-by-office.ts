import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Converts files with LibreOffice into the folder, with a profile there, so that several can run at once. */
export function convertByOffice(
  folder: string,
  format: string,
  files: readonly string[],
  ...more: readonly string[]
): void {
  const profile = `-env:UserInstallation=${pathToFileURL(profileIn(folder))}`;
  const args = [profile, '--headless', ...more, '--convert-to', format, '--outdir', folder];
  execFileSync('soffice', [...args, ...files], { stdio: 'ignore' });
}

/**
 * A profile that a later version has used. In one that an earlier version used, LibreOffice first tests the graphics of
 * the machine, which takes most of the time.
 */
function profileIn(folder: string): string {
  const profile = join(folder, 'office-profile');
  if (existsSync(profile)) return profile;
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), USED_BY_A_LATER_VERSION);
  return profile;
}

const USED_BY_A_LATER_VERSION = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Setup/Product">
    <prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop>
  </item>
</oor:items>
`;
