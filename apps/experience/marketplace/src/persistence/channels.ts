import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';

/** A registered channel. */
export interface Channel {
  name: string;
  kind: 'shopify' | 'api';
  legalEntity: string;
  currency: string;
  webhookSecret?: string;
  /** Customer number of orders whose buyer is not in `customers`. */
  defaultCustomer?: string;
  /** The channel's buyer id → our customer number. */
  customers: Record<string, string>;
}

const columns = `name, kind, legal_entity AS "legalEntity", currency, webhook_secret AS "webhookSecret",
  default_customer AS "defaultCustomer", customers`;

@Injectable()
export class Channels {
  constructor(private readonly database: Database) {}

  async register(channel: Channel): Promise<void> {
    await this.database.query(
      `INSERT INTO channel (name, kind, legal_entity, currency, webhook_secret, default_customer, customers)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, legal_entity = excluded.legal_entity, currency = excluded.currency,
         webhook_secret = coalesce(excluded.webhook_secret, channel.webhook_secret), default_customer = excluded.default_customer,
         customers = excluded.customers, updated_at = now()`,
      [
        channel.name, channel.kind, channel.legalEntity, channel.currency, channel.webhookSecret ?? null,
        channel.defaultCustomer ?? null, JSON.stringify(channel.customers),
      ], // prettier-ignore
    );
  }

  async list(): Promise<Channel[]> {
    return this.database.query<Channel>(`SELECT ${columns} FROM channel WHERE active ORDER BY name`);
  }

  /** @throws `not-found` CHANNEL_UNKNOWN */
  async get(name: string): Promise<Channel> {
    const [channel] = await this.database.query<Channel>(`SELECT ${columns} FROM channel WHERE name = $1 AND active`, [
      name,
    ]);
    if (!channel) throw new DomainError('not-found', 'CHANNEL_UNKNOWN', { channel: name });
    return channel;
  }
}
