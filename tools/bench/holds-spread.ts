import type { Bench } from './contract';
import { benchHolds, holdOptions } from './stock/bench-holds';

export const program: Bench = {
  name: 'holds-spread',
  summary: 'holds spread over 10,000 items through the API, beside a row lock a hold (bar: twice)',
  options: holdOptions,
  run: (values, say) => benchHolds('holds-spread', 10_000, 2, values, say),
};
