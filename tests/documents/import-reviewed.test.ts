import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canBeTaken, commandsFor } from '../../src-core/imports/review/apply-suggestion.ts';
import type { SuggestedChange, Suggestion } from '../../src-core/imports/review/suggestions.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { parseLetterhead, renderDocx } from '../../src-main/documents/formats.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { convertByOffice } from '../support/convert-by-office.ts';
import { docxParts } from '../support/docx-parts.ts';
import { EditedWord } from '../support/edited-word.ts';
import { letterhead } from '../support/letterhead-file.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** The minutes are exported to Word, returned with edits, and reviewed. */

const AT = '2026-11-23T09:00:00+01:00';
const NOTES =
  'Fylket innledet om saken.\n\n- Punkt en om **skole**\n- Punkt to\n\nTil slutt ble alle enige.';
const WORDING = 'Forumet vedtar planen.';
const TEXT = 'Partene deler tall.';
const DUTY = 'Stiller med rådgivere';
const TASK = 'Lager utkast til plan.';
const SAID = 'Universitetet mener fristen er for kort.';
const COMMANDS = [
  ...['fylket', 'nav', 'uni'].map((id) => ({
    do: 'addPartner',
    ...{ id, name: id.toUpperCase(), role: 'r', authority: 'decides', joined: '2020-01-01' },
  })),
  { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT, template: 'blank' },
  { do: 'createMeeting', id: 'other', title: 'Det andre', startsAt: AT, template: 'blank' },
  ...[
    { do: 'addItem', id: 's', section: 'status', title: 'Strategien', kind: 'decision' },
    { do: 'addItem', id: 'empty', section: 'status', title: 'Uten notater', kind: 'discussion' },
    { do: 'addItem', id: 'secret', section: 'status', title: 'Hemmelig', kind: 'discussion' },
    { do: 'setExempt', item: 'secret', exempt: { basis: 'offl. § 14' } },
    { do: 'conveneMeeting', at: AT },
    { do: 'openMeeting', at: AT },
    { do: 'setNotes', item: 's', text: NOTES },
    { do: 'setNotes', item: 'secret', text: 'Det som er unntatt.' },
    { do: 'proposeDecision', id: 'd', item: 's', wording: WORDING },
    {
      do: 'makeAgreement',
      ...{ id: 'a', item: 's', title: 'Avtalen', text: TEXT },
      parties: ['fylket', 'nav'],
    },
    {
      do: 'addCommitment',
      ...{ id: 'c', agreement: 'a', partner: 'nav', what: DUTY },
      resource: { kind: 'competence' },
    },
    { do: 'addActionPoint', id: 'other', item: 's', what: 'Noe annet.', owner: 'uni' },
    { do: 'addActionPoint', id: 'p', item: 's', what: TASK, owner: 'nav', due: '2026-12-01' },
    { do: 'addStatement', id: 'st', item: 's', partner: 'uni', text: SAID },
    { do: 'closeMeeting', at: AT },
  ].map((command) => ({ meeting: 'm', ...command })),
];

const folder = temporaryFolder();
let forum: OpenedForum;
let sent: Uint8Array;

beforeAll(async () => {
  await createForum(join(folder, 'forum'), { name: 'Prøveforum', language: 'nb', author: 'test' });
  forum = await openForumService(join(folder, 'forum'), { author: 'test' });
  for (const command of COMMANDS) await expectDone(forum, command);
  sent = await exported('full');
});
afterAll(async () => {
  await forum.close();
});

async function exported(edition: 'full' | 'public', meeting = 'm'): Promise<Uint8Array> {
  const file = await forum.service.export(meeting, { format: 'docx', edition });
  if (!file.ok) throw new Error(file.message);
  return readFileSync(file.path);
}

function read(file: Uint8Array, meeting = 'm') {
  const dataBase64 = Buffer.from(file).toString('base64');
  return forum.service.readReturned(meeting, { dataBase64 });
}

async function suggestionsIn(file: Uint8Array): Promise<readonly Suggestion[]> {
  const reading = await read(file);
  if (!reading.ok) throw new Error(reading.message);
  return reading.suggestions;
}

async function changesIn(file: Uint8Array): Promise<readonly SuggestedChange[]> {
  return (await suggestionsIn(file)).filter((each) => each.kind === 'change');
}

