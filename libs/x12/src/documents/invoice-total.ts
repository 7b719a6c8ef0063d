import { X12WriteError } from '../write/write-error';
import type { Invoice810, InvoiceLine, InvoiceTax } from './outbound-types';
import type { AllowanceOrCharge } from './types';
import { cents, scaled } from './write-parts';

/**
 * Each line's extension is rounded half up to the cent; from there on every cent must be accounted for.
 *
 * @param element where the document tells its total
 * @throws X12WriteError when lines, charges and taxes do not give the total
 */
export function refuseWrongTotal(invoice: Invoice810, element = 'TDS01'): void {
  const { lines, allowancesAndCharges, taxes, total } = invoice;
  const ofLines = lines.reduce((sum, line) => sum + netCents(line) + taxCents(line.taxes), 0n);
  const off = ofLines + allowanceCents(allowancesAndCharges) + taxCents(taxes) - money(total, element);
  if (off === 0n) return;
  const message = `${element} ${total} is not what lines, charges and taxes give: it is off by ${off} cents`;
  throw new X12WriteError(message, element);
}

/** What a line comes to with its allowances and charges and without tax, '12.50'. */
export function lineNet(line: InvoiceLine): string {
  const net = netCents(line);
  const digits = String(net < 0n ? -net : net).padStart(3, '0');
  return `${net < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const money = (amount: string, element: string): bigint => BigInt(cents(amount, element));

function netCents({ quantity, unitPrice, allowancesAndCharges }: InvoiceLine): bigint {
  const extension = scaled(quantity, 6, 'quantity') * scaled(unitPrice, 6, 'unit price');
  return roundedToCents(extension, 12) + allowanceCents(allowancesAndCharges);
}

function allowanceCents(items: AllowanceOrCharge[] = []): bigint {
  return items.reduce((sum, { indicator, amount }) => {
    if (!amount || (indicator !== 'A' && indicator !== 'C')) return sum;
    return indicator === 'C' ? sum + money(amount, 'SAC05') : sum - money(amount, 'SAC05');
  }, 0n);
}

const taxCents = (items: InvoiceTax[] = []): bigint =>
  items.reduce((sum, { amount }) => sum + money(amount, 'tax amount'), 0n);

/** Half up, away from zero. */
function roundedToCents(value: bigint, scale: number): bigint {
  const cent = 10n ** BigInt(scale - 2);
  const magnitude = value < 0n ? -value : value;
  const cents = (magnitude + cent / 2n) / cent;
  return value < 0n ? -cents : cents;
}
