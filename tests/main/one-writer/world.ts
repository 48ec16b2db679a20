import { expect } from 'vitest';
import { z } from 'zod';
import { Refused } from '../../../src-core/model/refusal.ts';
import { onDisk } from '../../../src-main/store/atomic-fs.ts';
import { Lock } from '../../../src-main/store/lock.ts';
import { StoredFile } from '../../../src-main/store/stored-file.ts';
import { Machine, machine, Server } from './share.ts';

/** Programs on one folder, one call at a time in the order of the test, and what each had acknowledged. */

const FOLDER = '/forum';
const FORMAT = {
  schema: z.object({ schema: z.number(), ids: z.array(z.string()) }),
  known: 1,
  migrations: {},
};
type Stored = StoredFile<z.infer<typeof FORMAT.schema>>;

export interface Call {
  readonly call: string;
  readonly path: string;
}
interface Waiting extends Call {
  readonly goOn: () => void;
}
export interface Program {
  readonly name: string;
  readonly machine: Machine;
  /** Calls that wait for their turn; usually one. */
  readonly waiting: Waiting[];
  isDone: boolean;
}
/** The number of changes that a program makes under one lock, and whether it releases it. */
export interface Work {
  readonly changes: number;
  readonly ending: 'release' | 'leave';
}

export class World {
  readonly server = new Server();
  readonly programs: Program[] = [];
  /** By change: its fence number. */
  readonly fences = new Map<string, number>();
  readonly acknowledged: string[] = [];
  readonly told: string[] = [];
  refused = 0;
  private readonly isOld: () => boolean;

  constructor(isOld: () => boolean) {
    this.isOld = isOld;
  }

  /** A forum whose writer stopped without releasing the lock. */
  async begin(ending: Work['ending'] = 'leave'): Promise<this> {
    const first = this.start('first', async (program) => {
      await program.machine.calls.mkdir(FOLDER);
      await this.work(program, { changes: 1, ending });
    });
    await this.finish(first);
    this.server.now += 100_000;
    return this;
  }

  start(name: string, work: (program: Program) => Promise<void>): Program {
    const waiting: Waiting[] = [];
    const turn = (call: string, path: string) =>
      new Promise<void>((goOn) => {
        waiting.push({ call, path, goOn });
      });
    const program = {
      name,
      waiting,
      isDone: false,
      machine: new Machine(this.server, turn, this.isOld),
    };
    this.programs.push(program);
    const done = () => {
      program.isDone = true;
    };
    machine.run(program.machine, () =>
      work(program).then(done, (error: unknown) => {
        done();
        this.told.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
      }),
    );
    return program;
  }

  /** Takes the lock if it can, makes its changes, and ends. */
  async work({ name }: Program, { changes, ending }: Work): Promise<boolean> {
    try {
      const lock = await onDisk(() => Lock.take(FOLDER, `${name} ${this.fences.size}`));
      if (lock.heldBy) return false;
      const before = [...this.acknowledged];
      const file: Stored = await StoredFile.open(`${FOLDER}/forum`, FORMAT, lock);
      if (!file.value) await this.create(file);
      for (const id of before) expect(file.value?.ids, `opened by ${name}`).toContain(id);
      for (let left = changes; left > 0; left -= 1) {
        await this.change(file, lock, `${name}.${this.fences.size}`);
        await lock.beat();
      }
      await file.save();
      if (ending === 'release') await onDisk(() => lock.release());
      return true;
    } catch (error) {
      // Any failure is explained in words.
      if (!(error instanceof Refused)) throw error;
      this.refused += 1;
      return false;
    }
  }

  private create(file: Stored): Promise<void> {
    const patches = [{ op: 'replace' as const, path: [], value: { schema: 1, ids: [] } }];
    return file.record({ ...this.said('create'), patches, inverse: [] });
  }

  private async change(file: Stored, lock: Lock, id: string): Promise<void> {
    const { length } = file.value?.ids ?? [];
    this.fences.set(id, lock.fence);
    await file.record({
      ...this.said('add'),
      patches: [{ op: 'add', path: ['ids', length], value: id }],
      inverse: [{ op: 'replace', path: ['ids', 'length'], value: length }],
    });
    this.acknowledged.push(id);
  }

  private said(what: string) {
    return { at: '2026-12-09T09:00:00+01:00', author: 'test', command: { do: what } };
  }

  /** Lets one call of a program continue. */
  async step(program: Program, nth = 0): Promise<void> {
    const [next] = program.waiting.splice(nth % Math.max(1, program.waiting.length), 1);
    next?.goOn();
    // Runs everything that needs no share.
    await new Promise((resolve) => setImmediate(resolve));
  }

  async finish(program: Program): Promise<void> {
    while (!program.isDone) await this.step(program);
  }

  /** Runs until the program is about to make this call, where it sleeps. */
  async until(program: Program, isThere: (call: Call) => boolean): Promise<void> {
    while (!program.isDone && !program.waiting.some(isThere)) await this.step(program);
    expect(program.isDone, `${program.name} never came there`).toBe(false);
  }

  /** Kills a program; its writes may reach the server later. */
  kill(program: Program): void {
    program.isDone = true;
    program.waiting.length = 0;
  }

  /** Afterwards somebody gets the lock, and finds every acknowledged change. */
  async mustBeKept(): Promise<void> {
    this.server.now += 100_000;
    const read: string[] = [];
    let isTaken = false;
    await this.finish(
      this.start('last', async () => {
        const lock = await Lock.take(FOLDER, 'last');
        isTaken = !lock.heldBy;
        const file: Stored = await StoredFile.open(`${FOLDER}/forum`, FORMAT, lock);
        read.push(...(file.value?.ids ?? []));
        this.told.push(
          ...file.findings.map(({ kind }) => kind).filter((kind) => kind !== 'changed-meanwhile'),
        );
        const recorded = await file.recordedAt(file.revision);
        expect(recorded?.value).toEqual(file.value);
        await this.change(file, lock, 'last');
        read.push('last');
      }),
    );
    expect(this.told).toEqual([]);
    expect(isTaken).toBe(true);
    // Nothing is lost or duplicated.
    expect(read.filter((id) => this.acknowledged.includes(id)).sort()).toEqual(
      this.acknowledged.toSorted(),
    );
    // An unacknowledged change is at most the last of its fence, and never follows a newer one.
    const fences = read.map((id) => this.fences.get(id) ?? 0);
    expect(fences).toEqual(fences.toSorted((a, b) => a - b));
    const writers = new Map<number, Set<string>>();
    for (const id of this.acknowledged) {
      const of = this.fences.get(id) ?? 0;
      writers.set(of, (writers.get(of) ?? new Set()).add(id.replace(/\..*/, '')));
    }
    for (const [fence, names] of writers) expect([fence, names.size]).toEqual([fence, 1]);
  }
}
