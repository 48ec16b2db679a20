import {
  MAX_COMMENTS,
  MAX_MARK_DEPTH,
  MAX_PARAGRAPHS,
  MAX_RUNS,
} from '../../../src-core/imports/review/review-limits.ts';
import type {
  ReturnedDocument,
  ReturnedParagraph,
  ReturnedRun,
} from '../../../src-core/imports/review/reviewed-document.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { childOf, elementsOf, textIn, type XmlElement } from '../../documents/word/parse-xml.ts';
import { openWord, type ReturnedWord } from './reviewed-file.ts';
import {
  changesIn,
  formatOf,
  runWords,
  type TrackedMark,
  trackedChangeOf,
} from './tracked-runs.ts';
import { commentsIn } from './word-comments.ts';
import { type ShapeOf, shapesFrom } from './word-numbering.ts';

/**
 * Reads a reviewed Word file from any program: its paragraphs in order, with insertions, deletions, comments
 * and bookmarks.
 */
export function readWord(bytes: Uint8Array): ReturnedDocument {
  const file = openWord(bytes);
  const reader = new BodyReader(file, shapesFrom(file.part('styles'), file.part('numbering')));
  reader.blocks(childOf(file.document, 'w:body') ?? file.document, {});
  const comments = commentsIn(file.part('comments'), file.part('commentsExtended'));
  assertAtMost(MAX_COMMENTS, comments.length);
  return { paragraphs: reader.paragraphs, comments };
}

/** The document will be compared part by part, so its size is limited. */
function assertAtMost(limit: number, count: number): void {
  if (count > limit) refuse('invalid', 'file', 'reviewedMinutes.tooMuch');
}

/** What applies to everything inside an element. */
interface Surroundings extends TrackedMark {
  readonly link?: string;
  readonly isInTable?: boolean;
}

class BodyReader {
  readonly paragraphs: ReturnedParagraph[] = [];
  private readonly file: ReturnedWord;
  private readonly shapeOf: ShapeOf;
  private readonly bookmarks = new Map<string, string>();
  private readonly comments = new Set<string>();
  /** Comments that are about some text. */
  private readonly anchored = new Set<string>();
  private runs: ReturnedRun[] = [];
  private runCount = 0;
  private marks = new Set<string>();
  /** Bookmarks that begin in this paragraph, in case it has no words. */
  private begun: string[] = [];
  /** Open fields: their instructions are not text, but their results are. */
  private fields: { instruction: string; hasResult: boolean; link?: string }[] = [];
  private boxes: XmlElement[] = [];

  constructor(file: ReturnedWord, shapeOf: ShapeOf) {
    this.file = file;
    this.shapeOf = shapeOf;
  }

