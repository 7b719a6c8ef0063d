import type { Tx } from '@crossdock/persistence';

/** Where raw files are held: written and read as a stream, so that a file of any size costs the memory of one piece. */
export abstract class Blobs {
  /** Writes the source to its end, durably. What nothing refers to after a day goes. */
  abstract write(source: AsyncIterable<Uint8Array>): Promise<WrittenBlob>;
  /** The same bytes again, piece by piece; what is not there is an error, never an empty file. Inside a transaction give it: who holds one connection must not wait for another. */
  abstract read(id: string, tx?: Tx): AsyncIterable<Buffer>;
  abstract remove(id: string): Promise<void>;
}

export interface WrittenBlob {
  id: string;
  bytes: number;
  /** Of the whole, in hexadecimal */
  sha256: string;
}
