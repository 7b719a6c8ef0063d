import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Lanes } from '../inbound/lanes';
import { ReceiveFile } from '../inbound/receive-file';
import { namedBytes } from '../inbound/survey-file';
import type { Keep } from './transport';

/** What a transport hands over is kept raw, then worked on in its partner's lane. */
@Injectable()
export class TakeArrivals {
  constructor(
    private readonly receiver: ReceiveFile,
    private readonly lanes: Lanes,
  ) {}

  keep(partner: string): Keep {
    return async (arrival) => {
      const { id, bytes } = await this.receiver.store({ ...arrival, lane: partner }, cause());
      this.workOn(id, partner, bytes);
    };
  }

  workOn(id: string, lane: string, bytes: number): void {
    this.lanes.add(lane, () => this.receiver.processQuietly(id, cause()), bytes > namedBytes);
  }
}

const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
