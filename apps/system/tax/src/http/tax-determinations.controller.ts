import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { DomainError } from '@crossdock/canonical';
import { TaxDetermination, TaxEstimateRequest, TaxEstimateResponse } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { ApiProblems, Scopes } from '@crossdock/service';
import type { TaxAnswer } from '../connectors/tax-connector';
import { DetermineTax } from '../determine-tax';
import { TaxDocuments } from '../persistence/tax-documents';

@ApiTags('tax determinations')
@Controller('v1/tax-determinations')
export class TaxDeterminationsController {
  constructor(
    private readonly database: Database,
    private readonly determineTax: DetermineTax,
    private readonly documents: TaxDocuments,
  ) {}

  @Post()
  @HttpCode(200)
  @Scopes('tax:write')
  @ApiOperation({
    operationId: 'estimateTax',
    summary: 'Estimate the tax of up to 200 documents',
    description:
      'Safe to repeat: the same document gets its first determination. Other contents under the same id replace an estimate; once it is committed they are a conflict.',
  })
  @ApiOkResponse({ type: TaxEstimateResponse, description: 'One determination a document, in the order of asking' })
  @ApiProblems(400, 401, 403, 409, 413, 422, 503)
  async estimate(@Body() { documents }: TaxEstimateRequest): Promise<TaxEstimateResponse> {
    const answers = await this.database.transaction(async (tx) => {
      const each = await this.determineTax.estimate(tx, documents);
      refuseIfAny(each);
      return each;
    });
    return { documents: answers as TaxDetermination[] };
  }

  @Get(':id')
  @Scopes('tax:read')
  @ApiOperation({
    operationId: 'readTaxDetermination',
    summary: 'One determination, by its order or invoice or by its own number',
  })
  @ApiParam({
    name: 'id',
    description: "Order or invoice id (UUID), or the tax engine's document number",
    example: 'TX-0000017',
  })
  @ApiOkResponse({ type: TaxDetermination })
  @ApiProblems(401, 403, 404)
  async read(@Param('id') id: string): Promise<TaxDetermination> {
    const found = await (isUUID(id) ? this.documents.byId(id) : this.documents.byNumber(id));
    if (!found) throw new DomainError('not-found', 'TAX_DOCUMENT_UNKNOWN', { id });
    return found;
  }
}

/** A batch of estimates is answered as a whole: the first error's kind and code, with every field at fault. */
function refuseIfAny(answers: TaxAnswer[]): void {
  const faults = answers.flatMap((answer, index) => (answer instanceof DomainError ? [{ answer, index }] : []));
  if (faults.length === 0) return;
  const { kind, code, details } = faults[0].answer;
  const errors = faults.flatMap(({ answer, index }) =>
    answer.errors.map((error) => ({ ...error, pointer: `/documents/${index}${error.pointer}` })),
  );
  throw new DomainError(kind, code, details, errors);
}
