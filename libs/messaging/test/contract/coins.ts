import { Controller, Module } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { DomainError } from '@crossdock/canonical';
import { command, type Envelope, event, OneOf, Text, WholeNumber } from '@crossdock/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PersistenceModule } from '@crossdock/persistence';
import {
  type BatchContext,
  Consumes,
  ConsumesAny,
  messagingMigrations,
  MessagingModule,
  type MessagingOptions,
} from '../../src';

/** The little world of the contract suite: the cashier pays coins, the vault keeps them in order. */
export class CoinPaid {
  @Text({ max: 40 }) account!: string;
  @WholeNumber() number!: number;
  /** How the vault shall fail on it, as long as the table `mood` says so. */
  @OneOf(['rejected', 'conflict', 'not-found', 'transient', 'unexpected', 'exit', 'stop'] as const, { optional: true })
  fails?: string;
}
export const coinPaid = event({
  type: 'coin.paid.v1', owner: 'erp', schema: CoinPaid, summary: 'A coin was paid', key: (data) => data.account, subject: (data) => `${data.number}`,
}); // prettier-ignore
export const countCoins = command({
  type: 'coins.count.v1', owner: 'wms', schema: CoinPaid, summary: 'Count the coins', key: (data) => data.account,
}); // prettier-ignore
/** What the vault of the next release understands as well. */
export const coinPaid2 = event({
  type: 'coin.paid.v2',
  owner: 'erp',
  schema: CoinPaid,
  summary: 'A coin was paid',
  key: (data) => data.account,
});
export const vaultOpened = event({
  type: 'vault.opened.v1',
  owner: 'wms',
  schema: CoinPaid,
  summary: 'The vault kept a coin',
  key: (data) => data.account,
});

export class Coins1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE coin (
      n bigint GENERATED ALWAYS AS IDENTITY, message_id text NOT NULL, type text NOT NULL, account text NOT NULL,
      number int NOT NULL, replica text, batch int NOT NULL)`);
    await runner.query('CREATE TABLE mood (bad boolean NOT NULL); INSERT INTO mood VALUES (true)');
  }
  async down(): Promise<void> {}
}

/** While somebody else holds this advisory lock and VAULT_DOOR is set, the vault's handler stands before it. */
export const vaultDoor = 4711;

@Controller()
export class VaultConsumer {
  @Consumes(coinPaid)
  async keep(@Payload() messages: Envelope<CoinPaid>[], @Ctx() context: BatchContext): Promise<void> {
    await context.tx.query(
      `INSERT INTO coin (message_id, type, account, number, replica, batch)
       SELECT m.*, $5, $6 FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS m`,
      [
        messages.map((message) => message.id),
        messages.map((message) => message.type),
        messages.map((message) => message.data.account),
        messages.map((message) => message.data.number),
        process.env.REPLICA ?? 'here',
        messages.length,
      ],
    );
    await failIfAsked(messages, context);
    if (process.env.VAULT_DOOR) await context.tx.query('SELECT pg_advisory_xact_lock_shared($1)', [vaultDoor]);
    for (const message of messages) await context.send([vaultOpened.of(message.data, message.legalentity)], message);
  }

  @Consumes(countCoins)
  count(@Payload() messages: Envelope<CoinPaid>[], @Ctx() context: BatchContext): Promise<void> {
    return this.keep(messages, context);
  }
}

async function failIfAsked(messages: Envelope<CoinPaid>[], { tx }: BatchContext): Promise<void> {
  const bad = messages.find((message) => message.data.fails);
  if (!bad) return;
  const [mood] = await tx.query('SELECT bad FROM mood');
  if (!mood.bad) return;
  const signal = { exit: 'SIGKILL', stop: 'SIGSTOP' }[bad.data.fails!];
  if (signal) {
    if (process.env.REPLICA) process.kill(process.pid, signal); // never the process that runs the tests
    return;
  }
  if (bad.data.fails === 'unexpected') throw new TypeError('coins is not a number');
  throw new DomainError(bad.data.fails as 'conflict', 'BAD_COIN', { number: bad.data.number });
}

@Controller()
export class NextVaultConsumer extends VaultConsumer {
  @Consumes(coinPaid2)
  next(@Payload() messages: Envelope<CoinPaid>[], @Ctx() context: BatchContext): Promise<void> {
    return this.keep(messages, context);
  }
}

@Controller()
export class Witness {
  readonly seen: Envelope[] = [];

  @ConsumesAny(['coin.*', 'vault.*', 'message.*'])
  see(@Payload() messages: Envelope[], @Ctx() _context: BatchContext): void {
    this.seen.push(...messages);
  }
}

const consumers = { vault: [VaultConsumer], 'next-vault': [NextVaultConsumer], witness: [Witness], cashier: [] };
export type Role = keyof typeof consumers;

/** A service of this world; `next-vault` is the vault's next release and shares its database and group. */
export function coinService(role: Role, options: Partial<MessagingOptions> = {}) {
  const service = role === 'next-vault' ? 'vault' : role;
  @Module({
    imports: [
      PersistenceModule.forService({
        service,
        entities: [],
        migrations: [...messagingMigrations, Coins1700000002000],
        idleInTransactionMs: 3000,
      }),
      MessagingModule.forService({ service, ...options }),
    ],
    controllers: consumers[role],
  })
  class CoinService {}
  return CoinService;
}
