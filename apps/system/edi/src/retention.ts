import type { Kept } from '@crossdock/persistence';

const years = (count: number): number => count * 365;
/** Files and what was made of them */
export const keptDays = years(2);

/**
 * How long EDI is kept, in the order in which rows go: what others hang on goes last. Nothing goes while somebody has to
 * decide about it. Duplicates are recognised, and acknowledgements matched, within this time.
 */
export const ediKept: Kept[] = [
  { table: 'duplicate', column: 'last_seen', days: keptDays },
  { table: 'edi_case', column: 'closed_at', days: years(1) },
  { table: 'outgoing_file', column: 'delivered_at', days: keptDays },
  { table: 'document', column: 'created_at', days: keptDays, where: `status NOT IN ('parked', 'held')` },
  {
    table: 'interchange',
    column: 'created_at',
    days: keptDays,
    where: 'NOT EXISTS (SELECT 1 FROM document d WHERE d.interchange_id = interchange.id)',
  },
  {
    table: 'raw_file',
    column: 'received_at',
    days: keptDays,
    where: `status = 'processed' AND NOT EXISTS (
      SELECT 1 FROM document d JOIN interchange i ON i.id = d.interchange_id WHERE i.file_id = raw_file.id AND d.status = 'parked')`,
  },
  // What was refused is of use only while somebody asks for the reason.
  { table: 'as2_message', column: 'received_at', days: 30, where: `coalesce(disposition, '') <> 'processed'` },
  { table: 'as2_message', column: 'received_at', days: keptDays },
  {
    table: 'blob',
    column: 'written_at',
    days: 1,
    where: `NOT EXISTS (SELECT 1 FROM raw_file WHERE blob_id = blob.id) AND NOT EXISTS (SELECT 1 FROM as2_message WHERE blob_id = blob.id)`,
  },
];
