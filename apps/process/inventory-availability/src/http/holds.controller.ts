import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import {
  ApiProblems,
  type Caller,
  CurrentCaller,
  HotRoute,
  IdempotencyKey,
  requestHash,
  Scopes,
} from '@crossdock/service';
import { ResolveHolds } from '../holds/resolve-holds';
import { orRefuse, TakeHolds } from '../holds/take-holds';
import { HoldBody, HoldView, PostBody, ResolutionsBody, ResolutionsView, ResolvedView } from './holds.dto';

@ApiTags('holds')
@Controller('v1/holds')
export class HoldsController {
  constructor(
    private readonly holds: TakeHolds,
    private readonly resolutions: ResolveHolds,
  ) {}

  @Post()
  @HotRoute()
  @Scopes('stock:hold')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({
    operationId: 'takeHolds',
    summary: 'Hold stock for a cart, a quote or an order',
    description: 'Repeating an Idempotency-Key gets the first answer. Nothing held: 409 NOTHING_HELD.',
  })
  @ApiCreatedResponse({ type: HoldView })
  @ApiProblems(400, 401, 403, 409, 422, 503)
  async take(@Body() body: HoldBody, @IdempotencyKey() key: string, @CurrentCaller() caller: Caller) {
    const { legalEntity, reference, kind, mode = 'all-or-nothing', channel, expiresInSeconds: seconds, lines } = body;
    const request = { legalEntity, reference, kind, mode, channel, seconds, lines };
    return orRefuse(await this.holds.take({ ...request, caller: caller.sub, key, bodyHash: requestHash(body) }));
  }

  @Post(':holdId/post')
  @HttpCode(200)
  @Scopes('stock:hold')
  @ApiOperation({
    operationId: 'postHold',
    summary: 'What was held has left: on-hand falls with it, once',
    description: 'With source and sequence the goods leave once even when that source tells of them too.',
  })
  @ApiOkResponse({ type: ResolvedView })
  @ApiProblems(400, 401, 403, 404, 409, 503)
  post(@Param('holdId', ParseUUIDPipe) holdId: string, @Body() body: PostBody): Promise<ResolvedView> {
    return this.resolutions.resolve({ ...body, holdId, action: 'post' });
  }

  @Post(':holdId/void')
  @HttpCode(200)
  @Scopes('stock:hold')
  @ApiOperation({ operationId: 'voidHold', summary: 'Give back what was held, once' })
  @ApiOkResponse({ type: ResolvedView })
  @ApiProblems(401, 403, 404, 409, 503)
  void(@Param('holdId', ParseUUIDPipe) holdId: string): Promise<ResolvedView> {
    return this.resolutions.resolve({ holdId, action: 'void' });
  }

  @Post(':holdId/confirm')
  @HttpCode(200)
  @Scopes('stock:hold')
  @ApiOperation({ operationId: 'confirmHold', summary: 'A soft hold becomes firm: it ends no more by itself' })
  @ApiOkResponse({ type: ResolvedView })
  @ApiProblems(401, 403, 404, 409, 503)
  confirm(@Param('holdId', ParseUUIDPipe) holdId: string): Promise<ResolvedView> {
    return this.resolutions.resolve({ holdId, action: 'confirm' });
  }

  @Post('resolutions')
  @HttpCode(200)
  @Scopes('stock:hold')
  @ApiOperation({ operationId: 'resolveHolds', summary: 'Post, void or confirm up to 1,000 holds, each on its own' })
  @ApiOkResponse({ type: ResolutionsView })
  @ApiProblems(400, 401, 403, 503)
  async resolve(@Body() { resolutions }: ResolutionsBody): Promise<ResolutionsView> {
    const outcomes = await Promise.allSettled(resolutions.map((each) => this.resolutions.resolve(each)));
    return {
      resolutions: outcomes.map((outcome, index) => {
        const { holdId } = resolutions[index];
        if (outcome.status === 'fulfilled') return { holdId, hold: outcome.value };
        if (outcome.reason instanceof DomainError && outcome.reason.kind !== 'transient') return { holdId, code: outcome.reason.code }; // prettier-ignore
        throw outcome.reason;
      }),
    };
  }
}
