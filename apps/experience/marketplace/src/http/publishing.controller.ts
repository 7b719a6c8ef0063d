import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { ApiProblems, Scopes } from '@crossdock/service';
import { Channels } from '../persistence/channels';
import { Deliveries } from '../publishing/deliveries';
import { Listings } from '../publishing/listings';
import { Publications } from '../publishing/publications';
import { Publishing } from '../publishing/publishing';
import { PublishingLoop } from '../publishing/publishing-loop';
import { newSecret } from '../publishing/standard-webhook';
import { OwnChannel } from './own-channel.guard';
import { cursorOf, limitOf } from './paging';
import {
  ListingPage, PublicationFeed, PublishingRulesDto, PublishingView, ReplayRequest, ReplayView, SecretView,
} from './publishing.dto'; // prettier-ignore

const mostItems = 1000;

@ApiTags('publishing')
@Controller('v1/channels/:channel')
@UseGuards(OwnChannel)
export class PublishingController {
  constructor(
    private readonly database: Database,
    private readonly channels: Channels,
    private readonly publishing: Publishing,
    private readonly listings: Listings,
    private readonly publications: Publications,
    private readonly deliveries: Deliveries,
    private readonly loop: PublishingLoop,
  ) {}

  @Put('publishing')
  @Scopes('channels:manage')
  @ApiOperation({
    operationId: 'setPublishing',
    summary: 'Say how a channel is told of stock and orders',
    description:
      'The first time, the answer holds the signing secret. Switching publishing on tells the channel everything anew.',
  })
  @ApiOkResponse({ type: PublishingView })
  @ApiProblems(400, 401, 403, 404)
  async set(@Param('channel') name: string, @Body() rules: PublishingRulesDto): Promise<PublishingView> {
    const { legalEntity } = await this.channels.get(name);
    const secret = newSecret();
    const isNew = await this.database.transaction((tx) => this.publishing.set(tx, name, legalEntity, rules, secret));
    this.loop.wake();
    return isNew ? { ...rules, secret } : rules;
  }

  @Get('publishing')
  @Scopes('channels:read')
  @ApiOperation({ operationId: 'readPublishing', summary: 'How a channel is told of stock and orders' })
  @ApiOkResponse({ type: PublishingView })
  @ApiProblems(401, 403, 404)
  async read(@Param('channel') name: string): Promise<PublishingView> {
    const rules = await this.publishing.get(name);
    if (!rules) throw notPublished(name);
    return rules;
  }

  @Post('publishing/secret')
  @HttpCode(200)
  @Scopes('channels:manage')
  @ApiOperation({ operationId: 'rotateSecret', summary: 'Replace the signing secret of a channel' })
  @ApiOkResponse({ type: SecretView })
  @ApiProblems(401, 403, 404)
  async rotate(@Param('channel') name: string): Promise<SecretView> {
    const secret = newSecret();
    if (!(await this.publishing.rotateSecret(name, secret))) throw notPublished(name);
    return { secret };
  }

  @Get('availability')
  @Scopes('channel-stock:read')
  @ApiOperation({ operationId: 'readChannelAvailability', summary: 'What the channel may sell now, by SKU' })
  @ApiQuery({ name: 'sku', required: false, example: 'NW-11,NW-42', description: 'Comma-separated, 1,000 at most' })
  @ApiQuery({ name: 'after', required: false, example: 'NW-11' })
  @ApiQuery({ name: 'limit', required: false, example: 100 })
  @ApiOkResponse({ type: ListingPage })
  @ApiProblems(401, 403, 404, 422)
  async availability(
    @Param('channel') name: string,
    @Query('sku') sku?: string,
    @Query('after') after = '',
    @Query('limit') limit?: string,
  ): Promise<ListingPage> {
    const rules = await this.publishing.get(name);
    if (!rules) throw notPublished(name);
    const skus = sku?.split(',').map((each) => each.trim()).filter(Boolean); // prettier-ignore
    const most = limitOf(limit, skus ? mostItems : 100);
    const [items, asOf] = await Promise.all([this.listings.list(name, skus, after, most), this.listings.asOf(name)]);
    return { items, asOf, next: items.length === most ? items.at(-1)!.sku : undefined };
  }

  @Get('availability/updates')
  @Scopes('channel-stock:read')
  @ApiOperation({
    operationId: 'readAvailabilityFeed',
    summary: 'What the channel was told of its stock, since a cursor',
    description:
      'For channels that ask instead of being called, and for reconciliation: what was published, when and why.',
  })
  @ApiQuery({ name: 'since', required: false, example: '0' })
  @ApiQuery({ name: 'limit', required: false, example: 100 })
  @ApiOkResponse({ type: PublicationFeed })
  @ApiProblems(401, 403, 404, 422)
  async updates(
    @Param('channel') name: string,
    @Query('since') since?: string,
    @Query('limit') limit?: string,
  ): Promise<PublicationFeed> {
    await this.channels.get(name);
    const cursor = cursorOf(since);
    const updates = await this.publications.since(name, cursor, limitOf(limit, 100));
    return { updates, next: updates.at(-1)?.sequence ?? cursor };
  }

  @Post('deliveries/replay')
  @HttpCode(200)
  @Scopes('channels:manage')
  @ApiOperation({
    operationId: 'replayDeliveries',
    summary: 'Tell a channel again what it was told since an instant',
    description: 'Order updates as they were, under the same webhook-id; availability as it is now.',
  })
  @ApiOkResponse({ type: ReplayView })
  @ApiProblems(400, 401, 403, 404)
  async replay(@Param('channel') name: string, @Body() { since }: ReplayRequest): Promise<ReplayView> {
    await this.channels.get(name);
    const replayed = await this.database.transaction((tx) => this.deliveries.replay(tx, name, { since }));
    this.loop.wake();
    return replayed;
  }
}

const notPublished = (channel: string) => new DomainError('not-found', 'CHANNEL_NOT_PUBLISHED', { channel });
