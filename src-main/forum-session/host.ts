import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { toRefusalAsync } from '../../src-core/commands/index.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { Calls, FunctionsByName } from '../../src-core/protocol/call-types.ts';
import { FORUM_CALLS } from '../../src-core/protocol/calls.ts';
import type {
  Bridge,
  Failed,
  ForumHost,
  ForumService,
  HostState,
  Outcome,
  Update,
} from '../../src-core/protocol/service.ts';
import { importForum } from '../backups/import-forum.ts';
import { freeFolder, listFolders, wholePath } from '../platform/list-folders.ts';
import { changeSettings, readSettings, settingsWritten } from '../platform/settings.ts';
import { HOMEPAGE } from '../platform/version.ts';
import { codeOf } from '../store/atomic-fs.ts';
import type { Desktop } from './desktop-parts.ts';
import { Followers } from './followers.ts';
import { type OpenedForum, openForumService } from './forum-session.ts';
import { createNewForum } from './new-forum.ts';
import { poll } from './poll.ts';
import { ScreenControl } from './screen-control.ts';

/** Which forum is open in this process, and the user's settings. */

const MAX_RECENTS = 10;

export interface RunningHost extends Bridge {
  /** The open forum, if any. */
  current(): OpenedForum | undefined;
  stop(): Promise<void>;
}

export async function createHost(version: string, desktop?: Desktop): Promise<RunningHost> {
  const { place: _place, folders: _folders, ...settings } = await readSettings();
  return new Host(version, settings, desktop).start();
}

type Chosen = Omit<Awaited<ReturnType<typeof readSettings>>, 'place' | 'folders'>;

/** Looked up when needed: a system may have no name for the user. */
const author = () => userInfo().username;

class Host {
  private forum: OpenedForum | undefined;
  private settings: Chosen;
  private readonly version: string;
  private readonly desktop: Desktop | undefined;
  private readonly listeners = new Set<(state: HostState) => void>();
  private readonly followers = new Followers();
  /** A window may only open files that were just written. */
  private readonly exportedPaths = new Set<string>();

  constructor(version: string, settings: Chosen, desktop: Desktop | undefined) {
    this.version = version;
    this.settings = settings;
    this.desktop = desktop;
  }

  /** Starts all background work, and returns how to stop it. */
  start(): RunningHost {
    this.desktop?.projector.prefer(this.settings.projectorDisplay);
    this.desktop?.projector.onChange(() => this.notify());
    const polling = poll(() => this.lookForOthersChanges());
    return {
      service: this.service(),
      host: this.host(),
      current: () => this.forum,
      stop: async () => {
        polling.stop();
        await this.leave();
        await settingsWritten();
      },
    };
  }

  private state(): HostState {
    const { projectorDisplay: _, ...chosen } = this.settings;
    return {
      host: this.desktop ? 'desktop' : 'browser',
      version: this.version,
      ...(HOMEPAGE ? { homepage: HOMEPAGE } : {}),
      ...chosen,
      forum: this.forum?.info() ?? null,
      home: join(homedir(), 'Forum'),
      ...(this.desktop ? { projector: this.desktop.projector.state() } : {}),
    };
  }

  private notify(): void {
    for (const listener of this.listeners) listener(this.state());
  }

  private async change(changes: Partial<Chosen>): Promise<void> {
    this.settings = { ...this.settings, ...changes };
    this.notify();
    // If the disk cannot store a setting, it applies until the program ends.
    await changeSettings(changes).catch((error: unknown) => {
      if (codeOf(error) === undefined) throw error;
    });
  }

  private answer<T>(work: () => Promise<T>): Promise<T | Failed> {
    return toRefusalAsync(() => this.settings.language, work);
  }

  private async openFolder(folder: string): Promise<Outcome<object>> {
    return this.answer(async () => {
      if (this.forum?.info().folder === resolve(folder)) return { ok: true as const };
      const opened = await this.read(folder);
      await this.become(opened);
      this.desktop?.projector.close();
      const { folder: path, name } = opened.info();
      const others = this.settings.recents.filter((each) => each.folder !== path);
      await this.change({ recents: [{ folder: path, name }, ...others].slice(0, MAX_RECENTS) });
      return { ok: true as const };
    });
  }

  private read(folder: string, wall = new ScreenControl()): Promise<OpenedForum> {
    const language = () => this.settings.language;
    return openForumService(folder, {
      wall,
      author: author(),
      // Read each time: the user may choose another language while the forum is open.
      get language() {
        return language();
      },
      ...(this.desktop ? { print: this.desktop.print } : {}),
    });
  }

  /** Replaces the open forum. Everyone who follows a view gets a full snapshot again. */
  private async become(opened: OpenedForum): Promise<void> {
    await this.forum?.close();
    this.forum = opened;
    opened.onInfo(() => this.notify());
    this.followers.follow(opened.service);
  }

  private async leave(): Promise<void> {
    const left = this.forum;
    this.forum = undefined;
    await left?.close();
  }

