import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Has LibreOffice convert files, into the folder; with a profile of its own there, so that several can run at once. */
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
