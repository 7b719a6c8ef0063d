import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, HotRoute, IdempotencyKey, peer, Scopes } from '@crossdock/service';
import { type Buyer, CurrentBuyer } from '../buyer';
import { channelName } from '../channel';
import { fitting, isKey } from '../fitting';
import { CartBody, CartHold } from './portal.dto';

@ApiTags('orders')
@Controller('v1/holds')
export class HoldsController {
  private readonly inventory = peer('inventory-availability');

  @Post()
  @HotRoute()
  @Scopes('portal:order')
  @ApiOperation({
    operationId: 'holdCart',
    summary: 'Hold stock for a cart or a quote, for a while',
    description:
      'Every line in full, or 409 NOTHING_HELD. No other channel is promised it meanwhile. An order with these `holdIds` takes it over; else it is given back when its time is over. A repeat with the same Idempotency-Key gets the first answer.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true, example: 'a1b0c442-98fc-4c14-9afb-4c8996fb9242' })
  @ApiCreatedResponse({ type: CartHold })
  @ApiProblems(400, 401, 403, 409, 422, 503)
  async hold(
    @Body() { reference, expiresInSeconds, lines }: CartBody,
    @CurrentBuyer() { sub, customerNumber, legalEntity }: Buyer,
    @IdempotencyKey() key: string,
  ): Promise<CartHold> {
    const { data } = await this.inventory.POST('/v1/holds', {
      body: { legalEntity, channel: channelName, kind: 'soft', reference: fitting(`${customerNumber}:${reference}`, 60), expiresInSeconds, lines },
      params: { header: { 'Idempotency-Key': fitting(`${sub}:${key}`, 200, isKey) } },
    }); // prettier-ignore
    const { expiresAt, lines: held } = data!;
    return {
      reference,
      expiresAt: expiresAt!,
      holdIds: held.flatMap(({ holds }) => holds.map(({ holdId }) => holdId)),
    };
  }
}