function meetingNow(): Promise<Meeting> {
  return new Promise((resolve, reject) => {
    const stop = forum.service.subscribe('meeting:m', (update) => {
      if ('state' in update) resolve(update.state.meeting);
      else reject(new Error('no meeting'));
      queueMicrotask(() => stop());
    });
  });
}

/** Applies the changes one by one, and restores everything. */
async function taken(changes: readonly SuggestedChange[]): Promise<Meeting> {
  for (const change of changes) {
    const taking = commandsFor(change, await meetingNow());
    if (!taking) throw new Error('cannot be taken');
    if (taking.isDone) continue;
    const answer = await forum.service.write(taking.command, taking.base);
    if (!answer.ok) throw new Error(answer.message);
  }
  const meeting = await meetingNow();
  await restored();
  return meeting;
}

/** Undo would revert continuous typing in one step, so each text is restored explicitly. */
async function restored(): Promise<void> {
  await expectDone(forum, { do: 'setNotes', meeting: 'm', item: 's', text: NOTES });
  await expectDone(forum, { do: 'changeDecision', meeting: 'm', decision: 'd', wording: WORDING });
  await expectDone(forum, { do: 'changeAgreement', meeting: 'm', agreement: 'a', text: TEXT });
  const what = { do: 'changeCommitment', agreement: 'a', commitment: 'c', what: DUTY };
  await expectDone(forum, { meeting: 'm', ...what });
  await expectDone(forum, { do: 'changeActionPoint', meeting: 'm', actionPoint: 'p', what: TASK });
}

const notesOf = ({ items }: Meeting, id = 's') => items.find((each) => each.id === id)?.notes;

describe('the bookmarks', () => {
  it('are valid and unique, and reveal nothing exempt', async () => {
    for (const edition of ['full', 'public'] as const) {
      const document = docxParts(await exported(edition))['word/document.xml'] ?? '';
      const names = [...document.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/g)].map(
        ([, name = '']) => name.toLowerCase(),
      );
      expect(names.filter((each) => each.startsWith('_forum_')).length).toBeGreaterThan(5);
      expect(names.filter((each) => !/^[a-z_][a-z0-9_]{0,39}$/.test(each))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.some((each) => each.startsWith('_forum_n_3_'))).toBe(edition === 'full');
      expect(names.join()).not.toContain('secret');
    }
  });
});

describe('an unedited document', () => {
  it.each(['full', 'public'] as const)('has nothing in it (%s)', async (edition) => {
    expect(await suggestionsIn(await exported(edition))).toEqual([]);
  });

  it('has no suggestions when approved, and contains its checksum', async () => {
    const small = { id: 'small', title: 'Det godkjente', startsAt: AT, template: 'blank' };
    await expectDone(forum, { do: 'createMeeting', ...small });
    for (const change of ['conveneMeeting', 'openMeeting', 'closeMeeting', 'circulateMinutes']) {
      await expectDone(forum, { do: change, meeting: 'small', at: AT });
    }
    const circulated = await exported('full', 'small');
    await expectDone(forum, { do: 'approveMinutes', meeting: 'small', at: AT });
    const approved = await exported('full', 'small');
    expect(docxParts(approved)['word/document.xml']).toContain('Kontrollsum');
    for (const file of [circulated, approved]) {
      expect(await read(file, 'small')).toMatchObject({ ok: true, suggestions: [] });
    }
  });

  it('has no suggestions on a letterhead with its own title, or with a table of contents', async () => {
    const longer = Array.from({ length: 120 }, (_, at) => `Avsnitt ${at}. ${NOTES}`).join('\n\n');
    for (const text of [NOTES, longer]) {
      await expectDone(forum, { do: 'setNotes', meeting: 'm', item: 's', text });
      const tree = await forum.documentTree('m', {});
      const file = await renderDocx(tree, parseLetterhead(letterhead()));
      const document = docxParts(file)['word/document.xml'] ?? '';
      expect(document).toContain(tree.origin);
      expect(document.includes('TOC \\h')).toBe(text === longer);
      expect(await suggestionsIn(file)).toEqual([]);
      expect(await suggestionsIn(await exported('full'))).toEqual([]);
    }
    await restored();
  });

  it('has no suggestions, whatever has changed in Forum since', async () => {
    await expectDone(forum, { do: 'setNotes', meeting: 'm', item: 's', text: 'Alt er nytt.' });
    await expectDone(forum, {
      do: 'changeDecision',
      meeting: 'm',
      decision: 'd',
      wording: 'Noe annet.',
    });
    expect(await suggestionsIn(sent)).toEqual([]);
    await restored();
  });
});

