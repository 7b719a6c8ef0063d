import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '@crossdock/persistence';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { Cases } from '../persistence/cases';
import { CaseClosing } from './edi.dto';

/** What people decide about what waits. */
@ApiTags('cases')
@Controller('v1')
export class CasesController {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
  ) {}

  @Post('cases/:id/close')
  @HttpCode(204)
  @Scopes('edi:manage')
  @ApiOperation({ operationId: 'closeCase', summary: 'Close a case about which nothing more is to be done' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async close(@Param('id', ParseUUIDPipe) id: string, @Body() { resolution }: CaseClosing): Promise<void> {
    await this.database.transaction((tx) => this.cases.closeOne(tx, id, resolution, requestCause()));
  }
}
