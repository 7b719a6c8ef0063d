import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EdiDocumentPage, EdiDocumentQuery, EdiDocumentWhole } from '@crossdock/contracts';
import { ApiProblems, Scopes } from '@crossdock/service';
import { askEdi, ediPath } from '../ask-edi';
import { ReplayDocument } from '../replay-document';
import { DocumentReplay, DocumentReplayed } from './documents.dto';

/** Partners' documents, found by partner and order, read, and done again. */
@ApiTags('documents')
@Controller('v1/documents')
export class DocumentsController {
  constructor(private readonly replays: ReplayDocument) {}

  @Get()
  @Scopes('operations:read')
  @ApiOperation({
    operationId: 'listDocuments',
    summary: 'Documents of partners by partner, purchase order, order, set and state',
    description: 'Newest first, page by page. parked, rejected, held and undelivered wait for somebody.',
  })
  @ApiOkResponse({ type: EdiDocumentPage })
  @ApiProblems(400, 401, 403, 503)
  list(@Query() query: EdiDocumentQuery): Promise<EdiDocumentPage> {
    return askEdi(ediPath('documents'), { limit: '100', ...given(query) });
  }

  @Get(':id')
  @Scopes('operations:read')
  @ApiOperation({
    operationId: 'readDocument',
    summary: 'A document raw and readable side by side, its acknowledgement and its delivery',
  })
  @ApiOkResponse({ type: EdiDocumentWhole })
  @ApiProblems(400, 401, 403, 404, 503)
  read(@Param('id', ParseUUIDPipe) id: string): Promise<EdiDocumentWhole> {
    return askEdi(ediPath('documents', id));
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'replayDocument',
    summary: 'Try a parked or held document again, send an undelivered one now, or a delivered one once more',
    description:
      'Put the cause right first: a code map, a document map. What a partner sent and we rejected its sender has to send anew.',
  })
  @ApiOkResponse({ type: DocumentReplayed })
  @ApiProblems(400, 401, 403, 404, 409, 503)
  replay(@Param('id', ParseUUIDPipe) id: string, @Body() how: DocumentReplay): Promise<DocumentReplayed> {
    return this.replays.replay(id, how ?? {});
  }
}

const given = (query: object): object =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
