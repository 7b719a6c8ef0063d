import Big from 'big.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { ApiProblems, Scopes } from '@crossdock/service';
import { Duplicates } from '../persistence/duplicates';
import { Scorecards } from '../persistence/scorecards';
import { DuplicateList, DuplicateQuery, Period, type PunctualityView, ScorecardView } from './figures.dto';

/** How a partner and we are doing: fill rate, punctuality, refusals, what was sent twice. */
@ApiTags('figures')
@Controller('v1')
export class FiguresController {
  constructor(
    private readonly scorecards: Scorecards,
    private readonly duplicates: Duplicates,
  ) {}

  @Get('partners/:id/scorecard')
  @Scopes('edi:read')
  @ApiOperation({
    operationId: 'readScorecard',
    summary: 'Fill rate and punctuality for a partner',
    description:
      'Of the orders that came from the first to the last day (UTC), from the documents about them, whenever these were sent.',
  })
  @ApiOkResponse({ type: ScorecardView })
  @ApiProblems(400, 401, 403, 404, 422)
  async scorecard(@Param('id') partner: string, @Query() { from, to }: Period): Promise<ScorecardView> {
    if (to < from) throw new DomainError('rejected', 'PERIOD_INVALID', {}, [{ pointer: '/to', code: 'INVALID', message: `to must be ${from} or later` }]);
    const end = new Date(Date.parse(`${to}T00:00:00Z`) + 24 * 3600 * 1000).toISOString();
    const { orders, lines, ordered, acknowledged, shipped, invoiced, filled, linesFilled, linesInOrderedUnit, response, shipNotice, invoice, ...acknowledgements } =
      await this.scorecards.of(partner, `${from}T00:00:00.000Z`, end);
    return {
      partner, from, to, orders, lines, quantities: { ordered: plain(ordered), acknowledged: plain(acknowledged), shipped: plain(shipped), invoiced: plain(invoiced) },
      fillRate: rate(filled, ordered), lineFillRate: rate(linesFilled, lines), linesInOrderedUnit, response: rated(response), shipNotice: rated(shipNotice), invoice: rated(invoice),
      acknowledgements,
    };
  } // prettier-ignore

  @Get('duplicates')
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'What partners sent again, and what became of it' })
  @ApiOkResponse({ type: DuplicateList })
  @ApiProblems(400, 401, 403)
  async repeated(@Query() filter: DuplicateQuery): Promise<DuplicateList> {
    const found = await this.duplicates.list(filter);
    return { duplicates: found.map((each) => ({ ...each, fileId: each.fileId ?? undefined })) };
  }
}

const plain = (number: string): string => new Big(number).toFixed();
const rate = (part: Big.BigSource, whole: Big.BigSource): string | undefined =>
  new Big(whole).eq(0) ? undefined : new Big(part).div(whole).round(4, Big.roundHalfUp).toFixed();
const rated = (figures: Omit<PunctualityView, 'rate'>): PunctualityView => ({
  ...figures,
  rate: rate(figures.onTime, figures.onTime + figures.late),
});
