import type { DemoSummary } from '../demo/contract';
import type { Verification } from '../verify/contract';
import { allOrders } from './options';

// Northwind's stock does not cover all of its orders: 780 of 830 must get to their invoice.
const invoicedOfAll = 780;

/** What is wrong with a finished run, each as one line; empty when all is right. */
export function faultsOf(summary: DemoSummary, verification: Verification | undefined, asked: number): string[] {
  const { submitted, invoiced } = summary.orders;
  const needed = Math.floor((asked * invoicedOfAll) / allOrders);
  const unnamed = submitted - invoiced - summary.open.length;
  const nameless = summary.open.filter((order) => !order.number || !order.state || !order.reason);
  return [
    ...(submitted < asked ? [`${submitted} of ${asked} orders were submitted`] : []),
    ...(invoiced < needed ? [`${invoiced} orders are invoiced, at least ${needed} should be`] : []),
    ...(unnamed > 0 ? [`${unnamed} orders are neither invoiced nor listed`] : []),
    ...nameless.map((order) => `order ${order.number || '(no number)'} is open without a state or a reason`),
    ...(summary.orders.unsettled > 0 ? [`${summary.orders.unsettled} orders did not settle`] : []),
    ...(summary.orders.duplicatesSuppressed < summary.orders.repeated
      ? [`${summary.orders.repeated} orders came twice, ${summary.orders.duplicatesSuppressed} were recognised`]
      : []),
    ...summary.notSuppressed,
    ...summary.terms.faults,
    ...(verification ? [] : ['nothing was verified']),
    ...(verification?.checks ?? []).flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    ...(verification && !verification.ok && verification.checks.every(({ faults }) => faults.length === 0)
      ? ['the verification failed']
      : []),
  ];
}
