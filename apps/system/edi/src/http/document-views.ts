import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { EdiDocumentDelivery, EdiDocumentWhole, EdiSegmentView } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import {
  type Interchange,
  readEdi,
  readOrders,
  readPriceCatalogue,
  readPurchaseOrder,
  type Segment,
  type TransactionSet,
} from '@crossdock/x12';
import { Blobs } from '../blobs/blobs';
import { envelopePolicy } from '../inbound/refusals';
import { setAt } from '../inbound/survey-file';
import { type DocumentRow, Documents } from '../persistence/documents';
import { summaryOf, withoutNulls } from './lists.dto';

interface Place {
  interchangeControl: string | null;
  interchangeOrdinal: number | null;
  /** Of what the partner sent */
  blobId: string | null;
  /** What we sent */
  sent: Buffer | null;
  source: Record<string, unknown> | null;
  delivery: EdiDocumentDelivery | null;
}

const delivery = `jsonb_build_object('name', o.name, 'attempts', o.attempts, 'problem', o.problem, 'transport', o.transport, 'deliveredAt', o.delivered_at,
  'nextAt', CASE WHEN o.delivered_at IS NULL AND o.parked_at IS NULL THEN o.next_at END)`;

/** A document as it was exchanged and as people read it, side by side. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly blobs: Blobs,
  ) {}

  /** @throws DomainError `not-found` `DOCUMENT_UNKNOWN` */
  async of(id: string): Promise<EdiDocumentWhole> {
    const [document] = await this.documents.list({ id });
    const [place] = await this.database.query<Place>(
      `SELECT i.control AS "interchangeControl", i.ordinal AS "interchangeOrdinal",
         f.blob_id AS "blobId", o.content AS sent, d.source,
         CASE WHEN o.name IS NOT NULL THEN ${delivery} END AS delivery
       FROM document d LEFT JOIN interchange i ON i.id = d.interchange_id LEFT JOIN raw_file f ON f.id = i.file_id
         LEFT JOIN outgoing_file o ON o.interchange_id = i.id WHERE d.id = $1`,
      [id],
    );
    if (!document || !place) throw new DomainError('not-found', 'DOCUMENT_UNKNOWN', { documentId: id });
    const set = place.sent ? sentSet(place.sent, document) : await this.receivedSet(place, document.ordinal ?? 0);
    return {
      document: summaryOf(document),
      interchangeControl: place.interchangeControl ?? undefined,
      raw: set && textOf(Buffer.from(set.segments.map(({ raw }) => raw).join(''), 'latin1')),
      segments: set?.segments.map(segmentView) ?? [],
      readable: place.source ?? readable(set),
      acknowledgedBy: withoutNulls(await this.documents.answersTo(id)),
      delivery: withoutNulls(place.delivery ?? undefined),
    };
  }

  private async receivedSet(
    { blobId, interchangeOrdinal }: Place,
    ordinal: number,
  ): Promise<TransactionSet | undefined> {
    return blobId ? setAt(this.blobs.read(blobId), interchangeOrdinal ?? 0, ordinal) : undefined;
  }
}

type Shown = Pick<TransactionSet, 'id' | 'segments' | 'version'>;

function sentSet(content: Buffer, { setId, groupControl, control }: Pick<DocumentRow, 'setId' | 'groupControl' | 'control'>): Shown | undefined {
  const [sent] = readEdi(content, { severity: envelopePolicy }).interchanges;
  if (setId === 'TA1') return sent && ta1Of(content, sent);
  const sets = sent?.groups.filter((each) => each.control === groupControl).flatMap((each) => each.sets);
  return sets?.find((set) => set.control === control);
} // prettier-ignore

/** A TA1 stands in no set: it is shown as one of one segment. */
function ta1Of(content: Buffer, { separators, version }: Interchange): Shown | undefined {
  const text = content.toString('latin1').split(separators.segment).find((each) => each.trim().startsWith('TA1')); // prettier-ignore
  if (text === undefined) return undefined;
  const raw = text.trim() + separators.segment;
  const elements = text.trim().split(separators.element);
  return { id: 'TA1', version, segments: [{ id: 'TA1', position: 1, offset: 0, elements, raw }] };
}

function readable(set?: Shown): Record<string, unknown> | undefined {
  if (set?.id === 'ORDERS') return { ...readOrders(set) };
  if (set?.id === '832') return { ...readPriceCatalogue(set) };
  return set?.id === '850' ? { ...readPurchaseOrder(set) } : undefined;
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
const segmentView = ({ id, position, elements }: Segment): EdiSegmentView => ({
  segment: id,
  position,
  elements: Object.fromEntries(
    elements.flatMap((value, index) =>
      index === 0 || value === '' ? [] : [[`${id}${String(index).padStart(2, '0')}`, value]],
    ),
  ),
});
