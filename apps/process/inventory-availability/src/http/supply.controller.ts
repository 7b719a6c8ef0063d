import type { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, type OnModuleInit, Param, Post, Put, Query, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@crossdock/canonical';
import { ApiProblems, type Caller, CurrentCaller, handOnAsStreams, Scopes, StreamedBody } from '@crossdock/service';
import { baseUnitsOf } from '../items/in-base-units';
import { type Item, Items } from '../items/items';
import { UnclearMovements } from '../ledger/unclear-movements';
import { LoadSnapshot } from '../ledger/load-snapshot';
import { InboundSupply } from '../supply/inbound-supply';
import { SetSafetyStock } from '../supply/set-safety-stock';
import { ChangedView, ItemsBody, SafetyStockBody, SnapshotDifferenceList, SnapshotQuery, SnapshotView, SupplyBody, SupplyLineBody, SupplyView } from './supply.dto'; // prettier-ignore

// JSON Lines, https://jsonlines.org: handed on as it streams, however long it is.
const jsonLines = 'application/jsonl';

@ApiTags('supply')
@Controller('v1')
export class SupplyController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly items: Items,
    private readonly unclear: UnclearMovements,
    private readonly inbound: InboundSupply,
    private readonly safety: SetSafetyStock,
    private readonly snapshots: LoadSnapshot,
  ) {}

  onModuleInit(): void {
    handOnAsStreams(this.host, [jsonLines]);
  }

  @Put('items')
  @Scopes('stock:manage')
  @ApiOperation({ operationId: 'putItems', summary: 'What stock must know of items: units, handling, lots' })
  @ApiOkResponse({ type: ChangedView })
  @ApiProblems(400, 401, 403)
  async putItems(@Body() { items }: ItemsBody): Promise<ChangedView> {
    await this.items.put(
      items.map(({ units, minShelfLifeDays = 0, ...item }) => ({
        ...item, minShelfLifeDays, units: Object.fromEntries(units.map(({ unit, baseUnits }) => [unit, baseUnits])),
      })),
    ); // prettier-ignore
    await this.unclear.tryAgain(items);
    return { changed: items.length };
  }

  @Put('inbound/:document')
  @Scopes('stock:manage')
  @ApiOperation({
    operationId: 'putInbound',
    summary: 'What a purchase order or a transfer lets expect, and when',
    description: 'A quantity that is no whole number of base units is refused, never rounded.',
  })
  @ApiOkResponse({ type: SupplyView })
  @ApiProblems(400, 401, 403, 422)
  async putInbound(@Param('document') document: string, @Body() { lines, ...supply }: SupplyBody): Promise<SupplyView> {
    const items = await this.items.of(lines.map(({ sku }) => ({ sku, legalEntity: supply.legalEntity })));
    const converted = lines.map((line, index) => ({ ...line, quantity: wholeUnits(line, index, items.get(`${supply.legalEntity}|${line.sku}`)) })); // prettier-ignore
    const changed = await this.inbound.put({ ...supply, document, lines: converted });
    return { document, changed, lines: await this.inbound.linesOf(document) };
  }

  @Get('inbound/:document')
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'readInbound', summary: 'What was expected, what came, what is open' })
  @ApiOkResponse({ type: SupplyView })
  @ApiProblems(401, 403, 404)
  async readInbound(@Param('document') document: string): Promise<SupplyView> {
    const lines = await this.inbound.linesOf(document);
    if (lines.length === 0) throw new DomainError('not-found', 'SUPPLY_UNKNOWN', { document });
    return { document, changed: false, lines };
  }

  @Put('safety-stock')
  @Scopes('stock:manage')
  @ApiOperation({ operationId: 'setSafetyStock', summary: 'Keep units back from every promise' })
  @ApiOkResponse({ type: ChangedView })
  @ApiProblems(400, 401, 403)
  async setSafetyStock(@Body() { positions }: SafetyStockBody, @CurrentCaller() { actor }: Caller): Promise<ChangedView> {
    await this.safety.set(positions, actor);
    return { changed: positions.length };
  } // prettier-ignore

  @Post('snapshots')
  @HttpCode(200)
  @Scopes('stock:manage')
  @ApiOperation({
    operationId: 'loadSnapshot',
    summary: 'What a source counts, all of it: compared, and corrected where it differs and owns the stock',
    description:
      'A stream of lines {"node","sku","onHand","damaged"?,"quarantined"?,"sequence"}: `sequence` says up to which of its own numbers for that item and node the source counts (one without numbers gives a number that grows with each count); a state that is missing is not counted.',
  })
  @StreamedBody()
  @ApiConsumes(jsonLines)
  @ApiBody({ schema: { type: 'string', example: '{"node":"SEA","sku":"NW-11","onHand":120,"sequence":57}' } })
  @ApiOkResponse({ type: SnapshotView })
  @ApiProblems(400, 401, 403, 415, 422, 503)
  async snapshot(@Query() name: SnapshotQuery, @Req() request: FastifyRequest): Promise<SnapshotView> {
    const { body } = request as { body: Readable };
    if (typeof body?.pipe !== 'function')
      throw new DomainError('rejected', 'MEDIA_TYPE_UNSUPPORTED', { message: `send ${jsonLines}` });
    return this.snapshots.load(name, body);
  }

  @Get('snapshots/differences')
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'listSnapshotDifferences', summary: 'What a snapshot found otherwise than expected' })
  @ApiOkResponse({ type: SnapshotDifferenceList })
  @ApiProblems(400, 401, 403)
  async differences(@Query() name: SnapshotQuery): Promise<SnapshotDifferenceList> {
    return { differences: await this.snapshots.differences(name) };
  }
}

function wholeUnits({ quantity: value, unit, sku }: SupplyLineBody, index: number, item: Item | undefined): number {
  try {
    return baseUnitsOf({ value, unit }, sku, item);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const member = error.code === 'UNIT_NOT_OF_ITEM' ? 'unit' : 'quantity';
    throw new DomainError('rejected', error.code, {}, [{ pointer: `/lines/${index}/${member}`, code: error.code, message: error.message }]); // prettier-ignore
  }
}
