import { aboutAllowance, type FieldError } from '@crossdock/canonical';
import type { AllowanceOrChargeValue, CustomerMaster } from '@crossdock/contracts';
import type { ContractSetup, MasterData } from '../../http/erp.dto';

/** A customer as it stands in the books, with its contracts. */
export type BookedCustomer = Omit<CustomerMaster, 'netDays'> & { contracts?: ContractSetup[] };

/** Of those that are valid on the date, the one that began last. */
export const contractOf = ({ contracts = [] }: BookedCustomer, date: string): ContractSetup | undefined =>
  contracts
    .filter(({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || validTo >= date))
    .reduce<ContractSetup | undefined>((last, each) => (last && last.validFrom > each.validFrom ? last : each), undefined); // prettier-ignore

/** The customer as an order knows it; terms of the contract take the place of its own. */
export function masterOf({ contracts: _, ...customer }: BookedCustomer, contract?: ContractSetup): CustomerMaster {
  if (!contract?.paymentTerms) return customer;
  const { paymentTerms, netDays, cashDiscount } = contract;
  return { ...customer, paymentTerms, netDays, cashDiscount };
}

/** The contract's allowances and charges of an item, or of whole orders; nothing where there are none. */
export function allowancesOf(contract?: ContractSetup, sku?: string): { allowancesAndCharges?: AllowanceOrChargeValue[] } {
  const agreed = contract?.allowancesAndCharges?.filter((each) => each.sku === sku) ?? [];
  return agreed.length > 0 ? { allowancesAndCharges: agreed.map(({ sku: _, ...each }) => each) } : {};
} // prettier-ignore

/** Contracts that nobody could bill by. */
export function* aboutContracts({ customers }: MasterData): Generator<FieldError> {
  for (const [c, { contracts = [] }] of customers.entries())
    for (const [n, { validFrom, validTo, allowancesAndCharges = [] }] of contracts.entries()) {
      const at = `/customers/${c}/contracts/${n}`;
      const fault = (pointer: string, message: string): FieldError => ({ pointer: `${at}${pointer}`, code: 'INVALID', message });
      if (validTo !== undefined && validTo < validFrom) yield fault('/validTo', `validTo ${validTo} is before validFrom ${validFrom}`);
      for (const [i, each] of allowancesAndCharges.entries()) {
        for (const { member, message } of aboutAllowance(each)) yield fault(`/allowancesAndCharges/${i}${member}`, message);
        if (each.rate !== undefined && each.sku === undefined) yield fault(`/allowancesAndCharges/${i}/sku`, `${each.code}: a rate is for the units of an item: name its sku`);
      }
    }
} // prettier-ignore
