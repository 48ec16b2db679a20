/** The time limit of anything in the tests, in milliseconds: only what hangs fails by the clock. */
export const PATIENCE = 900_000;

/** For `vi.waitFor` and `vi.waitUntil`, which otherwise give up after a second. */
export const PATIENT = { timeout: PATIENCE };
