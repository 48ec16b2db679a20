import type { Patch } from 'immer';
import type { Id, Time } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ScreenChange } from '../../src-core/projections/screen-state.ts';
import type {
  HistoryScope,
  HistoryView,
  Topic,
  Update,
  ViewChange,
} from '../../src-core/protocol/service.ts';
import { unlessRefused } from '../store/atomic-fs.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { ForumFile } from '../store/forum-store.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { patchesBetween } from '../store/patches-between.ts';
import { isSealed, stacksOf, type Undoable, undoScopeOf } from '../store/undo-stack.ts';
import type { ScreenControl } from './screen-control.ts';
import { ScreenViews } from './screen-views.ts';
import { Views, withoutFollowUp } from './session-views.ts';

type Listener = (update: Update) => void;
/** Milliseconds before a failed read is tried again. */
const AGAIN = 5_000;

/** Sends each follower of a view the full view, and then every change, in order. */
export class Publisher {
  private readonly folder: ForumFolder;
  private readonly inTurn: InTurn;
  private readonly views: Views;
  private readonly screens: ScreenViews;
  /**
   * Whether each listener has the full view. Patches are useless to one that lacks it, or has it from an
   * earlier opening.
   */
  private readonly followers = new Map<Topic, Map<Listener, boolean>>();
  /** What the followers have now, for views that are derived from others. */
  private readonly sent = new Map<Topic, object>();
  private revision = 0;
  private readonly wall: ScreenControl;

  constructor(folder: ForumFolder, inTurn: InTurn, now: () => Time, wall: ScreenControl) {
    this.folder = folder;
    this.inTurn = inTurn;
    this.wall = wall;
    this.views = new Views(folder, now);
    this.screens = new ScreenViews(folder, this.views, wall);
  }

  follow(topic: Topic, listener: Listener): () => void {
    const listeners = this.followers.get(topic) ?? new Map<Listener, boolean>();
    this.followers.set(topic, listeners.set(listener, false));
    this.begin(topic, listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.followers.delete(topic);
      this.sent.delete(topic);
    };
  }

  private begin(topic: Topic, listener: Listener): void {
    void this.inTurn(() => this.first(topic, listener));
  }

  /** Sends the whole view to a new follower. */
  private async first(topic: Topic, listener: Listener): Promise<void> {
    if (!this.followers.get(topic)?.has(listener)) return;
    try {
      this.give(listener, await this.whole(topic));
    } catch (error) {
      unlessRefused(error);
      this.give(listener, this.gone(topic));
      setTimeout(() => this.begin(topic, listener), AGAIN).unref();
    }
    // The meeting has now been read, so its undo history is known.
    if (topic.startsWith('meeting:')) this.sendHistory(topic);
  }

  setWall(change: ScreenChange): void {
    this.wall.change(change);
    this.sendWall();
  }

  /** The big screen may show what a user creates here. What undo brings back stays as it was. */
  showNewThings(patches: readonly Patch[]): void {
    if (this.wall.showNewThings(patches)) this.sendWall();
  }

  private sendWall(): void {
    this.send('wall', { topic: 'wall', revision: this.revision, state: this.wall.view });
    this.sendScreens();
  }

  /** Synchronously if possible: what is removed from the screen disappears before anything else happens. */
  private sendScreens(): void {
    for (const [topic, listeners] of this.followers) {
      if (!isScreen(topic)) continue;
      const view = this.screens.view(topic);
      if (view) {
        this.sendDifferences(topic, view);
        continue;
      }
      this.sent.delete(topic);
      for (const listener of listeners.keys()) {
        listeners.set(listener, false);
        this.begin(topic, listener);
      }
    }
  }

  async changed(
    file: ForumFile<Forum> | ForumFile<Meeting>,
    patches: readonly Patch[],
    summaryChanged: boolean,
  ): Promise<void> {
    this.revision += 1;
    const isForum = file === this.folder.forum;
    const last = file.steps.at(-1);
    const meeting = isForum ? last && undoScopeOf(last) : meetingIdIn(file as ForumFile<Meeting>);
    if (isForum) this.sendPatches('forum', patches.flatMap(ofItself));
    else await this.sendMeeting(`meeting:${meeting}`, patches);
    if (summaryChanged) await this.sendDerived();
    this.sendScreens();
    this.sendHistory(meeting === undefined ? 'forum' : `meeting:${meeting}`);
  }

  private async sendMeeting(topic: Topic, patches: readonly Patch[]): Promise<void> {
    const isWhole = patches.some((patch) => patch.path.length === 0);
    if (isWhole) {
      if (this.followers.has(topic)) this.send(topic, await this.whole(topic));
      return;
    }
    this.sendPatches(
      topic,
      patches.map((patch) => ({ ...patch, path: ['meeting', ...patch.path] })),
    );
  }

  /** Views that depend on all meetings: a change in one meeting may affect any of them. */
  private async sendDerived(): Promise<void> {
    for (const topic of this.followers.keys()) {
      if (topic === 'meetings') this.sendDifferences(topic, this.views.meetings());
      if (topic === 'follow-up') this.sendDifferences(topic, this.views.followUp());
      if (topic === 'checks') this.sendDifferences(topic, this.views.checks());
      if (topic.startsWith('partner:')) await this.sendPartner(topic);
      if (!topic.startsWith('meeting:')) continue;
      // Nobody who follows an unread meeting has received it yet.
      const meeting = this.folder.loadedMeeting(topic.slice('meeting:'.length))?.value;
      if (meeting) this.sendDifferences(topic, this.views.around(meeting));
      else this.sent.delete(topic);
    }
  }

