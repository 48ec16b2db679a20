import type { Answer, Bridge, HostState, Topic, Update } from '../../src-core/service.ts';
import type { Call, FromHost, Method } from '../../src-core/wire.ts';

/** Lines to the host, whatever carries them. */
export interface Channel {
  send(message: Call): void;
  onMessage(listener: (message: FromHost) => void): void;
  /** Called each time contact is made, or made again. */
  onContact(listener: () => void): void;
}

/** The host's service over a channel. Calls that were not answered when contact broke are sent again. */
export function bridgeOver(channel: Channel): Bridge {
  let next = 1;
  const waiting = new Map<number, { message: Call; settle: (message: FromHost) => void }>();
  const following = new Map<number, { topic: Topic; onUpdate: (update: Update) => void }>();
  const stateListeners = new Set<(state: HostState) => void>();

  channel.onMessage((message) => {
    if ('state' in message) for (const listener of stateListeners) listener(message.state);
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
    return new Promise((resolve, reject) => {
      const settle = (reply: FromHost) => {
        if ('result' in reply) resolve(reply.result as T);
        else if ('error' in reply) reject(new Error(reply.error.message));
      };
      waiting.set(message.id, { message, settle });
      channel.send(message);
    });
  }

  return {
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
      previewBackup: (name) => call('previewBackup', name),
      restoreBackup: (name) => call('restoreBackup', name),
      seal: (meeting, language) => call('seal', meeting, language),
      trace: (request) => call('trace', request),
    },
    host: {
      hello: () => call('hello'),
      onState: (listener) => {
        stateListeners.add(listener);
        return () => stateListeners.delete(listener);
      },
      open: (folder) => call('open', folder),
      openZip: (file, folder) => call('openZip', file, folder),
      create: (request) => call('create', request),
      openSample: (language) => call('openSample', language),
      close: () => call('close'),
      forgetRecent: (folder) => call('forgetRecent', folder),
      listFolders: (folder) => call('listFolders', folder),
      chooseFolder: (purpose) => call('chooseFolder', purpose),
      openProjector: (meeting) => call('openProjector', meeting),
      exportAs: (meeting, options) => call('exportAs', meeting, options),
      openExported: (path) => call('openExported', path),
      showInFolder: (path) => call('showInFolder', path),
      prefer: (preferences) => call('prefer', preferences),
    },
  };
}
