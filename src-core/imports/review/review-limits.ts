/** Of a Word file that comes back, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** What it may have in it: far more than minutes have. */
export const MOST_PARAGRAPHS = 50_000;
export const MOST_RUNS = 200_000;
export const MOST_COMMENTS = 2_000;
/** Comments, bookmarks and fields that one run stands within. */
export const DEEPEST_MARKS = 100;
/** Beyond so many signs written out again, all that was changed in a text is one change. */
export const MOST_COMPARED = 2_000_000;
