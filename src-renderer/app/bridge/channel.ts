import type { Refusal } from '../../../src-core/model/refusal.ts';
import type { Call, FromHost, Method } from '../../../src-core/protocol/rpc.ts';
import type {
  Answer,
  Bridge,
  HostState,
  Outcome,
  Topic,
  Update,
} from '../../../src-core/protocol/service.ts';

/** Lines to the host, whatever carries them. */
export interface Channel {
  send(message: Call): void;
  onMessage(listener: (message: FromHost) => void): void;
  /** Called each time contact is made, or made again. */
  onContact(listener: () => void): void;
}

class CallRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** What the window itself has of the bridge, beside the host's service. */
export interface WindowBridge extends Bridge {
  /** Resolves when every change that was sent has been answered. */
  settled(): Promise<void>;
  /** The host asks for what was typed last; answers how many texts could not be saved. */
  onSaveAll(saveAll: () => Promise<number>): void;
}

const CHANGES: readonly Method[] = ['execute', 'write', 'prefer'];

/** The host's service over a channel. Calls that were not answered when contact broke are sent again. */
export function bridgeOver(channel: Channel): WindowBridge {
  let next = 1;
  const waiting = new Map<number, { message: Call; settle: (message: FromHost) => void }>();
  const following = new Map<number, { topic: Topic; onUpdate: (update: Update) => void }>();
  const stateListeners = new Set<(state: HostState) => void>();
  const changing = new Set<Promise<unknown>>();
  let saveAll = async () => 0;

  channel.onMessage((message) => {
    if ('state' in message) for (const listener of stateListeners) listener(message.state);
    else if ('saveAll' in message)
      void saveAll().then((left) => call('allSaved', message.saveAll, left));
    else if ('update' in message) following.get(message.subscription)?.onUpdate(message.update);
    else if ('id' in message) {
      waiting.get(message.id)?.settle(message);
      waiting.delete(message.id);
    }
  });
  channel.onContact(() => {
    for (const [id, { topic }] of following)
      channel.send({ id, method: 'subscribe', args: [topic] });
    for (const { message } of waiting.values()) {
      if (message.method !== 'subscribe') channel.send(message);
    }
  });

  function call<T>(method: Method, ...args: unknown[]): Promise<T> {
    const message: Call = { id: next++, method, args };
    const answer = new Promise<T>((resolve, reject) => {
      const settle = (reply: FromHost) => {
        if ('result' in reply) resolve(reply.result as T);
        else if ('error' in reply) reject(new CallRefused(reply.error));
      };
      waiting.set(message.id, { message, settle });
      channel.send(message);
    });
    if (CHANGES.includes(method)) {
      changing.add(answer);
      void answer.catch(() => undefined).then(() => changing.delete(answer));
    }
    return answer;
  }

  /** A call that is not as it should be is answered like one that cannot be carried out. */
  const asked = <T>(method: Method, ...args: unknown[]): Promise<Outcome<T>> =>
    call<Outcome<T>>(method, ...args).catch((error: unknown) => {
      if (error instanceof CallRefused) return { ok: false, ...error.refusal };
      throw error;
    });

  return {
    settled: async () => {
      while (changing.size > 0) await Promise.allSettled(changing);
    },
    onSaveAll: (listener) => {
      saveAll = listener;
    },
    service: {
      execute: (command) => call<Answer>('execute', command),
      write: (command, base) => call('write', command, base),
      setWall: (changes) => call('setWall', changes),
      subscribe: (topic, onUpdate) => {
        const id = next++;
        following.set(id, { topic, onUpdate: onUpdate as (update: Update) => void });
        channel.send({ id, method: 'subscribe', args: [topic] });
        return () => {
          following.delete(id);
          void call('unsubscribe', id);
        };
      },
      preview: (meeting, options) => call('preview', meeting, options),
      export: (meeting, options) => call('export', meeting, options),
      readTemplate: (file) => call('readTemplate', file),
      readPartners: (file) => call('readPartners', file),
      readAgenda: (meeting, file) => call('readAgenda', meeting, file),
      readReturned: (meeting, file) => call('readReturned', meeting, file),
      search: (words) => call('search', words),
      backups: () => call('backups'),
      makeBackup: () => call('makeBackup'),
      previewBackup: (name, options) => call('previewBackup', name, options),
      restoreBackup: (name, part) => call('restoreBackup', name, part),
      seal: (meeting, language) => call('seal', meeting, language),
      trace: (request) => call('trace', request),
    },
    host: {
      hello: () => call('hello'),
      onState: (listener) => {
        stateListeners.add(listener);
        return () => stateListeners.delete(listener);
      },
      open: (folder) => asked('open', folder),
      openZip: (file, folder) => asked('openZip', file, folder),
      create: (request) => asked('create', request),
      openSample: (language) => asked('openSample', language),
      close: () => call('close'),
      forgetRecent: (folder) => call('forgetRecent', folder),
      listFolders: (folder) => asked('listFolders', folder),
      chooseFolder: (purpose) => call('chooseFolder', purpose),
      openProjector: (meeting) => call('openProjector', meeting),
      closeProjector: () => call('closeProjector'),
      moveProjector: (display) => call('moveProjector', display),
      fillProjector: () => call('fillProjector'),
      exportAs: (meeting, options) => call('exportAs', meeting, options),
      openExported: (path) => asked('openExported', path),
      showInFolder: (path) => asked('showInFolder', path),
      prefer: (preferences) => call('prefer', preferences),
    },
  };
}