  blocks(parent: XmlElement, around: Surroundings): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:p') this.paragraph(element, around);
      else if (this.point(element)) continue;
      else if (element.name === 'w:tbl') this.blocks(element, { ...around, isInTable: true });
      else this.blocks(element, { ...around, ...trackedChangeOf(element) });
    }
  }

  private paragraph(element: XmlElement, around: Surroundings): void {
    this.runs = [];
    this.marks = new Set();
    this.begun = [];
    this.fields = [];
    this.inline(element, around);
    const properties = childOf(element, 'w:pPr');
    const end = { ...trackedMarkOf(around), ...changesIn(childOf(properties, 'w:rPr')) };
    this.paragraphs.push({
      ...this.shapeOf(properties),
      runs: this.runs,
      marks: this.marks.size > 0 ? [...this.marks] : this.begun,
      ...(around.isInTable ? { isInTable: true } : {}),
      ...(Object.keys(end).length > 0 ? { end } : {}),
    });
    assertAtMost(MAX_PARAGRAPHS, this.paragraphs.length);
    const { boxes } = this;
    this.boxes = [];
    for (const box of boxes) this.blocks(box, { ...around, isInTable: true });
  }

  private inline(parent: XmlElement, around: Surroundings): void {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:pPr' || this.point(element)) continue;
      if (element.name === 'w:r') this.run(element, around);
      else if (element.name === 'w:hyperlink') {
        const link = this.file.linkOf(element.attributes['r:id'] ?? '');
        this.inline(element, link === undefined ? around : { ...around, link });
      } else this.inline(element, { ...around, ...trackedChangeOf(element) });
    }
  }

  private run(element: XmlElement, around: Surroundings): void {
    const format = formatOf(element);
    const change = { ...trackedMarkOf(around), ...changesIn(childOf(element, 'w:rPr')) };
    for (const piece of elementsOf(element)) {
      if (piece.name === 'w:commentReference') this.reference(piece);
      else if (piece.name === 'w:fldChar') this.field(piece.attributes['w:fldCharType']);
      else if (piece.name === 'w:instrText') this.instruct(textIn(piece));
      else if (/^(w:drawing|w:pict|w:object|mc:AlternateContent)$/.test(piece.name)) {
        for (const box of boxesIn(piece)) this.boxes.push(box);
        assertAtMost(MAX_PARAGRAPHS, this.boxes.length);
      } else if (this.fields.every(({ hasResult }) => hasResult)) {
        this.write(runWords(piece), {
          ...format,
          ...change,
          ...linkField(around.link ?? this.fields.at(-1)?.link),
        });
      }
    }
  }

  private write(text: string, like: Omit<ReturnedRun, 'text'>): void {
    if (text === '') return;
    this.runCount += 1;
    assertAtMost(MAX_RUNS, this.runCount);
    assertAtMost(MAX_MARK_DEPTH, Math.max(this.bookmarks.size, this.comments.size));
    for (const mark of this.bookmarks.values()) this.marks.add(mark);
    const comments = [...this.comments];
    for (const each of comments) this.anchored.add(each);
    this.runs.push({ text, ...like, ...(comments.length > 0 ? { comments } : {}) });
  }

  /** The start or end of a bookmark, or of the text that a comment is about. */
  private point(element: XmlElement): boolean {
    const id = element.attributes['w:id'] ?? '';
    switch (element.name) {
      case 'w:bookmarkStart': {
        const name = element.attributes['w:name'] ?? '';
        if (!name.startsWith('_forum_')) return true;
        this.bookmarks.set(id, name);
        this.begun.push(name);
        return true;
      }
      case 'w:bookmarkEnd':
        this.bookmarks.delete(id);
        return true;
      case 'w:commentRangeStart':
        this.comments.add(id);
        return true;
      case 'w:commentRangeEnd':
        this.comments.delete(id);
        return true;
      default:
        return false;
    }
  }

  /** A comment without a range is about the text before it. */
  private reference(piece: XmlElement): void {
    const id = piece.attributes['w:id'] ?? '';
    if (this.anchored.has(id)) return;
    const last = this.runs.at(-1) ?? { text: '' };
    const comments = [...(last.comments ?? []), id];
    assertAtMost(MAX_COMMENTS, comments.length);
    this.runs.splice(-1, 1, { ...last, comments });
  }

  private field(type: string | undefined): void {
    if (type === 'begin') {
      this.fields.push({ instruction: '', hasResult: false });
      assertAtMost(MAX_MARK_DEPTH, this.fields.length);
    } else if (type === 'end') this.fields.pop();
    else {
      const field = this.fields.at(-1);
      if (!field || field.hasResult) return;
      const { instruction } = field;
      this.fields.splice(-1, 1, {
        instruction,
        hasResult: true,
        ...linkField(linkIn(instruction)),
      });
    }
  }

  private instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }
}

function linkIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}

function trackedMarkOf({ inserted, deleted }: Surroundings): TrackedMark {
  return { ...(inserted ? { inserted } : {}), ...(deleted ? { deleted } : {}) };
}

function linkField(link: string | undefined): { link?: string } {
  return link === undefined ? {} : { link };
}

/** Texts in drawings. Word writes some twice, for newer and older programs; this takes the first. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:Fallback') return [];
  return elementsOf(element).flatMap(boxesIn);
}
