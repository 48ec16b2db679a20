/** The largest file with an agenda, in bytes. */
export const MAX_AGENDA_BYTES = 5 * 1024 * 1024;
