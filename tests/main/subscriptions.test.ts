import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPatches, enablePatches } from 'immer';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Forum } from '../../src-core/model/forum.ts';
import { followUpRows } from '../../src-core/projections/follow-up-rows.ts';
import type { Topic, Update, ViewOf } from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { AT, EVERY_COMMAND } from '../support/every-command.ts';
import { PATIENT } from '../support/patience.ts';
import { expectDone, openForum, withForum } from '../support/with-forum.ts';

/** A window that gets only changes ends with the same view as a new one, and gets no more than it follows. */

enablePatches();

const TOPICS = [
  'forum',
  'meetings',
  'follow-up',
  'checks',
  'meeting:m',
  'meeting:next',
  'partner:asks',
  'partner:left',
  'screen',
  'screen:m',
] as const satisfies readonly Topic[];

let folder = '';
let forum: OpenedForum;

beforeEach(async () => {
  ({ folder, forum } = await withForum({ now: () => AT }));
});

async function open(): Promise<void> {
  forum = await openForum(folder, { now: () => AT });
}

/** A window's copy of a view, and the updates it received. */
class Followed<T extends Topic> {
  view: ViewOf<T> | undefined;
  readonly sent: Update<T>[] = [];

  constructor(of: OpenedForum, topic: T) {
    of.service.subscribe(topic, (update) => this.take(update));
  }

  /** As delivered by a transport. */
  private take(update: Update<T>): void {
    const told = JSON.parse(JSON.stringify(update)) as Update<T>;
    this.sent.push(told);
    if ('state' in told) this.view = told.state;
    else if ('gone' in told) this.view = undefined;
    else if (this.view) this.view = applyPatches(this.view, told.patches);
  }
}

/** Its state is known once the requests before this one are done. */
function settled(of = forum): Promise<unknown> {
  return of.show();
}

async function asItStands(): Promise<readonly unknown[]> {
  const reader = await openForumService(folder, { author: 'b', readOnly: true, now: () => AT });
  const all = TOPICS.map((topic) => new Followed(reader, topic));
  await settled(reader);
  await reader.close();
  return all.map(({ view }) => view);
}

it('is the same by patches as in full, after every command, undo and restore', async () => {
  const windows = TOPICS.map((topic) => new Followed<Topic>(forum, topic));
  await settled();
  const mustBeAsItStands = async (after: unknown) =>
    expect(
      windows.map(({ view }) => view),
      JSON.stringify(after),
    ).toEqual(await asItStands());
  const putBack = async (backup: string): Promise<string> => {
    const answer = await forum.service.restoreBackup(backup);
    if (!answer.ok) throw new Error(answer.message);
    await mustBeAsItStands(backup);
    return answer.kept ?? '';
  };
  let backup = '';
  for (const command of EVERY_COMMAND) {
    const { meeting } = command;
    // An approved meeting cannot be restored.
    if (command.do === 'closeMeeting' && backup !== '') await putBack(await putBack(backup));
    await expectDone(forum, command);
    await mustBeAsItStands(command);
    const undo = { do: 'undo', ...(meeting === undefined ? {} : { meeting }) };
    if ((await forum.service.execute(undo)).ok) {
      await mustBeAsItStands({ undone: command });
      await expectDone(forum, { ...undo, do: 'redo' });
    }
    if (command.do !== 'signAgreement') continue;
    const made = await forum.service.makeBackup();
    if (!made.ok) throw new Error(made.message);
    backup = made.name;
  }
});

const about = { meeting: 'm', agreement: 'a' };
const signed = { do: 'signAgreement', ...about, partner: 'q', at: AT };
const ratified = { do: 'ratify', ...about, partner: 'q', outcome: 'ratified', on: '2026-12-01' };
const point = { do: 'setActionPointStatus', meeting: 'm', actionPoint: 'p' };

/** A meeting with an agreement and an action point to follow up. */
async function agreed(): Promise<void> {
  const partner = { do: 'addPartner', role: 'r', authority: 'negotiates', joined: '2020-01-01' };
  const meeting = 'm';
  await expectDone(
    forum,
    { ...partner, id: 'p', name: 'P' },
    { ...partner, id: 'q', name: 'Q' },
    { do: 'createMeeting', id: 'm', title: 'M', startsAt: AT, template: 'blank' },
    { do: 'addItem', meeting, id: 'i', section: 'status', title: 'S', kind: 'decision' },
    { do: 'conveneMeeting', meeting, at: AT },
    { do: 'openMeeting', meeting, at: AT },
    {
      ...{ do: 'makeAgreement', meeting, id: 'a', item: 'i', title: 'A', text: 't' },
      parties: ['p', 'q'],
    },
    { do: 'addActionPoint', meeting, id: 'p', item: 'i', what: 'w', owner: 'p' },
  );
}

it('leaves later events of meetings’ matters out of the forum view', async () => {
  await agreed();
  const window = new Followed(forum, 'forum');
  await settled();
  const size = JSON.stringify(window.view).length;
  await expectDone(forum, signed, ratified);
  for (let time = 0; time < 20; time += 1)
    await expectDone(forum, { ...point, status: 'open', on: '2026-12-01' });
  expect(window.sent).toHaveLength(1);
  const [after] = await asItStands();
  expect(after).not.toHaveProperty('followUp');
  expect(JSON.stringify(after)).toHaveLength(size);
});

