import { originIn, readReturned } from '../../src-core/round-trip/reading.ts';
import type { ReadingOrder } from './messages.ts';

/** What a file that came in has to say, read on this thread. What reads each kind is loaded when it is needed. */
export async function readFileAs(order: ReadingOrder, bytes: Uint8Array): Promise<unknown> {
  switch (order.reading) {
    case 'origin': {
      const { readWord } = await import('../import/word.ts');
      return originIn(readWord(bytes)) ?? null;
    }
    case 'returned': {
      const { readWord } = await import('../import/word.ts');
      return readReturned(readWord(bytes), order.sent);
    }
    case 'agenda': {
      const { outlineIn } = await import('../service/agenda.ts');
      return outlineIn(bytes);
    }
    case 'partners': {
      const { partnersIn } = await import('../service/partners.ts');
      return partnersIn(bytes, order);
    }
    case 'letterhead': {
      const { notesOf, readTemplate } = await import('../export/template/read.ts');
      return notesOf(readTemplate(bytes), order.language);
    }
  }
}
