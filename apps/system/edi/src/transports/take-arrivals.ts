import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Lanes } from '../inbound/lanes';
import { ReceiveFile } from '../inbound/receive-file';
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
      const { id } = await this.receiver.store({ ...arrival, lane: partner }, cause());
      this.workOn(id, partner);
    };
  }

  workOn(id: string, lane: string): void {
    this.lanes.add(lane, () => this.receiver.processQuietly(id, cause()));
  }
}

const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
