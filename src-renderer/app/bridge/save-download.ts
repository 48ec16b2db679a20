import { shownToken } from './access-token.ts';

/** How long the browser may need the file after the click, in milliseconds. */
const SAVING = 60_000;

/**
 * Saves a file from the host as a download. The request carries the page's token, which a plain link cannot.
 * False when the host no longer has the file, or does not answer.
 */
export async function download(address: string, name: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${shownToken()}` };
  const response = await fetch(address, { headers }).catch(() => undefined);
  if (!response?.ok) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
  return true;
}
