/** The largest reviewed Word file, in bytes. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;
/** The most parts of a document: far more than minutes have. */
export const MAX_PARAGRAPHS = 50_000;
export const MAX_RUNS = 200_000;
export const MAX_COMMENTS = 2_000;
/** The most comments, bookmarks and fields around one run. */
export const MAX_MARK_DEPTH = 100;
/** The most characters to quote. Beyond that, all changes in a text become one change. */
export const MAX_COMPARED = 2_000_000;
