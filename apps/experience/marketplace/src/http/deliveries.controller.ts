import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { ApiProblems, Scopes } from '@crossdock/service';
import { Deliveries } from '../publishing/deliveries';
import { PublishingLoop } from '../publishing/publishing-loop';
import { limitOf } from './paging';
import { DeliveryLog, DeliveryQuery, ReplayView } from './publishing.dto';

@ApiTags('publishing')
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly loop: PublishingLoop,
  ) {}

  @Get()
  @Scopes('channels:read')
  @ApiOperation({
    operationId: 'listDeliveries',
    summary: 'Webhook calls to a channel with every attempt, newest first',
  })
  @ApiOkResponse({ type: DeliveryLog })
  @ApiProblems(400, 401, 403)
  async list(@Query() { channel, status, before, limit }: DeliveryQuery): Promise<DeliveryLog> {
    const most = limitOf(limit, 100);
    const deliveries = await this.deliveries.list(channel, status, before, most);
    return { deliveries, next: deliveries.length === most ? deliveries.at(-1)!.id : undefined };
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Scopes('channels:manage')
  @ApiOperation({
    operationId: 'replayDelivery',
    summary: 'Make one call again',
    description: 'Order updates as they were, under the same webhook-id; availability as it is now.',
  })
  @ApiOkResponse({ type: ReplayView })
  @ApiProblems(400, 401, 403, 404)
  async replay(@Param('id', ParseUUIDPipe) id: string): Promise<ReplayView> {
    const channel = await this.deliveries.channelOf(id);
    if (!channel) throw new DomainError('not-found', 'DELIVERY_UNKNOWN', { deliveryId: id });
    const replayed = await this.database.transaction((tx) => this.deliveries.replay(tx, channel, { deliveryId: id }));
    this.loop.wake();
    return replayed;
  }
}
