import Big from 'big.js';
import type { SendInvoice } from '@crossdock/contracts';
import type { AllowanceOrCharge, InvoiceLine, SegmentInput } from '@crossdock/x12';
import { termsFor } from '../code-maps';
import { syntaxOf } from '../syntax/syntax-of';
import { releaseOf } from './map-acknowledgement';
import { assignedIdOf, productIdsOf, type Reader, shipTo, spoken } from './words';

/** 810: shipped quantities at order prices; a line's discount is an allowance, freight a charge. Every cent adds up to TDS. */
export function invoice(data: SendInvoice, reader: Reader): SegmentInput[] {
  const { freight, tax, total } = data;
  return syntaxOf(reader.profile).write['810'](
    {
      number: data.invoiceNumber, date: data.invoiceDate, orderNumber: data.customerPo, releaseNumber: releaseOf(data), orderDate: data.orderedOn,
      type: 'DI', currency: data.currency, parties: [shipTo(data.shipTo)], terms: termsFor(data.paymentTerms, data.dueOn, reader.profile),
      references: [{ qualifier: 'SI', id: data.shipmentNumber }],
      lines: data.lines.map((line) => billed(line, reader)),
      allowancesAndCharges: new Big(freight.amount).gt(0) ? [{ indicator: 'C', code: 'D240', amount: freight.amount, method: '06' }] : undefined,
      taxes: new Big(tax.amount).gt(0) ? [{ type: 'TX', amount: tax.amount }] : undefined,
      total: total.amount,
    },
    reader,
  ); // prettier-ignore
}

function billed({ lineNumber, sku, quantity: base, unit, unitPrice, net, ordered }: SendInvoice['lines'][number], reader: Reader): InvoiceLine {
  const { quantity, uom, whole } = spoken(reader, lineNumber, base, unit, ordered);
  const price = new Big((whole && ordered?.unitPrice) || (whole ? new Big(unitPrice).times(ordered!.baseUnits) : unitPrice));
  return {
    assignedId: assignedIdOf(reader, lineNumber), quantity, uom, unitPrice: price.toFixed(), productIds: productIdsOf(reader, lineNumber, sku),
    allowancesAndCharges: difference(price.times(quantity).round(2, Big.roundHalfUp).minus(net.amount)),
  };
} // prettier-ignore

/** From the line's extension to its net amount, to the cent: C310 discount; F050 other, for what rounding leaves. */
function difference(cents: Big): AllowanceOrCharge[] | undefined {
  if (cents.eq(0)) return undefined;
  return cents.gt(0)
    ? [{ indicator: 'A', code: 'C310', amount: cents.toFixed(2), method: '02' }]
    : [{ indicator: 'C', code: 'F050', amount: cents.abs().toFixed(2), method: '06', description: 'ROUNDING' }];
}
