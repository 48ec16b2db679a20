import { shownToken } from './access-token.ts';

/** How long the browser may need the file after it was asked to save it, in milliseconds. */
const SAVING = 60_000;

/**
 * Saves a file of the host where the browser saves such things. The request says who the page is, as a plain link
 * cannot. False where the host does not have it any more, or does not answer.
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
