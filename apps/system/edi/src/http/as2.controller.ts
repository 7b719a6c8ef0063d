import { randomUUID } from 'node:crypto';
import { Controller, Headers, HttpCode, type OnModuleInit, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems, HttpProblem, Public } from '@crossdock/service';
import { maxAs2Bytes } from '../config';
import { Partners } from '../persistence/partners';
import { quoteIfNeeded, unquote } from '../transports/as2/mime';
import { ReceiveAs2 } from '../transports/as2/receive-as2';
import { fileBody, handOnAsStreams } from './file-body';

const messageTypes = ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'multipart/signed'];
/** Headers that say something about the message itself. */
const kept =
  /^(as2-.*|message-id|subject|date|content-.*|mime-version|disposition-notification-.*|receipt-delivery-option|user-agent)$/;

@ApiTags('as2')
@Controller('v1/as2')
export class As2Controller implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly partners: Partners,
    private readonly receiver: ReceiveAs2,
  ) {}

  onModuleInit(): void {
    handOnAsStreams(this.host, messageTypes);
  }

  // No token: the signature in the message is the caller's credential.
  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'receiveAs2Message',
    summary: 'AS2 message of a partner (RFC 4130)',
    description:
      'Signed and encrypted. Kept as it came, then opened; the answer is the receipt, signed when asked so. The same Message-ID again gets the same receipt and does nothing again. Receipts by another connection are not offered. 32 MiB at most (EDI_MAX_AS2_BYTES).',
  })
  @ApiHeader({ name: 'AS2-From', required: true, example: 'ERNSH' })
  @ApiHeader({ name: 'AS2-To', required: true, example: 'NORTHWIND' })
  @ApiHeader({ name: 'Message-ID', required: true, example: '<1@ernsh.example>' })
  @ApiConsumes(...messageTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({
    description: 'The receipt, multipart/signed or multipart/report; empty when none was asked for',
    content: { 'multipart/signed': { schema: { type: 'string', format: 'binary' }, example: '--=_1…' } },
  })
  @ApiProblems(400, 403, 413, 415, 501)
  async receive(
    @Req() request: FastifyRequest,
    @Headers('as2-from') from: string | undefined,
    @Headers('as2-to') to: string | undefined,
    @Headers('message-id') messageId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (!from || !to || !messageId)
      throw new HttpProblem(400, 'AS2_HEADERS_MISSING', 'AS2-From, AS2-To and Message-ID say whose message it is');
    const partner = await this.partners.byAs2(unquote(from), unquote(to));
    if (!partner) throw new HttpProblem(403, 'AS2_PARTNER_UNKNOWN', `no partner sends from ${from} to ${to}`);
    if (request.headers['receipt-delivery-option'])
      throw new HttpProblem(
        501,
        'ASYNCHRONOUS_RECEIPT',
        'the receipt is the answer: leave Receipt-Delivery-Option out',
      );
    const body = fileBody(request, maxAs2Bytes(), messageTypes);
    const receipt = await this.receiver.receive(partner, messageId.slice(0, 500), keptHeaders(request), body);
    if (!receipt) return undefined;
    void reply.headers({
      'as2-version': '1.0',
      'as2-from': quoteIfNeeded(unquote(to)),
      'as2-to': quoteIfNeeded(unquote(from)),
      'message-id': `<${randomUUID()}@crossdock>`,
      'mime-version': '1.0',
    });
    return new StreamableFile(receipt.body, { type: receipt.contentType, length: receipt.body.length });
  }
}

const keptHeaders = ({ headers }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (kept.test(name) && typeof value === 'string' ? [[name, value]] : [])),
  ); // prettier-ignore
