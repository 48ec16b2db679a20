import type { ReturnedComment } from '../../../src-core/imports/review/reviewed-document.ts';
import { elementsOf, textIn, type XmlElement } from '../../documents/word/parse-xml.ts';
import { changedBy } from './tracked-runs.ts';

/** The comments of a Word file, which comment each one answers, and which are resolved. */
export function commentsIn(
  comments: XmlElement | undefined,
  extended: XmlElement | undefined,
): readonly ReturnedComment[] {
  const more = new Map(
    (extended ? elementsOf(extended) : []).map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      { parent: attributes['w15:paraIdParent'], isDone: isOn(attributes['w15:done']) },
    ]),
  );
  const read = (comments ? elementsOf(comments) : [])
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => {
      const paragraphs = elementsOf(comment).filter(({ name }) => name === 'w:p');
      // Word identifies a comment by its last paragraph.
      const paragraph = paragraphs.at(-1)?.attributes['w14:paraId'] ?? '';
      const text = paragraphs.map(wordsIn).join('\n').trim();
      return { comment, paragraph, text, ...more.get(paragraph) };
    });
  const byParagraph = new Map(
    read.map(({ comment, paragraph }) => [paragraph, comment.attributes['w:id'] ?? '']),
  );
  return read.map(({ comment, text, parent, isDone }) => {
    const answered = parent === undefined ? undefined : byParagraph.get(parent);
    return {
      id: comment.attributes['w:id'] ?? '',
      text,
      ...changedBy(comment),
      ...(answered === undefined ? {} : { parent: answered }),
      ...(isDone ? { isDone } : {}),
    };
  });
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function wordsIn(element: XmlElement): string {
  if (element.name === 'w:t') return textIn(element);
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:del' || element.name === 'w:pPr') return '';
  return elementsOf(element).map(wordsIn).join('');
}
