import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../src-core/model/forum.ts';
import { printByChromium } from '../../src-main/documents/printing/print-by-chromium.ts';
import { runCommandLine } from '../../src-main/transports/cli/command-line.ts';
import { programIn } from '../../src-main/transports/cli/program.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The text of `forum --help` and of usage errors, in each language. */

// The served page does not matter here.
vi.mock('../../src-main/transports/renderer-bundle.ts', () => ({
  buildIfStale: async () => undefined,
  builtWindow: async () => new Map(),
}));

let home = '';
beforeEach(async () => {
  home = temporaryFolder();
  vi.stubEnv('FORUM_HOME', home);
  for (const name of ['FORUM_LANG', 'LC_ALL', 'LC_MESSAGES']) vi.stubEnv(name, undefined);
  vi.stubEnv('LANG', 'nb_NO.UTF-8');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** In this process, because starting one per sentence would take minutes. */
async function forum(...argv: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text, ...more) => {
      printed[stream] += String(text);
      const written = more.at(-1);
      if (typeof written === 'function') written();
      return true;
    });
  }
  const status = await runCommandLine(argv);
  vi.restoreAllMocks();
  return { status, ...printed };
}

/** Words of Commander and other English words, but not within names such as --meeting. */
const ENGLISH =
  /(?<![\p{L}-])(error|usage|options?|arguments|commands?|choices|default|display|output|the|of|is|not|cannot|with|did|you|mean|missing|required|unknown|invalid|expected|file|folder|meeting)(?![\p{L}-])/iu;

describe('the help', () => {
  it.each(LANGUAGES)('describes every command, argument and option in %s', (language) => {
    const program = programIn(language, printByChromium, () => undefined);
    const helper = program.createHelp();
    const undescribed = [program, ...program.commands].flatMap((command) => {
      const parts = [...command.registeredArguments, ...helper.visibleOptions(command)];
      const bare = parts.filter(({ description }) => !/\p{L}.*\.$/u.test(description));
      const names = bare.map((each) => ('flags' in each ? each.flags : each.name()));
      return command.description().endsWith('.') ? names : [command.name(), ...names];
    });
    expect(undescribed).toEqual([]);
    expect(program.commands).toHaveLength(14);
  });

  it.each(LANGUAGES)('fits a terminal, and has examples, in %s', async (language) => {
    const { commands } = programIn(language, printByChromium, () => undefined);
    for (const command of commands.filter((each) => each.name() !== 'help')) {
      const { status, stdout, stderr } = await forum(command.name(), '--help', '--lang', language);
      expect([status, stderr]).toEqual([0, '']);
      const [page = '', examples = ''] = stdout.split(/\n(?:Eksempler|Døme|Examples):\n/);
      expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      const lines = examples.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const line of lines) expect(line).toMatch(new RegExp(`^  forum ${command.name()} `));
    }
  });

  it.each(['nb', 'nn'] as const)('has no English in %s', async (language) => {
    const { commands } = programIn(language, printByChromium, () => undefined);
    for (const name of ['', ...commands.map((each) => each.name())]) {
      const { stdout } = await forum(...[name, '--help', '--lang', language].filter(Boolean));
      // The examples are commands.
      const page = stdout.split(/\n(?:Eksempler|Døme):\n/)[0] ?? '';
      expect(page).toContain(language === 'nb' ? 'Valg:' : 'Val:');
      expect([name, page.match(ENGLISH)?.[0]]).toEqual([name, undefined]);
    }
  });

  it.each(LANGUAGES)('lists every command on one line in %s', async (language) => {
    const { commands } = programIn(language, printByChromium, () => undefined);
    const { stdout } = await forum('--help', '--lang', language);
    const [, list = ''] = stdout.split(/\n(?:Kommandoer|Kommandoar|Commands):\n/);
    const lines = (list.split('\n\n')[0] ?? '').split('\n');
    expect(lines.map((line) => /^ {2}(\S+) +\S.*\.$/u.exec(line)?.[1])).toEqual(
      commands.map((command) => command.name()),
    );
    expect(stdout).toMatch(/forum <\p{L}+> --help/u);
  });

  it('explains the exit codes, and is what `forum` alone and `help` print', async () => {
    const { stdout } = await forum('--help');
    expect(stdout).toMatch(/^Bruk: forum <kommando> \[valg\]\n/);
    expect(stdout).toMatch(/\nAvslutningskoder:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n$/);
    expect(await forum('help')).toEqual({ status: 0, stdout, stderr: '' });
    expect(await forum()).toEqual({ status: 2, stdout: '', stderr: stdout });
    const minutes = await forum('minutes', '--help');
    expect(minutes.stdout).toMatch(/^Bruk: forum minutes <mappe> <møte> --out <fil> \[valg\]\n/);
    expect(await forum('help', 'minutes')).toEqual(minutes);
    const agenda = await forum('agenda', '-h');
    expect(agenda.stdout).toContain('<møte> (--out <fil> | --from <fil>) [valg]\n');
  });

  it('uses the given language, otherwise that of the user or the machine', async () => {
    const first = async (...argv: string[]) => (await forum(...argv)).stdout.split('\n')[0];
    expect(await first('--help', '--lang', 'en')).toBe('Usage: forum <command> [options]');
    expect(await first('--lang=en', '--help')).toBe('Usage: forum <command> [options]');
    vi.stubEnv('LANG', 'de_DE.UTF-8');
    expect(await first('--help')).toBe('Usage: forum <command> [options]');
    vi.stubEnv('LANG', 'nn_NO.UTF-8');
    expect(await first('--help')).toBe('Bruk: forum <kommando> [val]');
    await writeFile(join(home, 'settings.json'), '{"language":"nb"}');
    expect(await first('--help')).toBe('Bruk: forum <kommando> [valg]');
    vi.stubEnv('FORUM_LANG', 'en');
    expect(await first('--help')).toBe('Usage: forum <command> [options]');
    expect(await first('--help', '--lang', 'nn')).toBe('Bruk: forum <kommando> [val]');
  });

  it('prints the version of package.json', async () => {
    const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
    expect(await forum('--version')).toEqual({
      status: 0,
      stdout: `Forum ${version}\n`,
      stderr: '',
    });
  });
});

