import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { caseClosed, type OrderSubmission } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { type Channel, Channels } from '../persistence/channels';
import { type Receipt, Receipts } from '../persistence/receipts';
import { submissionOf } from '../shopify-order';
import { TakeInOrder } from '../take-in-order';
import { ReceiptList, TakenView } from './channel.dto';

@ApiTags('receipts')
@Controller('v1/receipts')
export class ReceiptsController {
  constructor(
    private readonly database: Database,
    private readonly channels: Channels,
    private readonly receipts: Receipts,
    private readonly intake: TakeInOrder,
    private readonly outbox: Outbox,
  ) {}

  @Get()
  @Scopes('channels:read')
  @ApiOperation({ operationId: 'listReceipts', summary: 'What a channel has sent, newest first' })
  @ApiQuery({ name: 'channel', required: true, example: 'shopify-us' })
  @ApiQuery({ name: 'status', required: false, example: 'parked' })
  @ApiOkResponse({ type: ReceiptList })
  @ApiProblems(401, 403)
  async list(@Query('channel') channel: string, @Query('status') status?: string): Promise<ReceiptList> {
    return { receipts: await this.receipts.list(channel, status, 200) };
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Scopes('channels:manage')
  @ApiOperation({
    operationId: 'retryReceipt',
    summary: 'Read a parked delivery again, after its channel or its items were put right',
  })
  @ApiOkResponse({ type: TakenView })
  @ApiProblems(401, 403, 404)
  async retry(@Param('id', ParseUUIDPipe) id: string): Promise<TakenView> {
    return this.database.transaction(async (tx) => {
      const receipt = await this.receipts.lockParked(tx, id);
      if (!receipt) throw new DomainError('not-found', 'RECEIPT_NOT_PARKED', { receiptId: id });
      const channel = await this.channels.get(receipt.channel);
      const cause = { ...requestCause(), correlationId: receipt.correlationId };
      const taken = await this.intake.submit(tx, receipt, channel, () => read(receipt, channel), cause);
      if (taken.status === 'submitted')
        await this.outbox.send(tx, [caseClosed.of({ caseId: id, service: 'marketplace', resolution: `read again by ${cause.actor}` }, channel.legalEntity)], cause); // prettier-ignore
      return taken;
    });
  }
}

function read(receipt: Receipt, channel: Channel): OrderSubmission {
  if (channel.kind === 'shopify') return submissionOf(receipt.body, channel, `receipt:${receipt.id}`);
  const { orderNumber, ...order } = JSON.parse(receipt.body.toString('utf8'));
  return {
    ...order,
    legalEntity: channel.legalEntity,
    channel: { kind: 'marketplace', name: channel.name, orderNumber, rawReference: `receipt:${receipt.id}` },
  };
}
