import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { renderPrintable } from '../../src-main/documents/formats.ts';
import {
  findChromium,
  printByChromium,
} from '../../src-main/documents/printing/print-by-chromium.ts';
import { anyPlan, documentsOf, forumOf, SECRET } from '../support/random-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** PDFs made by a local Chromium, read by poppler's tools. */

const hasChromium = findChromium() !== undefined;
const hasPoppler = ['pdfinfo', 'pdftotext'].every((program) => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
if (!hasChromium || !hasPoppler) {
  process.stdout.write('Skipped: Chromium or poppler is not on this machine.\n');
}

const home = temporaryFolder();

async function printed(tree: DocumentTree) {
  const path = join(home, 'printed.pdf');
  await writeFile(path, await printByChromium(renderPrintable(tree)));
  const pages = execFileSync('pdftotext', ['-layout', path, '-']).toString().split('\f');
  return {
    info: execFileSync('pdfinfo', [path]).toString(),
    raw: (await readFile(path)).toString('latin1'),
    pages: pages.slice(0, -1),
  };
}

describe.skipIf(!hasChromium || !hasPoppler)('a PDF', () => {
  it('is tagged, with title, language, page headers and numbers', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [[{ text: `Rad ${index}` }]]);
    const tree: DocumentTree = {
      language: 'nn',
      title: 'Referat: «Møtet» \\ <b>"x"</b>',
      author: 'A',
      subject: 'S',
      header: 'Topp "};</style> \\',
      marking: 'Utkast',
      footer: 'Side {{page}} av {{pages}}',
      filling: {
        ...{ title: 'Referat', forum: 'F', secretariat: '', date: '', place: '' },
        ...{ number: '', chair: '', secretary: '', marking: 'Utkast' },
      },
      blocks: [
        { type: 'table', title: 'T', columns: [{ title: 'Kolonne', share: 100 }], rows },
        { type: 'paragraph', text: [{ text: 'Said in English.', language: 'en' }] },
      ],
    };
    const { info, raw, pages } = await printed(tree);
    expect(info).toMatch(/Title: +Referat: «Møtet» \\ <b>"x"<\/b>\n/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: .*A4/);
    expect(raw).toContain('/Lang (nn)');
    expect(raw).toContain('/Lang (en)');
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Side ${index + 1} av ${pages.length}`);
      expect(page).toContain('Utkast');
      expect(page.includes('Topp "};</style> \\')).toBe(index > 0);
      // The header row is repeated above the continuation.
      expect(page).toContain('Kolonne');
    }
  });

  it('contains nothing exempt in the public edition', async () => {
    const [plan] = fc.sample(
      anyPlan.filter(({ items }) => items.some((item) => item.exempt && item.decisions.length > 0)),
      { numRuns: 1, seed: 7 },
    );
    if (!plan) throw new Error('no plan');
    const [minutes] = documentsOf(forumOf(plan), 'public');
    if (!minutes) throw new Error('no minutes');
    const { pages, raw } = await printed(minutes);
    expect(pages.join('')).toContain('offl. § 13');
    expect((pages.join('') + raw).toUpperCase()).not.toContain(SECRET);
  });
});

it('reports a missing Chromium, Chrome or Edge', async () => {
  expect(findChromium({ PATH: home }, 'linux')).toBeUndefined();
  const refused = printByChromium('<p>', findChromium({ PATH: home }, 'linux') ?? '');
  await expect(refused).rejects.toMatchObject({ words: 'host.noPdf' });
});

it('finds a browser by its usual name, or the named one', async () => {
  const chrome = join(home, 'google-chrome');
  await writeFile(chrome, '');
  expect(findChromium({ PATH: home }, 'linux')).toBe(chrome);
  const edge = ['Microsoft', 'Edge', 'Application'];
  await mkdir(join(home, ...edge), { recursive: true });
  await writeFile(join(home, ...edge, 'msedge.exe'), '');
  expect(findChromium({ ProgramFiles: home }, 'win32')).toBe(join(home, ...edge, 'msedge.exe'));
  expect(findChromium({ PATH: home, FORUM_CHROMIUM: chrome }, 'darwin')).toBe(chrome);
});

describe.skipIf(process.platform === 'win32')('a Chromium that does not do its work', () => {
  async function program(script: string): Promise<string> {
    const path = join(home, 'fake');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  it('is stopped with its child processes at the time limit, leaving nothing', async () => {
    const pid = join(home, 'pid');
    // Reports its child process and its profile folder.
    const script = `sleep 600 & echo "$! $*" > ${pid}; wait`;
    const time = new AbortController();
    const hanging = printByChromium('<p>', await program(script), time.signal);
    const refused = expect(hanging).rejects.toMatchObject({ values: { reason: 'ETIMEDOUT' } });
    await expect.poll(() => existsSync(pid) && readFileSync(pid, 'utf8').endsWith('\n')).toBe(true);
    time.abort();
    await refused;
    const [child, ...args] = (await readFile(pid, 'utf8')).split(' ');
    const profile = args.find((each) => each.startsWith('--user-data-dir='))?.split('=')[1] ?? '';
    expect(profile).toMatch(/forum-print-/);
    expect(existsSync(join(profile, '..'))).toBe(false);
    await expect.poll(() => isRunning(Number(child))).toBe(false);
  });

  it('is reported with a reason when it fails, produces nothing, or cannot start', async () => {
    for (const [script, reason] of [
      ['exit 3', '3'],
      ['exit 0', 'ENOENT'],
    ] as const) {
      await expect(printByChromium('<p>', await program(script))).rejects.toMatchObject({
        words: 'host.pdfFailed',
        values: { program: 'fake', reason },
      });
    }
    const missing = printByChromium('<p>', join(home, 'nothing-here'));
    await expect(missing).rejects.toMatchObject({ values: { reason: 'ENOENT' } });
  });
});

/** A zombie process counts as ended. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
