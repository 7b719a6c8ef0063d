/** The same bytes in pieces of exactly this size, the last one shorter; a source of no bytes gives one empty piece. */
export async function* inPieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let piece = Buffer.allocUnsafe(size);
  let [filled, given] = [0, 0];
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length;) {
      const fits = chunk.subarray(at, at + size - filled);
      piece.set(fits, filled);
      at += fits.length;
      filled += fits.length;
      if (filled < size) continue;
      yield piece;
      given++;
      [piece, filled] = [Buffer.allocUnsafe(size), 0];
    }
  }
  if (filled > 0 || given === 0) yield piece.subarray(0, filled);
}
