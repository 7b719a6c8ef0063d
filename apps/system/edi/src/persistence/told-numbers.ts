import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

/** A number that a partner may be told once. */
export interface OnceNumber {
  partner: string;
  /** `billed` = the shipment that an invoice bills */
  kind: 'shipment' | 'package' | 'invoice' | 'billed';
  number: string;
}
export interface ToldNumber extends OnceNumber {
  documentId: string;
  setId: string;
  orderNumber: string;
}

@Injectable()
export class ToldNumbers {
  /** Those of these numbers that were told before, by `onceKey`. */
  async find(tx: Tx, numbers: OnceNumber[]): Promise<Map<string, ToldNumber>> {
    if (numbers.length === 0) return new Map();
    const rows = await tx.query<ToldNumber>(
      `SELECT t.partner, t.kind, t.number, d.id AS "documentId", d.set_id AS "setId", d.order_number AS "orderNumber"
       FROM told_number t JOIN document d ON d.id = t.document_id
       WHERE (t.partner, t.kind, t.number) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))`,
      [numbers.map(({ partner }) => partner), numbers.map(({ kind }) => kind), numbers.map(({ number }) => number)],
    );
    return new Map(rows.map((row) => [onceKey(row), row]));
  }

  async note(tx: Tx, documentId: string, numbers: OnceNumber[]): Promise<void> {
    if (numbers.length === 0) return;
    tx.write(
      `INSERT INTO told_number (partner, kind, number, document_id)
       SELECT p, k, n, $4 FROM unnest($1::text[], $2::text[], $3::text[]) AS t(p, k, n) ON CONFLICT DO NOTHING`,
      [
        numbers.map(({ partner }) => partner),
        numbers.map(({ kind }) => kind),
        numbers.map(({ number }) => number),
        documentId,
      ],
    );
  }
}

export const onceKey = ({ partner, kind, number }: OnceNumber): string => `${partner} ${kind} ${number}`;
