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
  /** Its buyers take no other item in place of one that is no longer sold. */
  noSubstitutes?: boolean;
}

const columns = `name, kind, legal_entity AS "legalEntity", currency, webhook_secret AS "webhookSecret",
  default_customer AS "defaultCustomer", customers, no_substitutes AS "noSubstitutes"`;

@Injectable()
export class Channels {
  constructor(private readonly database: Database) {}

  async register(channel: Channel): Promise<void> {
    await this.database.query(
      `INSERT INTO channel (name, kind, legal_entity, currency, webhook_secret, default_customer, customers, no_substitutes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, legal_entity = excluded.legal_entity, currency = excluded.currency,
         webhook_secret = coalesce(excluded.webhook_secret, channel.webhook_secret), default_customer = excluded.default_customer,
         customers = excluded.customers, no_substitutes = excluded.no_substitutes, updated_at = now()`,
      [
        channel.name, channel.kind, channel.legalEntity, channel.currency, channel.webhookSecret ?? null,
        channel.defaultCustomer ?? null, JSON.stringify(channel.customers), channel.noSubstitutes ?? false,
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
