import { Controller, Module, type Type } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Envelope, event, Text, WholeNumber } from '@crossdock/contracts';
import { type BatchContext, Consumes, messagingMigrations, MessagingModule } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';

/** What is sent: with its envelope about 1 KiB, as in the floors. */
export class Note {
  @Text({ max: 40 }) book!: string;
  /** 1, 2, 3 … in its book. */
  @WholeNumber() page!: number;
  /** Milliseconds since 1970, before the sender's transaction began. */
  @Text({ max: 20 }) sentAt!: string;
  @Text({ max: 1000 }) text!: string;
}
export const noted = event({
  type: 'note.noted.v1',
  owner: 'erp',
  schema: Note,
  summary: 'A page was written',
  key: (note) => note.book,
});

class Pages1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE page (
      n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, message_id uuid NOT NULL, book text NOT NULL, page int NOT NULL, text text NOT NULL)`);
  }
  async down(): Promise<void> {}
}

/** How long messages took, from before the sender's transaction until after the receiver's. */
export const arrivals: { milliseconds: number[]; batches: number } = { milliseconds: [], batches: 0 };
export const clock = (): number => performance.timeOrigin + performance.now();

@Controller()
class Reader {
  @Consumes(noted)
  async read(@Payload() messages: Envelope<Note>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await tx.query(
      `INSERT INTO page (message_id, book, page, text) SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[])`,
      [
        messages.map(({ id }) => id),
        messages.map(({ data }) => data.book),
        messages.map(({ data }) => data.page),
        messages.map(({ data }) => data.text),
      ],
    );
    tx.afterCommit(() => {
      const now = clock();
      arrivals.batches++;
      for (const { data } of messages) arrivals.milliseconds.push(now - Number(data.sentAt));
    });
  }
}

export const roles = ['sender', 'receiver'] as const;
export type Role = (typeof roles)[number];

export function serviceOf(role: Role): Type {
  @Module({
    imports: [
      PersistenceModule.forService({
        service: role,
        entities: [],
        migrations: role === 'sender' ? messagingMigrations : [...messagingMigrations, Pages1700000002000],
        poolSize: 16,
      }),
      MessagingModule.forService({ service: role }),
    ],
    controllers: role === 'sender' ? [] : [Reader],
  })
  class Service {}
  return Service;
}
