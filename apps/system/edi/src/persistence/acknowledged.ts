import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { acknowledgementKinds } from '../syntax/kinds';

/** A partner's word on a document that we sent. */
export interface Said {
  /** GS06 of our group; EDIFACT: UNB05 of our interchange */
  groupControl?: string;
  interchangeControl?: string;
  /** ST02 or UNH01 of ours; none = all that it holds */
  setControl?: string;
  status: 'accepted' | 'accepted-with-errors' | 'rejected';
  codes: string[];
  words: string[];
}

export interface SaidOf {
  id: string;
  setId: string;
  message?: string | null;
  groupControl: string;
  control: string;
  orderId?: string;
  orderNumber?: string;
  customerPo?: string;
  interchangeControl: string;
}

const found = `d.id, d.set_id AS "setId", d.message, d.group_control AS "groupControl", d.control, d.order_id AS "orderId",
  d.order_number AS "orderNumber", d.customer_po AS "customerPo", i.control AS "interchangeControl"`;

/** Control numbers are compared as numbers: partners drop and add leading zeros. */
const digits = (control: string): string => (/^\d+$/.test(control) ? String(Number(control)) : control);

@Injectable()
export class Acknowledged {
  /**
   * Notes what a 997, 999 or CONTRL says, the document `by`; answers the documents that it is about (none: we sent no such
   * group or interchange).
   */
  async note(
    tx: Tx,
    partner: string,
    by: string,
    { groupControl, interchangeControl, setControl, ...said }: Said,
  ): Promise<SaidOf[]> {
    return tx.query<SaidOf>(
      `UPDATE document d SET acknowledged = $4, acknowledged_at = now(), acknowledgement = $5, acknowledged_by = $6 FROM interchange i
       WHERE i.id = d.interchange_id AND d.partner = $1 AND d.direction = 'out' AND d.set_id NOT IN ${acknowledgementKinds}
         AND ($2::text IS NULL OR d.group_control = $2) AND ($7::text IS NULL OR i.control = lpad(ltrim($7, '0'), 9, '0'))
         AND ($3::text IS NULL OR ltrim(d.control, '0') = ltrim($3, '0'))
       RETURNING ${found}`,
      [
        partner, groupControl === undefined ? null : digits(groupControl), setControl ?? null, said.status,
        JSON.stringify({ codes: said.codes, words: said.words }), by, interchangeControl ?? null,
      ],
    ); // prettier-ignore
  }

  /** An interchange of ours that holds acknowledgements alone: nothing of a document is said by a word about it. */
  async isAnswer(tx: Tx, partner: string, interchangeControl = ''): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM interchange i JOIN document d ON d.interchange_id = i.id
       WHERE i.partner = $1 AND i.direction = 'out' AND i.control = lpad(ltrim($2, '0'), 9, '0') AND d.set_id IN ${acknowledgementKinds} LIMIT 1`,
      [partner, interchangeControl],
    );
    return rows.length > 0;
  }

  /**
   * Notes a TA1 about one of our interchanges. A refused interchange is a refusal of every document in it.
   * @returns its id, where we sent one of this number
   */
  async noteInterchange(
    tx: Tx,
    partner: string,
    control: string,
    { status, codes, words }: Omit<Said, 'groupControl'>,
  ): Promise<{ ours?: string; documents: SaidOf[] }> {
    const rows = await tx.query(
      `UPDATE interchange SET acknowledged = $3, acknowledged_at = now()
       WHERE partner = $1 AND direction = 'out' AND control = lpad(ltrim($2, '0'), 9, '0') RETURNING id`,
      [partner, control, status],
    );
    const documents =
      status === 'rejected'
        ? await tx.query<SaidOf>(
            `UPDATE document d SET acknowledged = 'rejected', acknowledged_at = now(), acknowledgement = $2 FROM interchange i
             WHERE i.id = d.interchange_id AND i.id = ANY($1) AND d.set_id NOT IN ${acknowledgementKinds} RETURNING ${found}`,
            [rows.map((row) => row.id), JSON.stringify({ codes, words })],
          )
        : [];
    return { ours: rows[0]?.id, documents };
  }
}
