/** Of a Word file that comes back, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
