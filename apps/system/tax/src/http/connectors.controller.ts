import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Scopes } from '@crossdock/service';
import { TaxConnectors } from '../connectors';
import { CapabilityDto, TaxConnectorsResponse } from './tax.dto';

@ApiTags('connectors')
@ApiExtraModels(CapabilityDto)
@Controller('v1/connectors')
export class ConnectorsController {
  constructor(private readonly connectors: TaxConnectors) {}

  @Get()
  @Scopes('tax:read')
  @ApiOperation({ operationId: 'listTaxConnectors', summary: 'The tax engines, what they can do and whom they serve' })
  @ApiOkResponse({ type: TaxConnectorsResponse })
  @ApiProblems(401, 403)
  list(): TaxConnectorsResponse {
    const connectors = this.connectors.connectors.map(({ vendor, capabilities }) => ({ vendor, capabilities }));
    return { connectors, rules: [...this.connectors.rules] };
  }
}
