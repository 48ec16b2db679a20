import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it, vi } from 'vitest';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import {
  archivePackage,
  CHECKSUMS,
  type PackedFile,
  zipArchive,
} from '../../src-main/documents/archive/archive-package.ts';
import type { LetterheadReader } from '../../src-main/documents/archive/archive-scope.ts';
import { parseLetterhead } from '../../src-main/documents/formats.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { assertFollowsSchema, hasArchiveSchemas } from '../support/archive-schema.ts';
import { letterhead } from '../support/letterhead-file.ts';
import { anyPlan, forumOf, SECRET } from '../support/random-forum.ts';
import { AT, openMeeting, TestForum } from '../support/test-forum.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** The archive package of any meeting. */

let place = '';
beforeEach(async () => {
  place = temporaryFolder();
});

const read = async () => Buffer.from('%PDF-1.7');

function packageOf(
  table: TestForum,
  id = 'm',
  letterheads?: LetterheadReader,
  madeAt = AT,
): Promise<readonly PackedFile[]> {
  const meeting = table.meeting(id);
  const meetings = table.summaries();
  const carried = carriedInto(table.forum, meeting, meetings);
  const input = { forum: table.forum, meeting, meetings, carried, language: 'nb' } as const;
  return archivePackage({ ...input, madeAt }, read, letterheads);
}

const messagesIn = (files: readonly PackedFile[]) =>
  files.filter(({ path }) => path.endsWith('/arkivmelding.xml'));
const textOf = (file: PackedFile | undefined) => strFromU8(file?.content ?? new Uint8Array());
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

async function written(files: readonly PackedFile[], under: string): Promise<string[]> {
  const paths = files.map(({ path }) => join(place, under, path));
  for (const [index, { content }] of files.entries()) {
    const path = paths[index] ?? '';
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return paths;
}

/** Texts that are difficult in XML, in every text field. */
const hostile = fc.constantFrom(
  '\u0000\u0007\u001f\ufffe\ud800',
  ']]> <b> & &amp; <!-- --> <?xml?> <![CDATA[',
  '😀 \u202E عربي \u0085\u2028 \r\n \r',
  '=cmd|x "\' `',
  'x'.repeat(900),
);

function withHostileTexts(table: TestForum, words: string): TestForum {
  const at = '2026-12-09T12:00+01:00';
  // A title is never empty.
  const title = `a${words}`;
  table.do({ do: 'setForum', name: title, secretariat: words });
  table.do({
    do: 'changeMeeting',
    meeting: 'm',
    title,
    place: words,
    chair: words,
    secretary: words,
    reference: words,
    form: 'hybrid',
  });
  const item = { do: 'addItem', meeting: 'm', id: 'h', section: 'status', kind: 'decision' };
  table.do({ ...item, title, background: words, exempt: { basis: title, reason: words } });
  const text = words.repeat(words.length > 500 ? 1_200 : 1);
  table.do({ do: 'setNotes', meeting: 'm', item: 'h', text });
  table.do({ do: 'proposeDecision', meeting: 'm', id: 'hd', item: 'h', wording: `a${text}` });
  table.do({
    do: 'takePosition',
    meeting: 'm',
    decision: 'hd',
    partner: 'p0',
    position: 'reserves',
    note: words,
    at,
  });
  table.do({ do: 'addStatement', meeting: 'm', item: 'h', partner: 'p0', text: title });
  table.do({ do: 'addAttachment', meeting: 'm', item: 'h', name: title, dataBase64: 'QQ==' });
  table.do({ do: 'setAttendance', meeting: 'm', partner: 'p1', status: 'deputy', name: words });
  return table;
}

it.skipIf(!hasArchiveSchemas())(
  'follows the schemas of the standard, for any meeting and text',
  async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyPlan, hostile, async (plan, words) => {
        const table = withHostileTexts(forumOf(plan), words);
        const messages = [
          ...messagesIn(await packageOf(table)),
          ...messagesIn(await packageOf(table, 'next')).map(({ path, content }) => ({
            path: `next/${path}`,
            content,
          })),
        ];
        expect(messages.length).toBeGreaterThan(plan.items.length + 3);
        assertFollowsSchema(await written(messages, `${run++}`));
      }),
      { numRuns: 12 },
    );
  },
);

it('states the true size and checksum of each file, and names no other file', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const files = await packageOf(forumOf(plan));
      const sums = textOf(files.find(({ path }) => path === CHECKSUMS))
        .trimEnd()
        .split('\n');
      const others = files.filter(({ path }) => path !== CHECKSUMS);
      expect(sums).toEqual(others.map(({ path, content }) => `${sha256(content)}  ${path}`));
      for (const message of messagesIn(files)) {
        const xml = textOf(message);
        const told = [...xml.matchAll(DESCRIBED)].map((found) => found.slice(1));
        const beside = others.filter(
          ({ path }) => dirname(path) === dirname(message.path) && path !== message.path,
        );
        const there = beside.map(({ path, content }) => [
          path.slice(dirname(path).length + 1),
          sha256(content),
          String(content.length),
        ]);
        expect(told).toEqual(there);
        expect(xml).toContain(`<antallFiler>${there.length}</antallFiler>`);
      }
    }),
    { numRuns: 8 },
  );
});

