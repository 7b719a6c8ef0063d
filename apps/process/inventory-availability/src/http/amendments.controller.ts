import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BackorderAmendmentRequest, BackorderAmendmentResponse } from '@crossdock/contracts';
import { ApiProblems, Scopes } from '@crossdock/service';
import { AmendBackorders } from '../sourcing/amend-backorders';

@ApiTags('allocations')
@Controller('v1')
export class AmendmentsController {
  constructor(private readonly backorders: AmendBackorders) {}

  @Post('backorder-amendments')
  @HttpCode(200)
  @Scopes('stock:hold')
  @ApiOperation({
    operationId: 'amendBackorders',
    summary: 'Change how much of an order waits for stock',
    description:
      'Each amendment as a whole or not at all; a repeat gets the first answer. More waits behind whoever asked before.',
  })
  @ApiOkResponse({ type: BackorderAmendmentResponse })
  @ApiProblems(400, 401, 403, 503)
  async amend(@Body() { amendments }: BackorderAmendmentRequest): Promise<BackorderAmendmentResponse> {
    return { amendments: await Promise.all(amendments.map((each) => this.backorders.amend(each))) };
  }
}
