import type { Bench } from './contract';
import { benchHolds, holdOptions } from './stock/bench-holds';

export const program: Bench = {
  name: 'holds-hot',
  summary: 'holds of one hot item through the API, beside a row lock a hold (bar: 5 times)',
  options: holdOptions,
  run: (values, say) => benchHolds('holds-hot', 1, 5, values, say),
};
