/** The address as a document may carry it, with what must be escaped escaped once; undefined if it is none. */
export function addressOf(link: string): string | undefined {
  return URL.canParse(link) ? new URL(link).href : undefined;
}
