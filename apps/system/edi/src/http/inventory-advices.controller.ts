import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@crossdock/contracts';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { RequestInventoryAdvices } from '../outbound/request-inventory-advices';

class AdviceRequested {
  @Id({ description: 'The 846 carries its first eight characters as reference' }) requestId!: string;
}

@ApiTags('partners')
@Controller('v1/partners')
export class InventoryAdvicesController {
  constructor(private readonly advices: RequestInventoryAdvices) {}

  @Post(':id/inventory-advices')
  @HttpCode(202)
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'requestInventoryAdvice',
    summary: 'Tell a partner now what there is in stock',
    description: 'Announced to whoever knows the stock; the 846 follows.',
  })
  @ApiAcceptedResponse({ type: AdviceRequested })
  @ApiProblems(401, 403, 404, 422)
  request(@Param('id') id: string): Promise<AdviceRequested> {
    return this.advices.request(id, requestCause());
  }
}
