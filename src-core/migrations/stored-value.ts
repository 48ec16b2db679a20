/** A file's value as some version wrote it. `schema` is the number of its form. */
export type StoredValue = Readonly<Record<string, unknown>>;
