import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  SetMetadata,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Envelope } from '@crossdock/contracts';
import { ParkedMessages } from './parked-messages';
import {
  asResource,
  DiscardRequest,
  ParkedMessageList,
  ParkedMessageView,
  ParkedQuery,
  ReplayRequest,
} from './parked-messages.dto';

// The guard of @crossdock/service reads this key; importing its decorator would make the two libs depend on each other.
const Scopes = (...scopes: string[]) => SetMetadata('crossdock:scopes', scopes);

// Without content: the document gives refusals their problem details.
const ApiRefusals = (...statuses: number[]) =>
  applyDecorators(...statuses.map((status) => ApiResponse({ status, description: '' })));

interface AuthenticatedRequest {
  caller?: { actor?: string };
}

/** What this service could not handle: look, correct and replay, or give up. */
@ApiTags('parked messages')
@Controller('v1/parked-messages')
@Scopes('parked:manage')
export class ParkedMessagesController {
  constructor(private readonly parked: ParkedMessages) {}

  @Get()
  @ApiOperation({ operationId: 'listParkedMessages', summary: 'List parked messages, oldest first' })
  @ApiOkResponse({ type: ParkedMessageList })
  async list(@Query() { limit, ...filter }: ParkedQuery): Promise<ParkedMessageList> {
    const rows = await this.parked.list({ ...filter, limit: limit ? Number(limit) : undefined });
    return { items: rows.map(asResource) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'readParkedMessage', summary: 'One parked message with its payload and history' })
  @ApiOkResponse({ type: ParkedMessageView })
  @ApiRefusals(404)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<ParkedMessageView> {
    return asResource(await this.parked.get(id));
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'replayParkedMessage',
    summary: 'Try it again now, corrected or as it is; the status in the answer says what came of it',
  })
  @ApiOkResponse({ type: ParkedMessageView })
  @ApiRefusals(404, 409, 422)
  async replay(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplayRequest,
    @Req() request: AuthenticatedRequest,
  ): Promise<ParkedMessageView> {
    const correction = { data: body?.data, envelope: body?.envelope as unknown as Envelope | undefined };
    return asResource(await this.parked.replay(id, actorOf(request), correction));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'discardParkedMessage',
    summary: 'Give it up, with a reason; what lined up behind it goes on',
  })
  @ApiOkResponse({ type: ParkedMessageView })
  @ApiRefusals(404, 409)
  async discard(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DiscardRequest,
    @Req() request: AuthenticatedRequest,
  ): Promise<ParkedMessageView> {
    return asResource(await this.parked.discard(id, actorOf(request), reason));
  }
}

const actorOf = (request: AuthenticatedRequest): string => request.caller?.actor ?? 'unknown';
