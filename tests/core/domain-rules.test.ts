import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * docs/DOMAIN.md and the sources must agree. Each rule is cited by the code that keeps it and by a test that
 * proves it, and each citation names a rule that exists.
 */

interface Source {
  readonly path: string;
  readonly text: string;
}

const RULE = /^- \*\*(D\d+)\.\*\*/gm;
/** One rule or several, in brackets, as comments cite them. */
const CITATION = /\((D\d+(?:, D\d+)*)\)/g;

function problemsIn(domain: string, sources: readonly Source[]): string[] {
  const rules = [...domain.matchAll(RULE)].map(([, rule = '']) => rule);
  const cited = sources.flatMap(({ path, text }) =>
    [...text.matchAll(CITATION)].flatMap(([, list = '']) =>
      list.split(', ').map((rule) => ({ rule, path })),
    ),
  );
  const isCited = (rule: string, inTests: boolean) =>
    cited.some((each) => each.rule === rule && each.path.startsWith('tests/') === inTests);
  return [
    ...rules
      .filter((rule, index) => rules.indexOf(rule) !== index)
      .map((rule) => `${rule} is in docs/DOMAIN.md twice`),
    ...rules.filter((rule) => !isCited(rule, false)).map((rule) => `${rule} is cited by no code`),
    ...rules.filter((rule) => !isCited(rule, true)).map((rule) => `${rule} is cited by no test`),
    ...cited
      .filter(({ rule }) => !rules.includes(rule))
      .map(({ rule, path }) => `${path} cites ${rule}, which is not in docs/DOMAIN.md`),
  ];
}

const ROOT = join(import.meta.dirname, '..', '..');
const ROOMS = ['src-core', 'src-main', 'src-renderer', 'tests'];

function sources(): Source[] {
  const paths = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${room}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return paths
    .filter((path) => /\.tsx?$/.test(path) && path !== 'tests/core/domain-rules.test.ts')
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

describe('the rules of docs/DOMAIN.md', () => {
  it('are each cited by code and by a test, and no unknown rule is cited', () => {
    const domain = readFileSync(join(ROOT, 'docs', 'DOMAIN.md'), 'utf8');
    expect(domain).toMatch(RULE);
    expect(problemsIn(domain, sources())).toEqual([]);
  });

  it('are reported when uncited or unknown', () => {
    const domain = '- **D1.** One.\n- **D2.** Two.\n- **D2.** Again.\n- **D3.** Three.\n';
    const code = { path: 'src-core/a.ts', text: '/** Why (D1, D2). */' };
    const test = { path: 'tests/core/a.test.ts', text: '// (D1)\n// (D3)\n// (D40)' };
    expect(problemsIn(domain, [code, test])).toEqual([
      'D2 is in docs/DOMAIN.md twice',
      'D3 is cited by no code',
      'D2 is cited by no test',
      'D2 is cited by no test',
      'tests/core/a.test.ts cites D40, which is not in docs/DOMAIN.md',
    ]);
  });
});
