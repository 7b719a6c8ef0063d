import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { ApiProblems, Scopes } from '@crossdock/service';
import { DeliverFiles } from '../outbound/deliver-files';
import { Deliveries } from '../persistence/deliveries';
import { OutgoingFiles } from '../persistence/outgoing-files';
import { DeliveryList, DeliveryQuery } from './deliveries.dto';

/** Files on their way to partners. */
@ApiTags('deliveries')
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly files: OutgoingFiles,
    private readonly delivery: DeliverFiles,
  ) {}

  @Get()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listDeliveries', summary: 'What was brought to partners, and what waits' })
  @ApiOkResponse({ type: DeliveryList })
  @ApiProblems(400, 401, 403)
  async list(@Query() query: DeliveryQuery): Promise<DeliveryList> {
    return DeliveryList.of(await this.deliveries.list(query));
  }

  @Post(':id/retry')
  @HttpCode(204)
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'retryDelivery',
    summary: 'Send what is parked or waits now',
    description: 'By its interchange; what waits behind it goes, too.',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async retry(@Param('id', ParseUUIDPipe) interchangeId: string): Promise<void> {
    const partner = await this.database.transaction((tx) => this.files.retry(tx, interchangeId));
    if (!partner)
      throw new DomainError('not-found', 'NOTHING_TO_DELIVER', {
        message: `no file of interchange ${interchangeId} waits to be delivered; to send a document once more, resend it`,
      });
    this.delivery.wake();
  }
}
