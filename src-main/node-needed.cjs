/**
 * Run before the program and its tests, by whichever Node there is: says in one sentence what is needed where that one
 * cannot read TypeScript. Written for any Node since 6, which reads neither the catalogues nor newer syntax; so the
 * words stand here.
 */

// biome-ignore-start lint/style/useNodejsImportProtocol: an old Node has no such names
const fs = require('fs');
const os = require('os');
const path = require('path');
// biome-ignore-end lint/style/useNodejsImportProtocol: an old Node has no such names

const WORDS = {
  nb: 'Forum trenger Node 22.18 eller nyere, men dette er Node VERSION: kjør «npm ci» i programmets mappe, så hentes riktig Node, eller installer Node fra nodejs.org.',
  nn: 'Forum treng Node 22.18 eller nyare, men dette er Node VERSION: køyr «npm ci» i mappa til programmet, så blir rett Node henta, eller installer Node frå nodejs.org.',
  en: 'Forum needs Node 22.18 or later, but this is Node VERSION: run “npm ci” in the program’s folder, which brings the right Node, or install Node from nodejs.org.',
};

if (!process.features.typescript) {
  // In the person's language, and in English for who helps.
  new Set([WORDS[language()], WORDS.en]).forEach((words) => {
    process.stderr.write(`${words.replace('VERSION', process.versions.node)}\n`);
  });
  process.exitCode = 1;
}

/** As the program finds it (settings.ts), bokmål where nothing is chosen. */
function language() {
  const asked = process.env.FORUM_LANG || chosen();
  return Object.keys(WORDS).indexOf(asked) < 0 ? 'nb' : asked;
}

function chosen() {
  const env = process.env;
  const base = env.APPDATA || env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config');
  const settings = path.join(env.FORUM_HOME || path.join(base, 'forum'), 'settings.json');
  try {
    return JSON.parse(fs.readFileSync(settings, 'utf8')).language;
  } catch (_) {
    return undefined;
  }
}
