import type { Patch } from 'immer';
import { spreadsOf } from '../../src-core/check/index.ts';
import type { CommandName } from '../../src-core/commands/index.ts';
import { documentVersions } from '../../src-core/follow-up/documents.ts';
import {
  carriedInto,
  lastAssessed,
  mandateInForce,
  openEntries,
} from '../../src-core/follow-up/index.ts';
import { partnerView } from '../../src-core/follow-up/partner.ts';
import type { MeetingSummary } from '../../src-core/follow-up/types.ts';
import type { Forum } from '../../src-core/forum/schema.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { dayOf, type Time } from '../../src-core/primitives.ts';
import type {
  HistoryScope,
  HistoryView,
  MeetingsView,
  MeetingView,
  Topic,
  Update,
} from '../../src-core/service.ts';
import { changedWall, FIRST_WALL, type WallChange } from '../../src-core/wall.ts';
import type { ForumFolder } from '../store/folder.ts';
import { stacksOf, type Undoable } from '../store/steps.ts';
import type { StoredFile } from '../store/stored-file.ts';

type Listener = (update: Update) => void;

/** Tells those who follow a view what it is, and every change after that, in order. */
export class Feed {
  private readonly folder: ForumFolder;
  private readonly now: () => Time;
  private readonly followers = new Map<Topic, Set<Listener>>();
  private revision = 0;
  private wall = FIRST_WALL;

  constructor(folder: ForumFolder, now: () => Time) {
    this.folder = folder;
    this.now = now;
  }

  add(topic: Topic, listener: Listener): () => void {
    const listeners = this.followers.get(topic) ?? new Set();
    this.followers.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.followers.delete(topic);
    };
  }

  /** The whole view, to one who has just begun to follow it. */
  async first(topic: Topic, listener: Listener): Promise<void> {
    if (!this.followers.get(topic)?.has(listener)) return;
    listener(await this.whole(topic));
    // Now that the meeting is read, it is known what can be undone there.
    if (topic.startsWith('meeting:')) await this.sendWhole('history');
  }

  setWall(change: WallChange): void {
    this.wall = changedWall(this.wall, change);
    this.send('wall', { topic: 'wall', revision: this.revision, state: this.wall });
  }

  async changed(
    file: StoredFile<Forum> | StoredFile<Meeting>,
    patches: readonly Patch[],
    summaryChanged: boolean,
  ): Promise<void> {
    this.revision += 1;
    const { revision } = this;
    if (file === this.folder.forum) {
      this.send('forum', { topic: 'forum', revision, patches });
    } else {
      const id = (file as StoredFile<Meeting>).value?.id ?? (file as StoredFile<Meeting>).last?.id;
      const topic: Topic = `meeting:${id}`;
      const isWhole = patches.some((patch) => patch.path.length === 0);
      if (isWhole) await this.sendWhole(topic);
      else {
        const inView = patches.map((patch) => ({ ...patch, path: ['meeting', ...patch.path] }));
        this.send(topic, { topic, revision, patches: inView });
      }
      // What was answered in a check is shown beside the next one too.
      const isCheck = patches.some((patch) => patch.path[0] === 'assessments');
      if (isCheck && !summaryChanged) await this.sendAll('meeting:', topic);
    }
    if (summaryChanged) {
      await this.sendWhole('meetings');
      await this.sendAll('meeting:');
      await this.sendAll('partner:');
    }
    await this.sendWhole('history');
  }

  private send(topic: Topic, update: Update): void {
    for (const listener of this.followers.get(topic) ?? []) listener(update);
  }

  private async sendWhole(topic: Topic): Promise<void> {
    if (this.followers.has(topic)) this.send(topic, await this.whole(topic));
  }

  private async sendAll(kind: 'meeting:' | 'partner:', except?: Topic): Promise<void> {
    for (const topic of this.followers.keys()) {
      if (topic.startsWith(kind) && topic !== except) await this.sendWhole(topic);
    }
  }

  private async whole(topic: Topic): Promise<Update> {
    const { revision } = this;
    if (topic === 'forum') return { topic, revision, state: this.folder.state };
    if (topic === 'meetings') return { topic, revision, state: this.meetings() };
    if (topic === 'wall') return { topic, revision, state: this.wall };
    if (topic === 'history') return { topic, revision, state: this.history() };
    if (topic.startsWith('partner:')) return this.partner(topic);
    const meeting = (await this.folder.meeting(topic.slice('meeting:'.length)))?.value;
    if (!meeting) return { topic, revision, gone: true };
    return { topic, revision, state: await this.meetingView(meeting) };
  }

  private partner(topic: Topic): Update {
    const { revision } = this;
    const forum = this.folder.state;
    const id = topic.slice('partner:'.length);
    if (!forum.partners.some((each) => each.id === id)) return { topic, revision, gone: true };
    const state = partnerView(forum, this.folder.summaries(), id, dayOf(this.now()));
    return { topic, revision, state };
  }

  private meetings(): MeetingsView {
    const summaries = this.folder.summaries();
    const forum = this.folder.state;
    return {
      meetings: summaries.map(({ id, title, startsAt, endsAt, place, phase }) => ({
        id,
        title,
        startsAt,
        phase,
        ...(endsAt === undefined ? {} : { endsAt }),
        ...(place === undefined ? {} : { place }),
      })),
      open: openEntries(forum, summaries, dayOf(this.now())),
      mandate: mandateInForce(forum, summaries),
      documents: documentVersions(forum, summaries),
    };
  }

  private async meetingView(meeting: Meeting): Promise<MeetingView> {
    const summaries = this.folder.summaries();
    const lastCheck = await this.checkAt(lastAssessed(meeting, summaries));
    return {
      meeting,
      carried: carriedInto(this.folder.state, meeting, summaries),
      ...(lastCheck ? { lastCheck } : {}),
    };
  }

  private async checkAt(
    summary: MeetingSummary | undefined,
  ): Promise<MeetingView['lastCheck'] | undefined> {
    const meeting = summary && (await this.folder.meeting(summary.id))?.value;
    if (!meeting) return undefined;
    const { title, startsAt, assessments } = meeting;
    return { title, startsAt, spreads: spreadsOf(assessments) };
  }

  private history(): HistoryView {
    const { steps } = this.folder.forum;
    const nextOf = ({ undo, redo }: ReturnType<typeof stacksOf>): HistoryScope => ({
      ...named('undo', undo.at(-1)),
      ...named('redo', redo.at(-1)),
    });
    const meetings = this.folder.loadedMeetings().flatMap((file) => {
      const id = (file.value ?? file.last)?.id;
      if (id === undefined) return [];
      return [[`meeting:${id}`, nextOf(stacksOf(steps, { id, steps: file.steps }))] as const];
    });
    return { scopes: { forum: nextOf(stacksOf(steps)), ...Object.fromEntries(meetings) } };
  }
}

/** The change as people are told of it. What was taken back is known by what it was at first. */
function named(key: 'undo' | 'redo', last: Undoable | undefined): HistoryScope {
  if (!last) return {};
  const { author, at } = last.step;
  return { [key]: { do: last.what as CommandName, author, at } };
}
