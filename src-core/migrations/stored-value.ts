/** A file's value as some version wrote it. `schema` is the number of its form. */
export type StoredValue = Readonly<Record<string, unknown>>;

export function isStoredValue(thing: unknown): thing is StoredValue {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}
