import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Scopes } from '@crossdock/service';
import { checkPartner } from '../check-partner';
import { type PartnerProfile, usualProfile } from '../partner';
import { Partners } from '../persistence/partners';
import { PartnerSetup } from './edi.dto';
import { PartnerList } from './lists.dto';

@ApiTags('partners')
@Controller('v1/partners')
export class PartnersController {
  constructor(private readonly partners: Partners) {}

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
    // Members that were not sent do not hide the usual ones.
    const given = JSON.parse(JSON.stringify(profile)) as Partial<PartnerProfile>;
    const whole = { ...usualProfile, ...given };
    checkPartner({ id, ...ids, profile: whole });
    await this.partners.save({ id, ...ids, profile: whole });
    return { ...ids, profile: whole as PartnerSetup['profile'] };
  }

  @Get()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listPartners', summary: 'Trading partners and their profiles' })
  @ApiOkResponse({ type: PartnerList })
  @ApiProblems(401, 403)
  async list(): Promise<PartnerList> {
    return { partners: (await this.partners.all()) as PartnerList['partners'] };
  }
}