const DESCRIBED =
  /<referanseDokumentfil>(.*?)<\/referanseDokumentfil>\s*<sjekksum>(.*?)<\/sjekksum>\s*<sjekksumAlgoritme>SHA-256<\/sjekksumAlgoritme>\s*<filstoerrelse>(.*?)<\/filstoerrelse>/g;

it('is identical to the byte when it is made again', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const table = forumOf(plan);
      const [first, again] = [await packageOf(table), await packageOf(table)];
      expect(again.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
      for (const [index, { path, content }] of first.entries()) {
        expect(sha256(again[index]?.content ?? new Uint8Array()), path).toBe(sha256(content));
      }
      expect(sha256(zipArchive(again))).toBe(sha256(zipArchive(first)));
    }),
    { numRuns: 8 },
  );
});

const head = (file: Uint8Array) =>
  Object.keys(unzipSync(file))
    .filter((name) => /(header|footer)[^/]*\.xml$/.test(name))
    .sort();

// (D140, D141)
it('has each notice and the minutes on the letterhead that they were sent with', async () => {
  const table = new TestForum();
  const step = (name: string) => table.do({ do: name, meeting: 'm', at: AT });
  const choose = (template: string) => table.do({ do: 'setTemplate', template });
  table.do({ do: 'createMeeting', id: 'm', title: 'Møte', startsAt: AT });
  choose('band');
  step('conveneMeeting');
  choose('plain');
  for (const name of ['conveneMeeting', 'openMeeting', 'closeMeeting']) step(name);
  const band = await readFile('resources/letterheads/band.docx');
  const isBand = (chosen: Parameters<LetterheadReader>[0]) =>
    chosen !== undefined && 'own' in chosen && chosen.own === 'band';
  const files = await packageOf(table, 'm', async (chosen) =>
    isBand(chosen) ? parseLetterhead(band) : undefined,
  );
  const made = files.filter(({ path }) => path.endsWith('.docx'));
  const onBand = made.filter(({ content }) => head(content).join() === head(band).join());
  expect(made).toHaveLength(3);
  expect(onBand.map(({ path }) => path.split('/').at(-1))).toEqual(['moeteinnkalling.docx']);
});

it('puts Word files on the forum’s letterhead, still byte for byte identical', async () => {
  const table = openMeeting(['decides', 'negotiates']);
  const terms = { title: 'Avtalen', text: 'Partene er enige.', parties: ['p0', 'p1'] };
  table.do({ do: 'makeAgreement', meeting: 'm', id: 'a', item: 'i', ...terms });
  table.do({ do: 'closeMeeting', meeting: 'm', at: AT });
  const ours = await readFile('resources/letterheads/band.docx');
  for (const bytes of [ours, letterhead()]) {
    // Each time in its own language: one document must not affect the next.
    const [first, again] = await Promise.all(
      [0, 1].map(() => packageOf(table, 'm', async () => parseLetterhead(bytes))),
    );
    const made = (first ?? []).filter(({ path }) => path.endsWith('.docx'));
    expect(made.map(({ path }) => path.split('/').at(-1))).toEqual([
      'moeteinnkalling.docx',
      'avtale-1.docx',
      'moeteprotokoll.docx',
    ]);
    for (const { content } of made) expect(head(content)).toEqual(head(bytes));
    const [minutes] = made.slice(-1);
    const text = strFromU8(
      unzipSync(minutes?.content ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    expect(text.split('Avtalen er').length).toBe(2);
    expect(sha256(zipArchive(again ?? []))).toBe(sha256(zipArchive(first ?? [])));
  }
});

it('is identical as one file made by the worker, and refuses a missing attachment before asking for a place', async () => {
  const folder = join(place, 'forum');
  await createForum(folder, { name: 'F', language: 'nb', author: 'test' });
  const forum = await openForumService(folder, { author: 'test' });
  try {
    for (const command of [
      { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT },
      { do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'S', kind: 'review' },
      { do: 'addAttachment', meeting: 'm', item: 'i', name: 'Plan.pdf', dataBase64: 'JVBERg==' },
      { do: 'conveneMeeting', meeting: 'm', at: AT },
      { do: 'openMeeting', meeting: 'm', at: AT },
      { do: 'closeMeeting', meeting: 'm', at: AT },
      { do: 'setTemplate', template: 'band' },
    ]) {
      await expectDone(forum, command);
    }
    const request = { kind: 'archive', format: 'zip' } as const;
    const exported = await forum.service.export('m', request);
    const inOne = exported.ok ? await readFile(exported.path) : Buffer.of();
    expect(sha256(inOne)).toBe(sha256(zipArchive(await forum.archive('m'))));
    const [name = ''] = await readdir(join(folder, 'attachments'));
    await writeFile(join(folder, 'attachments', name), 'other');
    const choose = vi.fn(async () => null);
    expect(await forum.exportTo('m', request, choose)).toMatchObject({
      ok: false,
      path: 'attachments',
      message: expect.stringContaining('«Plan.pdf»'),
    });
    expect(choose).not.toHaveBeenCalled();
  } finally {
    await forum.close();
  }
});

it('marks exactly the exempt things, with their legal basis', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const files = await packageOf(forumOf(plan));
      for (const message of messagesIn(files)) {
        const xml = textOf(message);
        const holds = xml.includes(SECRET);
        if (holds) expect(xml, message.path).toMatch(/<skjermingshjemmel>offl\. § 1[345]/);
        for (const remark of xml.match(/<merknad>.*?<\/merknad>/gs) ?? []) {
          if (remark.includes(SECRET)) expect(remark).toContain('<erSkjermet>true</erSkjermet>');
        }
        for (const title of xml.match(/<offentligTittel>.*?<\/offentligTittel>/gs) ?? []) {
          expect(title).not.toContain(SECRET);
        }
        if (!holds && message.path.includes('moetesak')) {
          expect(xml.includes('<skjerming>') && !xml.includes('AVTALE'), xml).toBe(false);
        }
      }
      const openly = files.filter(({ path }) => path.endsWith('-offentlig.docx'));
      for (const { content } of openly) {
        const parts = Object.values(unzipSync(content)).map((part) => strFromU8(part));
        expect(parts.join('\n')).not.toContain(SECRET);
      }
    }),
    { numRuns: 12 },
  );
});

