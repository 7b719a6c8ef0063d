import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessTimers } from '@crossdock/process';
import { orders } from '../order.process';
import { AdvanceInTurn } from './advance-in-turn';

/** Orders that nobody advanced to the end, because a peer or this service was down, are taken further when their timer is due. */
@Injectable()
export class ResumeOrders implements OnModuleInit {
  constructor(
    private readonly timers: ProcessTimers,
    private readonly inTurn: AdvanceInTurn,
  ) {}

  onModuleInit(): void {
    this.timers.on(orders, 'resume', async (tx, due) => {
      tx.afterCommit(() => this.inTurn.begin(due.map((timer) => timer.instanceId)));
    });
  }
}