describe('tracked changes', () => {
  it('are each placed, with author and time, and applied one by one', async () => {
    const file = new EditedWord(sent)
      .replace('innledet om', 'la fram', 'Fylket')
      .replace('Punkt to', 'Punkt to og tre', 'NAV')
      .replace('planen', 'strategien', 'NAV')
      .replace('deler tall', 'deler alle tall', 'NAV')
      .replace('Strategien', 'Strategi', 'NAV')
      .save();
    const changes = await changesIn(file);
    expect(changes.map(({ place, author }) => [place?.kind, author])).toEqual([
      ['title', 'NAV'],
      ['notes', 'Fylket'],
      ['notes', 'NAV'],
      ['wording', 'NAV'],
      ['agreement-text', 'NAV'],
    ]);
    expect(changes.every((each) => each.isTracked && each.at === '2026-11-24T10:12:00Z')).toBe(
      true,
    );
    const [, first, second, third, fourth] = changes as SuggestedChange[];
    const only = await taken(second ? [second] : []);
    expect(notesOf(only)).toBe(NOTES.replace('Punkt to', 'Punkt to og tre'));
    const all = await taken([first, second, third, fourth].flatMap((each) => each ?? []));
    expect(notesOf(all)).toBe(
      NOTES.replace('innledet om', 'la fram').replace('Punkt to', 'Punkt to og tre'),
    );
    expect(all.decisions[0]?.wording).toBe('Forumet vedtar strategien.');
    expect(all.agreements[0]?.text).toBe('Partene deler alle tall.');
  });

  it('are applied in commitments and action points, tracked or not, and listed in statements', async () => {
    const tracked = new EditedWord(sent)
      .replace('rådgivere', 'to rådgivere', 'NAV')
      .replace('utkast', 'et utkast', 'Fylket')
      .replace('for kort', 'altfor kort', 'Universitetet');
    const untracked = new EditedWord(sent)
      .retype('rådgivere', 'to rådgivere')
      .retype('utkast', 'et utkast')
      .retype('for kort', 'altfor kort');
    const bare = new EditedWord(sent)
      .replace('rådgivere', 'to rådgivere', 'NAV')
      .replace('utkast', 'et utkast', 'Fylket')
      .replace('for kort', 'altfor kort', 'Universitetet')
      .withoutBookmarks();
    for (const file of [tracked, untracked, bare]) {
      const changes = await changesIn(file.save());
      expect(changes.map(({ place, item }) => [place?.kind, place?.id, item])).toEqual([
        ['action-point', 'p', 's'],
        ['statement', 'st', 's'],
        ['commitment', 'c', 's'],
      ]);
      expect(changes.map(canBeTaken)).toEqual([true, false, true]);
      expect(changes[1]).toMatchObject({ before: SAID, after: SAID.replace('for', 'altfor') });
      const meeting = await taken(changes.filter(canBeTaken));
      expect(meeting.agreements[0]?.commitments[0]?.what).toBe('Stiller med to rådgivere');
      expect(meeting.actionPoints.map(({ what }) => what)).toEqual([
        'Noe annet.',
        'Lager et utkast til plan.',
      ]);
    }
  });

  it('are listed, not applied, when they remove a whole line', async () => {
    const file = new EditedWord(sent).replace(TASK, '', 'NAV').save();
    expect(await changesIn(file)).toMatchObject([
      { isTracked: true, item: 's', before: TASK, after: '' },
    ]);
    const row = /<w:tr>(?:(?!<\/w:tr>).)*Lager utkast.*?<\/w:tr>/s;
    const gone = new EditedWord(sent).change((body) => body.replace(row, '')).save();
    const changes = await changesIn(gone);
    expect(changes).toMatchObject([{ isTracked: false, item: 's', before: TASK, after: '' }]);
    for (const each of changes) expect(each).not.toHaveProperty('place');
  });

  it('are merged with what was written in Forum since', async () => {
    const file = new EditedWord(sent).replace('innledet om', 'la fram', 'Fylket').save();
    const now = NOTES.replace('alle enige', 'partene enige');
    await expectDone(forum, { do: 'setNotes', meeting: 'm', item: 's', text: now });
    expect(notesOf(await taken(await changesIn(file)))).toBe(now.replace('innledet om', 'la fram'));
  });

  it('are applied once when two people made the same change', async () => {
    const [one, two] = await Promise.all(
      ['Fylket', 'NAV'].map((author) =>
        changesIn(new EditedWord(sent).replace('planen', 'strategien', author).save()),
      ),
    );
    const wording = 'Forumet i dag vedtar planen.';
    await expectDone(forum, { do: 'changeDecision', meeting: 'm', decision: 'd', wording });
    const both = await taken([...(one ?? []), ...(two ?? [])]);
    expect(both.decisions[0]?.wording).toBe('Forumet i dag vedtar strategien.');
  });

  it('insert and remove paragraphs', async () => {
    const file = new EditedWord(sent)
      .addParagraph('Punkt to', 'Punkt tre', 'Fylket')
      .removeParagraph('Til slutt', 'NAV')
      .save();
    const [added, removed] = await changesIn(file);
    expect(added?.after).toBe(NOTES.replace('Punkt to', 'Punkt to\n- Punkt tre'));
    expect(removed?.after).toBe(NOTES.replace('\n\nTil slutt ble alle enige.', ''));
  });

  it('add notes where there were none', async () => {
    const file = new EditedWord(sent)
      .addParagraph('Uten notater</w:t></w:r><w:bookmarkEnd', 'Fylket ba om ordet.', 'Fylket')
      .save();
    const [change] = await changesIn(file);
    expect(change).toMatchObject({
      place: { kind: 'notes', id: 'empty' },
      before: '',
      after: 'Fylket ba om ordet.',
    });
  });

  it('are matched by text when all bookmarks are lost', async () => {
    const file = new EditedWord(sent)
      .replace('Punkt to', 'Punkt to og tre', 'NAV')
      .replace('planen', 'strategien', 'NAV')
      .withoutBookmarks()
      .save();
    const changes = await changesIn(file);
    expect(changes.map(({ place }) => place?.kind)).toEqual(['notes', 'wording']);
    expect(changes[0]?.after).toBe(NOTES.replace('Punkt to', 'Punkt to og tre'));
  });

  it('are listed when outside the texts, with their item if any', async () => {
    const file = new EditedWord(sent)
      .replace('Frist', 'Tidsfrist', 'NAV')
      .comment('Prøveforum', 'Feil navn?', 'NAV')
      .save();
    const suggestions = await suggestionsIn(file);
    expect(suggestions).toHaveLength(2);
    for (const each of suggestions) expect(each).not.toHaveProperty('place');
  });

  it('do not include formatting', async () => {
    const file = new EditedWord(sent).change((body) =>
      body.replace(
        '<w:r><w:t xml:space="preserve">Punkt to',
        '<w:r><w:rPr><w:rPrChange w:id="7" w:author="X" w:date="2026-11-24T10:12:00Z"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">Punkt to',
      ),
    );
    expect(await suggestionsIn(file.save())).toEqual([]);
  });
});

