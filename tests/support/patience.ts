/** How long anything in the tests may take, in milliseconds: only what hangs is to fail by the clock. */
export const PATIENCE = 900_000;

/** For `vi.waitFor` and `vi.waitUntil`, which else give up after a second. */
export const PATIENT = { timeout: PATIENCE };
