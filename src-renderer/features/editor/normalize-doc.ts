import type { Mark, Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';

/**
 * Removes what nobody sees and Markdown cannot contain: empty paragraphs and items, spaces at the ends of lines, and
 * formatting on spaces at its edges. The document in the editor keeps these, because the caret may be there. The text
 * that is saved and compared does not.
 */
export function normalizeDoc(doc: Node): Transform {
  const transform = new Transform(doc);
  if (isBlankNode(doc)) return emptied(transform);
  const cuts: (readonly [from: number, to: number])[] = [];
  doc.descendants((node, at, parent, index) => {
    const [start, end] = [at + 1, at + 1 + node.content.size];
    if (isBlankNode(node)) {
      if (mustStay(parent, index)) cuts.push([start, end]);
      else cuts.push([at, at + node.nodeSize]);
    } else if (node.isTextblock) {
      unmarkSpaces(transform, node, start);
      const text = node.textBetween(0, node.content.size, undefined, '\n');
      for (const { index: from, 0: spaces } of text.matchAll(SPACES)) {
        cuts.push([start + from, start + from + spaces.length]);
      }
    } else return true;
    return false;
  });
  for (const [from, to] of cuts.reverse()) if (from < to) transform.delete(from, to);
  return transform;
}

export function isBlankNode(node: Node): boolean {
  return node.textContent.trim() === '';
}

/** At the ends of lines, and empty lines at the ends of a block. */
const SPACES = /^[ \t\n]+|[ \t\n]+$|(?<=\n)[ \t]+|[ \t]+(?=\n)/g;

function emptied(transform: Transform): Transform {
  const { doc } = transform;
  const [first] = doc.children;
  if (doc.childCount === 1 && first?.type.name === 'paragraph' && first.childCount === 0) {
    return transform;
  }
  return transform.replaceWith(0, doc.content.size, doc.type.schema.node('paragraph'));
}

/** A list item starts with a paragraph. An empty one is dropped if another can take its place. */
function mustStay(parent: Node | null, index: number): boolean {
  if (parent?.type.name !== 'listItem' || index > 0) return false;
  return parent.children.find((each) => !isBlankNode(each))?.type.name !== 'paragraph';
}

function unmarkSpaces(transform: Transform, textblock: Node, start: number): void {
  for (const { mark, from, to, text } of runsOf(textblock)) {
    const leading = text.length - text.trimStart().length;
    const trailing = text.length - text.trimEnd().length;
    if (leading > 0) transform.removeMark(start + from, start + from + leading, mark);
    if (trailing > 0) transform.removeMark(start + to - trailing, start + to, mark);
  }
  textblock.forEach((inline, offset) => {
    if (!inline.isText && inline.marks.length > 0) {
      transform.removeMark(start + offset, start + offset + inline.nodeSize);
    }
  });
}

interface Run {
  readonly mark: Mark;
  readonly from: number;
  to: number;
  text: string;
}

/** For each mark, the stretches of text that have it. */
function runsOf(textblock: Node): Run[] {
  const runs: Run[] = [];
  textblock.forEach((inline, offset) => {
    if (!inline.isText) return;
    for (const mark of inline.marks) {
      const open = runs.find((run) => run.to === offset && run.mark.eq(mark));
      if (open) {
        open.to += inline.nodeSize;
        open.text += inline.text;
      } else {
        runs.push({ mark, from: offset, to: offset + inline.nodeSize, text: inline.text ?? '' });
      }
    }
  });
  return runs;
}
