import * as real from 'node:zlib';

/** For `vi.mock` of node:zlib: compresses synchronously, so that a history can be replayed. */

type Told = (error: Error | null, bytes?: Buffer) => void;

function atOnce<T>(work: (bytes: Buffer, options: T) => Buffer) {
  return (bytes: Buffer, ...rest: [Told] | [T, Told]) => {
    const told = rest.at(-1) as Told;
    try {
      told(null, work(bytes, (rest.length === 2 ? rest[0] : {}) as T));
    } catch (error) {
      told(error as Error);
    }
  };
}

export const zlib = {
  ...real,
  deflateRaw: atOnce(real.deflateRawSync),
  inflateRaw: atOnce(real.inflateRawSync),
};
