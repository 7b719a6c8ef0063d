import Big from 'big.js';
import type { SendInvoice } from '@crossdock/contracts';
import type { AllowanceOrCharge, Invoice810, InvoiceLine, SegmentInput } from '@crossdock/x12';
import { termsFor } from '../code-maps';
import { syntaxOf } from '../syntax/syntax-of';
import { releaseOf } from './map-acknowledgement';
import { assignedIdOf, lineOf, productIdsOf, type Reader, shipTo, spoken } from './words';
import { billedSacs, difference, wordsOf } from './written-allowances';

/**
 * 810: shipped quantities at order prices; a line's discount is an allowance, freight a charge, allowances and charges are as they were
 * ordered. Every cent adds up to TDS.
 */
export function invoice(data: SendInvoice, reader: Reader): SegmentInput[] {
  const { freight, tax, total } = data;
  return syntaxOf(reader.profile).write['810'](
    {
      number: data.invoiceNumber, date: data.invoiceDate, orderNumber: data.customerPo, releaseNumber: releaseOf(data), orderDate: data.orderedOn,
      type: 'DI', currency: data.currency, parties: [shipTo(data.shipTo)], terms: termsFor(data, reader.profile),
      references: [{ qualifier: 'SI', id: data.shipmentNumber }],
      lines: data.lines.map((line) => billed(line, data, reader)),
      allowancesAndCharges: [...billedSacs(data.allowancesAndCharges, reader), ...(new Big(freight.amount).gt(0) ? [freightSac(freight.amount)] : [])],
      taxes: new Big(tax.amount).gt(0) ? [{ type: 'TX', amount: tax.amount }] : undefined,
      total: total.amount, ...discountable(data),
    },
    reader,
  ); // prettier-ignore
}

const freightSac = (amount: string): AllowanceOrCharge => ({ indicator: 'C', code: 'D240', amount, method: '06' });

/** TDS02 to TDS04, where there is something for early payment. */
function discountable({ cashDiscount, total }: SendInvoice): Partial<Invoice810> {
  if (!cashDiscount) return {};
  const { of, amount } = cashDiscount;
  return { discountable: of.amount, discounted: new Big(total.amount).minus(amount.amount).toFixed(2), termsDiscount: amount.amount };
} // prettier-ignore

function billed(line: SendInvoice['lines'][number], data: SendInvoice, reader: Reader): InvoiceLine {
  const { lineNumber, sku, quantity: base, unit, unitPrice, discount, net, ordered } = line;
  const { quantity, uom, whole } = spoken(reader, lineNumber, base, unit, ordered);
  const price = new Big((whole && ordered?.unitPrice) || (whole ? new Big(unitPrice).times(ordered!.baseUnits) : unitPrice));
  const extension = price.times(quantity).round(2, Big.roundHalfUp);
  const words = wordsOf(line, data, lineOf(reader, lineNumber), reader.order);
  return {
    assignedId: assignedIdOf(reader, lineNumber), quantity, uom, unitPrice: price.toFixed(), productIds: productIdsOf(reader, lineNumber, sku),
    allowancesAndCharges: [...difference(extension, net, words, discount), ...billedSacs(line.allowancesAndCharges, reader, line)],
  };
} // prettier-ignore