it('shows in a meeting what was signed, ratified and done elsewhere, and its undo', async () => {
  await agreed();
  const window = new Followed(forum, 'meeting:m');
  await settled();
  const kinds = ['signatures', 'ratifications', 'statuses'] as const;
  const counts = () => kinds.map((kind) => window.view?.followUp[kind].length);
  expect(counts()).toEqual([0, 0, 0]);
  await expectDone(forum, signed);
  expect(counts()).toEqual([1, 0, 0]);
  await expectDone(forum, ratified, { ...point, status: 'done', on: '2026-12-02' });
  expect(counts()).toEqual([1, 1, 1]);
  const undo = { do: 'undo', meeting: 'm' };
  await expectDone(forum, undo, undo, undo);
  expect(counts()).toEqual([0, 0, 0]);
  await expectDone(forum, { ...undo, do: 'redo' });
  expect(counts()).toEqual([1, 0, 0]);
  // Changes only.
  expect(window.sent.filter((each) => 'state' in each)).toHaveLength(1);
});

it('lists remarks on a matter that stays open', async () => {
  await agreed();
  const window = new Followed(forum, 'follow-up');
  const itself = new Followed(forum, 'forum');
  await settled();
  const told = () => {
    if (!itself.view) throw new Error('no forum');
    const lines = followUpRows(itself.view, Object.values(window.view ?? {}), '2027-01-01');
    return lines.find((line) => line.id === 'p')?.history.map(({ note }) => note);
  };
  expect(told()).toEqual([]);
  await expectDone(forum, { ...point, status: 'open', on: '2026-12-01', note: 'snart' });
  await expectDone(forum, { ...point, status: 'open', on: '2026-12-01', note: 'straks' });
  expect(told()).toEqual(['snart', 'straks']);
  await expectDone(forum, { do: 'undo', meeting: 'm' });
  expect(told()).toEqual(['snart']);
});

it('leaves them out even when a repair records a manually changed file', async () => {
  await agreed();
  await expectDone(forum, signed);
  await forum.close();
  const path = join(folder, 'forum.json');
  const stored = JSON.parse(await readFile(path, 'utf8')) as Forum;
  await writeFile(path, JSON.stringify({ ...stored, name: 'Ny' }));
  await open();
  const windows = TOPICS.map((topic) => new Followed<Topic>(forum, topic));
  await forum.check(true);
  expect(windows[0]?.sent).toMatchObject([{ state: {} }, { patches: [{ path: [] }] }]);
  expect(windows.map(({ view }) => view)).toEqual(await asItStands());
});

it('sends no patches before the full view', async () => {
  await expectDone(forum, { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT });
  await expectDone(forum, { do: 'changeMeeting', meeting: 'm', place: 'Oslo' });
  await forum.close();
  await open();
  const first = new Followed(forum, 'history');
  // Once the meeting is read, more can be undone than the first window knew: all followers are updated.
  const meeting = new Followed(forum, 'meeting:m');
  const second = new Followed(forum, 'history');
  await vi.waitUntil(() => meeting.view && second.view, PATIENT);
  for (const { sent } of [first, second]) expect(sent[0]).toHaveProperty('state');
  expect(second.view).toEqual(first.view);
});

// (D102)
it('offers to undo what came after the approval of minutes, but not the approval', async () => {
  const about = { meeting: 'm' };
  await expectDone(forum, {
    do: 'addPartner',
    id: 'p',
    name: 'P',
    role: 'r',
    authority: 'decides',
    joined: '2026-01-01',
  });
  await expectDone(forum, { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT });
  await expectDone(forum, { do: 'conveneMeeting', ...about, at: AT });
  await expectDone(forum, { do: 'openMeeting', ...about, at: AT });
  const point = { id: 'a', item: 'm-agenda', what: 'x', owner: 'p' };
  await expectDone(forum, { do: 'addActionPoint', ...about, ...point });
  for (const step of ['closeMeeting', 'circulateMinutes', 'approveMinutes'] as const) {
    await expectDone(forum, { do: step, ...about, at: AT });
  }
  const meeting = new Followed(forum, 'meeting:m');
  const history = new Followed(forum, 'history');
  const offered = () => history.view?.scopes['meeting:m'];
  await vi.waitUntil(() => meeting.view && history.view, PATIENT);
  expect(offered()).toEqual({});
  const done = { actionPoint: 'a', status: 'done', on: AT.slice(0, 10) };
  await expectDone(forum, { do: 'setActionPointStatus', ...about, ...done });
  await vi.waitUntil(() => offered()?.undo?.do === 'setActionPointStatus', PATIENT);
  await expectDone(forum, { do: 'undo', ...about });
  await vi.waitUntil(() => offered()?.redo?.do === 'setActionPointStatus', PATIENT);
  expect(offered()?.undo).toBeUndefined();
});
