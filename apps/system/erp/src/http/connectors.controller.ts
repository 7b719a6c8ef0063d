import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CapabilityDto, ConnectorsView, viewOfConnectors } from '@crossdock/connectors';
import { ApiProblems, Scopes } from '@crossdock/service';
import { ErpConnectors } from '../connectors';

@ApiTags('connectors')
@ApiExtraModels(CapabilityDto)
@Controller('v1/connectors')
export class ConnectorsController {
  constructor(private readonly connectors: ErpConnectors) {}

  @Get()
  @Scopes('erp:read')
  @ApiOperation({ operationId: 'listErpConnectors', summary: 'The ERPs, what they can do and whom they serve' })
  @ApiOkResponse({ type: ConnectorsView })
  @ApiProblems(401, 403)
  list(): ConnectorsView {
    return viewOfConnectors(this.connectors);
  }
}
