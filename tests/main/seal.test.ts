import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../src-core/model/refusal.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Files of an approved meeting carry checksums: any change is found and named. */

const home = temporaryFolder();
let approved: string;
let folder: string;
const file = (ending: string) => join(folder, 'meetings', `m.${ending}`);

beforeAll(async () => {
  approved = join(home, 'approved');
  folder = join(home, 'f');
  await createForum(approved, { name: 'F', language: 'nb', author: 'a' });
  const { service, close } = await openForumService(approved, { author: 'a' });
  const commands = EVERY_COMMAND.filter(({ do: name }) => name !== 'addAttachment');
  for (const command of commands)
    expect(await service.execute(command)).toMatchObject({ ok: true });
  await close();
});
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(approved, folder, { recursive: true });
});

async function withForum<T>(work: (forum: OpenedForum) => Promise<T>, readOnly = true): Promise<T> {
  const forum = await openForumService(folder, { author: 'a', readOnly });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}
const found = () =>
  withForum(async (forum) => (await forum.check(false)).problems).catch((error: unknown) => {
    // An unknown format is refused with the name of the file.
    if (!(error instanceof Refused)) throw error;
    return [{ path: `meetings/${error.values?.file}`, repairable: false }];
  });
const faults = () =>
  withForum(async ({ service }) => {
    const seal = await service.seal('m', 'nb');
    return seal.ok ? seal.faults : [seal.message];
  });

type Json = Record<string, unknown>;
const readJson = async () => JSON.parse(await readFile(file('json'), 'utf8')) as Json;
const writeJson = (value: Json) => writeFile(file('json'), `${JSON.stringify(value, null, 2)}\n`);

/** The path of every primitive value. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** A different value of the same type that the file may contain. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value === 1 ? 2 : 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  const isTime = /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text);
  return isTime ? text.replace(/^\d{4}/, '2031') : `${text}x`;
}

// (D29)
describe('an approved meeting', () => {
  it('is intact, and prints its checksum in the full minutes only', async () => {
    expect(await found()).toEqual([]);
    const { seal, revision } = await readJson();
    expect(seal).toEqual({
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
      journal: expect.stringMatching(/^[0-9a-f]{64}$/),
      both: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const lines = (await readFile(file('journal'), 'utf8')).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      revision,
      seal: (seal as Json).content,
    });
    await withForum(async (forum) => {
      expect(await forum.service.seal('m', 'nb')).toMatchObject({
        digest: (seal as Json).content,
        faults: [],
      });
      const shown = String((seal as Json).content).slice(0, 8);
      const full = JSON.stringify(await forum.documentTree('m', { edition: 'full' }));
      const open = JSON.stringify(await forum.documentTree('m', { edition: 'public' }));
      expect([full.includes(shown), open.includes(shown)]).toEqual([true, false]);
    });
  });

  it('is found changed for any value in its file, which is named', async () => {
    const whole = await readJson();
    for (const path of leavesOf(whole)) {
      const changed = structuredClone(whole);
      const last = path.at(-1) ?? '';
      const parent = path
        .slice(0, -1)
        .reduce<unknown>((at, key) => (at as Json)[key], changed) as Json;
      parent[last] = otherThan(parent[last]);
      await writeJson(changed);
      const problems = await found();
      expect(
        problems.map((each) => each.path),
        path.join('.'),
      ).toContain('meetings/m.json');
    }
  });

  it('is found changed for any byte in its files', async () => {
    for (const ending of ['json', 'journal']) {
      const whole = await readFile(file(ending));
      for (let at = 0; at < whole.length; at += ending === 'json' ? 23 : 101) {
        const bytes = Buffer.from(whole);
        // A space becomes a tab and stays readable; others become another character.
        bytes[at] = bytes[at] === 0x20 ? 0x09 : (bytes[at] ?? 0) ^ 1;
        await writeFile(file(ending), bytes);
        const paths = (await found()).map((each) => each.path);
        const isNamed = paths.some((path) => path === `meetings/m.${ending}`);
        expect(isNamed, `${ending} ${at} ${whole.subarray(at - 9, at + 9)}`).toBe(true);
      }
      await writeFile(file(ending), whole);
    }
  });

  it('is reported on opening, with old and new value', async () => {
    const changed = (await readFile(file('json'), 'utf8')).replace(
      /"place": "[^"]*"/,
      '"place": "Et annet sted"',
    );
    await writeFile(file('json'), changed);
    const [said, ...more] = await faults();
    expect(more).toEqual([]);
    expect(said).toMatch(
      /^Referatet er godkjent, men filen er endret.*Sted er «Et annet sted», men ble godkjent som «.+»\.$/,
    );
  });

  it('is not accepted when resealed over a change', async () => {
    const whole = await readJson();
    await writeJson({ ...whole, title: 'Noe annet' });
    await withForum((forum) => forum.check(true), false);
    expect((await found()).map((each) => each.path)).toEqual(['meetings/m.json']);
    expect(await readJson()).toMatchObject({ title: 'Noe annet' });
  });

  it('is found changed by its journal even if its checksum was recomputed', async () => {
    const { seal: _, ...whole } = await readJson();
    await writeJson({ ...whole, title: 'Noe annet' });
    expect(await faults()).toEqual([expect.stringContaining('Tittel er «Noe annet»')]);
  });

  it('from before checksums gets them by a repair', async () => {
    const { seal: _, ...whole } = await readJson();
    await writeJson(whole);
    const journal = await readFile(file('journal'), 'utf8');
    await writeFile(file('journal'), journal.replace(/,"(?:seal|digest)":"[^"]*"/g, ''));
    expect(await found()).toMatchObject([{ path: 'meetings/m.json', repairable: true }]);
    expect(await faults()).toEqual([]);
    await withForum((forum) => forum.check(true), false);
    expect(await found()).toEqual([]);
    expect(await readJson()).toHaveProperty('seal');
  });

  it('is sealed by its approving line alone', async () => {
    const before = await readFile(file('json.bak')).catch(() => undefined);
    await rm(file('json'));
    if (before) await writeFile(file('json'), before);
    expect(await found()).toEqual([]);
    const journal = await readFile(file('journal'), 'utf8');
    const changed = journal.replaceAll('"name":"', '"name":"x');
    await writeFile(file('journal'), changed.replace(/,"digest":"[^"]*"/g, ''));
    expect(await faults()).not.toEqual([]);
  });
});
