import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** What the window may weigh, gzipped, before it shows anything. In bytes. */
const FIRST_VIEW = 352_000;

/**
 * What the packed program may weigh besides Electron, unpacked. In bytes. The promise is 20 MB; raise this only with
 * a reason.
 */
export const PACKED_PROGRAM = 12_500_000;

/** Says what each view weighs, and fails the build when the first one has grown past what it may. */
export function budget(): Plugin {
  return {
    name: 'forum-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const weigh = weigher(bundle);
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const entry = chunks.find((each) => each.isEntry);
      if (!entry) return;
      const first = closure(bundle, entry);
      const lines = chunks
        .filter((each) => each.isDynamicEntry)
        .map((each) => [each.name, weigh(minus(closure(bundle, each), first))] as const)
        .sort(([, a], [, b]) => b - a);
      const total = weigh(first);
      this.info(
        [['first view', total] as const, ...lines]
          .map(([name, bytes]) => `${name} ${Math.round(bytes / 1_000)} kB`)
          .join(', '),
      );
      if (total > FIRST_VIEW) {
        this.error(`The first view is ${total} bytes gzipped; it may be ${FIRST_VIEW}.`);
      }
    },
  };
}

/** A chunk with all that is loaded with it, and their styles. */
function closure(bundle: Rollup.OutputBundle, chunk: Rollup.OutputChunk): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const each = bundle[name];
    if (found.has(name) || each?.type !== 'chunk') return;
    found.add(name);
    for (const style of each.viteMetadata?.importedCss ?? []) found.add(style);
    for (const next of each.imports) visit(next);
  };
  visit(chunk.fileName);
  return found;
}

function minus(names: Set<string>, others: Set<string>): Set<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}

function weigher(bundle: Rollup.OutputBundle): (names: Set<string>) => number {
  return (names) => {
    let bytes = 0;
    for (const name of names) {
      const each = bundle[name];
      if (each) bytes += gzipSync(each.type === 'chunk' ? each.code : each.source).length;
    }
    return bytes;
  };
}
