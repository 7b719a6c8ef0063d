import { openReader, type Verdict, type X12Handler } from '@crossdock/x12';
import { openFile } from './open-file';

/** Verdicts of the envelopes of a file, in its order. */
export interface EnvelopeVerdicts {
  interchanges: Verdict[];
  groups: Verdict[];
}

/** What becomes of an envelope is known where it ends, and is needed where its first set is told. */
export async function envelopeVerdicts(path: string): Promise<EnvelopeVerdicts> {
  const verdicts: EnvelopeVerdicts = { interchanges: [], groups: [] };
  const handler: X12Handler = {
    groupEnd: ({ verdict }) => void verdicts.groups.push(verdict),
    interchangeEnd: ({ verdict }) => void verdicts.interchanges.push(verdict),
  };
  const options = { validate: false, collectSegments: false, keepSets: false, maxKeptSets: 0 };
  let reader: ReturnType<typeof openReader> | undefined;
  for await (const chunk of openFile(path)) {
    reader ??= openReader(chunk as Buffer, handler, options);
    reader.write(chunk as Buffer);
  }
  reader?.end();
  return verdicts;
}
