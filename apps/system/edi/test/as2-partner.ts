import { createServer, type IncomingMessage, type Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import { freePort } from '@crossdock/testing';
import { pack, unpack } from '../src/transports/as2/message';
import { quoteIfNeeded } from '../src/transports/as2/mime';
import { type Disposition, type Receipt, readReceipt, writeReceipt } from '../src/transports/as2/receipt';
import { newParty, type Party } from './as2-party';

const usual = { digest: 'sha-256', cipher: 'aes-128-cbc' } as const;

/** What can be wrong with a message or a receipt. */
interface Odd {
  /** Signed by somebody else */
  signer?: Party;
  /** Encrypted for somebody else */
  recipient?: Party;
  messageId?: string;
  headers?: Record<string, string>;
  compressed?: boolean;
  /** As it goes over the wire */
  change?: (body: Buffer) => Buffer;
}

/** The other party of AS2: it answers our messages with receipts, and sends us its own. */
export class As2Partner {
  readonly received: { messageId: string; content: string }[] = [];
  /** Receipts of ours that came by a connection of their own */
  readonly receipts: Receipt[] = [];
  /** What it answers to these, one after the other; then 200 */
  readonly refusals: number[] = [];
  /** What its next receipts say; undefined = none */
  says: (right: Disposition) => Disposition | undefined = (right) => right;
  /** Who signs its receipts; undefined = nobody */
  signer?: Party;
  private server?: Server;

  private constructor(
    readonly name: string,
    readonly us: string,
    readonly party: Party,
    private readonly ours: Party,
    readonly port: number,
  ) {
    this.signer = party;
  }

  /** @param us how it calls us */
  static async start(name: string, us: string, ours: Party): Promise<As2Partner> {
    const partner = new As2Partner(name, us, await newParty(name), ours, await freePort());
    await partner.up();
    return partner;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/as2`;
  }

  up(): Promise<void> {
    this.server = createServer((request, response) => {
      if (request.url === '/mdn')
        return void this.keepReceipt(request).then((status) => response.writeHead(status).end());
      this.answer(request).then(
        (receipt) => response.writeHead(200, receipt ? { 'content-type': receipt.contentType } : {}).end(receipt?.body),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
    return new Promise((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  /** Sends us a file. */
  async send(base: string, content: string, odd: Odd = {}): Promise<{ status: number; receipt?: Receipt; raw: Buffer }> {
    const { signer = this.party, recipient = this.ours, messageId = `<${randomUUID()}@partner>`, change = (body) => body } = odd;
    const file = { name: `${messageId.slice(1, 9)}.edi`, content: Buffer.from(content) };
    const { headers, body } = await pack(file, signer.identity, recipient.identity.certificate, { ...usual, compressed: odd.compressed });
    const answer = await fetch(`${base}/v1/as2`, {
      method: 'POST',
      headers: {
        ...headers, 'as2-version': '1.2', 'as2-from': quoteIfNeeded(this.name), 'as2-to': quoteIfNeeded(this.us), 'message-id': messageId,
        'disposition-notification-to': 'edi@partner.example',
        'disposition-notification-options': 'signed-receipt-protocol=optional, pkcs7-signature; signed-receipt-micalg=optional, sha256, sha1',
        ...odd.headers,
      },
      body: new Uint8Array(change(body)),
    }); // prettier-ignore
    const raw = Buffer.from(await answer.arrayBuffer());
    const receipt = await readReceipt({ headers: new Map(answer.headers), body: raw }, [this.ours.identity.certificate]);
    return { status: answer.status, receipt, raw };
  } // prettier-ignore

  /** Sends a receipt by a connection of its own. */
  async sendReceipt(url: string, said: Disposition): Promise<number> {
    const { contentType, body } = await writeReceipt(said, this.signer && { ours: this.signer.identity, digest: 'sha-256' });
    const headers = { 'content-type': contentType, 'as2-from': quoteIfNeeded(this.name), 'as2-to': quoteIfNeeded(this.us), 'message-id': `<${randomUUID()}@partner>` };
    return (await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) })).status;
  } // prettier-ignore

  private async keepReceipt(request: IncomingMessage): Promise<number> {
    const receipt = await readReceipt(await entityOf(request), [this.ours.identity.certificate]);
    if (this.refusals.length > 0) return this.refusals.shift()!;
    this.receipts.push(receipt!);
    return 200;
  }

  private async answer(request: IncomingMessage) {
    const message = await entityOf(request);
    const { headers } = message;
    const { content, mic, digest } = await unpack(message, [this.party.identity], [this.ours.identity.certificate]);
    const messageId = headers.get('message-id')!;
    this.received.push({ messageId, content: content.toString('latin1') });
    const said = this.says({
      messageId,
      disposition: 'processed',
      recipient: this.name,
      mic,
      digest,
      words: 'Received.',
    });
    const later = headers.get('receipt-delivery-option');
    if (later && said) setTimeout(() => void this.sendReceipt(later, said), 20);
    return later
      ? undefined
      : said && writeReceipt(said, this.signer && { ours: this.signer.identity, digest: 'sha-256' });
  }
}

async function entityOf(request: IncomingMessage) {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { headers, body: Buffer.concat(pieces) };
}