  /** For a program that only reads: shows another program's changes, and may write once that one has closed. */
  private async lookForOthersChanges(): Promise<void> {
    const reader = this.forum;
    if (reader?.info().readOnly === undefined) return;
    // If the disk is away for a while, the next poll tries again.
    await this.answer(async () => {
      if (!(await reader.isOutdated()) || this.forum !== reader) return;
      const opened = await this.read(reader.info().folder, reader.wall);
      // The forum was closed, or another was opened, meanwhile.
      if (this.forum !== reader) return opened.close();
      await this.become(opened);
      this.notify();
    });
  }

  private opened(): OpenedForum {
    return this.forum ?? refuse('invalid', '', 'host.noneOpen');
  }

  private onDesktop(): Desktop {
    return this.desktop ?? refuse('invalid', '', 'host.desktopOnly');
  }

  /** Opens or shows a file that this program wrote. */
  private withExported(path: string, act: (desktop: Desktop) => Promise<void> | void) {
    return this.answer(async () => {
      if (!this.exportedPaths.has(path))
        refuse('invalid', 'path', 'host.notWritten', { file: path });
      await act(this.onDesktop());
      return { ok: true as const };
    });
  }

  private service(): ForumService {
    return {
      ...this.forwarded(),
      setWall: async (changes) => this.forum?.service.setWall(changes),
      search: async (words) => this.forum?.service.search(words) ?? [],
      export: (meeting, options) =>
        this.answer(async () => {
          const outcome = await this.opened().service.export(meeting, options);
          if (outcome.ok) this.exportedPaths.add(outcome.path);
          return outcome;
        }),
      subscribe: (topic, onUpdate) =>
        this.followers.add(topic, onUpdate as (update: Update) => void, this.forum?.service),
    };
  }

  /** Passes each call to the open forum at the time of the call; refused if none is open. */
  private forwarded() {
    const functions = Object.keys(FORUM_CALLS).map((name) => [
      name,
      (...args: readonly unknown[]) =>
        this.answer(async () =>
          (this.opened().service as unknown as FunctionsByName)[name]?.(...args),
        ),
    ]);
    return Object.fromEntries(functions) as Calls<typeof FORUM_CALLS>;
  }

  private host(): ForumHost {
    return { ...this.forumCalls(), ...this.screenCalls(), ...this.fileCalls() };
  }

  /** Calls about which forum is open. */
  private forumCalls() {
    return {
      hello: async () => this.state(),
      onState: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      open: (folder) =>
        this.answer(async () => {
          const chosen = folder ?? (await this.onDesktop().chooseFolder('open'));
          return chosen === null
            ? { ok: true as const }
            : this.openFolder(wholePath(chosen, 'folder'));
        }),
      openZip: (file, folder) =>
        this.answer(async () => {
          await importForum(wholePath(file, 'file'), wholePath(folder, 'folder'));
          return this.openFolder(folder);
        }),
      create: ({ folder, ...chosen }) =>
        this.answer(async () => {
          await createNewForum(wholePath(folder, 'folder'), { ...chosen, author: author() });
          return this.openFolder(folder);
        }),
      openSample: (language) =>
        this.answer(async () => {
          const name = translator(language)('host.sampleFolder');
          const folder = await freeFolder(join(homedir(), 'Forum'), name);
          await createNewForum(folder, { name, language, template: 'sample', author: author() });
          return this.openFolder(folder);
        }),
      close: async () => {
        this.desktop?.projector.close();
        await this.leave();
        this.notify();
      },
      forgetRecent: (folder) =>
        this.change({ recents: this.settings.recents.filter((each) => each.folder !== folder) }),
      prefer: (preferences) => this.change(preferences),
    } satisfies Partial<ForumHost>;
  }

  private screenCalls() {
    const screen = this.desktop?.projector;
    return {
      openProjector: async (meeting) => {
        await this.forum?.service.setWall({ blank: false });
        await screen?.open(meeting);
      },
      closeProjector: async () => screen?.close(),
      moveProjector: async (display) => {
        const projectorDisplay = screen?.moveTo(display);
        if (projectorDisplay) await this.change({ projectorDisplay });
      },
      fillProjector: async () => screen?.fill(),
    } satisfies Partial<ForumHost>;
  }

  /** Calls about folders and files on this machine. */
  private fileCalls() {
    return {
      listFolders: (folder) =>
        this.answer(async () => {
          const list = await listFolders(resolve(folder ?? homedir()));
          return { ok: true as const, ...list };
        }),
      chooseFolder: async (purpose) => this.desktop?.chooseFolder(purpose) ?? null,
      exportAs: (meeting, options) =>
        this.answer(async () => {
          const { choosePlace } = this.onDesktop();
          const outcome = await this.opened().exportTo(meeting, options, (suggested) =>
            choosePlace(suggested, options.format),
          );
          if (outcome?.ok) this.exportedPaths.add(outcome.path);
          return outcome;
        }),
      openExported: (path) => this.withExported(path, (native) => native.openFile(path)),
      showInFolder: (path) => this.withExported(path, (native) => native.showInFolder(path)),
    } satisfies Partial<ForumHost>;
  }
}
