import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, HttpProblem, Scopes } from '@crossdock/service';
import { Timeline, type TimelineStep } from '../persistence/timeline';
import type { ReferenceKind } from '../references';
import { TimelineQuery, TimelineView } from './operations.dto';

const kindOf: Record<Exclude<keyof TimelineQuery, 'order' | 'correlation'>, ReferenceKind> = {
  customerPo: 'customer-po',
  channelOrder: 'channel-order',
  shipment: 'shipment',
  invoice: 'invoice',
  erp: 'erp',
  ediControl: 'edi-control',
};
const uuid = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i;

@ApiTags('timeline')
@Controller('v1/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  @Get()
  @Scopes('operations:read')
  @ApiOperation({
    operationId: 'readTimeline',
    summary: 'Every step of an order, found by any of its numbers',
    description: 'Give exactly one number.',
  })
  @ApiOkResponse({ type: TimelineView })
  @ApiProblems(400, 401, 403)
  async read(@Query() query: TimelineQuery): Promise<TimelineView> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined) as [keyof TimelineQuery, string][];
    if (given.length !== 1)
      throw new HttpProblem(
        400,
        'ONE_NUMBER',
        'give exactly one of order, customerPo, channelOrder, shipment, invoice, erp, ediControl, correlation',
      );
    return { steps: await this.find(...given[0]) };
  }

  private find(by: keyof TimelineQuery, value: string): Promise<TimelineStep[]> {
    if (by === 'correlation') return this.timeline.ofCorrelation(value);
    if (by === 'order') return uuid.test(value) ? this.timeline.ofOrder(value) : this.timeline.of('order', value);
    return this.timeline.of(kindOf[by], value);
  }
}
