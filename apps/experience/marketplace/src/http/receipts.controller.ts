import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { caseClosed } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { Channels } from '../persistence/channels';
import { Receipts } from '../persistence/receipts';
import { TakeInOrder } from '../take-in-order';
import { ReceiptList, ReceiptQuery, TakenView } from './channel.dto';

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
  @ApiOkResponse({ type: ReceiptList })
  @ApiProblems(400, 401, 403)
  async list(@Query() { channel, status }: ReceiptQuery): Promise<ReceiptList> {
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
      const taken = await this.intake.submit(tx, receipt, channel, cause);
      if (taken.status === 'submitted')
        await this.outbox.send(tx, [caseClosed.of({ caseId: id, service: 'marketplace', resolution: `read again by ${cause.actor}` }, channel.legalEntity)], cause); // prettier-ignore
      return taken;
    });
  }
}
