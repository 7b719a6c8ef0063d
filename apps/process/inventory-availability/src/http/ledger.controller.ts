import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { ApplyMovements } from '../ledger/apply-movements';
import { UnclearMovements } from '../ledger/unclear-movements';
import { ComparePositions } from '../ledger/compare-positions';
import { stateOwners, stockStates } from '../ledger/entry';
import { otherOwners } from '../ledger/stock-owners';
import { ExportLedger } from '../ledger/export-ledger';
import { ExportProof } from '../ledger/export-proof';
import { ErpPostings } from '../posting/erp-postings';
import {
  ComparisonView,
  MovementsBody,
  MovementsView,
  ProofQuery,
  StateList,
  UnpostedList,
  UnpostedQuery,
} from './ledger.dto';

const ndjson = (example: string) => ({ content: { 'application/x-ndjson': { schema: { type: 'string' as const }, example } } }); // prettier-ignore

@ApiTags('ledger')
@Controller('v1')
export class LedgerController {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly movements: ApplyMovements,
    private readonly unclear: UnclearMovements,
    private readonly comparison: ComparePositions,
    private readonly entries: ExportLedger,
    private readonly proof: ExportProof,
    private readonly postings: ErpPostings,
  ) {}

  @Post('movements')
  @HttpCode(200)
  @Scopes('stock:manage')
  @ApiOperation({
    operationId: 'reportMovements',
    summary: 'What a warehouse recorded, for one that does not send messages',
    description:
      'Each (source, node, item, sequence) counts once, however often and in whatever order it comes. What is no whole number of base units is refused, never rounded.',
  })
  @ApiOkResponse({ type: MovementsView })
  @ApiProblems(400, 401, 403, 422, 503)
  async report(@Body() { source, legalEntity, movements }: MovementsBody): Promise<MovementsView> {
    const { clear: told, unclear } = await this.unclear.sort(
      movements.map((movement) => ({ ...movement, legalEntity })),
    );
    if (unclear.length > 0)
      throw new DomainError('rejected', unclear[0].code, {}, unclear.map(({ movement, code, reason: message }) => ({
        pointer: `/movements/${movements.findIndex(({ node, sku, sequence }) => node === movement.node && sku === movement.sku && sequence === movement.sequence)}/measured`, code, message,
      }))); // prettier-ignore
    const fresh = await this.database.transaction(async (tx) => {
      const { fresh, drafts } = await this.movements.book(tx, source, told);
      await this.outbox.send(tx, drafts, requestCause());
      return fresh.length;
    });
    return { booked: fresh, known: told.length - fresh };
  }

  @Get('states')
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'listStates', summary: 'What a unit can be, and which system owns that' })
  @ApiOkResponse({ type: StateList })
  @ApiProblems(401, 403)
  states(): StateList {
    return { states: stockStates.map((state) => ({ state, owner: stateOwners[state] })), nodes: otherOwners() };
  }

  @Get('ledger')
  @Scopes('stock:read')
  @Header('content-type', 'application/x-ndjson')
  @ApiOperation({
    operationId: 'exportLedger',
    summary: 'Every ledger entry as of one instant, oldest first, one JSON object a line',
  })
  @ApiOkResponse(ndjson('{"id":"1","sku":"NW-11","node":"SEA","state":"on-hand","quantity":"120"}'))
  @ApiProblems(401, 403)
  ledger(): StreamableFile {
    return new StreamableFile(this.entries.ledger());
  }

  @Get('ledger/proof')
  @Scopes('stock:read')
  @Header('content-type', 'application/x-ndjson')
  @ApiOperation({
    operationId: 'exportProof',
    summary: 'Positions, entries and holds as of one instant, one JSON object a line',
    description: 'Of all items, or of those whose SKU begins with `sku`.',
  })
  @ApiOkResponse(ndjson('{"kind":"entry","id":"1","position":"1","version":"1","state":"on-hand","quantity":"120"}'))
  @ApiProblems(400, 401, 403)
  exportProof(@Query() { sku }: ProofQuery): StreamableFile {
    return new StreamableFile(this.proof.stream(sku));
  }

  @Get('ledger/unposted')
  @Scopes('stock:read')
  @ApiOperation({
    operationId: 'listUnposted',
    summary: 'Movements that the ERP’s books have not followed yet',
    description: 'The longest waiting first. What the ERP refuses is a case in operations.',
  })
  @ApiOkResponse({ type: UnpostedList })
  @ApiProblems(400, 401, 403)
  unposted(@Query() { limit = 100 }: UnpostedQuery): Promise<UnpostedList> {
    return this.postings.unposted(limit);
  }

  @Get('ledger/comparison')
  @Scopes('stock:read')
  @ApiOperation({
    operationId: 'comparePositions',
    summary: 'Rebuild every position from its entries, and what differs',
  })
  @ApiOkResponse({ type: ComparisonView })
  @ApiProblems(401, 403)
  async compare(): Promise<ComparisonView> {
    const { compared, differences } = await this.comparison.compare();
    return { equal: differences.length === 0, compared, differences };
  }
}
