import type { Placed } from './match-paragraphs.ts';
import type { ReturnedComment, ReturnedDocument } from './reviewed-document.ts';
import type { ReviewFindings } from './reviewed-texts.ts';

/** The comments, each with its replies and the text that it is about. */
export function reviewCommentsIn(
  document: ReturnedDocument,
  all: readonly Placed[],
): ReviewFindings[] {
  const { comments } = document;
  const known = rootsOf(comments);
  const roots = comments.map((comment) => known.get(comment));
  const abouts = aboutsIn(all);
  const repliesTo = Map.groupBy(comments.keys(), (index) => roots[index]);
  return comments.flatMap((comment, index): ReviewFindings[] => {
    if (roots[index] !== comment) return [];
    const { at = -1, quoted = [] } = abouts.get(comment.id) ?? {};
    const about = all[at];
    return [
      {
        kind: 'comment',
        paragraph: at < 0 ? Number.MAX_SAFE_INTEGER : at,
        ...(about?.place ? { place: about.place } : {}),
        ...(about?.item === undefined ? {} : { item: about.item }),
        ...authorAndTime(comment),
        text: comment.text,
        quoted: shortened(quoted.join(' ')),
        replies: (repliesTo.get(comment) ?? [])
          .flatMap((other) => comments[other] ?? [])
          .filter((each) => each !== comment)
          .map((each) => ({ ...authorAndTime(each), text: each.text })),
        isDone: comment.isDone === true,
      },
    ];
  });
}

/** Finds the first comment of each thread. If comments reply to each other in a circle, one counts as the first. */
function rootsOf(comments: readonly ReturnedComment[]): Map<ReturnedComment, ReturnedComment> {
  const byId = new Map(comments.map((each) => [each.id, each]));
  const roots = new Map<ReturnedComment, ReturnedComment>();
  for (const comment of comments) {
    const passed = new Set<ReturnedComment>();
    let at: ReturnedComment | undefined = comment;
    let top = comment;
    while (at && !roots.has(at) && !passed.has(at)) {
      passed.add(at);
      top = at;
      at = parentOf(at, byId);
    }
    const root = (at && (roots.get(at) ?? at)) ?? top;
    for (const each of passed) roots.set(each, root);
  }
  return roots;
}

function parentOf({ parent }: ReturnedComment, byId: ReadonlyMap<string, ReturnedComment>) {
  return parent === undefined ? undefined : byId.get(parent);
}

function authorAndTime({ author, at }: ReturnedComment) {
  return { ...(author === undefined ? {} : { author }), ...(at === undefined ? {} : { at }) };
}

/** By comment: the first paragraph that it is about, and the words in each. */
function aboutsIn(all: readonly Placed[]): ReadonlyMap<string, { at: number; quoted: string[] }> {
  const abouts = new Map<string, { at: number; quoted: string[] }>();
  all.forEach(({ paragraph }, at) => {
    const here = new Map<string, string>();
    for (const { text, comments = [] } of paragraph.runs) {
      for (const id of comments) here.set(id, (here.get(id) ?? '') + text);
    }
    for (const [id, words] of here) {
      const about = abouts.get(id) ?? { at, quoted: [] };
      if (words.trim() !== '') about.quoted.push(words.trim());
      abouts.set(id, about);
    }
  });
  return abouts;
}

const MAX_QUOTE_LENGTH = 300;

function shortened(text: string): string {
  return text.length <= MAX_QUOTE_LENGTH ? text : `${text.slice(0, MAX_QUOTE_LENGTH).trimEnd()} …`;
}
