import { Injectable } from '@nestjs/common';
import { money } from '@crossdock/canonical';
import type { TaxDetermination, TaxDocumentQuery } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';

/** A determination together with what was asked and who answered. */
export interface DeterminedDocument {
  query: TaxDocumentQuery & { orderId?: string; orderNumber?: string };
  fingerprint: string;
  connector: string;
  determination: TaxDetermination;
}

export interface StoredDocument {
  fingerprint: string;
  determination: TaxDetermination;
}

interface Row {
  document_id: string;
  number: string;
  status: TaxDetermination['status'];
  fingerprint: string;
  reason: TaxDetermination['reason'];
  reason_detail: string | null;
  currency: string;
  total: string;
  lines: { lineNumber: number; tax: string }[];
  jurisdictions: { jurisdiction: string; rate: string; taxable: string; tax: string }[];
}

// numeric goes through text, because a JSON number would come back as a float
const selectDocuments = `
  SELECT d.document_id, d.number, d.status, d.fingerprint, d.reason, d.reason_detail, d.currency, d.total,
    (SELECT coalesce(json_agg(json_build_object('lineNumber', l.line_number, 'tax', l.tax::text) ORDER BY nullif(l.line_number, 0) NULLS LAST), '[]')
     FROM tax_document_line l WHERE l.document_id = d.document_id) AS lines,
    (SELECT coalesce(json_agg(json_build_object('jurisdiction', j.jurisdiction, 'rate', j.rate::text, 'taxable', j.taxable::text, 'tax', j.tax::text) ORDER BY j.position), '[]')
     FROM tax_document_jurisdiction j WHERE j.document_id = d.document_id) AS jurisdictions
  FROM tax_document d`;

/** The tax documents of this service. Every statement handles a whole batch. */
@Injectable()
export class TaxDocuments {
  constructor(private readonly database: Database) {}

  async find(tx: Tx, documentIds: string[]): Promise<Map<string, StoredDocument>> {
    const rows = await tx.query<Row>(`${selectDocuments} WHERE d.document_id = ANY($1::uuid[])`, [documentIds]);
    return new Map(rows.map((row) => [row.document_id, storedOf(row)]));
  }

  async byId(documentId: string): Promise<TaxDetermination | undefined> {
    const [row] = await this.database.query<Row>(`${selectDocuments} WHERE d.document_id = $1`, [documentId]);
    return row && storedOf(row).determination;
  }

  async byNumber(number: string): Promise<TaxDetermination | undefined> {
    const [row] = await this.database.query<Row>(`${selectDocuments} WHERE d.number = $1`, [number]);
    return row && storedOf(row).determination;
  }

  /** Writes documents; an estimate gives way to what comes after it, anything else stays as it is. */
  async record(tx: Tx, documents: DeterminedDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const sorted = [...documents].sort((a, b) => (a.query.documentId < b.query.documentId ? -1 : 1));
    const written = await this.writeDocuments(tx, sorted);
    const fresh = sorted.filter(({ query }) => written.has(query.documentId));
    const replaced = [...written].filter(([, inserted]) => !inserted).map(([id]) => id);
    if (replaced.length > 0) await this.clearParts(tx, replaced);
    await this.writeLines(tx, fresh);
    await this.writeJurisdictions(tx, fresh);
  }

  async markVoided(tx: Tx, voids: { documentId: string; reason: string }[]): Promise<void> {
    tx.write(
      `UPDATE tax_document d SET status = 'voided', voided_at = now(), void_reason = v.reason
       FROM unnest($1::uuid[], $2::text[]) AS v(document_id, reason) WHERE d.document_id = v.document_id AND d.status <> 'voided'`,
      [voids.map((v) => v.documentId), voids.map((v) => v.reason)],
    );
  }

