import { bookmarkOfParagraph } from '../../../src-core/documents/bookmarks.ts';
import { element, joinXml, type WordXml } from './word-xml.ts';

/**
 * Ids that must be unique in the whole file: bookmarks, lists that restart, links, headings in the table of
 * contents.
 */
export class DocxIds {
  private bookmarks = 0;
  private headings = 0;
  private readonly used = new Map<string, number>();
  private readonly links = new Map<string, string>();
  private readonly lists: { readonly isOrdered: boolean; readonly inPanel: boolean }[] = [
    { isOrdered: false, inPanel: false },
    { isOrdered: false, inPanel: true },
  ];

  bookmarked(name: string, content: WordXml): WordXml {
    const id = ++this.bookmarks;
    return joinXml([
      element('w:bookmarkStart', { 'w:name': name, 'w:id': id }),
      content,
      element('w:bookmarkEnd', { 'w:id': id }),
    ]);
  }

  /** Adds a bookmark around a paragraph's text. Paragraphs with the same mark get different names. */
  marked(mark: string | undefined, content: WordXml): WordXml {
    if (mark === undefined) return content;
    const index = 1 + (this.used.get(mark) ?? 0);
    this.used.set(mark, index);
    return this.bookmarked(bookmarkOfParagraph(mark, index), content);
  }

  /** Adds the bookmark that the table of contents uses: the first heading, the second, and so on. */
  listed(content: WordXml): WordXml {
    return this.bookmarked(headingName(this.headings++), content);
  }

  linked(address: string, content: WordXml): WordXml {
    const id = this.links.get(address) ?? `link${this.links.size + 1}`;
    this.links.set(address, id);
    return element('w:hyperlink', { 'w:history': 1, 'r:id': id }, content);
  }

  /** The number of a list. Each ordered list starts at 1 again, so each has its own. */
  list(isOrdered: boolean, inPanel: boolean): number {
    if (!isOrdered) return inPanel ? 2 : 1;
    return this.lists.push({ isOrdered, inPanel });
  }

  /** In the order of their numbers, from 1. */
  get allLists(): readonly { readonly isOrdered: boolean; readonly inPanel: boolean }[] {
    return this.lists;
  }

  /** The addresses, and the id of each. */
  get allLinks(): ReadonlyMap<string, string> {
    return this.links;
  }
}

/** The bookmark of a heading in the table of contents, counted from 0. */
export function headingName(index: number): string {
  return `_Toc${index + 1}`;
}
