import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Text } from '@crossdock/contracts';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { RequestStatements } from '../outbound/request-statements';

class AdviceRequested {
  @Id({ description: 'The document carries its first eight characters as its number' }) requestId!: string;
}
class CatalogueRequest {
  @Text({ max: 20, optional: true, example: 'ERNSH', description: 'Whose prices; left out = profile.customerNumber' })
  customerNumber?: string;
}

/** Documents that go out when somebody asks for them. */
@ApiTags('partners')
@Controller('v1/partners')
export class RequestsController {
  constructor(private readonly statements: RequestStatements) {}

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
  advice(@Param('id') id: string): Promise<AdviceRequested> {
    return this.statements.request('846', id, requestCause());
  }

  @Post(':id/price-catalogues')
  @HttpCode(202)
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'requestPriceCatalogue',
    summary: 'Tell a partner now its items and prices',
    description: 'Announced to whoever knows the prices of its contract; the 832 follows.',
  })
  @ApiAcceptedResponse({ type: AdviceRequested })
  @ApiProblems(400, 401, 403, 404, 422)
  catalogue(@Param('id') id: string, @Body() asked: CatalogueRequest): Promise<AdviceRequested> {
    return this.statements.request('832', id, requestCause(), asked?.customerNumber);
  }
}
