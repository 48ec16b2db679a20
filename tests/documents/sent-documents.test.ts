import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentOptions } from '../../src-core/protocol/service.ts';
import { render } from '../../src-main/documents/render.ts';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { AT, EVERY_COMMAND } from '../support/every-command.ts';
import { releasedForum } from '../support/released-forum.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** Documents that were sent come out of the program with the same bytes, whatever has changed since. */

const FORMATS = ['docx', 'html', 'md'] as const;

async function made(forum: OpenedForum, options: DocumentOptions) {
  const tree = await forum.documentTree('m', options);
  const template = await forum.template({ meeting: 'm', options });
  return Promise.all(
    FORMATS.map(async (format) => {
      const { content } = await render(tree, format, format === 'docx' ? { template } : {});
      return Buffer.from(content).toString('base64');
    }),
  );
}

const LATER = '2026-11-23T10:00:00+01:00';
const approving = [
  {
    do: 'addPartner',
    id: 'p',
    name: 'Navn da',
    role: 'r',
    authority: 'decides',
    joined: '2020-01-01',
  },
  { do: 'createMeeting', id: 'm', title: 'Vårmøtet', startsAt: AT },
  ...['conveneMeeting', 'openMeeting'].map((step) => ({ do: step, meeting: 'm', at: AT })),
  { do: 'setAttendance', meeting: 'm', partner: 'p', status: 'present' },
  ...['closeMeeting', 'circulateMinutes', 'approveMinutes'].map((step) => ({
    ...{ do: step, meeting: 'm', at: LATER },
  })),
];
const renamed = { do: 'changePartner', partner: 'p', name: 'Navn nå' };

describe('what was sent', () => {
  // (D140, D141)
  it('has the same bytes after every command of the contract', async () => {
    const { forum } = await withForum();
    for (const command of EVERY_COMMAND) await expectDone(forum, command);
    const documents: readonly DocumentOptions[] = [
      { kind: 'minutes' },
      { kind: 'minutes', edition: 'public', language: 'en' },
      { kind: 'decisions' },
      { kind: 'agenda' },
      { kind: 'agenda', version: 1 },
    ];
    const before = await Promise.all(documents.map((each) => made(forum, each)));
    for (const command of EVERY_COMMAND) {
      const { id, ...rest } = command as { do: string; id?: string };
      if (rest.do === 'setExempt') continue;
      await forum.service.execute(id === undefined ? rest : { ...rest, id: `${id}-2` });
    }
    await expectDone(forum, { do: 'setTemplate', template: 'compact' });
    expect(await Promise.all(documents.map((each) => made(forum, each)))).toEqual(before);
  });

  // (D145)
  it('keeps its bytes in the full edition when something is exempted after approval', async () => {
    const { forum } = await withForum();
    await expectDone(forum, ...approving);
    const before = await made(forum, {});
    const exempt = { basis: 'offl. § 14' };
    await expectDone(forum, { do: 'setExempt', meeting: 'm', item: 'm-agenda', exempt });
    expect(await made(forum, {})).toEqual(before);
    const open = await forum.documentTree('m', { edition: 'public' });
    expect(JSON.stringify(open)).toContain('offl. § 14');
    const shown = JSON.stringify(await forum.show('m'));
    expect(shown).toContain('offl. § 14');
    const undone = await forum.service.execute({ do: 'undo', meeting: 'm' });
    expect(undone).toMatchObject({ ok: false, code: 'wrong-phase' });
  });
});

describe('minutes that were approved before records were frozen', () => {
  /** A forum as an earlier version made it. */
  async function older() {
    let minute = 10;
    const now = () => `2026-12-01T09:${minute++}:00+01:00`;
    const { forum, folder } = await withForum({ now });
    await expectDone(forum, ...approving, renamed);
    await forum.close();
    const [file, journal] = ['json', 'journal'].map((each) =>
      join(folder, 'meetings', `m.${each}`),
    );
    const { frozen: _, notices: __, ...before } = JSON.parse(await readFile(file ?? '', 'utf8'));
    await writeFile(file ?? '', JSON.stringify(before));
    const lines = (await readFile(journal ?? '', 'utf8')).trim().split('\n');
    const isOld = ({ path }: { path: string[] }) => path[0] !== 'frozen' && path[0] !== 'notices';
    const old = lines.map((line) => {
      const { digest: _, patches, inverse, ...rest } = JSON.parse(line);
      return JSON.stringify({
        ...rest,
        patches: patches.filter(isOld),
        inverse: inverse.filter(isOld),
      });
    });
    await writeFile(journal ?? '', `${old.join('\n')}\n`);
    return folder;
  }

  // (D146)
  it('have the names of then by the journal of the forum, and say so', async () => {
    const forum = await openForum(await older());
    const said = JSON.stringify(await forum.documentTree('m', {}));
    expect(said).toContain('Navn da');
    expect(said).not.toContain('Navn nå');
    expect(said).toContain('hentet dem fra endringsloggen');
  });

  // (D146)
  it('have the names of now where the journal is gone, and say so', async () => {
    const folder = await older();
    const lines = (await readFile(join(folder, 'forum.journal'), 'utf8')).trim().split('\n');
    await writeFile(join(folder, 'forum.journal'), `${lines.at(-1)}\n`);
    const forum = await openForum(folder);
    const said = JSON.stringify(await forum.documentTree('m', {}));
    expect(said).toContain('Navn nå');
    expect(said).toContain('går ikke så langt tilbake');
  });

  // (D146)
  it('made by version 0.1.0 have the names of then after everything was renamed', async () => {
    const forum = await openForum(releasedForum('every-command'));
    const before = JSON.stringify(await forum.documentTree('m', {}));
    expect(before).toContain('hentet dem fra endringsloggen');
    for (const partner of ['leads', 'asks', 'brings']) {
      await expectDone(forum, { do: 'changePartner', partner, name: `Nytt navn ${partner}` });
    }
    expect(JSON.stringify(await forum.documentTree('m', {}))).toBe(before);
  });
});
