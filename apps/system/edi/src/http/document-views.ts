import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { readPurchaseOrder, readX12, type Segment, type TransactionSet } from '@crossdock/x12';
import { envelopePolicy } from '../inbound/refusals';
import { Documents } from '../persistence/documents';
import type { DocumentWhole, SegmentView } from './edi.dto';

interface Place {
  interchangeControl: string | null;
  interchangeOrdinal: number | null;
  content: Buffer | null;
  source: Record<string, unknown> | null;
}

/** A document as it was exchanged and as people read it, side by side. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
  ) {}

  /** @throws DomainError `not-found` `DOCUMENT_UNKNOWN` */
  async of(id: string): Promise<DocumentWhole> {
    const [document] = await this.documents.list({ id });
    const [place] = await this.database.query<Place>(
      `SELECT i.control AS "interchangeControl", CASE WHEN d.direction = 'in' THEN i.ordinal ELSE 0 END AS "interchangeOrdinal",
         coalesce(f.content, o.content) AS content, d.source
       FROM document d LEFT JOIN interchange i ON i.id = d.interchange_id LEFT JOIN raw_file f ON f.id = i.file_id
         LEFT JOIN outgoing_file o ON o.interchange_id = i.id WHERE d.id = $1`,
      [id],
    );
    if (!document || !place) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId: id });
    const set = setOf(place, document.direction === 'in' ? document : { ...document, ordinal: undefined });
    return {
      document: document as unknown as Record<string, unknown>,
      interchangeControl: place.interchangeControl ?? undefined,
      // One char a byte inside the reader: as the partner's bytes stand.
      raw: set ? Buffer.from(set.segments.map(({ raw }) => raw).join(''), 'latin1').toString('utf8') : undefined,
      segments: set?.segments.map(segmentView) ?? [],
      readable: place.source ?? (set?.id === '850' ? { ...readPurchaseOrder(set) } : undefined),
    };
  }
}

function setOf(
  { content, interchangeOrdinal }: Place,
  { ordinal, groupControl, control }: { ordinal?: number; groupControl: string; control: string },
): TransactionSet | undefined {
  if (!content) return undefined;
  const interchange = readX12(content, { severity: envelopePolicy }).interchanges[interchangeOrdinal ?? 0];
  const sets = interchange?.groups.flatMap((group) => group.sets.map((set) => ({ group, set }))) ?? [];
  if (ordinal !== undefined) return sets[ordinal]?.set;
  return sets.find(({ group, set }) => group.control === groupControl && set.control === control)?.set;
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
