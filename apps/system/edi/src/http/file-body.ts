import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '@crossdock/service';

/** Media types of files. */
export const fileTypes = ['application/edi-x12', 'application/edifact', 'text/plain', 'application/octet-stream'];

/** The body piece by piece. @throws HttpProblem 400 when there is none, 413 when it is longer than the limit */
export async function* fileBody(
  { body, headers }: Pick<FastifyRequest, 'body' | 'headers'>,
  limit: number,
  types = fileTypes,
): AsyncGenerator<Uint8Array> {
  if (Number(headers['content-length']) > limit) throw tooLarge(limit);
  let bytes = 0;
  if (isStream(body))
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > limit) throw tooLarge(limit);
      yield piece;
    }
  if (bytes === 0) throw new HttpProblem(400, 'BODY_MISSING', `send the file as ${types.join(' or ')}`);
}

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const tooLarge = (limit: number) =>
  new HttpProblem(413, 'BODY_TOO_LARGE', `the body is larger than ${limit} bytes`, [], { connection: 'close' });
