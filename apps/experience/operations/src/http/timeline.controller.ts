import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, HttpProblem, Scopes } from '@crossdock/service';
import { type Page, Timeline, type TimelinePage } from '../persistence/timeline';
import type { ReferenceKind } from '../references';
import { TimelineQuery, TimelineView } from './operations.dto';

type Known = Exclude<keyof TimelineQuery, 'after' | 'limit'>;

const kindOf: Record<Exclude<Known, 'order' | 'correlation'>, ReferenceKind> = {
  po: 'customer-po',
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
    description: 'Give exactly one number; oldest step first, page by page.',
  })
  @ApiOkResponse({ type: TimelineView })
  @ApiProblems(400, 401, 403)
  async read(@Query() { after, limit = '200', ...numbers }: TimelineQuery): Promise<TimelineView> {
    const given = Object.entries(numbers).filter(([, value]) => value !== undefined) as [Known, string][];
    if (given.length !== 1)
      throw new HttpProblem(
        400,
        'ONE_NUMBER',
        'give exactly one of order, po, channelOrder, shipment, invoice, erp, ediControl, correlation',
      );
    return this.find(...given[0], { after, limit: Number(limit) });
  }

  private find(by: Known, value: string, page: Page): Promise<TimelinePage> {
    if (by === 'correlation') return this.timeline.ofCorrelation(value, page);
    if (by === 'order' && uuid.test(value)) return this.timeline.ofOrder(value, page);
    return this.timeline.of(by === 'order' ? 'order' : kindOf[by], value, page);
  }
}
