import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { caseClosed, caseOpened, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { uuidOf } from '../ledger/over-commitment';

const everyMs = 60_000;
const most = 500;
const dayMs = 24 * 3600 * 1000;

interface Line {
  document: string;
  line: number;
  legalEntity: string;
  node: string;
  sku: string;
  open: number;
  expectedOn: string;
}

/** Supply whose day has passed is promised to nobody; a case asks for its new date. Its receipt, a new date or its end closes the case. */
@Injectable()
export class WatchSupply implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchSupply.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void this.look().catch((error: Error) => this.logger.warn(`overdue supply: ${error.message}`));
    this.timer = setInterval(look, everyMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const overdue = await tx.query<Line>(change('s.expected_on', `s.open > 0 AND s.expected_on < ${today} AND s.overdue_since IS NULL`));
      const over = await tx.query<Line>(change('NULL', `s.overdue_since IS NOT NULL AND (s.open = 0 OR s.expected_on >= ${today})`));
      const drafts = [...overdue.map(opened), ...over.map(closed)];
      await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
    });
  } // prettier-ignore
}

const today = `(now() AT TIME ZONE 'utc')::date`;
const change = (since: string, when: string) => `
  WITH due AS (SELECT s.document, s.line FROM inbound_supply s WHERE ${when} ORDER BY s.document, s.line LIMIT ${most} FOR UPDATE SKIP LOCKED)
  UPDATE inbound_supply s SET overdue_since = ${since} FROM due d, position p
  WHERE s.document = d.document AND s.line = d.line AND p.id = s.position_id
  RETURNING s.document, s.line, p.legal_entity AS "legalEntity", p.node, p.sku, s.open::float8, s.expected_on AS "expectedOn"`;

const caseIdOf = ({ document, line }: Line) => uuidOf(`supply-overdue|${document}|${line}`);

const opened = (line: Line): Draft =>
  caseOpened.of(
    {
      caseId: caseIdOf(line), service: 'inventory-availability', stage: 'stock', code: 'SUPPLY_OVERDUE', ownerRole: 'purchasing',
      detail: `${line.document} line ${line.line}: ${line.open} of ${line.sku} were expected at ${line.node} on ${line.expectedOn} and have not come; nobody is promised them`,
      dueAt: new Date(Date.now() + dayMs).toISOString(), facts: { ...line },
    },
    line.legalEntity,
  ) as Draft; // prettier-ignore

const closed = (line: Line): Draft =>
  caseClosed.of({ caseId: caseIdOf(line), service: 'inventory-availability', resolution: 'it has come, has a new date, or will not come' }, line.legalEntity) as Draft; // prettier-ignore