describe('wrong usage', () => {
  const WRONG: readonly (readonly [string, string])[] = [
    ['minuts', 'Kommandoen «minuts» finnes ikke. Mente du «minutes»?'],
    ['nope', 'Kommandoen «nope» finnes ikke.'],
    ['help nope', 'Kommandoen «nope» finnes ikke.'],
    ['--bogus', 'Valget «--bogus» finnes ikke.'],
    ['check f --repare', 'Valget «--repare» finnes ikke. Mente du «--repair»?'],
    ['minutes f m --uot x', 'Valget «--uot» finnes ikke. Mente du «--out»?'],
    ['new', 'Du må oppgi <mappe>.'],
    ['search f', 'Du må oppgi <ord>.'],
    ['show f --meeting', 'Valget «--meeting <møte>» må ha en verdi.'],
    ['minutes f m', 'Du må oppgi «--out <fil>».'],
    ['archive f m', 'Du må oppgi «--out <sted>».'],
    ['agenda f m', 'Du må oppgi enten «--out <fil>» eller «--from <fil>».'],
    ['agenda f m --dry-run', 'Du må oppgi enten «--out <fil>» eller «--from <fil>».'],
    ['agenda f m --out a --from b', '«--from <fil>» kan ikke brukes sammen med «--out <fil>».'],
    [
      'minutes f m --out x --format exe',
      '«exe» kan ikke brukes som verdi for «--format <format>». Velg docx, pdf, html eller md.',
    ],
    [
      'show f --lang se',
      '«se» kan ikke brukes som verdi for «--lang <språk>». Velg nb, nn eller en.',
    ],
    [
      'serve --port 70000',
      '«70000» kan ikke brukes som verdi for «--port <tall>». Oppgi et helt tall fra 0 til 65535.',
    ],
    [
      'serve --port 1e3',
      '«1e3» kan ikke brukes som verdi for «--port <tall>». Oppgi et helt tall fra 0 til 65535.',
    ],
    ['show f b c', 'Kommandoen tar ikke imot «b c». Sett anførselstegn rundt navn med mellomrom.'],
  ];
  const ofCommand = (line: string) =>
    /^(?:show f --lang|minuts|nope|help|-)/.test(line) ? 'forum' : `forum ${line.split(' ')[0]}`;

  it.each(WRONG)('is explained with a remedy: %s', async (line, sentence) => {
    const help = `Skriv «${ofCommand(line)} --help» for å få hjelp.`;
    expect(await forum(...line.split(' '))).toEqual({
      status: 2,
      stdout: '',
      stderr: `${sentence} ${help}\n`,
    });
  });

  it.each(WRONG)('is explained in nynorsk and English: %s', async (line) => {
    const said = async (language: Language) => {
      vi.stubEnv('FORUM_LANG', language);
      return forum(...line.split(' '));
    };
    const [nn, en] = [await said('nn'), await said('en')];
    expect([nn.status, en.status, nn.stdout, en.stdout]).toEqual([2, 2, '', '']);
    expect(nn.stderr).toMatch(/^[^\n]+ Skriv «forum[^»]* --help» for å få hjelp\.\n$/);
    expect(nn.stderr.match(ENGLISH)?.[0]).toBeUndefined();
    expect(en.stderr).toMatch(/^[^\n«»æøå]+ Type “forum[^”]* --help” for help\.\n$/);
    // The words are ours, not those of the library.
    expect(en.stderr).not.toMatch(/^error|'/);
  });

  it('names the wrong environment variable', async () => {
    vi.stubEnv('FORUM_LANG', 'se');
    const { status, stderr } = await forum('show', 'f');
    expect([status, stderr]).toEqual([
      2,
      'Miljøvariabelen FORUM_LANG kan ikke være «se». Velg nb, nn eller en. Skriv «forum --help» for å få hjelp.\n',
    ]);
  });

  it('quotes the input without terminal control characters', async () => {
    const hostile = "\u001b[31m\n(Did you mean '\u009b2J?)\u202e";
    for (const argv of [
      [hostile],
      [`--${hostile}`],
      ['help', hostile],
      ['show', 'f', hostile],
      ['show', 'f', '--lang', hostile],
      ['serve', '--port', hostile],
    ]) {
      const { status, stdout, stderr } = await forum(...argv);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^[^\p{Cc}\u202e]+\n$/u);
    }
    const { stderr } = await forum('x'.repeat(100_000));
    expect(stderr.length).toBeLessThan(500);
  });
});

