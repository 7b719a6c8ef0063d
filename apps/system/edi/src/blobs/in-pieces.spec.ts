import fc from 'fast-check';
import { inPieces } from './in-pieces';

async function* of(chunks: Uint8Array[]) {
  yield* chunks;
}
const pieces = async (chunks: Uint8Array[], size: number): Promise<Buffer[]> => {
  const found: Buffer[] = [];
  for await (const piece of inPieces(of(chunks), size)) found.push(piece);
  return found;
};

describe('bytes in pieces', () => {
  it('are the same bytes, whatever the chunks they come in', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 })), fc.integer({ min: 1, max: 17 }), async (chunks, size) => {
        const found = await pieces(chunks, size);
        expect(Buffer.concat(found)).toEqual(Buffer.concat(chunks));
        expect(found.slice(0, -1).every((piece) => piece.length === size)).toBe(true);
      }),
    )); // prettier-ignore

  it('of an empty source are one empty piece', async () => {
    expect(await pieces([], 8)).toEqual([Buffer.alloc(0)]);
  });
});
