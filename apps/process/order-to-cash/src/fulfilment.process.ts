import { type FulfilmentRefused, releaseFulfilment, type ReleaseFulfilment } from '@crossdock/contracts';
import { defineProcess } from '@crossdock/process';
import { type Block, closeCase, openCase } from './commands';

export interface FulfilmentData {
  fulfilmentId: string;
  orderId: string;
  orderNumber: string;
  legalEntity: string;
  customerPo?: string;
  openCase?: string;
}
export interface FulfilmentEvents {
  released: { release: ReleaseFulfilment };
  picked: object;
  shipped: { final: boolean };
  reduced: { remaining: number };
  refused: Block & Partial<FulfilmentRefused>;
  retried: { release: ReleaseFulfilment; actor: string };
}
export type FulfilmentState =
  'planned' | 'released' | 'picked' | 'partly-shipped' | 'refused' | 'shipped' | 'withdrawn';

const isFinal = (_: FulfilmentData, event: { final: boolean }) => event.final;
const nothingRemains = (_: FulfilmentData, event: { remaining: number }) => event.remaining === 0;
const reduce = (to: FulfilmentState) => [{ when: nothingRemains, to: 'withdrawn' as const }, { to }];
const ship = [{ when: isFinal, to: 'shipped' as const }, { to: 'partly-shipped' as const }];

/** One release to one node: from the order's holds to the last shipment. */
export const fulfilments = defineProcess<FulfilmentData, FulfilmentEvents, FulfilmentState>({
  name: 'fulfilment',
  initial: 'planned',
  final: ['shipped', 'withdrawn'],
  states: {
    planned: {
      released: { to: 'released', send: (f, { release }) => [releaseFulfilment.of(release, f.legalEntity)] },
    },
    released: {
      picked: { to: 'picked' },
      shipped: ship,
      reduced: reduce('released'),
      refused: {
        to: 'refused',
        note: (f, { caseId }) => ({ ...f, openCase: caseId }),
        send: (f, { caseId, code, detail, ownerRole, dueAt, facts }) => [
          openCase(f, 'order', { caseId, code, detail, ownerRole, dueAt, facts }),
        ],
      },
    },
    picked: { picked: { to: 'picked' }, shipped: ship, reduced: reduce('picked') },
    'partly-shipped': { picked: { to: 'partly-shipped' }, shipped: ship, reduced: { to: 'partly-shipped' } },
    refused: {
      retried: {
        to: 'released',
        send: (f, { release, actor }) => [
          ...closeCase(f, f.openCase, `tried again by ${actor}`),
          releaseFulfilment.of(release, f.legalEntity),
        ],
      },
    },
    shipped: {},
    withdrawn: {},
  },
});
