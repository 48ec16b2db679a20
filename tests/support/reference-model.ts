/**
 * A simple model of what a forum must contain: one value for each file, its earlier values for undo, and
 * changes that may be on the disk without an answer.
 */

interface Item {
  readonly id: string;
  readonly background?: string;
}
export interface Meeting {
  readonly items: readonly Item[];
  readonly attachments: readonly string[];
}
/** The forum's name, or a meeting; undefined if it does not exist. */
export type Value = string | Meeting | undefined;

export interface Told {
  readonly value: Value;
  readonly undo: readonly Value[];
  readonly redo: readonly Value[];
  /** The text that was typed last, and when. Typing that continues at once is the same undo step. */
  readonly typing?: { readonly item: string; readonly at: number };
  /** The meeting has existed, so its id cannot be used again. */
  readonly isGiven?: true;
}

export type Change = Making | { readonly do: 'undo' | 'redo' };
type Making =
  | { readonly do: 'setForum'; readonly name: string }
  | { readonly do: 'createMeeting' }
  | { readonly do: 'addItem'; readonly id: string }
  | { readonly do: 'changeItem'; readonly nth: number; readonly background: string }
  | { readonly do: 'addAttachment'; readonly nth: number; readonly id: string };

/** The file after a change; undefined if the rules refuse the change. */
export function after(told: Told, change: Change, at: number): Told | undefined {
  const next = changed(told, change, at);
  return next && { ...next, ...(told.isGiven && { isGiven: true }) };
}

/** The file after an earlier value was restored. Earlier changes can then no longer be undone. */
export function putBack(told: Told, value: Value): Told {
  if (isSame(told.value, value)) return told;
  const wasThere = told.isGiven || told.value !== undefined || value !== undefined;
  return { value, undo: [], redo: [], ...(wasThere && { isGiven: true }) };
}

export function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function changed(told: Told, change: Change, at: number): Told | undefined {
  const { value, undo, redo } = told;
  if (change.do === 'undo' || change.do === 'redo') {
    const [from, to] = change.do === 'undo' ? [undo, redo] : [redo, undo];
    if (from.length === 0) return undefined;
    const [left, put] = [from.slice(0, -1), [...to, value]];
    return change.do === 'undo'
      ? { value: from.at(-1), undo: left, redo: put }
      : { value: from.at(-1), undo: put, redo: left };
  }
  const next = valueAfter(told, change as Making);
  if (next === undefined) return undefined;
  if (isSame(next, value)) return told;
  const typing = change.do === 'changeItem' ? { item: itemAt(value, change.nth), at } : undefined;
  const pause = at - (told.typing?.at ?? Number.NaN);
  const isSameStep = typing && typing.item === told.typing?.item && pause >= 0 && pause <= 3_000;
  return {
    value: next,
    undo: isSameStep ? undo : [...undo, value],
    redo: [],
    ...(typing && { typing }),
  };
}

function valueAfter({ value, undo, redo, isGiven }: Told, change: Making): Value {
  if (change.do === 'setForum') return change.name;
  // An id is used once, even if the meeting was removed again.
  const wasThere = isGiven || undo.length > 0 || redo.length > 0;
  if (change.do === 'createMeeting') return wasThere ? undefined : { items: [], attachments: [] };
  if (typeof value !== 'object') return undefined;
  if (change.do === 'addItem') return { ...value, items: [...value.items, { id: change.id }] };
  if (value.items.length === 0) return undefined;
  if (change.do === 'addAttachment') {
    return { ...value, attachments: [...value.attachments, change.id] };
  }
  const { background } = change;
  const id = itemAt(value, change.nth);
  const items = value.items.map((item) => (item.id === id ? { ...item, background } : item));
  return { ...value, items };
}

export function itemAt(value: Value, nth: number): string {
  const items = typeof value === 'object' ? value.items : [];
  return items[nth % items.length]?.id ?? 'none';
}
