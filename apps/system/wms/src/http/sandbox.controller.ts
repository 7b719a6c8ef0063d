import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '@crossdock/persistence';
import { ApiProblems, Scopes } from '@crossdock/service';
import { NodesSetup } from './wms.dto';

@ApiTags('sandbox')
@Controller('v1')
export class SandboxController {
  constructor(private readonly database: Database) {}

  @Put('sandbox/nodes')
  @Scopes('sandbox:manage')
  @ApiOperation({ operationId: 'setUpNodes', summary: 'Set up the warehouses of the sandbox' })
  @ApiOkResponse({ type: NodesSetup })
  @ApiProblems(400, 401, 403)
  async setUp(@Body() { nodes }: NodesSetup): Promise<NodesSetup> {
    await this.database.query(
      `INSERT INTO node (node, legal_entity, sscc_prefix) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
       ON CONFLICT (node) DO UPDATE SET legal_entity = excluded.legal_entity, sscc_prefix = excluded.sscc_prefix`,
      [nodes.map((node) => node.node), nodes.map((node) => node.legalEntity), nodes.map((node) => node.ssccPrefix)],
    );
    return { nodes };
  }
}
