import { type Interchange, readEdi, type SetSummary } from '@crossdock/x12';
import { envelopePolicy, refusalOf } from '../inbound/refusals';
import type { Partner } from '../partner';
import { doubtful, type Finding, missing } from './finding';

const rights: Record<string, string> = {
  UNKNOWN_RECEIVER:
    'profile.us as the partner writes ISA07 and ISA08 (UNB03), or further ids of ours in profile.otherIds',
  INTERCHANGE_REJECTED: 'a file as the partner sends it, with its whole envelope',
};

/** What would be refused of a document of the partner's before anything in it is read. */
export function* examineEnvelope(partner: Partner, document: string): Generator<Finding> {
  const [interchange] = readEdi(Buffer.from(document), { severity: envelopePolicy }).interchanges as Interchange<SetSummary>[];
  if (!interchange) return; // what is tried says so
  const { senderQualifier, sender } = interchange;
  const { id, qualifier, interchangeId } = partner;
  if (senderQualifier !== qualifier || sender !== interchangeId)
    yield missing('sample', 'SAMPLE_OF_ANOTHER_SENDER', `its sender is ${senderQualifier}/${sender}, and ${id} sends under ${qualifier}/${interchangeId}`, 'qualifier and interchangeId of the partner as ISA05 and ISA06 (UNB02) have them, or a document of this partner');
  const refusal = refusalOf(interchange, partner);
  if (refusal?.code === 'TEST_IN_PRODUCTION')
    yield doubtful('sample', 'SAMPLE_IS_A_TEST', refusal.detail, 'profile.usage T until the tests with the partner are done');
  else if (refusal) yield missing('sample', 'SAMPLE_REFUSED', refusal.detail, rights[refusal.code] ?? 'another document');
} // prettier-ignore
