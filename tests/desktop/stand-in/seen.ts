/** What the program asked of the system, and the answers that a test sets. */

/** Requests to the system, for tests to inspect. */
export const seen = {
  opened: [] as string[],
  shown: [] as string[],
  external: [] as string[],
  sandboxed: false,
  switches: [] as string[],
  /** The folder where each dialog opened. */
  dialogs: [] as (string | undefined)[],
  /** Texts of the message boxes. */
  said: [] as string[],
  spelling: { from: '', languages: [] as readonly string[] },
  words: [] as string[],
  about: {} as object,
  hasGpu: true,
};
/** Answers of the native dialogs: a path, and the button of a message box. */
export const answers = { path: '', button: 0 };
