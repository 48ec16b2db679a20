import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Converts files with LibreOffice into the folder, with a profile there, so that several can run at once. */
export function convertByOffice(
  folder: string,
  format: string,
  files: readonly string[],
  ...more: readonly string[]
): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office-profile'))}`;
  const args = [profile, '--headless', ...more, '--convert-to', format, '--outdir', folder];
  execFileSync('soffice', [...args, ...files], { stdio: 'ignore' });
}
