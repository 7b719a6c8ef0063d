import { wholeNumber } from '../programs/program';
import type { Bench } from './contract';
import { measure, pass } from './x12/passes';

/** An operation is an 850 in an interchange of its own, 1 to 12 lines. */
export const program: Bench = {
  name: 'edi-orders',
  summary: 'orders a second from bytes to a checked order and its 997, beside x12-parser, which only cuts the bytes',
  options: {
    orders: { type: 'string', default: '20000', help: 'orders in one round' },
    rounds: { type: 'string', default: '3', help: 'how often each is measured' },
  },
  async run(values) {
    const orders = String(wholeNumber(values, 'orders', 1));
    const measured = await measure(
      'edi-orders',
      wholeNumber(values, 'rounds', 1),
      () => pass('take-once', 'ours', orders),
      () => pass('take-once', 'x12-parser', orders),
    );
    return { ...measured, ordersPerSecond: measured.opsPerSecond };
  },
};
