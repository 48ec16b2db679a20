import { type ESTree, parseSync } from 'vite';

/** The functions whose first argument names a test, with their members such as `it.each` and `test.step`. */
const TEST_FUNCTIONS = new Set(['describe', 'it', 'test']);

/**
 * The comments and the test names of a source file. Dots replace everything else, and code that a comment quotes
 * in backticks. Lines stay the same. Spaces replace the marks that begin and end a comment.
 */
export function proseOfSource(path: string, source: string): string {
  const { comments, program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const parts = [
    ...comments.map(({ start, end }) => ({ start, end, text: proseOfComment })),
    ...testNames(program).map(({ start, end }) => ({ start, end, text: (name: string) => name })),
  ].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of parts) {
    pieces.push(blanked(source.slice(at, start)), text(source.slice(start, end)));
    at = end;
  }
  return [...pieces, blanked(source.slice(at))].join('');
}

/** White space stays, so that a sentence in two line comments is one sentence. */
const blanked = (code: string) => code.replace(/\S/gu, '.');

const proseOfComment = (comment: string) =>
  comment
    .replace(/^\/[/*]+|\*+\/$|^[ \t]*\*/gmu, (marks) => ' '.repeat(marks.length))
    .replace(/`[^`]+`/gu, blanked);

interface Span {
  readonly start: number;
  readonly end: number;
}

function testNames(node: unknown): Span[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(testNames);
  if (!isCall(node) || !TEST_FUNCTIONS.has(rootName(node.callee))) return inside;
  const [name] = node.arguments;
  if (name?.type === 'TemplateLiteral') return [...name.quasis, ...inside];
  return name?.type === 'Literal' ? [name, ...inside] : inside;
}

const isCall = (node: object): node is ESTree.CallExpression =>
  'type' in node && node.type === 'CallExpression';

/** `it` of `it`, `it.each` and `it.each(rows)`. */
function rootName(callee: ESTree.Expression | ESTree.Super): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return rootName(callee.object);
  return callee.type === 'CallExpression' ? rootName(callee.callee) : '';
}
