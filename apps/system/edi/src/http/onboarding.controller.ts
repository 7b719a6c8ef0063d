import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { SelfTests } from '../self-test/self-test';
import { templates } from '../templates';
import { CreatePartner, type NewPartner } from '../templates/create-partner';
import { givenProfile } from './given-profile';
import { PartnerView } from './lists.dto';
import { NewPartnerSetup, SampleOrder, SelfTestView, TemplateList } from './onboarding.dto';

/** New partners: from a template to a self-test that finds nothing missing. */
@ApiTags('partners')
@Controller('v1')
export class OnboardingController {
  constructor(
    private readonly partners: CreatePartner,
    private readonly selfTests: SelfTests,
  ) {}

  @Get('partner-templates')
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listTemplates', summary: 'What a new partner may begin from' })
  @ApiOkResponse({ type: TemplateList })
  @ApiProblems(401, 403)
  templates(): TemplateList {
    return { templates: templates.map(({ maps, ...each }) => ({ ...each, maps: maps.map(({ kind }) => kind) })) as TemplateList['templates'] };
  } // prettier-ignore

  @Post('partners')
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'createPartner',
    summary: 'Begin with a trading partner from a template',
    description: 'Its profile is the template’s with what is given over it; its document maps are in use at once.',
  })
  @ApiCreatedResponse({ type: PartnerView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async create(@Body() setup: NewPartnerSetup): Promise<PartnerView> {
    const given: NewPartner = { ...setup, profile: givenProfile(setup.profile) };
    return (await this.partners.create(given, requestCause().actor)) as PartnerView;
  }

  @Get('partners/:id/self-test')
  @Scopes('edi:read')
  @ApiOperation({
    operationId: 'selfTest',
    summary: 'What a partner still lacks, and what would be right',
    description: 'The sample is the order of its map’s first test file; post one of the partner’s own instead.',
  })
  @ApiOkResponse({ type: SelfTestView })
  @ApiProblems(401, 403, 404)
  selfTest(@Param('id') id: string): Promise<SelfTestView> {
    return this.selfTests.run(id);
  }

  @Post('partners/:id/self-test')
  @HttpCode(200)
  @Scopes('edi:read')
  @ApiOperation({
    operationId: 'selfTestWith',
    summary: 'The same with an order of the partner’s',
    description: 'Read by its map, and answered by the 855, 856 and 810 that it would get; nothing is kept or sent.',
  })
  @ApiOkResponse({ type: SelfTestView })
  @ApiProblems(400, 401, 403, 404)
  selfTestWith(@Param('id') id: string, @Body() { document }: SampleOrder): Promise<SelfTestView> {
    return this.selfTests.run(id, document);
  }
}
