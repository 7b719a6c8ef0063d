import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Scopes } from '@crossdock/service';
import { Exceptions } from '../persistence/exceptions';
import { RetryException } from '../retry-exception';
import { ExceptionDto, ExceptionList, ExceptionQuery, RetryResult } from './operations.dto';

@ApiTags('exceptions')
@Controller('v1/exceptions')
export class ExceptionsController {
  constructor(
    private readonly exceptions: Exceptions,
    private readonly retryException: RetryException,
  ) {}

  @Get()
  @Scopes('operations:read')
  @ApiOperation({
    operationId: 'listExceptions',
    summary: 'What stands still until somebody decides, in groups and one by one',
  })
  @ApiOkResponse({ type: ExceptionList })
  @ApiProblems(400, 401, 403)
  async list(@Query() { limit, ...filter }: ExceptionQuery): Promise<ExceptionList> {
    const [groups, exceptions] = await Promise.all([
      this.exceptions.groups(filter),
      this.exceptions.list(filter, Math.min(Number(limit ?? 100), 1000)),
    ]);
    return { groups, exceptions };
  }

  @Get(':id')
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'readException', summary: 'One exception' })
  @ApiOkResponse({ type: ExceptionDto })
  @ApiProblems(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ExceptionDto> {
    return this.exceptions.get(id);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'retryException',
    summary: 'Try again what stood still',
    description:
      'Asks the owning service to try again now. It closes the exception by an event when it went well, so the list follows a moment later.',
  })
  @ApiOkResponse({ type: RetryResult })
  @ApiProblems(401, 403, 404, 409, 422, 503)
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<RetryResult> {
    return this.retryException.retry(id);
  }
}
