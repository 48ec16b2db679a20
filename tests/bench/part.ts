/** Runs one part of the bench in its own process, so that it does not use the memory or modules of another. */

const PARTS = {
  flushAlone: async () => (await import('./parts/commands.ts')).flushAlone,
  commandsIn: async () => (await import('./parts/commands.ts')).commandsIn,
  firstView: async () => (await import('./parts/first-view.ts')).firstView,
  searching: async () => (await import('./parts/search.ts')).searching,
  openingMeetings: async () => (await import('./parts/everyday.ts')).openingMeetings,
  followUpList: async () => (await import('./parts/everyday.ts')).followUpList,
  yearsMinutes: async () => (await import('./parts/everyday.ts')).yearsMinutes,
  starting: async () => (await import('./parts/start.ts')).starting,
  documents: async () => (await import('./parts/documents.ts')).documents,
  checking: async () => (await import('./parts/check.ts')).checking,
  backingUp: async () => (await import('./parts/backups.ts')).backingUp,
  windowWaits: async () => (await import('./parts/window.ts')).windowWaits,
  peersWriting: async () => (await import('./parts/peers.ts')).peersWriting,
  peersSearching: async () => (await import('./parts/peers.ts')).peersSearching,
  peersReading: async () => (await import('./parts/peers.ts')).peersReading,
};
export type Part = keyof typeof PARTS;
export type ArgumentsOf<P extends Part> = Parameters<Awaited<ReturnType<(typeof PARTS)[P]>>>;

const [name, given] = process.argv.slice(2);
const part = (await PARTS[name as Part]()) as (...args: unknown[]) => Promise<object[]>;
process.stdout.write(JSON.stringify(await part(...(JSON.parse(given ?? '[]') as unknown[]))));
