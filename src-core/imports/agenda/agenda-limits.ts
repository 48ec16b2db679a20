/** Of a file with an agenda, in bytes. */
export const LARGEST_AGENDA = 5 * 1024 * 1024;
