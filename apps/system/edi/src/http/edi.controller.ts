import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { ApiProblems, HttpProblem, requestCause, Scopes } from '@crossdock/service';
import { ReceiveFile } from '../inbound/receive-file';
import { DeliverFiles } from '../outbound/deliver-files';
import { Files } from '../persistence/files';
import { FileTaken } from './edi.dto';
import { FileViews } from './file-views';

@ApiTags('edi')
@Controller('v1')
export class EdiController {
  constructor(
    private readonly receiver: ReceiveFile,
    private readonly files: Files,
    private readonly views: FileViews,
    private readonly delivery: DeliverFiles,
  ) {}

  @Post('files')
  @HttpCode(202)
  @Scopes('edi:write')
  @ApiOperation({
    operationId: 'receiveFile',
    summary: 'Hand in an X12 file',
    description:
      'Stored raw before it is read; the same file again is the same file. Answers (TA1, 997 or 999) lie in the partner’s outbox.',
  })
  @ApiConsumes('application/edi-x12', 'text/plain', 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, examples: { interchange: { value: 'ISA*00*…' } } })
  @ApiQuery({ name: 'name', required: false, example: 'po-1007.edi' })
  @ApiAcceptedResponse({ type: FileTaken })
  @ApiProblems(400, 401, 403, 413)
  async receive(@Req() { body }: { body: unknown }, @Query('name') name = 'posted.edi'): Promise<FileTaken> {
    if (!Buffer.isBuffer(body) || body.length === 0)
      throw new HttpProblem(
        400,
        'BODY_MISSING',
        'send the file as application/edi-x12, text/plain or application/octet-stream',
      );
    const cause = requestCause();
    const fileId = await this.receiver.store('http', name.slice(0, 200), body, cause);
    await this.receiver.process(fileId, cause);
    this.delivery.wake();
    return this.views.of(fileId);
  }

  @Get('files/:id')
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'readFile', summary: 'A file as it arrived, byte for byte' })
  @ApiOkResponse({
    content: { 'application/edi-x12': { schema: { type: 'string', format: 'binary' }, example: 'ISA*00*…' } },
  })
  @ApiProblems(400, 401, 403, 404)
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const content = await this.files.content(id);
    if (!content) throw new DomainError('not-found', 'FILE_UNKNOWN', { fileId: id });
    return new StreamableFile(content, { type: 'application/edi-x12' });
  }

  @Post('files/:id/retry')
  @HttpCode(200)
  @Scopes('edi:manage')
  @ApiOperation({ operationId: 'retryFile', summary: 'Read a parked file again, after its partner was put right' })
  @ApiOkResponse({ type: FileTaken })
  @ApiProblems(400, 401, 403, 404)
  async retry(@Param('id', ParseUUIDPipe) id: string): Promise<FileTaken> {
    await this.receiver.process(id, requestCause());
    this.delivery.wake();
    return this.views.of(id);
  }
}