  private async sendPartner(topic: Topic): Promise<void> {
    const view = this.views.partner(topic.slice('partner:'.length));
    // A partner that was added or removed is sent as a whole.
    if (view && this.sent.has(topic)) this.sendDifferences(topic, view);
    else this.send(topic, await this.whole(topic));
  }

  /** Each change affects one scope: the forum's, or a meeting's. */
  private sendHistory(scope: string): void {
    const before = this.sent.get('history') as HistoryView | undefined;
    if (!before) return;
    const scopes = { ...before.scopes, ...this.scope(scope) };
    this.sendDifferences('history', { scopes });
  }

  private sendDifferences(topic: Topic, after: object): void {
    const before = this.sent.get(topic);
    this.sent.set(topic, after);
    if (before) this.sendPatches(topic, patchesBetween(before, after));
  }

  private sendPatches(topic: Topic, patches: readonly Patch[]): void {
    if (patches.length > 0) this.send(topic, { topic, revision: this.revision, patches });
  }

  private send(topic: Topic, update: Update): void {
    for (const listener of this.followers.get(topic)?.keys() ?? []) this.give(listener, update);
  }

  private give(listener: Listener, update: Update): void {
    const listeners = this.followers.get(update.topic);
    const hasWhole = listeners?.get(listener);
    if (hasWhole === undefined || ('patches' in update && !hasWhole)) return;
    listeners?.set(listener, !('gone' in update));
    listener(update);
  }

  private async whole(topic: Topic): Promise<Update> {
    const { revision } = this;
    if (topic === 'forum') return { topic, revision, state: withoutFollowUp(this.folder.state) };
    if (topic === 'meetings')
      return { topic, revision, state: this.kept(topic, this.views.meetings()) };
    if (topic === 'follow-up')
      return { topic, revision, state: this.kept(topic, this.views.followUp()) };
    if (topic === 'checks')
      return { topic, revision, state: this.kept(topic, this.views.checks()) };
    if (topic === 'wall') return { topic, revision, state: this.wall.view };
    if (isScreen(topic)) {
      return { topic, revision, state: this.kept(topic, await this.screens.read(topic)) };
    }
    if (topic === 'history') return { topic, revision, state: this.kept(topic, this.history()) };
    if (topic.startsWith('partner:')) {
      const view = this.views.partner(topic.slice('partner:'.length));
      return view ? { topic, revision, state: this.kept(topic, view) } : this.gone(topic);
    }
    const meeting = (await this.folder.meeting(topic.slice('meeting:'.length)))?.value;
    if (!meeting) return this.gone(topic);
    return { topic, revision, state: { meeting, ...this.kept(topic, this.views.around(meeting)) } };
  }

  /** Remembers the view that all its followers have. */
  private kept<T extends object>(topic: Topic, view: T): T {
    const there = this.sent.get(topic) as T | undefined;
    if (!there) this.sent.set(topic, view);
    return there ?? view;
  }

  private gone(topic: Topic): Update {
    this.sent.delete(topic);
    return { topic, revision: this.revision, gone: true };
  }

  private history(): HistoryView {
    const scopes = this.folder
      .loadedMeetings()
      .map((file) => this.scope(`meeting:${meetingIdIn(file)}`));
    return { scopes: Object.assign(this.scope('forum'), ...scopes) };
  }

  /** What can be undone and redone; empty for a meeting that has not been read. */
  private scope(name: string): HistoryView['scopes'] {
    const { steps } = this.folder.forum;
    const id = name === 'forum' ? undefined : name.slice('meeting:'.length);
    const meeting = id === undefined ? undefined : this.folder.loadedMeeting(id);
    if (id !== undefined && !meeting) return {};
    const { undo, redo } = stacksOf(
      steps,
      meeting && id ? { id, steps: meeting.steps } : undefined,
    );
    const next = (stack: typeof undo) =>
      stack.slice(-1).find((each) => !isSealed(each, meeting?.value?.phase));
    return { [name]: { ...named('undo', next(undo)), ...named('redo', next(redo)) } };
  }
}

function isScreen(topic: Topic): topic is 'screen' | `screen:${string}` {
  return topic === 'screen' || topic.startsWith('screen:');
}

/** Leaves out follow-up, which goes to the followers of that meeting, and the register, which no window shows. */
function ofItself(patch: Patch): readonly Patch[] {
  if (patch.path.length === 0) return [{ ...patch, value: withoutFollowUp(patch.value as Forum) }];
  return patch.path[0] === 'followUp' || patch.path[0] === 'register' ? [] : [patch];
}

/** The next undo or redo, as users see it: by the name of the original command. */
function named(key: 'undo' | 'redo', last: Undoable | undefined): HistoryScope {
  if (!last) return {};
  const { author, at } = last.step;
  return { [key]: { do: last.what as ViewChange['do'], author, at } };
}

export function meetingIdIn(file: ForumFile<Meeting>): Id | undefined {
  return (file.value ?? file.last)?.id;
}
