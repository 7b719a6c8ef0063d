import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Flag, Id, Instant, ListOf, OneOf, Text, WholeNumber } from '@crossdock/contracts';

/** How a channel wants to be told. */
export class PublishingRulesDto {
  @Flag({
    description: 'Off: nothing is published; what changes meanwhile is told when it is switched on',
    example: true,
  })
  enabled!: boolean;
  @WholeNumber({
    min: 1,
    max: 86_400,
    example: 60,
    description: 'Seconds between cycles; what goes to zero does not wait',
  })
  cadenceSeconds!: number;
  @WholeNumber({ min: 1, max: 1_000, example: 250, description: 'Items, or order updates, in one call' })
  pageSize!: number;
  @WholeNumber({ min: 1, max: 6_000, example: 60, description: 'Calls a minute; a tenth is kept for what is sold out' })
  requestsPerMinute!: number;
  @WholeNumber({
    min: 5,
    max: 86_400,
    example: 120,
    description: 'With stock known no better than this, only zeros go out',
  })
  maxStalenessSeconds!: number;
  @ApiPropertyOptional({
    description: 'Where webhooks go: https, or http on this machine. Without it the channel asks by itself.',
    example: 'https://shop.example/hooks/crossdock',
  })
  @IsOptional()
  @MaxLength(500)
  @Matches(/^(https:\/\/[^\s/]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\]))(:\d+)?(\/\S*)?$/, {
    message: 'endpoint must be an https URL, such as https://shop.example/hooks/crossdock',
  })
  endpoint?: string;
}

export class PublishingView extends PublishingRulesDto {
  @Text({
    optional: true,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    description: 'Signing secret (Standard Webhooks): told once',
  })
  secret?: string;
}
export class SecretView {
  @Text({
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    description: 'Told once. The one before signs beside it for a day.',
  })
  secret!: string;
}

export class ListingDto {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ example: 95, description: 'What the channel may sell now, in base units' }) available!: number;
  @WholeNumber({ optional: true, example: 103, description: 'What it was told last; missing when that is not known' })
  published?: number;
  @WholeNumber({
    max: Number.MAX_SAFE_INTEGER,
    example: 4711,
    description: 'Version of the promise in the stock ledger',
  })
  version!: number;
}
export class ListingPage {
  @ListOf(() => ListingDto) items!: ListingDto[];
  @Instant({ optional: true, description: 'Until when this is known to be true; missing: nothing is known yet' })
  asOf?: string;
  @Text({ optional: true, example: 'NW-11', description: 'Give it as `after` to go on; missing at the end' })
  next?: string;
}

export class PublicationDto {
  @Text({ example: '1042', description: 'Cursor of this publication' }) sequence!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({ example: 0 }) available!: number;
  @WholeNumber({ optional: true, example: 5, description: 'What was published before' }) previous?: number;
  @WholeNumber({ max: Number.MAX_SAFE_INTEGER, example: 4711 }) version!: number;
  @OneOf(['sold-out', 'changed', 'first', 'repeated'] as const) reason!: string;
  @Instant() publishedAt!: string;
}
export class PublicationFeed {
  @ListOf(() => PublicationDto) updates!: PublicationDto[];
  @Text({ example: '1042', description: 'Give it as `since` to go on from here' }) next!: string;
}

export class AttemptDto {
  @Instant() at!: string;
  @WholeNumber({ optional: true, example: 503, description: 'HTTP status; missing when there was no answer' })
  status?: number;
  @Text({ optional: true, max: 300, example: 'connect ECONNREFUSED' }) error?: string;
}
export class DeliveryDto {
  @Id({ description: 'The `webhook-id`' }) id!: string;
  @OneOf(['availability', 'orders'] as const) topic!: string;
  @OneOf(['open', 'delivered', 'superseded', 'given-up'] as const) status!: string;
  @WholeNumber({ example: 250, description: 'Items or order updates in it' }) items!: number;
  @ListOf(() => AttemptDto) attempts!: AttemptDto[];
  @Instant() createdAt!: string;
}
export class DeliveryQuery {
  @Text({ example: 'shopify-us' }) channel!: string;
  @OneOf(['open', 'delivered', 'superseded', 'given-up'] as const, { optional: true }) status?: string;
  @Id({ optional: true, description: '`next` of the answer before' }) before?: string;
  @Text({ optional: true, example: '100', description: '1 to 1000, default 100' }) limit?: string;
}
export class DeliveryLog {
  @ListOf(() => DeliveryDto) deliveries!: DeliveryDto[];
  @Id({ optional: true, description: 'Give it as `before` for older ones; missing at the end' }) next?: string;
}
export class ReplayRequest {
  @Instant({ description: 'Everything told since then is told again' }) since!: string;
}
export class ReplayView {
  @WholeNumber({ example: 3, description: 'Calls with order updates that are made again' }) calls!: number;
  @WholeNumber({ example: 250, description: 'Items whose availability, as it is now, is told again' }) items!: number;
}
