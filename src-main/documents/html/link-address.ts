/** The address as a document may contain it, escaped exactly once; undefined if it is not valid. */
export function addressOf(link: string): string | undefined {
  return URL.canParse(link) ? new URL(link).href : undefined;
}
