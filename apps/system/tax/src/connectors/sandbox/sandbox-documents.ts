import type { TaxDetermination } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { TaxVoid } from '../tax-connector';
import type { Determined } from './determine';

/** One document of the engine. */
export interface SandboxDocument {
  documentId: string;
  fingerprint: string;
  determination: TaxDetermination;
}

interface Row {
  document_id: string;
  number: string;
  status: 'committed' | 'voided';
  fingerprint: string;
  determined: Determined;
}

const columns = 'document_id, number, status, fingerprint, determined';

/** Adds what is not there yet, in one statement; answers what it added. */
export async function addDocuments(
  tx: Tx,
  documents: { documentId: string; fingerprint: string; determined: Determined }[],
): Promise<SandboxDocument[]> {
  // In one order, so that batches that share documents wait for each other instead of locking each other out.
  const sorted = [...documents].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const rows = await tx.query<Row>(
    `INSERT INTO sandbox_document (document_id, fingerprint, determined)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) ON CONFLICT (document_id) DO NOTHING RETURNING ${columns}`,
    [
      sorted.map((d) => d.documentId),
      sorted.map((d) => d.fingerprint),
      sorted.map((d) => JSON.stringify(d.determined)),
    ],
  );
  return rows.map(documentOf);
}

export async function findDocuments(tx: Tx, documentIds: string[]): Promise<SandboxDocument[]> {
  const rows = await tx.query<Row>(`SELECT ${columns} FROM sandbox_document WHERE document_id = ANY($1::uuid[])`, [
    documentIds,
  ]);
  return rows.map(documentOf);
}

/** Voids what is there; answers the documents as they are now. */
export async function voidDocuments(tx: Tx, voids: TaxVoid[]): Promise<SandboxDocument[]> {
  const sorted = [...voids].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const rows = await tx.query<Row>(
    `UPDATE sandbox_document d SET status = 'voided', void_reason = coalesce(d.void_reason, v.reason)
     FROM unnest($1::uuid[], $2::text[]) AS v(document_id, reason) WHERE d.document_id = v.document_id
     RETURNING d.document_id, number, status, fingerprint, determined`,
    [sorted.map((v) => v.documentId), sorted.map((v) => v.reason)],
  );
  return rows.map(documentOf);
}

const documentOf = ({ document_id, number, status, fingerprint, determined }: Row): SandboxDocument => ({
  documentId: document_id,
  fingerprint,
  determination: { documentId: document_id, taxDocumentNumber: number, status, ...determined },
});
