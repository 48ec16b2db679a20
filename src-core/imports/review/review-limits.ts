/** Of a Word file that comes back, in bytes. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;
/** What it may have in it: far more than minutes have. */
export const MAX_PARAGRAPHS = 50_000;
export const MAX_RUNS = 200_000;
export const MAX_COMMENTS = 2_000;
/** Comments, bookmarks and fields that one run stands within. */
export const MAX_MARK_DEPTH = 100;
/** Beyond so many signs written out again, all that was changed in a text is one change. */
export const MAX_COMPARED = 2_000_000;
