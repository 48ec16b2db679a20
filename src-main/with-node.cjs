/**
 * `node src-main/with-node.cjs <arguments for Node>`: runs the program or its tests in a Node that reads TypeScript.
 * That is this one, or the one that `npm ci` brought; npm 10 brings it without linking it. Where there is none, one
 * sentence says what is needed. Written for any Node since 6, which reads neither the catalogues nor newer syntax; so
 * the words stand here.
 */

// biome-ignore-start lint/style/useNodejsImportProtocol: an old Node has no such names
const childProcess = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
// biome-ignore-end lint/style/useNodejsImportProtocol: an old Node has no such names

const WORDS = {
  nb: 'Forum trenger Node 22.18 eller nyere, men dette er Node VERSION: kjør «npm ci» i programmets mappe, så hentes riktig Node, eller installer Node fra nodejs.org.',
  nn: 'Forum treng Node 22.18 eller nyare, men dette er Node VERSION: køyr «npm ci» i mappa til programmet, så blir rett Node henta, eller installer Node frå nodejs.org.',
  en: 'Forum needs Node 22.18 or later, but this is Node VERSION: run “npm ci” in the program’s folder, which brings the right Node, or install Node from nodejs.org.',
};

const node = process.features.typescript ? process.execPath : brought();
if (node) run(node, process.argv.slice(2));
else {
  // In the person's language, and in English for who helps.
  new Set([WORDS[language()], WORDS.en]).forEach((words) => {
    process.stderr.write(`${words.replace('VERSION', process.versions.node)}\n`);
  });
  process.exitCode = 1;
}

/** The Node among this program's own packages; undefined where none was installed. */
function brought() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folders = ['node-', 'node-bin-'].map((kind) =>
    path.join(__dirname, '..', 'node_modules', `${kind}${system}-${process.arch}`, 'bin'),
  );
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return folders.map((folder) => path.join(folder, name)).filter((file) => fs.existsSync(file))[0];
}

/** Ends as the child does. What the child starts gets the same Node. */
function run(program, args) {
  if (args.length === 0) return;
  const key = Object.keys(process.env).filter((name) => /^path$/i.test(name))[0] || 'PATH';
  const env = Object.assign({}, process.env);
  env[key] = path.dirname(program) + path.delimiter + (process.env[key] || '');
  const child = childProcess.spawn(program, args, { stdio: 'inherit', env });
  // Ctrl+C reaches the child itself, which closes in order; other signals are passed on.
  process.on('SIGINT', () => undefined);
  ['SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => child.kill(signal));
  });
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
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
