import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiOkResponse, ApiTags, ApiAcceptedResponse, ApiHeader, ApiQuery } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { DomainError } from '@crossdock/canonical';
import { ApiProblems, IdempotencyKey, requestCause, Scopes } from '@crossdock/service';
import { Channels } from '../persistence/channels';
import { OrderUpdates } from '../persistence/order-updates';
import { TakeInOrder } from '../take-in-order';
import { OwnChannel } from './own-channel.guard';
import { cursorOf, limitOf } from './paging';
import { ChannelList, ChannelOrder, ChannelRegistration, ChannelView, OrderFeed, TakenView } from './channel.dto';

@ApiTags('channels')
@Controller('v1/channels')
@UseGuards(OwnChannel)
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly updates: OrderUpdates,
    private readonly intake: TakeInOrder,
  ) {}

  @Put(':channel')
  @Scopes('channels:manage')
  @ApiOperation({ operationId: 'registerChannel', summary: 'Register a channel, or change its registration' })
  @ApiOkResponse({ type: ChannelView })
  @ApiProblems(400, 401, 403)
  async register(@Param('channel') name: string, @Body() body: ChannelRegistration): Promise<ChannelView> {
    await this.channels.register({ ...body, name, customers: body.customers ?? {} });
    return { name, kind: body.kind, legalEntity: body.legalEntity, currency: body.currency };
  }

  @Get()
  @Scopes('channels:read')
  @ApiOperation({ operationId: 'listChannels', summary: 'Registered channels' })
  @ApiOkResponse({ type: ChannelList })
  @ApiProblems(401, 403)
  async list(): Promise<ChannelList> {
    const channels = await this.channels.list();
    return {
      channels: channels.map(({ name, kind, legalEntity, currency }) => ({ name, kind, legalEntity, currency })),
    };
  }

  @Post(':channel/orders')
  @HttpCode(202)
  @Scopes('channel-orders:write')
  @ApiOperation({
    operationId: 'submitChannelOrder',
    summary: 'Hand in an order',
    description:
      'Stored durably, then answered. What becomes of it comes by the feed. The Idempotency-Key names this delivery: a repeat changes nothing.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true, example: 'f3b0c442-98fc-4c14-9afb-4c8996fb9242' })
  @ApiAcceptedResponse({ type: TakenView })
  @ApiProblems(400, 401, 403, 404, 413, 422)
  async submit(
    @Param('channel') name: string,
    @Body() order: ChannelOrder,
    @IdempotencyKey() key: string,
  ): Promise<TakenView> {
    const channel = await this.channels.get(name);
    const cause = requestCause();
    const receipt = {
      id: randomUUID(), channel: name, deliveryId: key, topic: 'orders/submit',
      body: Buffer.from(JSON.stringify(order)), correlationId: cause.correlationId,
    }; // prettier-ignore
    return this.intake.take(receipt, channel, cause);
  }

  @Get(':channel/orders/updates')
  @Scopes('channel-orders:read')
  @ApiOperation({ operationId: 'readOrderFeed', summary: "What became of the channel's orders, since a cursor" })
  @ApiQuery({ name: 'since', required: false, example: '0' })
  @ApiQuery({ name: 'limit', required: false, example: 100 })
  @ApiOkResponse({ type: OrderFeed })
  @ApiProblems(400, 401, 403, 404)
  async feed(
    @Param('channel') name: string,
    @Query('since') since?: string,
    @Query('limit') limit?: string,
  ): Promise<OrderFeed> {
    const cursor = cursorOf(since);
    await this.channels.get(name);
    const updates = await this.updates.since(name, cursor, limitOf(limit, 100));
    return { updates, next: updates.at(-1)?.sequence ?? cursor };
  }

  @Get(':channel/orders/:orderNumber')
  @Scopes('channel-orders:read')
  @ApiOperation({ operationId: 'readChannelOrder', summary: "What became of one order, by the channel's order number" })
  @ApiOkResponse({ type: OrderFeed })
  @ApiProblems(401, 403, 404)
  async order(@Param('channel') name: string, @Param('orderNumber') orderNumber: string): Promise<OrderFeed> {
    const updates = await this.updates.ofOrder(name, orderNumber);
    if (updates.length === 0) throw new DomainError('not-found', 'ORDER_UNKNOWN', { channel: name, orderNumber });
    return { updates, next: updates.at(-1)!.sequence };
  }
}
