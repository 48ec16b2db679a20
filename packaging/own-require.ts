import type { Plugin } from 'vite';

/**
 * fflate declares a `require` of its own. electron-vite declares one too in each file where it sees the word, and two
 * of a name are an error. So fflate's gets another name.
 */
export function ownRequire(): Plugin {
  return {
    name: 'forum-own-require',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('fflate/esm/index.mjs')) return null;
      return code
        .replace('var require = createRequire', 'var ownRequire = createRequire')
        .replace("_a = require('worker_threads')", "_a = ownRequire('worker_threads')");
    },
  };
}
