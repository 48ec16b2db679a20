import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { APP_ROOT } from '../../src-main/platform/app-root.ts';
import { expectAccessible } from './axe.ts';

/** The developers' page that shows every control in every state. */

let server: ViteDevServer;
test.beforeAll(async () => {
  const configFile = join(APP_ROOT, 'src-renderer/gallery/vite.config.ts');
  server = await createServer({
    configFile,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
});
test.afterAll(() => server.close());

test('shows every control, accessible in light and dark mode and in high contrast', async ({
  page,
}) => {
  test.slow();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of controls()) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByLabel('Colours').selectOption('dark');
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expectAccessible(page);
});

/** The controls that ui/ exports in files named after them: `day-field.tsx` exports `DayField`. */
function controls(): readonly string[] {
  const folder = join(APP_ROOT, 'src-renderer/ui');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const name = file
        .replace('.tsx', '')
        .replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
      const isThere = readFileSync(join(folder, file), 'utf8').includes(`export function ${name}(`);
      return isThere ? [name] : [];
    });
}
