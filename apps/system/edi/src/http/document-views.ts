import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { readPurchaseOrder, readX12, type Segment, type TransactionSet } from '@crossdock/x12';
import { Blobs } from '../blobs/blobs';
import { envelopePolicy } from '../inbound/refusals';
import { setAt } from '../inbound/survey-file';
import { Documents } from '../persistence/documents';
import type { DocumentWhole, SegmentView } from './edi.dto';

interface Place {
  interchangeControl: string | null;
  interchangeOrdinal: number | null;
  /** Of what the partner sent */
  blobId: string | null;
  /** What we sent */
  sent: Buffer | null;
  source: Record<string, unknown> | null;
}

/** A document as it was exchanged and as people read it, side by side. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly blobs: Blobs,
  ) {}

  /** @throws DomainError `not-found` `DOCUMENT_UNKNOWN` */
  async of(id: string): Promise<DocumentWhole> {
    const [document] = await this.documents.list({ id });
    const [place] = await this.database.query<Place>(
      `SELECT i.control AS "interchangeControl", i.ordinal AS "interchangeOrdinal",
         f.blob_id AS "blobId", o.content AS sent, d.source
       FROM document d LEFT JOIN interchange i ON i.id = d.interchange_id LEFT JOIN raw_file f ON f.id = i.file_id
         LEFT JOIN outgoing_file o ON o.interchange_id = i.id WHERE d.id = $1`,
      [id],
    );
    if (!document || !place) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId: id });
    const set = place.sent ? sentSet(place.sent, document) : await this.receivedSet(place, document.ordinal ?? 0);
    return {
      document: document as unknown as Record<string, unknown>,
      interchangeControl: place.interchangeControl ?? undefined,
      raw: set && textOf(Buffer.from(set.segments.map(({ raw }) => raw).join(''), 'latin1')),
      segments: set?.segments.map(segmentView) ?? [],
      readable: place.source ?? (set?.id === '850' ? { ...readPurchaseOrder(set) } : undefined),
    };
  }

  private async receivedSet(
    { blobId, interchangeOrdinal }: Place,
    ordinal: number,
  ): Promise<TransactionSet | undefined> {
    return blobId ? setAt(this.blobs.read(blobId), interchangeOrdinal ?? 0, ordinal) : undefined;
  }
}

function sentSet(
  content: Buffer,
  { groupControl, control }: { groupControl: string; control: string },
): TransactionSet | undefined {
  const groups = readX12(content, { severity: envelopePolicy }).interchanges[0]?.groups ?? [];
  const group = groups.find((each) => each.control === groupControl);
  return group?.sets.find((set) => set.control === control);
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** What bytes mean: UTF-8 where they are it, else latin1, as the reader takes them. */
function textOf(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** `BEG03` → value; empty elements are left out. */
const segmentView = ({ id, position, elements }: Segment): SegmentView => ({
  segment: id,
  position,
  elements: Object.fromEntries(
    elements.flatMap((value, index) =>
      index === 0 || value === '' ? [] : [[`${id}${String(index).padStart(2, '0')}`, value]],
    ),
  ),
});
