import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProcessTimers } from '@crossdock/process';
import { orders } from '../order.process';
import { AdvanceOrders } from './advance-orders';

/** Orders that nobody advanced to the end, because a peer or this service was down, are taken further when their timer is due. */
@Injectable()
export class ResumeOrders implements OnModuleInit {
  constructor(
    private readonly timers: ProcessTimers,
    private readonly advanceOrders: AdvanceOrders,
  ) {}

  onModuleInit(): void {
    this.timers.on(orders, 'resume', async (tx, due) => {
      tx.afterCommit(() => void this.advanceOrders.advanceAll(due.map((timer) => timer.instanceId)));
    });
  }
}
