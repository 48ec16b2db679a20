import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { toRefusalAsync } from '../../src-core/commands/index.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type {
  Bridge,
  Exported,
  Failed,
  FileOptions,
  FolderPurpose,
  ForumHost,
  ForumService,
  HostState,
  Outcome,
  ProjectorState,
  RememberedDisplay,
  Topic,
  Update,
} from '../../src-core/protocol/service.ts';
import { importForum } from '../backups/import-forum.ts';
import type { Print } from '../documents/printing/print-by-chromium.ts';
import { freeFolder, listFolders, wholePath } from '../platform/list-folders.ts';
import { changeSettings, readSettings, settingsWritten } from '../platform/settings.ts';
import { HOMEPAGE } from '../platform/version.ts';
import { codeOf } from '../store/atomic-fs.ts';
import { type OpenedForum, openForumService } from './forum-session.ts';
import { createNewForum } from './new-forum.ts';
import { poll } from './poll.ts';
import { ScreenControl } from './screen-control.ts';

/** Which forum is open in this process, and what this person chose. */

const MAX_RECENTS = 10;

/** What only a desktop has; a browser has none of it. */
export interface Desktop {
  /** null when the person thought better of it. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  choosePlace(suggested: Exported, format: FileOptions['format']): Promise<string | null>;
  print: Print;
  openFile(path: string): Promise<void>;
  showInFolder(path: string): void;
  readonly projector: ScreenWindows;
}

/** The window of the big screen. Methods are as those of `ForumHost`. */
export interface ScreenWindows {
  state(): ProjectorState;
  onChange(listener: () => void): void;
  /** Which display it goes to where that is there. */
  prefer(display: RememberedDisplay | undefined): void;
  open(meeting: string | undefined): Promise<void>;
  close(): void;
  /** Answers what to remember; undefined where there is no such display. */
  moveTo(display: number): RememberedDisplay | undefined;
  fill(): void;
}

export interface RunningHost extends Bridge {
  /** The forum that is open, if any. */
  current(): OpenedForum | undefined;
  stop(): Promise<void>;
}

export async function createHost(version: string, desktop?: Desktop): Promise<RunningHost> {
  const { place: _place, folders: _folders, ...chosen } = await readSettings();
  let settings = chosen;
  let forum: OpenedForum | undefined;
  const listeners = new Set<(state: HostState) => void>();
  const followers = new Set<Follower>();
  /** Only what was just written may be opened from a window. */
  const written = new Set<string>();

  interface Follower {
    readonly topic: Topic;
    readonly onUpdate: (update: Update) => void;
    stop?: () => void;
  }

  const state = (): HostState => {
    const { projectorDisplay: _, ...chosen } = settings;
    return {
      host: desktop ? 'desktop' : 'browser',
      version,
      ...(HOMEPAGE ? { homepage: HOMEPAGE } : {}),
      ...chosen,
      forum: forum?.info() ?? null,
      home: join(homedir(), 'Forum'),
      ...(desktop ? { projector: desktop.projector.state() } : {}),
    };
  };
  desktop?.projector.prefer(settings.projectorDisplay);
  desktop?.projector.onChange(tell);

  function tell(): void {
    for (const listener of listeners) listener(state());
  }

  async function change(changes: Partial<typeof settings>): Promise<void> {
    settings = { ...settings, ...changes };
    tell();
    // What the disk will not keep holds until the program ends.
    await changeSettings(changes).catch((error: unknown) => {
      if (codeOf(error) === undefined) throw error;
    });
  }

  const failing = <T>(work: () => Promise<T>): Promise<T | Failed> =>
    toRefusalAsync(() => settings.language, work);

  async function open(folder: string): Promise<Outcome<object>> {
    return failing(async () => {
      if (forum?.info().folder === resolve(folder)) return { ok: true as const };
      const opened = await read(folder);
      await become(opened);
      desktop?.projector.close();
      const { folder: path, name } = opened.info();
      const others = settings.recents.filter((each) => each.folder !== path);
      await change({ recents: [{ folder: path, name }, ...others].slice(0, MAX_RECENTS) });
      return { ok: true as const };
    });
  }

  const read = (folder: string, wall = new ScreenControl()): Promise<OpenedForum> =>
    openForumService(folder, {
      wall,
      author: userInfo().username,
      // As it is at any time: a person may choose another while the forum is open.
      get language() {
        return settings.language;
      },
      ...(desktop ? { print: desktop.print } : {}),
    });

  /** Puts the forum in place of the one that is open; those who follow are told of it from the beginning. */
  async function become(opened: OpenedForum): Promise<void> {
    await forum?.close();
    forum = opened;
    opened.onInfo(tell);
    // The wall first: it must not show the new forum as it showed the old one.
    const isLater = ({ topic }: Follower) => Number(topic !== 'wall');
    for (const each of [...followers].sort((a, b) => isLater(a) - isLater(b))) follow(each);
  }

  async function leave(): Promise<void> {
    const left = forum;
    forum = undefined;
    await left?.close();
  }

  /** One who only reads sees what another writes, and may write when the other is through. */
  async function look(): Promise<void> {
    const reader = forum;
    if (reader?.info().readOnly === undefined) return;
    // A disk that is away for a while is asked again the next time.
    await failing(async () => {
      if (!(await reader.isOutdated()) || forum !== reader) return;
      const opened = await read(reader.info().folder, reader.wall);
      // It was closed, or another was opened, meanwhile.
      if (forum !== reader) return opened.close();
      await become(opened);
      tell();
    });
  }
  const looking = poll(look);

  function follow(follower: Follower): void {
    follower.stop?.();
    if (forum) follower.stop = forum.service.subscribe(follower.topic, follower.onUpdate);
  }

  function opened(): OpenedForum {
    return forum ?? refuse('invalid', '', 'host.noneOpen');
  }

  function onDesktop(): Desktop {
    return desktop ?? refuse('invalid', '', 'host.desktopOnly');
  }

  function writing(work: () => Promise<Outcome<Exported>>): Promise<Outcome<Exported>> {
    return failing(async () => {
      const outcome = await work();
      if (outcome.ok) written.add(outcome.path);
      return outcome;
    });
  }

  /** Carries out something with a file that this program wrote. */
  function withWritten(path: string, act: (desktop: Desktop) => Promise<void> | void) {
    return failing(async () => {
      if (!written.has(path)) refuse('invalid', 'path', 'host.notWritten', { file: path });
      await act(onDesktop());
      return { ok: true as const };
    });
  }

  const service: ForumService = {
    execute: (command) => failing(() => opened().service.execute(command)),
    write: (command, base) => failing(() => opened().service.write(command, base)),
    setWall: async (changes) => forum?.service.setWall(changes),
    subscribe: (topic, onUpdate) => {
      const follower: Follower = { topic, onUpdate: onUpdate as (update: Update) => void };
      followers.add(follower);
      follow(follower);
      return () => {
        followers.delete(follower);
        follower.stop?.();
      };
    },
    preview: (meeting, options) => failing(() => opened().service.preview(meeting, options)),
    export: (meeting, options) => writing(() => opened().service.export(meeting, options)),
    readTemplate: (file) => failing(() => opened().service.readTemplate(file)),
    readPartners: (file) => failing(() => opened().service.readPartners(file)),
    readAgenda: (meeting, file) => failing(() => opened().service.readAgenda(meeting, file)),
    readReturned: (meeting, file) => failing(() => opened().service.readReturned(meeting, file)),
    search: async (words) => forum?.service.search(words) ?? [],
    backups: () => failing(() => opened().service.backups()),
    makeBackup: () => failing(() => opened().service.makeBackup()),
    previewBackup: (name, options) => failing(() => opened().service.previewBackup(name, options)),
    restoreBackup: (name, part) => failing(() => opened().service.restoreBackup(name, part)),
    seal: (meeting, language) => failing(async () => opened().service.seal(meeting, language)),
    trace: (request) => failing(async () => opened().service.trace(request)),
  };

  const host: ForumHost = {
    hello: async () => state(),
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (folder) =>
      failing(async () => {
        const chosen = folder ?? (await onDesktop().chooseFolder('open'));
        return chosen === null ? { ok: true as const } : open(wholePath(chosen, 'folder'));
      }),
    openZip: (file, folder) =>
      failing(async () => {
        await importForum(wholePath(file, 'file'), wholePath(folder, 'folder'));
        return open(folder);
      }),
    create: ({ folder, name, language, template }) =>
      failing(async () => {
        const author = userInfo().username;
        await createNewForum(wholePath(folder, 'folder'), { name, language, template, author });
        return open(folder);
      }),
    openSample: (language) =>
      failing(async () => {
        const name = translator(language)('host.sampleFolder');
        const folder = await freeFolder(join(homedir(), 'Forum'), name);
        const author = userInfo().username;
        await createNewForum(folder, { name, language, template: 'sample', author });
        return open(folder);
      }),
    close: async () => {
      desktop?.projector.close();
      await leave();
      tell();
    },
    forgetRecent: (folder) =>
      change({ recents: settings.recents.filter((each) => each.folder !== folder) }),
    listFolders: (folder) =>
      failing(async () => {
        const list = await listFolders(resolve(folder ?? homedir()));
        return { ok: true as const, ...list };
      }),
    chooseFolder: async (purpose) => desktop?.chooseFolder(purpose) ?? null,
    openProjector: async (meeting) => {
      await forum?.service.setWall({ blank: false });
      await desktop?.projector.open(meeting);
    },
    closeProjector: async () => desktop?.projector.close(),
    moveProjector: async (display) => {
      const projectorDisplay = desktop?.projector.moveTo(display);
      if (projectorDisplay) await change({ projectorDisplay });
    },
    fillProjector: async () => desktop?.projector.fill(),
    exportAs: (meeting, options) =>
      failing(async () => {
        const { choosePlace } = onDesktop();
        const outcome = await opened().exportTo(meeting, options, (suggested) =>
          choosePlace(suggested, options.format),
        );
        if (outcome?.ok) written.add(outcome.path);
        return outcome;
      }),
    openExported: (path) => withWritten(path, (native) => native.openFile(path)),
    showInFolder: (path) => withWritten(path, (native) => native.showInFolder(path)),
    prefer: (preferences) => change(preferences),
  };

  const stop = async () => {
    looking.stop();
    await leave();
    await settingsWritten();
  };
  return { service, host, current: () => forum, stop };
}
