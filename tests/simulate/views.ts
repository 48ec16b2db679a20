import { applyPatches, enablePatches } from 'immer';
import type { Topic, Update } from '../../src-core/protocol/service.ts';

/** A window's copies of the views it follows. */

enablePatches();

/** Every view that a window of the meeting may follow. */
export const TOPICS: readonly Topic[] = [
  ...(['forum', 'meetings', 'follow-up', 'checks', 'history', 'wall', 'screen'] as const),
  'meeting:m',
];

export class Views {
  private readonly views = new Map<Topic, object>();

  take(update: Update): void {
    const { topic } = update;
    const before = this.views.get(topic);
    if ('state' in update) this.views.set(topic, update.state);
    else if ('gone' in update) this.views.delete(topic);
    else if (before) this.views.set(topic, applyPatches(before, update.patches as never));
  }

  get<T extends object>(topic: Topic): T | undefined {
    return this.views.get(topic) as T | undefined;
  }

  has(topics: readonly Topic[]): boolean {
    return topics.every((topic) => this.views.has(topic));
  }

  clear(): void {
    this.views.clear();
  }

  /** All of it as text, equal for equal content. */
  text(topics: readonly Topic[]): string {
    return textOf(topics.map((topic) => this.views.get(topic)));
  }
}

/** Ignores the order of fields. */
export function textOf(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? '';
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}
