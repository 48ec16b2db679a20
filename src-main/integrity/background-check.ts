import { join } from 'node:path';
import { translator } from '../../src-core/i18n/index.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { Backups } from '../backups/backups.ts';
import { fromDisk, namesIn } from '../store/atomic-fs.ts';
import { hasNamedChecksum } from '../store/checksummed-file.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { faultsOfUnread } from './unread-faults.ts';

/**
 * Checks one file at a time while the forum is open, so that it finds a damaged file while good backups still
 * exist. Nothing waits for it: it is not in the queue of commands, and reads a part at a time.
 */

const FIRST_LOOK = 60_000;
const BETWEEN_LOOKS = 30_000;

type Refusing = (work: () => Promise<void>) => Promise<unknown>;
type Look = () => Promise<readonly string[]>;

export class BackgroundCheck {
  private readonly folder: ForumFolder;
  private readonly backups: Backups;
  private readonly language: () => Language;
  private readonly found = new Map<string, readonly string[]>();
  private looks: Iterator<readonly [string, Look]> = [].values();
  private timer: NodeJS.Timeout | undefined;

  constructor(folder: ForumFolder, backups: Backups, language: () => Language) {
    this.folder = folder;
    this.backups = backups;
    this.language = language;
  }

  /** The findings in words, each with the name of its file. */
  get told(): readonly string[] {
    return [...this.found].flatMap(([name, said]) => said.map((each) => `${name}: ${each}`));
  }

  /** Disk errors are reported when something is read or saved. Here, the check only tries again. */
  start(refusing: Refusing, changed: () => void): void {
    const again = async () => {
      await refusing(async () => {
        if (await this.look()) changed();
      });
      if (this.timer) this.timer = setTimeout(() => void again(), BETWEEN_LOOKS).unref();
    };
    this.timer = setTimeout(() => void again(), FIRST_LOOK).unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Checks the next file; true if the findings changed. */
  async look(): Promise<boolean> {
    const [hasGone, unsound] = [await this.folder.findGone(), this.backups.files.unsound.size];
    let next = this.looks.next();
    if (next.done) {
      this.looks = (await this.round()).values();
      next = this.looks.next();
    }
    if (next.done) return hasGone;
    const [name, work] = next.value;
    const before = this.found.get(name) ?? [];
    const said = await work();
    if (said.length > 0) this.found.set(name, said);
    else this.found.delete(name);
    return hasGone || unsound !== this.backups.files.unsound.size || said.join() !== before.join();
  }

  /** Every file that exists now. */
  private async round(): Promise<(readonly [string, Look])[]> {
    const { folder, backups } = this;
    const records = ['forum', ...folder.ids().map((id) => `meetings/${id}`)];
    const kept = ['attachments', 'templates'].map(async (place) => {
      const names = await fromDisk(() => namesIn(join(folder.path, place)));
      return names
        .filter((name) => /^[0-9a-f]{64}(?:\.docx)?$/.test(name))
        .map((name) => `${place}/${name}`);
    });
    const t = translator(this.language());
    const said = (isRight: boolean, words: 'backups.rotten' | 'store.keptChanged') =>
      isRight ? [] : [t(words)];
    return [
      ...records.map(
        (name) => [`${name}.json`, () => faultsOfUnread(folder, name, this.language())] as const,
      ),
      ...(await Promise.all(kept)).flat().map((name) => {
        const look = () => fromDisk(() => hasNamedChecksum(join(folder.path, name)));
        return [name, async () => said(await look(), 'store.keptChanged')] as const;
      }),
      // Damaged backups are reported separately (check-backups.ts).
      ...(await backups.files.list()).map(({ name }) => {
        const look = async () => {
          await backups.files.isSound(name);
          return [];
        };
        return [`backups/${name}`, look] as const;
      }),
    ];
  }
}
