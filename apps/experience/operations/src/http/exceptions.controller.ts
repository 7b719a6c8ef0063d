import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Scopes } from '@crossdock/service';
import { Exceptions } from '../persistence/exceptions';
import { AskOwner } from '../ask-owner';
import {
  DiscardRequest,
  ExceptionDto,
  ExceptionList,
  ExceptionQuery,
  ParkedMessageDto,
  RetryRequest,
  RetryResult,
} from './operations.dto';

@ApiTags('exceptions')
@Controller('v1/exceptions')
export class ExceptionsController {
  constructor(
    private readonly exceptions: Exceptions,
    private readonly owner: AskOwner,
  ) {}

  @Get()
  @Scopes('operations:read')
  @ApiOperation({
    operationId: 'listExceptions',
    summary: 'What stands still until somebody decides, in groups and one by one',
  })
  @ApiOkResponse({ type: ExceptionList })
  @ApiProblems(400, 401, 403)
  async list(@Query() { limit = '100', after, ...filter }: ExceptionQuery): Promise<ExceptionList> {
    const [groups, page] = await Promise.all([
      this.exceptions.groups(filter),
      this.exceptions.list(filter, Number(limit), after),
    ]);
    return { groups, ...page };
  }

  @Get(':id')
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'readException', summary: 'One exception' })
  @ApiOkResponse({ type: ExceptionDto })
  @ApiProblems(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ExceptionDto> {
    return this.exceptions.get(id);
  }

  @Get(':id/message')
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'readExceptionMessage',
    summary: 'The message that could not be handled, to be corrected',
  })
  @ApiOkResponse({ type: ParkedMessageDto })
  @ApiProblems(400, 401, 403, 404, 409, 503)
  message(@Param('id', ParseUUIDPipe) id: string): Promise<ParkedMessageDto> {
    return this.owner.readMessage(id);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'retryException',
    summary: 'Try again what stood still, corrected if a correction is given',
    description:
      'Asks the owning service to try again now. It closes the exception by an event when it went well, so the list follows a moment later.',
  })
  @ApiOkResponse({ type: RetryResult })
  @ApiProblems(400, 401, 403, 404, 409, 422, 503)
  retry(@Param('id', ParseUUIDPipe) id: string, @Body() correction: RetryRequest): Promise<RetryResult> {
    return this.owner.retry(id, correction ?? {});
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'discardException',
    summary: 'Give a message up that could not be handled; what lined up behind it goes on',
  })
  @ApiOkResponse({ type: RetryResult })
  @ApiProblems(400, 401, 403, 404, 409, 503)
  discard(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DiscardRequest): Promise<RetryResult> {
    return this.owner.discard(id, reason);
  }
}
