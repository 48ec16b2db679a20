import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { translator } from '../../../src-core/i18n/index.ts';
import { readPartners } from '../../../src-core/imports/partners/partner-sheet.ts';
import { Refused } from '../../../src-core/model/refusal.ts';
import { parseLetterhead, renderDocx } from '../../../src-main/documents/formats.ts';
import { openForumService } from '../../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../../src-main/forum-session/new-forum.ts';
import { readOutline } from '../../../src-main/imports/import-agenda.ts';
import { workbookOf } from '../../../src-main/imports/import-partners.ts';
import { csvOf, sheetIn } from '../../../src-main/imports/read-sheet.ts';
import { readWord } from '../../../src-main/imports/word/read-word.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { letterhead } from '../../support/letterhead-file.ts';
import { anyPlan, documentsOf, forumOf } from '../../support/random-forum.ts';
import { TestForum } from '../../support/test-forum.ts';
import { temporaryFolder } from '../../support/with-forum.ts';
import { Bounds } from './bounds.ts';
import { MAX_RUN_LENGTH, mutatedBytes, share } from './input.ts';

/** Files on the disk and files from people, with any bytes. */

const NOW = () => '2026-11-24T10:00:00+01:00';
const home = temporaryFolder();

/** A refusal as people see it; any other error is a fault. */
async function refusedIn<T>(bounds: Bounds, work: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await bounds.of(work);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, path, words, values } = error;
    bounds.refusal({ code, path, message: translator('nb')(words, values) });
    return undefined;
  }
}

/** A valid zip in which the bytes of one entry are changed. */
function mutatedParts(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(file);
  return fc
    .constantFrom(...Object.keys(parts))
    .chain((name) =>
      mutatedBytes([parts[name] ?? new Uint8Array()]).map((part) => [name, part] as const),
    )
    .map(([name, part]) => zipSync({ ...parts, [name]: part }, { level: 1 }));
}

it(
  'opens or refuses a forum with any bytes in its files',
  async () => {
    const bounds = new Bounds('forum.json, meetings and journals');
    const model = join(home, 'model');
    await createForum(model, { name: 'Prøve', language: 'nb', author: 'test', now: NOW });
    const { service, close } = await openForumService(model, { author: 'test', now: NOW });
    for (const command of EVERY_COMMAND) {
      expect(await service.execute(command)).toMatchObject({ ok: true });
    }
    await close();
    const names = ['forum.json', 'forum.journal', 'meetings/m.json', 'meetings/m.journal'];
    const files = await Promise.all(names.map((name) => readFile(join(model, name))));
    const anyDamage = fc
      .nat(names.length - 1)
      .chain((at) =>
        fc.tuple(fc.constant(names[at] ?? ''), mutatedBytes([files[at] ?? new Uint8Array()])),
      );
    const folder = join(home, 'damaged');
    await fc.assert(
      fc.asyncProperty(anyDamage, async ([name, bytes]) => {
        await rm(folder, { recursive: true, force: true });
        await cp(model, folder, { recursive: true });
        await writeFile(join(folder, name), bytes);
        const opened = await refusedIn(bounds, () =>
          openForumService(folder, { author: 'test', language: 'nb', now: NOW }),
        );
        if (!opened) return expect(await readFile(join(folder, name))).toEqual(Buffer.from(bytes));
        const shown = await refusedIn(bounds, () => opened.show());
        const { problems } = await opened.check(false);
        for (const { message } of problems) bounds.refusal({ code: 'invalid', path: '', message });
        const answer = await opened.service.execute({ do: 'addChallenge', title: 'Videre' });
        if (!answer.ok) bounds.refusal(answer);
        await opened.close();
        if (!shown) return;
        // What could be read can be read again, with later changes.
        const again = await openForumService(folder, { author: 'test', language: 'nb', now: NOW });
        if (answer.ok) expect(JSON.stringify(await again.show())).toContain('"Videre"');
        await again.close();
      }),
      share(0.08),
    );
    bounds.done();
  },
  MAX_RUN_LENGTH,
);

it(
  'reads or refuses any sheet',
  async () => {
    const bounds = new Bounds('CSV and Excel');
    const rows = [
      ['Navn', 'Rolle', 'Myndighet', 'Med fra', 'Representanter', 'E-post'],
      ['Fylket', 'Leder', 'decides', '2026-01-01', 'Leder\nNestleder', 'a@example.no'],
      ['NAV', 'Arbeid', 'forhandler', '', '', ''],
    ];
    const excel = workbookOf('Parter', rows);
    const csv = strToU8(csvOf(rows, 'nb'));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${csvOf(rows, 'en')}`, 'utf16le'));
    const { forum } = new TestForum();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mutatedBytes([excel, csv, utf16, strToU8('sep=;\nNavn;Rolle')]),
          mutatedParts(excel),
        ),
        async (bytes) => {
          const about = { forum, language: 'nb', today: '2026-11-24' } as const;
          const read = await refusedIn(bounds, async () =>
            readPartners(await sheetIn(bytes), about),
          );
          for (const { problems } of read?.rows ?? []) {
            for (const message of problems) bounds.refusal({ code: 'invalid', path: '', message });
          }
        },
      ),
      share(0.15),
    );
    bounds.done();
  },
  MAX_RUN_LENGTH,
);

it(
  'reads or refuses any letterhead',
  async () => {
    const bounds = new Bounds('letterheads');
    const [plan] = fc.sample(anyPlan, { numRuns: 1, seed: 7 });
    const [tree] = plan ? documentsOf(forumOf(plan), 'full') : [];
    if (!tree) throw new Error('no document');
    const small = { ...tree, blocks: tree.blocks.slice(0, 1) };
    const own = await readFile('resources/letterheads/band.docx');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mutatedBytes([letterhead(), own]), mutatedParts(letterhead())),
        async (bytes) => {
          await refusedIn(bounds, async () => renderDocx(small, parseLetterhead(bytes)));
        },
      ),
      share(0.15),
    );
    bounds.done();
  },
  MAX_RUN_LENGTH,
);

it(
  'reads or refuses any agenda and any reviewed document',
  async () => {
    const bounds = new Bounds('agendas and returned documents');
    const [plan] = fc.sample(anyPlan, { numRuns: 1, seed: 7 });
    const [tree] = plan ? documentsOf(forumOf(plan), 'full') : [];
    if (!tree) throw new Error('no document');
    const word = await renderDocx(tree, undefined);
    const text = strToU8(
      '# Dagsorden\n\n1. Åpning (O) 15 min v/ leder\n   - Under\n2. Plan (V) 09:30\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mutatedBytes([word, text]), mutatedParts(word), mutatedParts(letterhead())),
        async (bytes) => {
          await refusedIn(bounds, () => readOutline(bytes));
          await refusedIn(bounds, () => readWord(bytes));
        },
      ),
      share(0.1),
    );
    bounds.done();
  },
  MAX_RUN_LENGTH,
);
