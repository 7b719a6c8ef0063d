import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  HttpCode,
  type OnModuleInit,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@crossdock/canonical';
import {
  ApiProblems,
  type Caller,
  CurrentCaller,
  handOnAsStreams,
  requestCause,
  Scopes,
  StreamedBody,
} from '@crossdock/service';
import { maxFileBytes } from '../config';
import { Lanes } from '../inbound/lanes';
import { ReceiveFile } from '../inbound/receive-file';
import { namedBytes } from '../inbound/survey-file';
import { DeliverFiles } from '../outbound/deliver-files';
import { Files, laneOfCaller } from '../persistence/files';
import { FileName, FileTaken } from './edi.dto';
import { fileBody, fileTypes } from './file-body';
import { FileViews } from './file-views';
import { OpenToPartners } from './partners-own.guard';

@ApiTags('edi')
@Controller('v1')
export class EdiController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly receiver: ReceiveFile,
    private readonly files: Files,
    private readonly views: FileViews,
    private readonly delivery: DeliverFiles,
    private readonly lanes: Lanes,
  ) {}

  onModuleInit(): void {
    handOnAsStreams(this.host, fileTypes);
  }

  @Post('files')
  @StreamedBody()
  @OpenToPartners()
  @HttpCode(202)
  @Scopes('edi:write')
  @ApiOperation({
    operationId: 'receiveFile',
    summary: 'Hand in an X12 file',
    description:
      'Stored raw, as it streams, before it is read; the same file again is the same file. Up to 1 MiB it is worked on at once; a bigger one is answered as received, and `GET /v1/files/{id}/outcome` says what became of it. A token with a `channel` claim is that partner’s own: interchanges of others in its files are refused (profile.mailboxes). Answers (TA1, 997 or 999) go to the partner’s outbox. 256 MiB at most (EDI_MAX_FILE_BYTES).',
  })
  @ApiConsumes(...fileTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, examples: { interchange: { value: 'ISA*00*…' } } })
  @ApiAcceptedResponse({ type: FileTaken })
  @ApiProblems(400, 401, 403, 413)
  async receive(
    @Req() request: FastifyRequest,
    @CurrentCaller() { channel }: Caller,
    @Query() { name = 'posted.edi' }: FileName,
  ): Promise<FileTaken> {
    const cause = requestCause();
    const lane = channel ?? laneOfCaller(cause.actor);
    const arrival = {
      source: 'http' as const,
      name,
      content: fileBody(request, maxFileBytes()),
      lane,
    };
    const { id, bytes } = await this.receiver.store(arrival, cause);
    if (bytes <= namedBytes) await this.receiver.process(id, cause);
    else this.lanes.add(lane, () => this.receiver.processQuietly(id, cause), true);
    this.delivery.wake();
    return this.views.of(id);
  }

  @Get('files/:id/outcome')
  @OpenToPartners()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'readFileOutcome', summary: 'What became of a file, set by set' })
  @ApiOkResponse({ type: FileTaken })
  @ApiProblems(400, 401, 403, 404)
  async outcome(@Param('id', ParseUUIDPipe) id: string, @CurrentCaller() caller: Caller): Promise<FileTaken> {
    await this.refuseForeign(id, caller);
    return this.views.of(id);
  }

  @Get('files/:id')
  @OpenToPartners()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'readFile', summary: 'A file as it arrived, byte for byte' })
  @ApiOkResponse({
    content: { 'application/edi-x12': { schema: { type: 'string', format: 'binary' }, example: 'ISA*00*…' } },
  })
  @ApiProblems(400, 401, 403, 404)
  async read(@Param('id', ParseUUIDPipe) id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    await this.refuseForeign(id, caller);
    const file = await this.files.find(id);
    if (!file) throw new DomainError('not-found', 'FILE_UNKNOWN', { fileId: id });
    return new StreamableFile(Readable.from(this.files.read(file)), {
      type: 'application/edi-x12',
      length: file.bytes,
    });
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

  /** Of a partner's own token a file of somebody else is as unknown as one that never came. */
  private async refuseForeign(fileId: string, { channel }: Caller): Promise<void> {
    if (channel && (await this.files.mailboxOf(fileId)) !== channel)
      throw new DomainError('not-found', 'FILE_UNKNOWN', { fileId });
  }
}
