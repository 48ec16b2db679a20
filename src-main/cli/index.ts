import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { refusalInWords } from '../../src-core/commands/index.ts';
import { LANGUAGES, type Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { Refused } from '../../src-core/refusal.ts';
import { unpackForum } from '../backups/unpack.ts';
import { makeNew } from '../new-forum.ts';
import { type OpenedForum, openForumService } from '../service.ts';
import { codeOf } from '../store/disk.ts';
import { isForum } from '../store/new-forum.ts';
import { takeInAgenda } from './agenda.ts';
import { writeArchive } from './archive.ts';
import { backUp, restoreIn } from './backups.ts';
import { checkForum, findWords, showState } from './look.ts';
import {
  AGENDA_FORMATS,
  type AgendaOptions,
  EDITIONS,
  MINUTES_FORMATS,
  type MinutesOptions,
  writeAgenda,
  writeMinutes,
} from './minutes.ts';
import { listReturned } from './returned.ts';
import { runScript } from './run.ts';
import { serve } from './serve.ts';
import { printTrace } from './trace.ts';

/** `forum …` (domain.md 7). Exit 0 done; 1 refused or failed, the reason on stderr; 2 wrong usage. */

const language = new Option('--lang <language>', 'nb, nn, en').choices(LANGUAGES).env('FORUM_LANG');

/** Of what is said when no forum is open to ask. */
let spoken: Language = LANGUAGES.find((each) => each === process.env.FORUM_LANG) ?? 'nb';

const program = new Command('forum').exitOverride().hook('preAction', (_, action) => {
  spoken = action.opts().lang ?? spoken;
});

program
  .command('new <folder>')
  .addOption(
    new Option('--template <template>').choices(['kompetanseforum', 'blank']).default('blank'),
  )
  .addOption(language)
  .action(async (folder: string, { template }: { template: 'kompetanseforum' | 'blank' }) => {
    const t = translator(spoken);
    const name = basename(resolve(folder)) || t('host.newName');
    await makeNew(folder, { name, language: spoken, template, author: author() });
    process.stdout.write(`${t('host.made', { folder: resolve(folder) })}\n`);
  });

program
  .command('run <folder> [script]')
  .option('--keep-going')
  .addOption(language)
  .action(
    (
      folder: string,
      script: string | undefined,
      options: { keepGoing?: boolean; lang?: Language },
    ) =>
      withForum(folder, options.lang, (forum) =>
        runScript(forum, script ?? '-', options.keepGoing === true),
      ),
  );

program
  .command('show <folder>')
  .option('--meeting <id>')
  .option('--json')
  .action((folder: string, options: { meeting?: string; json?: boolean }) =>
    withForum(folder, undefined, (forum) => showState(forum, options.meeting), true),
  );

program
  .command('minutes <folder> <meeting>')
  .requiredOption('--out <file>')
  .addOption(new Option('--format <format>').choices(MINUTES_FORMATS))
  .addOption(language)
  .addOption(new Option('--edition <edition>').choices(EDITIONS))
  .option('--public')
  .option('--partner <id>')
  .option('--template <file>')
  .action((folder: string, meeting: string, options: MinutesOptions) =>
    withForum(folder, options.lang, (forum) => writeMinutes(forum, meeting, options), true),
  );

program
  .command('agenda <folder> <meeting>')
  .option('--out <file>')
  .addOption(new Option('--format <format>').choices(AGENDA_FORMATS))
  .addOption(language)
  .option('--public')
  .option('--cancel')
  .option('--template <file>')
  .addOption(
    new Option('--from <file>').conflicts(['out', 'format', 'public', 'cancel', 'template']),
  )
  .addOption(new Option('--dry-run').conflicts('out'))
  .action((folder: string, meeting: string, options: AgendaUse, command: Command) => {
    const { out, from, dryRun = false } = options;
    if (from !== undefined) {
      const taking = (forum: OpenedForum) => takeInAgenda(forum, meeting, { from, dryRun });
      return withForum(folder, options.lang, taking, dryRun);
    }
    if (out === undefined) {
      command.error("error: required option '--out <file>' or '--from <file>' not specified");
    }
    const writing = (forum: OpenedForum) => writeAgenda(forum, meeting, { ...options, out });
    return withForum(folder, options.lang, writing, true);
  });

program
  .command('archive <folder> <meeting>')
  .requiredOption('--out <folder or .zip>')
  .addOption(language)
  .action((folder: string, meeting: string, options: { out: string; lang?: Language }) =>
    withForum(folder, options.lang, (forum) => writeArchive(forum, meeting, options), true),
  );

program
  .command('comments <folder> <meeting> <file>')
  .option('--json')
  .addOption(language)
  .action(
    (folder: string, meeting: string, file: string, options: { json?: boolean; lang?: Language }) =>
      withForum(
        folder,
        options.lang,
        (forum) => listReturned(forum, meeting, file, options.json === true),
        true,
      ),
  );

program
  .command('search <folder> <words...>')
  .option('--json')
  .addOption(language)
  .action((folder: string, words: string[], options: { json?: boolean; lang?: Language }) =>
    withForum(
      folder,
      options.lang,
      (forum) => findWords(forum, words.join(' '), options.json === true),
      true,
    ),
  );

program
  .command('trace <folder>')
  .option('--meeting <id>')
  .option('--json')
  .addOption(language)
  .action((folder: string, options: { meeting?: string; json?: boolean; lang?: Language }) =>
    withForum(folder, options.lang, (forum) => printTrace(forum, options), true),
  );

program
  .command('check <folder>')
  .option('--repair')
  .option('--json')
  .addOption(language)
  .action((folder: string, options: { repair?: boolean; json?: boolean; lang?: Language }) =>
    withForum(
      folder,
      options.lang,
      (forum) => checkForum(forum, options.repair === true, options.json === true),
      !options.repair,
    ),
  );

program
  .command('backup <folder>')
  .option('--out <file>')
  .option('--list')
  .option('--json')
  .addOption(language)
  .action(
    (
      folder: string,
      options: { out?: string; list?: boolean; json?: boolean; lang?: Language },
    ) => {
      const onlyReads = options.list === true || options.out !== undefined;
      return withForum(folder, options.lang, (forum) => backUp(forum, options), onlyReads);
    },
  );

program
  .command('restore <folder> <backup>')
  .option('--preview')
  .option('--json')
  .addOption(language)
  .action(
    async (
      folder: string,
      backup: string,
      options: { preview?: boolean; json?: boolean; lang?: Language },
    ) => {
      if (await isForum(folder)) {
        // What a preview reads is laid out in the forum's folder for a moment.
        return withForum(folder, options.lang, (forum) => restoreIn(forum, backup, options));
      }
      await unpackForum(resolve(backup), resolve(folder));
      process.stdout.write(`${resolve(folder)}\n`);
    },
  );

program
  .command('serve [folder]')
  .option('--port <number>', '', portOf, 0)
  .action((folder: string | undefined, { port }: { port: number }) => serve(folder, port));

/** The notice is written, or an agenda is read. */
type AgendaUse = Partial<AgendaOptions> & { readonly from?: string; readonly dryRun?: boolean };

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('0–65535');
}

/** Opens, works, and closes whatever happens. The work answers with the exit code. */
async function withForum(
  folder: string,
  lang: Language | undefined,
  work: (forum: OpenedForum) => Promise<number>,
  readOnly = false,
): Promise<void> {
  const forum = await openForumService(folder, {
    author: author(),
    readOnly,
    allowFiles: true,
    ...(lang ? { language: lang } : {}),
  });
  spoken = forum.language();
  try {
    process.exitCode = await work(forum);
  } finally {
    await forum.close();
  }
}

function author(): string {
  return userInfo().username;
}

// Whoever reads what is printed may stop reading, as `head` does.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const t = translator(spoken);
    const reason =
      error instanceof Refused
        ? refusalInWords(error, spoken)
        : t('host.failed', { reason: error instanceof Error ? error.message : String(error) });
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  }
}
