import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, HotRoute, Scopes } from '@crossdock/service';
import { ReadAvailability } from '../availability/read-availability';
import { AvailabilityBatch, AvailabilityList, AvailabilityQuery } from './availability.dto';

// Answers are text that is kept in memory, not objects.
const json = 'application/json; charset=utf-8';

@ApiTags('availability')
@Controller('v1/availability')
export class AvailabilityController {
  constructor(private readonly availability: ReadAvailability) {}

  @Get()
  @HotRoute()
  @Scopes('stock:read')
  @ApiOperation({
    operationId: 'readAvailability',
    summary: 'What can be promised, by item, node, channel and date',
    description: 'From a projection of stated age; holds and allocations never rely on it.',
  })
  @ApiOkResponse({ type: AvailabilityList })
  @ApiProblems(400, 401, 403, 503)
  @Header('content-type', json)
  read(@Query() { sku, ...query }: AvailabilityQuery): string | Promise<string> {
    return this.availability.read({ ...query, skus: sku.split(',') });
  }

  @Post('queries')
  @HotRoute()
  @HttpCode(200)
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'queryAvailability', summary: 'The same for up to 1,000 items' })
  @ApiOkResponse({ type: AvailabilityList })
  @ApiProblems(400, 401, 403, 503)
  @Header('content-type', json)
  query(@Body() body: AvailabilityBatch): string | Promise<string> {
    return this.availability.read(body);
  }
}
