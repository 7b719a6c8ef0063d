import {
  finalizeTax,
  type FinalizeTax,
  invoiceReleased,
  type InvoiceReleased,
  postInvoice,
  type PostInvoice,
} from '@crossdock/contracts';
import { defineProcess } from '@crossdock/process';
import { type Block, closeCase, openCase } from './commands';

export interface InvoiceData {
  invoiceId: string;
  orderId: string;
  orderNumber: string;
  legalEntity: string;
  customerPo?: string;
  openCase?: string;
}
export interface InvoiceEvents {
  released: { announcement: InvoiceReleased; taxQuery: FinalizeTax };
  taxed: { posting: PostInvoice };
  refused: Block;
  inDoubt: { reason: string };
  posted: object;
  retried: { actor: string; taxQuery: FinalizeTax; posting?: PostInvoice };
}
export type InvoiceState = 'drafted' | 'awaiting-tax' | 'posting' | 'in-doubt' | 'pending-exception' | 'posted';

const isTaxed = (_: InvoiceData, event: { posting?: PostInvoice }) => Boolean(event.posting);
const post = (invoice: InvoiceData, { posting }: { posting?: PostInvoice }) => [
  postInvoice.of(posting!, invoice.legalEntity),
];
const refuse = {
  to: 'pending-exception' as const,
  note: (invoice: InvoiceData, { caseId }: Block) => ({ ...invoice, openCase: caseId }),
  send: (invoice: InvoiceData, why: Block) => [openCase(invoice, 'invoice', why)],
};
const posted = {
  to: 'posted' as const,
  send: (invoice: InvoiceData) => closeCase(invoice, invoice.openCase, 'the invoice was posted'),
};

/** One invoice per shipment: taxed, posted once, looked up when in doubt. */
export const invoices = defineProcess<InvoiceData, InvoiceEvents, InvoiceState>({
  name: 'invoice',
  initial: 'drafted',
  final: ['posted'],
  states: {
    drafted: {
      released: {
        to: 'awaiting-tax',
        send: (invoice, e) => [
          invoiceReleased.of(e.announcement, invoice.legalEntity),
          finalizeTax.of(e.taxQuery, invoice.legalEntity),
        ],
      },
    },
    'awaiting-tax': {
      taxed: { to: 'posting', send: post },
      refused: refuse,
    },
    posting: {
      posted,
      refused: refuse,
      inDoubt: { to: 'in-doubt' },
      // A second determination is the first one again.
      taxed: { to: 'posting' },
    },
    'in-doubt': {
      posted,
      refused: refuse,
      inDoubt: { to: 'in-doubt' },
    },
    'pending-exception': {
      retried: [
        {
          when: isTaxed,
          to: 'posting',
          send: (i, e) => [...closeCase(i, i.openCase, `tried again by ${e.actor}`), ...post(i, e)],
        },
        {
          to: 'awaiting-tax',
          send: (i, e) => [
            ...closeCase(i, i.openCase, `tried again by ${e.actor}`),
            finalizeTax.of(e.taxQuery, i.legalEntity),
          ],
        },
      ],
      // The answer came after all.
      posted,
      taxed: { to: 'posting', send: post },
    },
    posted: {
      posted: { to: 'posted' },
      inDoubt: { to: 'posted' },
    },
  },
});
