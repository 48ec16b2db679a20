import { originIn, readReturned } from '../../src-core/imports/review/read-reviewed.ts';
import type { ReadingOrder } from './worker-protocol.ts';

/** Reads an uploaded file on this thread. The parser of each kind is loaded when needed. */
export async function readFileAs(order: ReadingOrder, bytes: Uint8Array): Promise<unknown> {
  switch (order.reading) {
    case 'origin': {
      const { readWord } = await import('../imports/word/read-word.ts');
      return originIn(readWord(bytes)) ?? null;
    }
    case 'returned': {
      const { readWord } = await import('../imports/word/read-word.ts');
      return readReturned(readWord(bytes), order.sent);
    }
    case 'agenda': {
      const { readOutline } = await import('../imports/import-agenda.ts');
      return readOutline(bytes);
    }
    case 'partners': {
      const { readPartnersFile } = await import('../imports/import-partners.ts');
      return readPartnersFile(bytes, order);
    }
    case 'letterhead': {
      const { notesOf, parseLetterhead } = await import('./letterhead/read-letterhead.ts');
      return notesOf(parseLetterhead(bytes), order.language);
    }
  }
}
