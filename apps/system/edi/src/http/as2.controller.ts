import { randomUUID } from 'node:crypto';
import { Controller, Headers, HttpCode, type OnModuleInit, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems, handOnAsStreams, HttpProblem, Public, StreamedBody } from '@crossdock/service';
import { maxAs2Bytes } from '../config';
import type { Partner } from '../partner';
import { Partners } from '../persistence/partners';
import { quoteIfNeeded, unquote } from '../transports/as2/mime';
import { ReceiveAs2 } from '../transports/as2/receive-as2';
import { TakeReceipts } from '../transports/as2/take-receipts';
import { fileBody } from './file-body';

const messageTypes = ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'multipart/signed', 'multipart/report'];
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
    private readonly receipts: TakeReceipts,
  ) {}

  onModuleInit(): void {
    handOnAsStreams(this.host, messageTypes);
  }

  // No token: the signature in the message is the caller's credential.
  @Post()
  @StreamedBody()
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'receiveAs2Message',
    summary: 'AS2 message of a partner (RFC 4130)',
    description:
      'Signed and encrypted. Kept as it came, then opened; the answer is the receipt, signed when asked so. The same Message-ID again gets the same receipt and does nothing again. With Receipt-Delivery-Option the answer is empty and the receipt goes there, which must be the host of the partner’s url or its receiptUrl. Receipts for what we sent come here, too. 32 MiB at most (EDI_MAX_AS2_BYTES).',
  })
  @ApiHeader({ name: 'AS2-From', required: true, example: 'ERNSH' })
  @ApiHeader({ name: 'AS2-To', required: true, example: 'NORTHWIND' })
  @ApiHeader({ name: 'Message-ID', required: true, example: '<1@ernsh.example>' })
  @ApiHeader({ name: 'Receipt-Delivery-Option', required: false, example: 'https://as2.ernsh.example/mdn' })
  @ApiConsumes(...messageTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({
    description:
      'The receipt, multipart/signed or multipart/report; empty when none was asked for or it goes elsewhere',
    content: { 'multipart/signed': { schema: { type: 'string', format: 'binary' }, example: '--=_1…' } },
  })
  @ApiProblems(400, 403, 413, 415)
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
    const headers = keptHeaders(request);
    refuseStrangeUrl(headers['receipt-delivery-option'], partner);
    const sent = fileBody(request, maxAs2Bytes(), messageTypes);
    const body = isMultipart(headers) ? await wholeOf(sent) : sent;
    if (
      Buffer.isBuffer(body) &&
      (await this.receipts.take(partner, { headers: new Map(Object.entries(headers)), body }))
    )
      return undefined;
    const content = Buffer.isBuffer(body) ? only(body) : body;
    const receipt = await this.receiver.receive(partner, messageId.slice(0, 500), headers, content);
    if (!receipt) return undefined;
    void reply.headers({
      'as2-version': '1.1',
      'as2-from': quoteIfNeeded(unquote(to)),
      'as2-to': quoteIfNeeded(unquote(from)),
      'message-id': `<${randomUUID()}@crossdock>`,
      'mime-version': '1.0',
    });
    return new StreamableFile(receipt.body, { type: receipt.contentType, length: receipt.body.length });
  }
}

/** A message that is not encrypted, or a receipt. */
const isMultipart = (headers: Record<string, string>): boolean =>
  /^\s*multipart\//i.test(headers['content-type'] ?? '');

/** Whoever knows two names could else have us post to any server of ours. */
function refuseStrangeUrl(wanted: string | undefined, { profile }: Partner): void {
  if (wanted === undefined) return;
  const { url, receiptUrl } = profile.transport!.as2!;
  if (wanted === receiptUrl || (URL.canParse(wanted) && new URL(wanted).origin === new URL(url).origin)) return;
  throw new HttpProblem(403, 'RECEIPT_URL_UNKNOWN', 'Receipt-Delivery-Option must be at the host of the partner’s url, or its receiptUrl');
} // prettier-ignore

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
}

async function* only(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}

const keptHeaders = ({ headers }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (kept.test(name) && typeof value === 'string' ? [[name, value]] : [])),
  ); // prettier-ignore
