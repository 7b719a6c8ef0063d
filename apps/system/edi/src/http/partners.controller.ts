import { Body, Controller, Get, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { CodeMapChanges, CodeMaps } from '@crossdock/contracts';
import { ApiProblems, Scopes } from '@crossdock/service';
import { ChangeCodeMaps } from '../change-code-maps';
import { checkPartner } from '../check-partner';
import { usualProfileOf } from '../partner';
import { Partners } from '../persistence/partners';
import { PartnerSetup } from './edi.dto';
import { givenProfile } from './given-profile';
import { PartnerList, PartnerQuery, PartnerView } from './lists.dto';

@ApiTags('partners')
@Controller('v1/partners')
export class PartnersController {
  constructor(
    private readonly partners: Partners,
    private readonly codeMaps: ChangeCodeMaps,
  ) {}

  @Put(':id')
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'savePartner',
    summary: 'Set up a trading partner, or change it',
    description:
      'The id is the name of its folder: letters, digits, . _ and -. What the profile leaves out is as usual.',
  })
  @ApiOkResponse({ type: PartnerSetup })
  @ApiProblems(400, 401, 403, 409, 422)
  async save(@Param('id') id: string, @Body() { profile, ...ids }: PartnerSetup): Promise<PartnerSetup> {
    const given = givenProfile(profile);
    const whole = { ...usualProfileOf(given), ...given };
    checkPartner({ id, ...ids, profile: whole });
    await this.partners.save({ id, ...ids, profile: whole });
    return { ...ids, profile: whole as PartnerSetup['profile'] };
  }

  @Patch(':id/code-maps')
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'changeCodeMaps',
    summary: 'Change single entries of a partner’s code maps',
    description: 'Items, ship-tos, units, carriers, terms; an entry that is null goes, what is not named stays.',
  })
  @ApiOkResponse({ type: CodeMaps })
  @ApiProblems(400, 401, 403, 404, 422)
  change(@Param('id') id: string, @Body() changes: CodeMapChanges): Promise<CodeMaps> {
    return this.codeMaps.change(id, changes);
  }

  @Get(':id')
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'readPartner', summary: 'A trading partner and its profile' })
  @ApiOkResponse({ type: PartnerView })
  @ApiProblems(401, 403, 404)
  async read(@Param('id') id: string): Promise<PartnerView> {
    const found = await this.partners.find(id);
    if (!found) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: id });
    const { maps: _, ...partner } = found;
    return partner as PartnerView;
  }

  @Get()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listPartners', summary: 'Trading partners and their profiles, page by page' })
  @ApiOkResponse({ type: PartnerList })
  @ApiProblems(400, 401, 403)
  async list(@Query() { after = '', limit = '100' }: PartnerQuery): Promise<PartnerList> {
    const found = await this.partners.list(after, Number(limit) + 1);
    const partners = found.slice(0, Number(limit)).map(({ maps: _, ...partner }) => partner) as PartnerView[];
    return { partners, next: found.length > partners.length ? partners.at(-1)!.id : undefined };
  }
}
