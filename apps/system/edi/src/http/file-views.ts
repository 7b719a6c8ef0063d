import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import type { EdiFaultView } from '@crossdock/contracts';
import type { FileTaken, InterchangeView, SetView } from './edi.dto';

interface FileRow {
  status: string;
  reason: string | null;
  attempts: number;
}
type InterchangeRow = Omit<InterchangeView, 'sets' | 'partner'> & { id: string; partner: string | null };
type DocumentRow = Omit<SetView, 'customerPo' | 'message'> & {
  interchangeId: string;
  customerPo: string | null;
  message: string | null;
};

/** Sets that are shown; all of them are in the list of documents. */
const shown = 5_000;

/** What became of a file: interchange by interchange, set by set. */
@Injectable()
export class FileViews {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found` `FILE_UNKNOWN` */
  async of(fileId: string): Promise<FileTaken> {
    const [file] = await this.database.query<FileRow>('SELECT status, reason, attempts FROM raw_file WHERE id = $1', [
      fileId,
    ]);
    if (!file) throw new DomainError('not-found', 'FILE_UNKNOWN', { fileId });
    const interchanges = await this.database.query<InterchangeRow>(
      `SELECT id, sender, receiver, control, partner, verdict, faults FROM interchange WHERE file_id = $1 ORDER BY ordinal`,
      [fileId],
    );
    const documents = await this.database.query<DocumentRow>(
      `SELECT id AS "documentId", interchange_id AS "interchangeId", set_id AS set, message, group_control AS "groupControl", control, verdict,
         status, customer_po AS "customerPo", faults FROM document WHERE interchange_id = ANY($1) ORDER BY interchange_id, ordinal LIMIT ${shown}`,
      [interchanges.map(({ id }) => id)],
    );
    return {
      fileId,
      status: file.status,
      reason: file.reason ?? undefined,
      attempts: file.attempts,
      interchanges: interchanges.map(({ id, partner, faults, ...rest }) => ({
        ...rest,
        partner: partner ?? undefined,
        faults: faults.map(faultView),
        sets: documents.filter(({ interchangeId }) => interchangeId === id).map(setView),
      })),
    };
  }
}

const setView = ({ interchangeId: _, customerPo, message, faults, ...set }: DocumentRow): SetView => ({
  ...set,
  message: message ?? undefined,
  customerPo: customerPo ?? undefined,
  faults: faults.map(faultView),
});
const faultView = ({ level, code, message }: EdiFaultView): EdiFaultView => ({ level, code, message });
