import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refused } from '../../src-core/model/refusal.ts';
import { checksumOf } from '../../src-main/store/checksummed-file.ts';
import type { Append, ForumStore } from '../../src-main/store/forum-store.ts';
import { PATIENCE } from './patience.ts';
import { FILES, type Name, namesIn, namesOf, naming } from './store-lines.ts';
import type { StoreWorld } from './store-world.ts';

/** Random histories of a store, compared with a model of what it must contain. */

const HISTORIES = 150;

type Step =
  | { readonly do: 'append'; readonly files: readonly Name[]; readonly behind: number }
  | { readonly do: 'save' | 'reopen' | 'takeOver' }
  | { readonly do: 'refuse' | 'crash'; readonly step: number; readonly files: readonly Name[] };

const files = fc.uniqueArray(fc.constantFrom(...FILES), { minLength: 1 });
const step = fc.nat({ max: 60 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('append' as const),
    files,
    behind: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  fc.record({ do: fc.constantFrom('save' as const, 'reopen' as const, 'takeOver' as const) }),
  fc.record({ do: fc.constantFrom('refuse' as const, 'crash' as const), step, files }),
);

/** The names that each file has had: what the store must contain, no more and no less. */
type Model = Map<Name, readonly string[]>;

export function testHistories(begin: (seed: number) => Promise<StoreWorld>): void {
  it(`keeps exactly what was acknowledged, over ${HISTORIES} histories`, {
    timeout: PATIENCE,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 15, size: 'max' }),
        fc.integer(),
        async (steps, seed) => {
          const history = new StoreHistory(await begin(seed));
          await history.open();
          for (const each of steps) await history.take(each);
          await history.take({ do: 'reopen' });
        },
      ),
      { numRuns: HISTORIES, seed: 6 },
    );
  });
}

class StoreHistory {
  private readonly world: StoreWorld;
  private store: ForumStore | undefined;
  private model: Model = new Map([
    ['forum', ['0']],
    ['meetings/m', []],
    ['meetings/n', []],
  ]);
  private given = 0;

  constructor(world: StoreWorld) {
    this.world = world;
  }

  async open(): Promise<void> {
    this.store = await this.world.open();
  }

  async take(each: Step): Promise<void> {
    const store = this.store ?? (await this.world.open());
    if (each.do === 'append') await this.append(store, each.files, each.behind);
    else if (each.do === 'refuse') await this.refuse(store, each.files, each.step);
    else if (each.do === 'crash') await this.crash(store, each.files, each.step);
    else if (each.do === 'save') await store.saveSnapshots();
    else if (each.do === 'takeOver') this.store = await this.world.takeOver();
    else {
      await store.close();
      this.store = await this.world.open();
    }
    await this.mustHold();
  }

  private async append(store: ForumStore, names: readonly Name[], behind: number): Promise<void> {
    const lines = this.lines(names, behind);
    const result = await store.append(lines, store.fence);
    if (result.isDone) return this.accept(lines);
    for (const { file, expectedRevision } of lines) {
      const had = this.model.get(file as Name) ?? [];
      const conflict = result.conflicts.find((other) => other.file === file);
      expect(conflict === undefined).toBe(had.length === expectedRevision);
      if (conflict) expect(namesIn(conflict.between)).toEqual(had.slice(expectedRevision));
    }
  }

  private async refuse(store: ForumStore, names: readonly Name[], at: number): Promise<void> {
    const lines = this.lines(names, 0);
    this.world.refuseAt(at, false);
    const result = await store.append(lines, store.fence).catch((error: unknown) => error);
    this.world.mend();
    if (!(result instanceof Refused)) this.accept(lines);
  }

  private async crash(store: ForumStore, names: readonly Name[], at: number): Promise<void> {
    const lines = this.lines(names, 0);
    this.world.crashAt(at);
    const result = await Promise.race([store.append(lines, store.fence), this.world.crashed()]);
    if (result !== 'off') this.accept(lines);
    this.world.crashAt(0);
    if (result !== 'off') {
      // The order of its next steps does not matter.
      const saving = store.putAttachment(`attachments/${checksumOf(Buffer.of())}`, Buffer.of());
      await Promise.race([saving, this.world.crashed()]);
    }
    this.store = await this.world.restart();
    if (result === 'off') await this.findOut(lines);
  }

  /**
   * After a crash, the store contains the lines being appended, or it does not. If the store allows it, it may
   * contain only the first ones.
   */
  private async findOut(lines: readonly Append[]): Promise<void> {
    const store = this.store as ForumStore;
    const isThere: boolean[] = [];
    for (const { file, expectedRevision } of lines) {
      isThere.push((await namesOf(store, file)).length > expectedRevision);
    }
    const count = isThere.lastIndexOf(true) + 1;
    expect(isThere.slice(0, count)).not.toContain(false);
    if (this.world.afterCrash === 'all or none') expect(count).toBeOneOf([0, lines.length]);
    this.accept(lines.slice(0, count));
  }

  private lines(names: readonly Name[], behind: number): Append[] {
    return names.map((name) => {
      const had = this.model.get(name) ?? [];
      this.given += 1;
      const expected = Math.max(0, had.length - behind);
      const at = name === 'forum' ? Math.max(1, expected) : expected;
      return naming(name, at, `${this.given}`, had.at(-1));
    });
  }

  private accept(lines: readonly Append[]): void {
    for (const { file, line } of lines) {
      const name = file as Name;
      this.model.set(name, [...(this.model.get(name) ?? []), ...namesIn([line])]);
    }
  }

  private async mustHold(): Promise<void> {
    for (const [name, names] of this.model) {
      expect(await namesOf(this.store as ForumStore, name), name).toEqual(names);
    }
  }
}
