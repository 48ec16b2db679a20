import { basename, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { THING_KINDS } from '../../../src-core/backups/restorable-kinds.ts';
import { RestorableThing } from '../../../src-core/backups/restore-part.ts';
import { translator } from '../../../src-core/i18n/index.ts';
import { Id } from '../../../src-core/model/field-types.ts';
import { withoutControls } from '../../../src-core/model/refusal.ts';
import { importForum } from '../../backups/import-forum.ts';
import { createNewForum } from '../../forum-session/new-forum.ts';
import { readSettings } from '../../platform/settings.ts';
import { isForum } from '../../store/create-forum.ts';
import { importAgenda } from './agenda-command.ts';
import { writeArchive } from './archive-command.ts';
import { backUp, type RestoreOptions, restoreIn } from './backup-commands.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command-spec.ts';
import { listReturned } from './comments-command.ts';
import { checkForum, findWords, showState } from './inspect-commands.ts';
import {
  AGENDA_FORMATS,
  type AgendaOptions,
  EDITION_OPTIONS,
  MINUTES_FORMATS,
  type MinutesOptions,
  writeAgenda,
  writeMinutes,
} from './minutes-command.ts';
import { print } from './output.ts';
import { runScript } from './run-command.ts';
import { serve } from './serve-command.ts';
import { printTrace } from './trace-command.ts';
import type { UsageWords } from './usage-words.ts';
import {
  type InForum,
  userName,
  withForumToRead,
  withForumToSend,
  withForumToWrite,
} from './with-forum.ts';

/** Every command of `forum`: its arguments and options, and what it does. */

const FOLDER: ArgumentSpec = { name: 'folder', words: 'folder', placeholder: 'folder' };
const MEETING: ArgumentSpec = { name: 'meeting', words: 'meeting', placeholder: 'meeting' };
const JSON_OUT: OptionSpec = { long: '--json', words: 'json' };
const PUBLIC: OptionSpec = { long: '--public', words: 'public' };
const OUT: OptionSpec = { long: '--out', words: 'out', placeholder: 'file' };
const TEMPLATE: OptionSpec = { long: '--template', words: 'template', placeholder: 'template' };

interface InMeeting extends InForum {
  readonly meeting: string;
}

interface AsJson {
  readonly json?: boolean;
}

const create: CommandSpec = {
  name: 'new',
  takes: [{ ...FOLDER, words: 'newFolder' }],
  options: [
    {
      long: '--template',
      words: 'newTemplate',
      placeholder: 'template',
      choices: ['blank', 'kompetanseforum'],
      initial: 'blank',
    },
  ],
  run: async (given: InForum & { readonly template: 'blank' | 'kompetanseforum' }) => {
    // As in the window: a forum does not take the machine's language, because others read its documents too.
    const language = given.lang ?? (await readSettings()).language;
    const t = translator(language);
    const folder = resolve(given.folder);
    const name = basename(folder) || t('host.newName');
    await createNewForum(folder, { name, language, template: given.template, author: userName() });
    await print(t('host.made', { folder: withoutControls(folder) }));
    return 0;
  },
};

const run: CommandSpec = {
  name: 'run',
  takes: [FOLDER, { name: 'script', words: 'script', placeholder: 'script', may: 'be left out' }],
  options: [{ long: '--keep-going', words: 'keepGoing' }],
  run: (given: InForum & { readonly script?: string; readonly keepGoing?: boolean }) =>
    withForumToWrite(given, (forum) =>
      runScript(forum, given.script ?? '-', given.keepGoing === true),
    ),
};

const show: CommandSpec = {
  name: 'show',
  takes: [FOLDER],
  options: [
    { long: '--meeting', words: 'shownMeeting', placeholder: 'meeting' },
    { ...JSON_OUT, words: 'alwaysJson' },
  ],
  run: (given: InForum & { readonly meeting?: string }) =>
    withForumToRead(given, (forum) => showState(forum, given.meeting)),
};

const minutes: CommandSpec = {
  name: 'minutes',
  takes: [FOLDER, MEETING],
  options: [
    OUT,
    { long: '--format', words: 'format', placeholder: 'format', choices: MINUTES_FORMATS },
    { long: '--edition', words: 'edition', placeholder: 'edition', choices: EDITION_OPTIONS },
    PUBLIC,
    { long: '--partner', words: 'partner', placeholder: 'partner' },
    TEMPLATE,
  ],
  needs: ['--out'],
  run: (given: InMeeting & MinutesOptions) =>
    withForumToSend(given, (forum) => writeMinutes(forum, given.meeting, given, given.printPdf)),
};

const agenda: CommandSpec = {
  name: 'agenda',
  takes: [FOLDER, MEETING],
  options: [
    OUT,
    { long: '--format', words: 'format', placeholder: 'format', choices: AGENDA_FORMATS },
    PUBLIC,
    { long: '--notice', words: 'notice', placeholder: 'number' },
    { long: '--cancel', words: 'cancel' },
    TEMPLATE,
    {
      long: '--from',
      words: 'from',
      placeholder: 'file',
      conflicts: ['out', 'format', 'public', 'notice', 'cancel', 'template'],
    },
    { long: '--dry-run', words: 'dryRun', conflicts: ['out'] },
  ],
  needs: ['--out', '--from'],
  run: (given: InMeeting & AgendaUse) => {
    const { meeting, from, out = '', dryRun = false } = given;
    if (from === undefined) {
      return withForumToSend(given, (forum) =>
        writeAgenda(forum, meeting, { ...given, out }, given.printPdf),
      );
    }
    const within = dryRun ? withForumToRead : withForumToWrite;
    return within(given, (forum) => importAgenda(forum, meeting, { from, dryRun }));
  },
};

/** The command writes the notice, or reads an agenda. */
type AgendaUse = Partial<AgendaOptions> & { readonly from?: string; readonly dryRun?: boolean };

const archive: CommandSpec = {
  name: 'archive',
  takes: [FOLDER, MEETING],
  options: [{ long: '--out', words: 'archiveOut', placeholder: 'path' }],
  needs: ['--out'],
  run: (given: InMeeting & { readonly out: string }) =>
    withForumToSend(given, (forum) => writeArchive(forum, given.meeting, given)),
};

const comments: CommandSpec = {
  name: 'comments',
  takes: [FOLDER, MEETING, { name: 'file', words: 'file', placeholder: 'file' }],
  options: [JSON_OUT],
  run: (given: InMeeting & AsJson & { readonly file: string }) =>
    withForumToRead(given, (forum) =>
      listReturned(forum, given.meeting, given.file, given.json === true),
    ),
};

const search: CommandSpec = {
  name: 'search',
  takes: [FOLDER, { name: 'words', words: 'words', placeholder: 'words', may: 'be many' }],
  options: [JSON_OUT],
  run: (given: InForum & AsJson & { readonly words: readonly string[] }) =>
    withForumToRead(given, (forum) => findWords(forum, given.words.join(' '), given.json === true)),
};

const trace: CommandSpec = {
  name: 'trace',
  takes: [FOLDER],
  options: [{ long: '--meeting', words: 'tracedMeeting', placeholder: 'meeting' }, JSON_OUT],
  run: (given: InForum & AsJson & { readonly meeting?: string }) =>
    withForumToRead(given, (forum) => printTrace(forum, given)),
};

const check: CommandSpec = {
  name: 'check',
  takes: [FOLDER],
  options: [{ long: '--repair', words: 'repair' }, JSON_OUT],
  run: (given: InForum & AsJson & { readonly repair?: boolean }) => {
    const within = given.repair ? withForumToWrite : withForumToRead;
    return within(given, (forum) => checkForum(forum, given.repair === true, given.json === true));
  },
};

const backup: CommandSpec = {
  name: 'backup',
  takes: [FOLDER],
  options: [
    { long: '--out', words: 'backupOut', placeholder: 'file' },
    { long: '--list', words: 'list' },
    JSON_OUT,
  ],
  run: (given: InForum & AsJson & { readonly out?: string; readonly list?: boolean }) => {
    const within = given.list || given.out !== undefined ? withForumToRead : withForumToWrite;
    return within(given, (forum) => backUp(forum, given));
  },
};

const restore: CommandSpec = {
  name: 'restore',
  takes: [
    { ...FOLDER, words: 'restoredFolder' },
    { name: 'backup', words: 'backup', placeholder: 'backup' },
  ],
  options: [
    { long: '--list', words: 'listMeetings', conflicts: ['preview', 'meeting', 'thing'] },
    { long: '--preview', words: 'preview' },
    {
      long: '--meeting',
      words: 'restoredMeeting',
      placeholder: 'meeting',
      parse: meetingOf,
    },
    { long: '--thing', words: 'thing', placeholder: 'thing', parse: thingOf },
    JSON_OUT,
  ],
  run: async (given: InForum & AsJson & RestoreOptions & { readonly backup: string }) => {
    const { list, preview, meeting, thing } = given;
    const isOfForum = [list, preview, meeting, thing].some((each) => each !== undefined);
    if (isOfForum || (await isForum(given.folder))) {
      // A preview unpacks the backup in the forum's folder for a moment.
      return withForumToWrite(given, (forum) => restoreIn(forum, given.backup, given));
    }
    const folder = resolve(given.folder);
    await importForum(resolve(given.backup), folder);
    await print(withoutControls(folder));
    return 0;
  },
};

const browser: CommandSpec = {
  name: 'serve',
  takes: [{ ...FOLDER, words: 'servedFolder', may: 'be left out' }],
  options: [{ long: '--port', words: 'port', placeholder: 'number', initial: 0, parse: portOf }],
  run: serve,
};

export const CLI_COMMANDS: readonly CommandSpec[] = [
  ...[create, run, show, agenda, minutes, archive, comments],
  ...[search, trace, check, backup, restore, browser],
];

function portOf(text: string, t: UsageWords): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError(t('commandLine.portRange'));
}

function meetingOf(text: string, t: UsageWords): string {
  if (Id.safeParse(text).success) return text;
  throw new InvalidArgumentError(t('commandLine.meetingId'));
}

/** Such as `decision:d1`. */
function thingOf(text: string, t: UsageWords): string {
  const [kind, id, ...more] = text.split(':');
  if (more.length === 0 && RestorableThing.safeParse({ kind, id }).success) return text;
  throw new InvalidArgumentError(t('commandLine.thing', { kinds: THING_KINDS.join(', ') }));
}
