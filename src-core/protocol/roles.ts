import type { Id } from '../model/field-types.ts';
import type { Method } from './rpc.ts';
import type { Bridge, HostState, Topic } from './service.ts';

/**
 * Who is at the other end of a connection, and what that role may call and follow. The tables name every method and
 * every view, so that a new one does not compile before its roles are decided.
 */

/** `owner`: a window of the person who runs the program. `screen`: the page that the room sees. */
export const ROLES = ['owner', 'screen'] as const;
export type Role = (typeof ROLES)[number];

export interface Caller {
  readonly role: Role;
  /** For a screen: the only meeting that it may show. Undefined: the one that is open. */
  readonly meeting?: Id | undefined;
}
export const OWNER: Caller = { role: 'owner' };

/** `meeting` of `meeting:2026-1`. */
type View<T extends Topic = Topic> = T extends `${infer V}:${string}` ? V : T;

const owner: readonly Role[] = ['owner'];
const everyone: readonly Role[] = ROLES;

/** Who may make each call (D92, D117). */
export const MAY_CALL: Readonly<Record<Method, readonly Role[]>> = {
  subscribe: everyone,
  unsubscribe: everyone,
  hello: everyone,
  /** The answer to a question of the host. */
  allSaved: everyone,
  /** A screen may fill its display, and close its own window. */
  fillProjector: everyone,
  closeProjector: everyone,

  execute: owner,
  write: owner,
  setWall: owner,
  preview: owner,
  export: owner,
  readTemplate: owner,
  readPartners: owner,
  readAgenda: owner,
  readReturned: owner,
  seal: owner,
  trace: owner,
  search: owner,
  backups: owner,
  makeBackup: owner,
  previewBackup: owner,
  restoreBackup: owner,
  open: owner,
  openZip: owner,
  create: owner,
  openSample: owner,
  close: owner,
  forgetRecent: owner,
  listFolders: owner,
  chooseFolder: owner,
  openProjector: owner,
  moveProjector: owner,
  exportAs: owner,
  openExported: owner,
  showInFolder: owner,
  prefer: owner,
};

export const MAY_FOLLOW: Readonly<Record<View, readonly Role[]>> = {
  screen: everyone,

  forum: owner,
  meetings: owner,
  'follow-up': owner,
  checks: owner,
  history: owner,
  wall: owner,
  meeting: owner,
  partner: owner,
};

/** Of a method that does not exist, everyone is told so. */
export function mayCall({ role }: Caller, method: string): boolean {
  return !Object.hasOwn(MAY_CALL, method) || MAY_CALL[method as Method].includes(role);
}

export function mayFollow({ role, meeting }: Caller, topic: Topic): boolean {
  const [view] = topic.split(':') as [View];
  if (!MAY_FOLLOW[view].includes(role)) return false;
  return role !== 'screen' || topic === screenTopic(meeting);
}

/** What the big screen of a meeting shows; with no meeting, of the one that is open. */
export function screenTopic(meeting?: Id): 'screen' | `screen:${string}` {
  return meeting === undefined ? 'screen' : `screen:${meeting}`;
}

/** The host as a caller has it: a screen is told no paths and no troubles. */
export function bridgeOf({ service, host }: Bridge, { role }: Caller): Bridge {
  if (role === 'owner') return { service, host };
  return {
    service,
    host: {
      ...host,
      hello: async () => onScreen(await host.hello()),
      onState: (listener) => host.onState((state) => listener(onScreen(state))),
    },
  };
}

function onScreen({ host, version, language, scheme, size, gpu, ...rest }: HostState): HostState {
  const { forum, projector } = rest;
  return {
    ...{ host, version, language, scheme, size, gpu },
    ...{ recents: [], home: '' },
    forum: forum && { folder: '', name: forum.name },
    ...(projector ? { projector: { ...projector, displays: [] } } : {}),
  };
}
