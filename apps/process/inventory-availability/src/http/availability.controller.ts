import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Scopes } from '@crossdock/service';
import { ReadAvailability } from '../availability/read-availability';
import { AvailabilityBatch, AvailabilityList, AvailabilityQuery } from './availability.dto';

@ApiTags('availability')
@Controller('v1/availability')
export class AvailabilityController {
  constructor(private readonly availability: ReadAvailability) {}

  @Get()
  @Scopes('stock:read')
  @ApiOperation({
    operationId: 'readAvailability',
    summary: 'What can be promised, by item, node, channel and date',
    description: 'From a projection of stated age; holds and allocations never rely on it.',
  })
  @ApiOkResponse({ type: AvailabilityList })
  @ApiProblems(400, 401, 403, 503)
  read(@Query() { sku, ...query }: AvailabilityQuery): Promise<AvailabilityList> {
    return this.availability.read({ ...query, skus: sku.split(',') });
  }

  @Post('queries')
  @HttpCode(200)
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'queryAvailability', summary: 'The same for up to 1,000 items' })
  @ApiOkResponse({ type: AvailabilityList })
  @ApiProblems(400, 401, 403, 503)
  query(@Body() body: AvailabilityBatch): Promise<AvailabilityList> {
    return this.availability.read(body);
  }
}
