import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CapabilityDto, ConnectorsView, viewOfConnectors } from '@crossdock/connectors';
import { ApiProblems, Scopes } from '@crossdock/service';
import { WmsConnectors } from '../connectors';

@ApiTags('connectors')
@ApiExtraModels(CapabilityDto)
@Controller('v1/connectors')
export class ConnectorsController {
  constructor(private readonly connectors: WmsConnectors) {}

  @Get()
  @Scopes('wms:read')
  @ApiOperation({
    operationId: 'listWmsConnectors',
    summary: 'The warehouse systems, what they can do and which warehouses they serve',
  })
  @ApiOkResponse({ type: ConnectorsView })
  @ApiProblems(401, 403)
  list(): ConnectorsView {
    return viewOfConnectors(this.connectors);
  }
}
