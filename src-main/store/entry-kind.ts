/** Entries of the journal that are no commands of a person. */
export type ProgramCommand =
  | { readonly do: 'undo' | 'redo'; readonly meeting?: string }
  | { readonly do: 'repair' }
  /** The file is in an earlier form before it, and in today's form after it (migrations.ts). */
  | { readonly do: 'migrate'; readonly from: number; readonly to: number }
  | { readonly do: 'restore'; readonly backup: string }
  | {
      readonly do: 'restoreThing';
      readonly meeting: string;
      readonly backup: string;
      readonly thing: object;
    };

/** How undo reads an entry of the journal. `revision` is the entry that it takes back, or puts in again. */
export type EntryKind =
  | { readonly kind: 'undo' | 'redo'; readonly revision: number }
  | { readonly kind: 'repair' | 'restore' | 'migrate' | 'creation' | 'command' };

/** Undo and redo are known by the revision that they name, as in files of earlier versions. */
export function entryKindOf(entry: {
  readonly do: string;
  readonly undoes?: number;
  readonly redoes?: number;
}): EntryKind {
  if (entry.undoes !== undefined) return { kind: 'undo', revision: entry.undoes };
  if (entry.redoes !== undefined) return { kind: 'redo', revision: entry.redoes };
  const { do: name } = entry;
  if (name === 'repair' || name === 'restore' || name === 'migrate') return { kind: name };
  return { kind: name === 'createForum' ? 'creation' : 'command' };
}