describe('untracked changes', () => {
  it('are found by comparing with what was sent, without an author', async () => {
    const file = new EditedWord(sent)
      .retype('Punkt to', 'Punkt to, og noe til')
      .retype('planen', 'strategien')
      .save();
    const changes = await changesIn(file);
    expect(changes.map(({ isTracked, author, place }) => [isTracked, author, place?.kind])).toEqual(
      [
        [false, undefined, 'notes'],
        [false, undefined, 'wording'],
      ],
    );
    const meeting = await taken(changes);
    expect(notesOf(meeting)).toBe(NOTES.replace('Punkt to', 'Punkt to, og noe til'));
    expect(meeting.decisions[0]?.wording).toBe('Forumet vedtar strategien.');
  });

  it('are listed also in text that Forum wrote itself', async () => {
    const [change] = await changesIn(
      new EditedWord(sent).retype('Vedtak i', 'Beslutning i').save(),
    );
    expect(change).toMatchObject({ isTracked: false, item: 's' });
    expect(change).not.toHaveProperty('place');
    const inTable = new EditedWord(sent).retype('Ikke signert', 'Signert').save();
    expect(await changesIn(inTable)).toMatchObject([
      { isTracked: false, item: 's', before: 'Ikke signert', after: 'Signert' },
    ]);
  });
});

