import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { CLI_COMMANDS } from '../../src-main/transports/cli/cli-commands.ts';
import { docxParts } from '../support/docx-parts.ts';
import { EditedWord } from '../support/edited-word.ts';
import { type AnyCommand, EVERY_COMMAND } from '../support/every-command.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The command line prints no control characters, whatever a forum and its files contain. */

const ESC = '\u001b';
/** Colours, clear screen, link, clipboard, title, one-byte controls, line ends, bidirectional overrides. */
const EVIL = [
  ...[
    `${ESC}[31m`,
    `${ESC}[2J`,
    `${ESC}]8;;http://x\u0007y${ESC}]8;;\u0007`,
    `${ESC}]52;c;aGVp\u0007`,
  ],
  ...[
    '\u009b31m',
    '\u009d0;t\u009c',
    '\u007f',
    '\u0008',
    '\r',
    '\u202e',
    '\u2066',
    '\u2028',
    '\u2029',
    '\u0085',
  ],
].join('');
const OBEYED = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** A forged line, as if the program had printed it. */
const FEIGNED = 'Som om programmet sa det.';

const home = temporaryFolder();
let folder = '';
let returned = '';
beforeAll(async () => {
  folder = join(home, `red${ESC}[31m`);
  await createForum(folder, { name: 'F', language: 'nb', author: 'test' });
  const forum = await openForumService(folder, { author: `test${EVIL}` });
  let taken = 0;
  for (const command of EVERY_COMMAND) {
    const answer = await forum.service.execute(evil(command));
    if (answer.ok) taken += 1;
    else await forum.service.execute(command);
  }
  expect(taken).toBeGreaterThan(30);
  await forum.close();
  await writeFile(join(folder, 'meetings', `x${EVIL.replaceAll('/', '')}.json`), '{');
  const sent = join(home, 'sent.docx');
  await runCli('minutes', folder, 'm', '--out', sent);
  returned = join(home, 'returned.docx');
  await writeFile(returned, edited(await readFile(sent)));
});

/** Adds control characters to each text that is not an id, day or choice. */
function evil(command: AnyCommand): AnyCommand {
  return Object.fromEntries(
    Object.entries(command).map(([name, value]) => [
      name,
      TEXTS.includes(name) && typeof value === 'string' ? `${value} ${EVIL}\n${FEIGNED}` : value,
    ]),
  ) as AnyCommand;
}

const TEXTS = [
  ...['name', 'title', 'text', 'wording', 'what', 'note', 'reason', 'place', 'chair', 'secretary'],
  ...['background', 'presenter', 'secretariat', 'purpose', 'principal', 'role', 'motivation'],
  ...['reference', 'frame', 'shortName', 'email'],
];

/** As a partner returns it, with the control characters that XML can contain. */
function edited(bytes: Uint8Array): Uint8Array {
  const evil = '\u009b31m\u202e\u0085\u2028';
  const { 'word/document.xml': body = '' } = docxParts(bytes);
  const [, words = ''] =
    /<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>(\w[^<]*)<\/w:t><\/w:r>/.exec(body) ?? [];
  return new EditedWord(bytes).comment(words, `Se ${evil}`, `A${evil}`, `Svar ${evil}`).save();
}

it('escapes control characters in every command, language and format', async () => {
  const [backup = ''] = (await runCli('backup', folder)).stdout.trim().split('\n');
  const agenda = join(home, 'agenda.txt');
  await writeFile(agenda, `Ny sak ${ESC}]0;t\u0007\u202e 10 min\n`);
  const script = join(home, 'script.ndjson');
  const unknown = { do: `x${EVIL}` };
  await writeFile(
    script,
    `${JSON.stringify(unknown)}\n{"do":"addItem","meeting":"${ESC}"}\n${ESC}\n`,
  );
  const asked: readonly (readonly string[])[] = [
    ...CLI_COMMANDS.flatMap(({ name }) => [
      ['help', name],
      [name, `--${EVIL}`],
    ]),
    ...[[], ['help'], ['--version'], [EVIL], ['help', EVIL], ['show', EVIL], ['new', folder]],
    ['run', folder, script, '--keep-going'],
    ...[
      ['show', folder],
      ['show', folder, '--meeting', EVIL],
    ],
    ...['merknad', 'Sak', 'Fylket', 'a', 'Betre'].flatMap((words) => [
      ['search', folder, words],
      ['search', folder, words, '--json'],
    ]),
    ...[
      ['trace', folder],
      ['trace', folder, '--json'],
      ['trace', folder, '--meeting', 'm'],
    ],
    ...[
      ['check', folder],
      ['check', folder, '--json'],
    ],
    ...[
      ['backup', folder, '--list'],
      ['backup', folder, '--list', '--json'],
    ],
    ['backup', folder, '--out', join(home, `b${ESC}[2J.zip`)],
    ...[
      ['restore', folder, backup, '--preview'],
      ['restore', folder, backup, '--preview', '--json'],
    ],
    ['restore', folder, EVIL],
    ...['md', 'html', EVIL].map((end) => [
      'minutes',
      folder,
      'm',
      '--out',
      join(home, `${ESC}.${end}`),
    ]),
    ['minutes', folder, EVIL, '--out', join(home, 'x.md')],
    ['minutes', folder, 'm', '--out', join(home, 'x.md'), '--format', EVIL],
    ['minutes', folder, 'm', '--out', join(home, 'x.docx'), '--template', EVIL],
    ['agenda', folder, 'm', '--out', join(home, `${ESC}.ics`)],
    ['agenda', folder, 'm', '--from', agenda, '--dry-run'],
    ['agenda', folder, 'm', '--from', EVIL],
    ['archive', folder, 'm', '--out', join(home, `${ESC}.zip`)],
    ...[
      ['comments', folder, 'm', returned],
      ['comments', folder, 'm', returned, '--json'],
    ],
    ['comments', folder, 'm', EVIL],
    ['serve', EVIL],
    ['serve', '--port', EVIL],
  ];
  let shown = 0;
  for (const args of asked) {
    for (const language of args.length > 1 ? ['nb'] : ['nb', 'nn', 'en']) {
      const { stdout, stderr } = await runCli(...args, '--lang', language);
      expect(`${stdout}${stderr}`, args.join(' ')).not.toMatch(OBEYED);
      if (args[0] === 'trace' || args[0] === 'search' || args[0] === 'check') {
        expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`^${FEIGNED}`, 'm'));
      }
      if (stdout.includes('\ufffd') || /\\u00(?:1b|9b|7f)|\\u202e/.test(stdout)) shown += 1;
      if (args.includes('--json') && stdout !== '') {
        const lines = args[0] === 'trace' ? stdout.trim().split('\n') : [stdout];
        for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
      }
    }
  }
  // It was there to print.
  expect(shown).toBeGreaterThan(8);
});

it('prints through one module only', async () => {
  const cli = join(import.meta.dirname, '../../src-main/transports/cli');
  for (const name of await readdir(cli)) {
    if (name === 'output.ts') continue;
    expect(`${name}: ${await readFile(join(cli, name), 'utf8')}`).not.toMatch(
      /console\.|process\.std(?:out|err)\.write/,
    );
  }
});
