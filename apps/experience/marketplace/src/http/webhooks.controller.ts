import { Controller, Headers, HttpCode, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createHash, randomUUID } from 'node:crypto';
import { AnyBody, ApiProblems, HttpProblem, Public, requestCause } from '@crossdock/service';
import { Channels } from '../persistence/channels';
import { isSignedBy } from '../shopify-order';
import { TakeInOrder } from '../take-in-order';
import { TakenView } from './channel.dto';

/** The one topic whose body is a new order; a shop may send others, which change nothing here. */
const newOrder = 'orders/create';

@ApiTags('webhooks')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly channels: Channels,
    private readonly intake: TakeInOrder,
  ) {}

  // No token: the HMAC over the raw body is the caller's credential.
  @Post('shopify/:channel')
  @HttpCode(200)
  @Public()
  @AnyBody()
  @ApiOperation({
    operationId: 'receiveShopifyOrder',
    summary: 'Shopify order webhook (topic orders/create)',
    description:
      'The HMAC is checked against the raw body; what is signed is stored raw, then read. A body that is no order is parked with a case and still answered 200, since sending it again would not help. Another topic is kept and changes nothing.',
  })
  @ApiHeader({ name: 'X-Shopify-Hmac-Sha256', required: true })
  @ApiHeader({ name: 'X-Shopify-Webhook-Id', required: false })
  @ApiHeader({ name: 'X-Shopify-Topic', required: false, example: 'orders/create' })
  @ApiBody({ schema: { type: 'object', additionalProperties: true }, description: "Shopify's Order resource" })
  @ApiOkResponse({ type: TakenView })
  @ApiProblems(401, 404, 413)
  async receive(
    @Param('channel') name: string,
    @Headers('x-shopify-hmac-sha256') signature: string | undefined,
    @Headers('x-shopify-webhook-id') webhookId: string | undefined,
    @Headers('x-shopify-topic') topic = newOrder,
    @Req() request: RawBodyRequest<unknown>,
  ): Promise<TakenView> {
    const channel = await this.channels.get(name);
    const body = request.rawBody ?? Buffer.alloc(0);
    if (!channel.webhookSecret || !signature || !isSignedBy(channel.webhookSecret, body, signature))
      throw new HttpProblem(
        401,
        'SIGNATURE_INVALID',
        'X-Shopify-Hmac-Sha256 must be the base64 HMAC-SHA256 of the raw body with the secret of the channel',
        [],
        { 'www-authenticate': 'Shopify-Hmac-Sha256' }, // RFC 9110, section 15.5.2: a 401 names how to come in
      );
    const cause = { ...requestCause(), actor: `channel:${name}` };
    const id = randomUUID();
    // Without a webhook id the body itself tells whether it came before.
    const deliveryId = webhookId ?? createHash('sha256').update(body).digest('hex');
    const receipt = { id, channel: name, deliveryId, topic, body, correlationId: cause.correlationId };
    if (topic !== newOrder) return this.intake.keep(receipt, `topic ${topic} is no new order`);
    // A signed body is never turned away: under a webhook id that is taken it is a delivery of its own.
    return this.intake.take(receipt, channel, cause, 'own-delivery');
  }
}
