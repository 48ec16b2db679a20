/** What the program asked of the machine, and what a test has it answer. */

/** What was asked of the machine, for the tests to look at. */
export const seen = {
  opened: [] as string[],
  shown: [] as string[],
  external: [] as string[],
  sandboxed: false,
  switches: [] as string[],
  /** Where each dialog began. */
  dialogs: [] as (string | undefined)[],
  /** What the message boxes said. */
  said: [] as string[],
  spelling: { from: '', languages: [] as readonly string[] },
  words: [] as string[],
  about: {} as object,
  hasGpu: true,
};
/** What the native dialogs answer: a path, and the button of a message box. */
export const answers = { path: '', button: 0 };