  /** Which connector committed each document. */
  async connectorsOf(tx: Tx, documentIds: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ document_id: string; connector: string }>(
      `SELECT document_id, connector FROM tax_document WHERE document_id = ANY($1::uuid[]) AND status <> 'estimate'`,
      [documentIds],
    );
    return new Map(rows.map((row) => [row.document_id, row.connector]));
  }

  private async writeDocuments(tx: Tx, documents: DeterminedDocument[]): Promise<Map<string, boolean>> {
    const rows = documents.map(({ query, fingerprint, connector, determination: d }) => ({
      document_id: query.documentId, number: d.taxDocumentNumber, status: d.status, connector, fingerprint, legal_entity: query.legalEntity,
      customer_number: query.customerNumber, order_id: query.orderId, order_number: query.orderNumber, tax_date: query.taxDate,
      ship_from_country: query.shipFrom.country, ship_from_region: query.shipFrom.region, ship_to_country: query.shipTo.country,
      ship_to_region: query.shipTo.region, ship_to_postal_code: query.shipTo.postalCode, tax_registration: query.taxRegistration,
      currency: query.currency, reason: d.reason, reason_detail: d.reasonDetail, total: d.total.amount,
    })); // prettier-ignore
    const written = await tx.query<{ document_id: string; inserted: boolean }>(insertDocuments, [JSON.stringify(rows)]);
    return new Map(written.map((row) => [row.document_id, row.inserted]));
  }

  private async clearParts(tx: Tx, documentIds: string[]): Promise<void> {
    tx.write('DELETE FROM tax_document_line WHERE document_id = ANY($1::uuid[])', [documentIds]);
    tx.write('DELETE FROM tax_document_jurisdiction WHERE document_id = ANY($1::uuid[])', [documentIds]);
  }

  private async writeLines(tx: Tx, documents: DeterminedDocument[]): Promise<void> {
    const rows = documents.flatMap(({ determination: { documentId, lines } }) =>
      lines.map((line) => ({ documentId, ...line })),
    );
    tx.write(
      'INSERT INTO tax_document_line (document_id, line_number, tax) SELECT * FROM unnest($1::uuid[], $2::int[], $3::numeric[])',
      [rows.map((r) => r.documentId), rows.map((r) => r.lineNumber), rows.map((r) => r.tax.amount)],
    );
  }

  private async writeJurisdictions(tx: Tx, documents: DeterminedDocument[]): Promise<void> {
    const rows = documents.flatMap(({ determination: { documentId, jurisdictions } }) =>
      jurisdictions.map((each, position) => ({ documentId, position, ...each })),
    );
    if (rows.length === 0) return;
    tx.write(
      `INSERT INTO tax_document_jurisdiction (document_id, position, jurisdiction, rate, taxable, tax)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::numeric[], $5::numeric[], $6::numeric[])`,
      [
        rows.map((r) => r.documentId), rows.map((r) => r.position), rows.map((r) => r.jurisdiction), rows.map((r) => r.rate),
        rows.map((r) => r.taxable.amount), rows.map((r) => r.tax.amount),
      ], // prettier-ignore
    );
  }
}

const insertDocuments = `
  INSERT INTO tax_document (document_id, number, status, connector, fingerprint, legal_entity, customer_number, order_id, order_number, tax_date,
    ship_from_country, ship_from_region, ship_to_country, ship_to_region, ship_to_postal_code, tax_registration, currency, reason, reason_detail, total)
  SELECT document_id, number, status, connector, fingerprint, legal_entity, customer_number, order_id, order_number, tax_date,
    ship_from_country, ship_from_region, ship_to_country, ship_to_region, ship_to_postal_code, tax_registration, currency, reason, reason_detail, total
  FROM json_populate_recordset(NULL::tax_document, $1::json)
  ON CONFLICT (document_id) DO UPDATE SET number = excluded.number, status = excluded.status, connector = excluded.connector,
    fingerprint = excluded.fingerprint, legal_entity = excluded.legal_entity, customer_number = excluded.customer_number,
    order_id = excluded.order_id, order_number = excluded.order_number, tax_date = excluded.tax_date,
    ship_from_country = excluded.ship_from_country, ship_from_region = excluded.ship_from_region,
    ship_to_country = excluded.ship_to_country, ship_to_region = excluded.ship_to_region, ship_to_postal_code = excluded.ship_to_postal_code,
    tax_registration = excluded.tax_registration, currency = excluded.currency, reason = excluded.reason, reason_detail = excluded.reason_detail,
    total = excluded.total, determined_at = now()
    WHERE tax_document.status = 'estimate'
  RETURNING document_id, (xmax = 0) AS inserted`;

function storedOf(row: Row): StoredDocument {
  const inCurrency = (amount: string) => money(amount, row.currency);
  const determination: TaxDetermination = {
    documentId: row.document_id, taxDocumentNumber: row.number, status: row.status, reason: row.reason,
    ...(row.reason_detail && { reasonDetail: row.reason_detail }),
    total: inCurrency(row.total),
    lines: row.lines.map(({ lineNumber, tax }) => ({ lineNumber, tax: inCurrency(tax) })),
    jurisdictions: row.jurisdictions.map(({ jurisdiction, rate, taxable, tax }) => ({ jurisdiction, rate, taxable: inCurrency(taxable), tax: inCurrency(tax) })),
  }; // prettier-ignore
  return { fingerprint: row.fingerprint, determination };
}
