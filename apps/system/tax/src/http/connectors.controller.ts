import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CapabilityDto, ConnectorsView, viewOfConnectors } from '@crossdock/connectors';
import { ApiProblems, Scopes } from '@crossdock/service';
import { TaxConnectors } from '../connectors';

@ApiTags('connectors')
@ApiExtraModels(CapabilityDto)
@Controller('v1/connectors')
export class ConnectorsController {
  constructor(private readonly connectors: TaxConnectors) {}

  @Get()
  @Scopes('tax:read')
  @ApiOperation({ operationId: 'listTaxConnectors', summary: 'The tax engines, what they can do and whom they serve' })
  @ApiOkResponse({ type: ConnectorsView })
  @ApiProblems(401, 403)
  list(): ConnectorsView {
    return viewOfConnectors(this.connectors);
  }
}