describe('a failed command', () => {
  it('is explained in the user’s language, with exit code 1', async () => {
    const gone = join(home, 'gone');
    const noForum = `Det er ikke noe forum i ${gone}. Velg en annen mappe.\n`;
    for (const argv of [
      ['show', gone],
      ['serve', gone],
    ]) {
      expect(await forum(...argv)).toEqual({ status: 1, stdout: '', stderr: noForum });
    }
    expect((await forum('serve', gone, '--lang', 'en')).stderr).toContain('no forum');
  });

  it('says why a document cannot be written', async () => {
    const folder = join(home, 'forum');
    await forum('new', folder);
    const script = join(home, 'meeting.ndjson');
    const startsAt = '2026-11-23T09:00:00+01:00';
    const meeting = { do: 'createMeeting', id: 'm', title: 'M', startsAt };
    const partner = { name: 'Fagskolen', role: 'r', authority: 'decides', joined: '2020-01-01' };
    const commands = [meeting, { do: 'addPartner', id: 'p', ...partner }];
    await writeFile(script, commands.map((each) => JSON.stringify(each)).join('\n'));
    expect((await forum('run', folder, script)).status).toBe(0);
    const minutes = (out: string, ...more: string[]) =>
      forum('minutes', folder, 'm', '--out', join(home, out), ...more);
    const { status, stderr } = await minutes('gone/m.md');
    expect([status, stderr]).toEqual([1, expect.stringContaining('(mappen finnes ikke)')]);
    // Naming a partner selects its extract, not the full minutes.
    expect((await minutes('extract.md', '--partner', 'p')).status).toBe(0);
    expect(await readFile(join(home, 'extract.md'), 'utf8')).toMatch(/^# Utdrag for Fagskolen/);
  });

  it('says that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { status, stderr } = await forum('serve', '--port', String(port));
    taken.close();
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${port} er i bruk`)]);
  });
});
