import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EdiDocumentPage, EdiDocumentQuery, EdiDocumentWhole } from '@crossdock/contracts';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { RetryDocument } from '../inbound/retry-document';
import { ReleaseDocument } from '../outbound/release-document';
import { ResendDocument } from '../outbound/resend-document';
import { Documents } from '../persistence/documents';
import { Obligations } from '../persistence/obligations';
import { DocumentViews } from './document-views';
import { DocumentRetried, ObligationList, ObligationQuery, Release, Resending, ShipNoticeCorrected } from './edi.dto';
import { summaryOf } from './lists.dto';

/** Documents by partner and order: raw and readable, what is owed, and what people do about them. */
@ApiTags('documents')
@Controller('v1')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly views: DocumentViews,
    private readonly obligations: Obligations,
    private readonly retries: RetryDocument,
    private readonly resends: ResendDocument,
    private readonly releases: ReleaseDocument,
  ) {}

  @Get('documents')
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listDocuments', summary: 'Documents in and out, newest first, page by page' })
  @ApiOkResponse({ type: EdiDocumentPage })
  @ApiProblems(400, 401, 403)
  async find(@Query() { set, limit = '500', ...filter }: EdiDocumentQuery): Promise<EdiDocumentPage> {
    const found = await this.documents.list({ ...filter, setId: set }, Number(limit));
    const documents = found.slice(0, Number(limit)).map(summaryOf);
    return { documents, next: found.length > documents.length ? documents.at(-1)!.id : undefined };
  }

  @Get('documents/:id')
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'readDocument', summary: 'A document, raw and readable side by side' })
  @ApiOkResponse({ type: EdiDocumentWhole })
  @ApiProblems(400, 401, 403, 404)
  read(@Param('id', ParseUUIDPipe) id: string): Promise<EdiDocumentWhole> {
    return this.views.of(id);
  }

  @Post('documents/:id/retry')
  @HttpCode(200)
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'retryDocument',
    summary: 'Take a parked document again, or send a held one, after its profile was put right',
  })
  @ApiOkResponse({ type: DocumentRetried })
  @ApiProblems(400, 401, 403, 404, 409)
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<DocumentRetried> {
    return this.retries.retry(id, requestCause());
  }

  @Post('documents/:id/release')
  @HttpCode(204)
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'releaseDocument',
    summary: 'Send a held document although it does not agree',
    description: 'The reason stands in the case that it closes. What its partner could not read stays held.',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  release(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: Release): Promise<void> {
    return this.releases.release(id, reason, requestCause());
  }

  @Post('documents/:id/correct')
  @HttpCode(200)
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'correctShipNotice',
    summary: 'Put a held ship notice right, and try it again',
    description: 'What the warehouse told wrongly: carrier, bill of lading, time, packages. What is left out stays.',
  })
  @ApiOkResponse({ type: DocumentRetried })
  @ApiProblems(400, 401, 403, 404, 409)
  correct(@Param('id', ParseUUIDPipe) id: string, @Body() correction: ShipNoticeCorrected): Promise<DocumentRetried> {
    return this.releases.correct(id, correction, requestCause());
  }

  @Post('documents/:id/resend')
  @HttpCode(204)
  @Scopes('edi:manage')
  @ApiOperation({ operationId: 'resendDocument', summary: 'Send a document once more' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async resend(@Param('id', ParseUUIDPipe) id: string, @Body() { controlNumbers }: Resending): Promise<void> {
    await this.resends.resend(id, controlNumbers, requestCause());
  }

  @Get('obligations')
  @Scopes('edi:read')
  @ApiOperation({
    operationId: 'listObligations',
    summary: 'What is outstanding or overdue between us and partners',
    description: 'Acknowledgements that they owe; 855, 856 and 810 that we owe. The clocks are in each profile.',
  })
  @ApiOkResponse({ type: ObligationList })
  @ApiProblems(400, 401, 403)
  async owed(@Query() { overdue, limit: asked, ...filter }: ObligationQuery): Promise<ObligationList> {
    const limit = Math.max(1, Number(asked ?? 500));
    const found = await this.obligations.list({ ...filter, overdue: overdue === 'true' }, limit);
    return {
      obligations: found.map(({ kind, partner, documentId, customerPo, orderNumber, dueAt, overdue: late }) => ({
        kind, partner, documentId, customerPo: customerPo ?? undefined, orderNumber: orderNumber ?? undefined, dueAt: new Date(dueAt).toISOString(), overdue: late,
      })),
      next: found.length === limit ? found.at(-1)?.place : undefined,
    };
  } // prettier-ignore
}