describe('comments', () => {
  it('are placed by subject, with their replies', async () => {
    const file = new EditedWord(sent)
      .comment('alle enige', 'Ikke alle.', 'NAV', 'Det noterer vi.')
      .comment('planen', 'Hvilken plan?', 'Fylket')
      .save();
    expect(await suggestionsIn(file)).toMatchObject([
      {
        ...{ kind: 'comment', author: 'NAV', text: 'Ikke alle.', quoted: 'alle enige' },
        place: { kind: 'notes', id: 's' },
        replies: [{ author: 'Sekretariatet', text: 'Det noterer vi.' }],
      },
      { kind: 'comment', text: 'Hvilken plan?', place: { kind: 'wording', id: 'd' }, replies: [] },
    ]);
  });
});

const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('Skipped: LibreOffice is not there.\n');
    return false;
  }
})();

it.skipIf(!hasOffice)('reads the same changes after LibreOffice saved the file', async () => {
  const file = new EditedWord(sent)
    .replace('innledet om', 'la fram', 'Fylket')
    .replace('planen', 'strategien', 'NAV')
    .addParagraph('Punkt to', 'Punkt tre', 'Fylket')
    .comment('alle enige', 'Ikke alle.', 'NAV')
    .save();
  writeFileSync(join(folder, 'sent.docx'), file);
  const convert = (to: string, from: string) => convertByOffice(folder, to, [join(folder, from)]);
  convert('odt', 'sent.docx');
  convert('docx', 'sent.odt');
  const back = await suggestionsIn(readFileSync(join(folder, 'sent.docx')));
  const gist = (each: Suggestion) => {
    const { id: _, at: __, ...rest } = each;
    return rest;
  };
  const straight = (await suggestionsIn(file)).map(gist);
  expect(back.map(gist)).toEqual(straight);
  expect(straight).toHaveLength(4);
});

describe('a file that is something else', () => {
  const refused = async (file: Uint8Array, meeting = 'm') => {
    const reading = await read(file, meeting);
    return reading.ok ? 'read' : `${reading.code} ${reading.path}: ${reading.message}`;
  };

  it('is refused in words', async () => {
    expect(await refused(Buffer.from('hei'))).toMatch(/^invalid file: Filen er ikke et Word-dok/);
    expect(await refused(new Uint8Array())).toMatch(/ikke et Word-dokument/);
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/beskyttet med passord/);
    expect(await refused(sent.slice(0, 5_000))).toMatch(/skadet/);
    expect(await refused(new Uint8Array(21 * 1024 * 1024))).toMatch(/større enn 20 MB/);
    expect(await refused(sent, 'nowhere')).toMatch(/^unknown-id/);
  });

  it('is refused with a DTD, or when it unpacks to too much', async () => {
    const dtd = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
    const withDtd = new EditedWord(sent).change((body) =>
      body.replace('<w:document', `${dtd}<w:document`),
    );
    expect(await refused(withDtd.save())).toMatch(/skadet/);
    const bomb = new EditedWord(sent).change((body) => body + ' '.repeat(60 * 1024 * 1024));
    expect(await refused(bomb.save())).toMatch(/skadet/);
    const deep = new EditedWord(sent).change((body) =>
      body.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`),
    );
    expect(await refused(deep.save())).toMatch(/skadet/);
  });

  // (D96)
  it('is refused when it belongs to another meeting or forum', async () => {
    expect(await refused(await exported('full', 'other'))).toMatch(/annet møte: «Det andre»/);
    const path = join(folder, 'another');
    await createForum(path, { name: 'Et annet', language: 'nb', author: 'test' });
    const another = await openForumService(path, { author: 'test' });
    await another.service.execute({ do: 'createMeeting', id: 'm', title: 'M', startsAt: AT });
    const file = await another.service.export('m', { format: 'docx' });
    await another.close();
    expect(await refused(readFileSync(file.ok ? file.path : ''))).toMatch(/ikke laget av dette/);
    const agenda = await forum.service.export('other', { format: 'docx', kind: 'agenda' });
    expect(await refused(readFileSync(agenda.ok ? agenda.path : ''))).toMatch(/^invalid file/);
  });
});
