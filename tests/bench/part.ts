import { checking } from './parts/check.ts';
import { commandsIn, flushAlone } from './parts/commands.ts';
import { documents } from './parts/documents.ts';
import { firstView } from './parts/first-view.ts';
import { peersReading, peersSearching, peersWriting } from './parts/peers.ts';
import { searching } from './parts/search.ts';
import { windowWaits } from './parts/window.ts';

/** One part of the bench, in a process of its own, so that none stands in the memory of another. */

const PARTS = {
  flushAlone,
  commandsIn,
  firstView,
  searching,
  documents,
  checking,
  windowWaits,
  peersWriting,
  peersSearching,
  peersReading,
};
export type Part = keyof typeof PARTS;
export type ArgumentsOf<P extends Part> = Parameters<(typeof PARTS)[P]>;

const [name, given] = process.argv.slice(2);
const part = PARTS[name as Part] as (...args: unknown[]) => Promise<object[]>;
process.stdout.write(JSON.stringify(await part(...(JSON.parse(given ?? '[]') as unknown[]))));
