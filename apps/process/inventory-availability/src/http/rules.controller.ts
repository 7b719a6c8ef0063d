import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, type Caller, CurrentCaller, Scopes } from '@crossdock/service';
import { RuleSets } from '../rules/rule-sets';
import {
  ChannelPoliciesDraft,
  HoldRulesDraft,
  RuleKindParam,
  RuleSetList,
  RuleVersionParam,
  RuleVersionView,
} from './rules.dto';

/** Rules in versions: a draft never changes; one version is active. */
@ApiTags('rules')
@Controller('v1/rules')
export class RulesController {
  constructor(private readonly rules: RuleSets) {}

  @Post('channels')
  @Scopes('stock:manage')
  @ApiOperation({ operationId: 'draftChannelPolicies', summary: 'Draft what channels may see of stock' })
  @ApiCreatedResponse({ type: RuleVersionView })
  @ApiProblems(400, 401, 403)
  async draftChannels(@Body() { rules, note }: ChannelPoliciesDraft, @CurrentCaller() { actor }: Caller): Promise<RuleVersionView> {
    return { kind: 'channels', version: await this.rules.draft('channels', rules, note, actor) };
  } // prettier-ignore

  @Post('holds')
  @Scopes('stock:manage')
  @ApiOperation({ operationId: 'draftHoldRules', summary: 'Draft how long and how much may be held' })
  @ApiCreatedResponse({ type: RuleVersionView })
  @ApiProblems(400, 401, 403)
  async draftHolds(@Body() { rules, note }: HoldRulesDraft, @CurrentCaller() { actor }: Caller): Promise<RuleVersionView> {
    return { kind: 'holds', version: await this.rules.draft('holds', rules, note, actor) };
  } // prettier-ignore

  @Get(':kind')
  @Scopes('stock:read')
  @ApiOperation({ operationId: 'listRules', summary: 'The last 100 versions, newest first' })
  @ApiOkResponse({ type: RuleSetList })
  @ApiProblems(400, 401, 403)
  async list(@Param() { kind }: RuleKindParam): Promise<RuleSetList> {
    return { versions: (await this.rules.list(kind)) as RuleSetList['versions'] };
  }

  @Post(':kind/:version/activate')
  @HttpCode(200)
  @Scopes('stock:manage')
  @ApiOperation({ operationId: 'activateRules', summary: 'Let a version hold from now on' })
  @ApiOkResponse({ type: RuleVersionView })
  @ApiProblems(400, 401, 403, 404)
  async activate(
    @Param() { kind, version }: RuleVersionParam,
    @CurrentCaller() { actor }: Caller,
  ): Promise<RuleVersionView> {
    await this.rules.activate(kind, version, actor);
    return { kind, version };
  }

  @Post(':kind/roll-back')
  @HttpCode(200)
  @Scopes('stock:manage')
  @ApiOperation({
    operationId: 'rollBackRules',
    summary: 'Activate what the active version superseded; once more, what that one had',
  })
  @ApiOkResponse({ type: RuleVersionView })
  @ApiProblems(400, 401, 403, 409)
  async rollBack(@Param() { kind }: RuleKindParam, @CurrentCaller() { actor }: Caller): Promise<RuleVersionView> {
    return { kind, version: await this.rules.rollBack(kind, actor) };
  }
}
