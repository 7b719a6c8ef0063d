import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import type { Receipt } from '../transports/transport';

export const deliveryStates = ['delivered', 'waiting', 'parked'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  interchangeId: string;
  partner: string;
  name: string;
  state: DeliveryState;
  attempts: number;
  nextAt: string | null;
  problem: string | null;
  transport: string | null;
  receipt: Receipt | null;
  deliveredAt: string | null;
  createdAt: string;
}

const state = `CASE WHEN delivered_at IS NOT NULL THEN 'delivered' WHEN parked_at IS NOT NULL THEN 'parked' ELSE 'waiting' END`;

/** What became of the files that we sent, newest first. */
@Injectable()
export class Deliveries {
  constructor(private readonly database: Database) {}

  list({ partner, state: wanted }: { partner?: string; state?: string }): Promise<Delivery[]> {
    return this.database.query<Delivery>(
      `SELECT interchange_id AS "interchangeId", partner, name, ${state} AS state, attempts, problem, transport, receipt - 'mdn' AS receipt,
         CASE WHEN delivered_at IS NULL AND parked_at IS NULL THEN next_at END AS "nextAt", delivered_at AS "deliveredAt", created_at AS "createdAt"
       FROM outgoing_file WHERE ($1::text IS NULL OR partner = $1) AND ($2::text IS NULL OR ${state} = $2)
       ORDER BY created_at DESC, name DESC LIMIT 500`,
      [partner ?? null, wanted ?? null],
    );
  }
}
