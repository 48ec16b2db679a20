import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { answered } from '../src-core/commands/index.ts';
import { Language } from '../src-core/forum/schema.ts';
import { Refused, refuse } from '../src-core/refusal.ts';
import type {
  Bridge,
  Failed,
  ForumHost,
  ForumService,
  HostState,
  Outcome,
  Topic,
  Update,
} from '../src-core/service.ts';
import { makeNew } from './new-forum.ts';
import { type OpenedForum, openForumService } from './service.ts';
import { writeAtomic } from './store/disk.ts';
import { isForum } from './store/folder.ts';

/** Which forum is open in this process, and what this person chose; for a window in a browser. */

const Settings = z.object({
  language: Language,
  recents: z.array(z.object({ folder: z.string(), name: z.string() })),
});
type Settings = z.infer<typeof Settings>;
const MOST_RECENTS = 10;

export interface RunningHost extends Bridge {
  /** The forum that is open, if any. */
  current(): OpenedForum | undefined;
  stop(): Promise<void>;
}

export async function createHost(version: string): Promise<RunningHost> {
  let settings = await readSettings();
  let forum: OpenedForum | undefined;
  const listeners = new Set<(state: HostState) => void>();
  const followers = new Set<Follower>();

  interface Follower {
    readonly topic: Topic;
    readonly onUpdate: (update: Update) => void;
    stop?: () => void;
  }

  const state = (): HostState => ({
    host: 'browser',
    version,
    language: settings.language,
    recents: settings.recents,
    forum: forum?.info() ?? null,
    home: join(homedir(), 'Forum'),
  });

  function tell(): void {
    for (const listener of listeners) listener(state());
  }

  async function change(changes: Partial<Settings>): Promise<void> {
    settings = { ...settings, ...changes };
    await mkdir(dirname(settingsFile()), { recursive: true });
    await writeAtomic(settingsFile(), JSON.stringify(settings, null, 2));
    tell();
  }

  async function failing<T>(work: () => Promise<T>): Promise<T | Failed> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return answered(settings.language, (): Failed => {
        throw error;
      });
    }
  }

  async function open(folder: string): Promise<Outcome<object>> {
    return failing(async () => {
      const opened = await openForumService(folder, {
        author: userInfo().username,
        language: settings.language,
      });
      await forum?.close();
      forum = opened;
      opened.onInfo(tell);
      for (const follower of followers) follow(follower);
      const { folder: path, name } = opened.info();
      const others = settings.recents.filter((each) => each.folder !== path);
      await change({ recents: [{ folder: path, name }, ...others].slice(0, MOST_RECENTS) });
      return { ok: true as const };
    });
  }

  function follow(follower: Follower): void {
    follower.stop?.();
    if (forum) follower.stop = forum.service.subscribe(follower.topic, follower.onUpdate);
  }

  function opened(): OpenedForum {
    return forum ?? refuse('invalid', '', 'host.noneOpen');
  }

  const service: ForumService = {
    execute: (command) => failing(() => opened().service.execute(command)),
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
    export: (meeting, options) => failing(() => opened().service.export(meeting, options)),
    search: async (words) => forum?.service.search(words) ?? [],
  };

  const desktopOnly = () => refuse('invalid', '', 'host.desktopOnly');
  const host: ForumHost = {
    hello: async () => state(),
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (folder) =>
      failing(() => open(folder ?? refuse('invalid', 'folder', 'host.desktopOnly'))),
    create: ({ folder, name, language, template }) =>
      failing(async () => {
        await makeNew(resolve(folder), { name, language, template, author: userInfo().username });
        return open(folder);
      }),
    openSample: (language) =>
      failing(async () => {
        const folder = join(homedir(), 'Forum', `kompetanseforum-${Date.now()}`);
        const author = userInfo().username;
        await makeNew(folder, { name: 'Kompetanseforum', language, template: 'sample', author });
        return open(folder);
      }),
    close: async () => {
      await forum?.close();
      forum = undefined;
      tell();
    },
    forgetRecent: (folder) =>
      change({ recents: settings.recents.filter((each) => each.folder !== folder) }),
    listFolders: (folder) =>
      failing(async () => {
        const path = resolve(folder ?? homedir());
        const entries = await readdir(path, { withFileTypes: true }).catch(() =>
          refuse('invalid', 'folder', 'host.noFile', { file: path }),
        );
        const folders = entries.filter((each) => each.isDirectory() && !each.name.startsWith('.'));
        const listed = folders.map(async ({ name }) => {
          const inner = join(path, name);
          return { name, folder: inner, isForum: await isForum(inner).catch(() => false) };
        });
        const parent = dirname(path);
        return {
          ok: true as const,
          folder: path,
          ...(parent === path ? {} : { parent }),
          entries: await Promise.all(listed),
        };
      }),
    chooseFolder: async () => null,
    openProjector: async () => undefined,
    exportAs: async () => null,
    openExported: async () => desktopOnly(),
    showInFolder: async () => desktopOnly(),
    setLanguage: (language) => change({ language }),
  };

  return { service, host, current: () => forum, stop: async () => forum?.close() };
}

async function readSettings(): Promise<Settings> {
  try {
    return Settings.parse(JSON.parse(await readFile(settingsFile(), 'utf8')));
  } catch {
    // None yet, or not readable: a person chooses anew; nothing of a forum is kept here.
    return { language: 'nb', recents: [] };
  }
}

function settingsFile(): string {
  const { FORUM_HOME, APPDATA, XDG_CONFIG_HOME } = process.env;
  const base =
    FORUM_HOME ?? join(APPDATA ?? XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'forum');
  return join(base, 'settings.json');
}
