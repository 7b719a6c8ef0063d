import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { ApiProblems, type Caller, CurrentCaller, Scopes } from '@crossdock/service';
import { RuleSets } from '../rules/rule-sets';
import { Decisions } from '../sourcing/decisions';
import { ListBackorders } from '../sourcing/list-backorders';
import { Reallocations } from '../sourcing/reallocations';
import { SimulateSourcing } from '../sourcing/simulate-sourcing';
import { criteria, nodeKinds } from '../sourcing/sourcing-rules';
import { RuleVersionParam, RuleVersionView } from './rules.dto';
import {
  BackorderList,
  BackordersQuery,
  DecisionView,
  SimulationBody,
  SimulationView,
  SourcingRulesDraft,
} from './sourcing.dto';

@ApiTags('sourcing')
@Controller('v1')
export class SourcingController {
  constructor(
    private readonly rules: RuleSets,
    private readonly decisions: Decisions,
    private readonly simulation: SimulateSourcing,
    private readonly reallocations: Reallocations,
    private readonly waiting: ListBackorders,
  ) {}

  @Post('rules/sourcing')
  @Scopes('stock:manage')
  @ApiOperation({ operationId: 'draftSourcingRules', summary: 'Draft from where orders are served' })
  @ApiCreatedResponse({ type: RuleVersionView })
  @ApiProblems(400, 401, 403, 422)
  async draft(@Body() { rules, note }: SourcingRulesDraft, @CurrentCaller() { actor }: Caller): Promise<RuleVersionView> {
    rules.rules.forEach((rule, index) => {
      onlyKnown(rule.criteria, criteria, `/rules/rules/${index}/criteria`);
      onlyKnown(rule.kinds ?? [], nodeKinds, `/rules/rules/${index}/kinds`);
    });
    return { kind: 'sourcing', version: await this.rules.draft('sourcing', rules, note, actor) };
  } // prettier-ignore

  @Post('rules/:kind/:version/simulate')
  @HttpCode(200)
  @Scopes('stock:manage')
  @ApiOperation({
    operationId: 'simulateSourcing',
    summary: 'What a draft would have made of the last orders, beside the active rules',
    description: 'Each order with the stock that it was decided on. Only sourcing rules can be simulated.',
  })
  @ApiOkResponse({ type: SimulationView })
  @ApiProblems(400, 401, 403, 404, 409)
  async simulate(@Param() { kind, version }: RuleVersionParam, @Body() { lastOrders }: SimulationBody): Promise<SimulationView> {
    if (kind !== 'sourcing') throw new DomainError('conflict', 'NOT_SIMULATED', { message: 'only sourcing rules can be simulated' });
    return this.simulation.simulate(version, lastOrders);
  } // prettier-ignore

  @Get('sourcing-decisions/:orderId')
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'readDecision', summary: 'From where an order is served, and why not from elsewhere' })
  @ApiOkResponse({ type: DecisionView })
  @ApiProblems(400, 401, 403, 404)
  async decision(@Param('orderId', ParseUUIDPipe) orderId: string): Promise<DecisionView> {
    const { asked: _, ...decision } = await this.decisions.of(orderId);
    return { ...decision, reallocations: await this.reallocations.of(orderId) };
  }

  @Get('backorders')
  @Scopes('stock:read')
  @ApiOperation({
    operationId: 'listBackorders',
    summary: 'Who waits for stock, in the order of asking, and when it is expected',
  })
  @ApiOkResponse({ type: BackorderList })
  @ApiProblems(400, 401, 403)
  backordersOf(@Query() query: BackordersQuery): Promise<BackorderList> {
    return this.waiting.list(query);
  }
}

function onlyKnown(given: readonly string[], known: readonly string[], pointer: string): void {
  const wrong = given.findIndex((each) => !known.includes(each));
  if (wrong >= 0) throw new DomainError('rejected', 'RULE_INVALID', {}, [{ pointer: `${pointer}/${wrong}`, code: 'UNKNOWN', message: `${given[wrong]} is none of ${known.join(', ')}` }]); // prettier-ignore
}
