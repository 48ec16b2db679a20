import { enablePatches, type Patch, produceWithPatches } from 'immer';
import { getOwn } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Reference } from './references.ts';

/** What `check --repair` corrects. It loses nothing that anybody has written. */

enablePatches();

export function repairForum(forum: Forum, dangling: readonly Reference[]): Patch[] {
  return produceWithPatches(forum, (draft: Forum) => leaveOut(draft, dangling))[1];
}

export function repairMeeting(meeting: Meeting, dangling: readonly Reference[]): Patch[] {
  return produceWithPatches(meeting, (draft: Meeting) => {
    leaveOut(draft, dangling);
    raiseCounters(draft);
  })[1];
}

/** Starts with the last, so that the earlier places in a list stay the same. */
function leaveOut(root: object, references: readonly Reference[]): void {
  for (const { path } of references.toReversed()) {
    const parent = path.slice(0, -1).reduce<unknown>((value, key) => valueAt(value, key), root);
    const key = path.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (typeof parent === 'object' && parent !== null && key !== undefined) {
      Reflect.deleteProperty(parent, key);
    }
  }
}

function valueAt(value: unknown, key: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

/** A number in use has been given out, whatever the counter says. */
function raiseCounters({ given, items, agreements, decisions }: Meeting): void {
  for (const { serial } of items) given.items = Math.max(given.items, serial);
  for (const { serial } of agreements) given.agreements = Math.max(given.agreements, serial);
  for (const { item, serial } of decisions) {
    const before = getOwn(given.decisions, item) ?? 0;
    if (serial > before) given.decisions[item] = serial;
  }
}