// (D192, D195)
it('has the form of the meeting and the office’s reference', async () => {
  const table = openMeeting(['decides']);
  table.do({ do: 'changeMeeting', meeting: 'm', form: 'remote', reference: '2026/117-3' });
  const xml = messagesIn(await packageOf(table))
    .map(textOf)
    .join('');
  expect(xml).toContain('<merknadstekst>Møteform: Digitalt møte</merknadstekst>');
  expect(xml).toContain('<merknadstekst>Vår ref.: 2026/117-3</merknadstekst>');
});

it('binds nobody that has left when the package is made, and waits past no deadline', async () => {
  const table = openMeeting(['decides', 'decides']);
  const m = { meeting: 'm' };
  for (const partner of ['p0', 'p1']) {
    table.do({ do: 'setAttendance', ...m, partner, status: 'present' });
  }
  const silent = { procedure: 'majority', silence: 'consents', deadline: '2026-12-20' };
  table.do({ do: 'proposeDecision', ...m, id: 's', item: 'i', wording: 'Stille', ...silent });
  table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'Vi gjør det.' });
  table.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
  // The minutes know of the exit, as it was recorded by then.
  table.do({ do: 'exitPartner', partner: 'p1', on: '2027-01-01' });
  table.do({ do: 'closeMeeting', ...m, at: AT });
  const made = await packageOf(table, 'm', undefined, '2027-02-01T09:00:00+01:00');
  const xml = messagesIn(made).map(textOf).join('');
  expect(xml).toContain(
    'Bindende for Part 0 fra 9. desember 2026. Ikke lenger bindende for Part 1',
  );
  expect(xml).toContain('Ingen innvendinger innen fristen 20. desember 2026. Vedtatt.');
});

it('has who was disqualified, why if that is shielded, and the person who answered instead', async () => {
  const table = openMeeting(['decides', 'decides']);
  const m = { meeting: 'm' };
  const p0 = { partner: 'p0' };
  for (const [id, name] of [
    ['mayor', 'Ordfører'],
    ['deputy', 'Varaordfører'],
  ]) {
    table.do({ do: 'addRepresentative', ...p0, id, name });
    table.do({ do: 'setAttendance', ...m, ...p0, representative: id, status: 'present' });
  }
  const mayor = { ...p0, representative: 'mayor', ground: 'styreleder', ruling: 'disqualified' };
  table.do({ do: 'setInterest', ...m, item: 'i', ...mayor, at: AT });
  table.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'Ja.' });
  const position = { decision: 'd', position: 'consents', at: AT };
  table.do({ do: 'takePosition', ...m, ...p0, ...position });
  table.do({ do: 'closeMeeting', ...m, at: AT });
  const messageNow = async () =>
    messagesIn(await packageOf(table))
      .map(textOf)
      .find((xml) => xml.includes('<votering>')) ?? '';
  const message = await messageNow();
  const out = 'ble erklært inhabil og fratrådte under behandlingen.';
  expect(message).toContain(`<merknadstekst>Ordfører (Part 0) ${out}</merknadstekst>`);
  const votes = message.match(/<votering>.*?<\/votering>/gs) ?? [];
  expect(votes).toHaveLength(1);
  expect(votes.join()).toContain('Varaordfører');
  table.do({ do: 'setExempt', ...m, item: 'i', exempt: { basis: 'offl. § 13' } });
  const told = 'Ordfører (Part 0) meldte fra om mulig inhabilitet: styreleder.';
  expect(await messageNow()).toContain(`<merknadstekst>${told} Ordfører ${out}</merknadstekst>`);
});
