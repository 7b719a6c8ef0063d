/**
 * What customers must have agreed on for the orders' prices to be right: one agreement a customer, item and period, wherever
 * price or discount differ from the list. A period runs from the first order at that price to the day before the next order
 * at another; the last one has no end.
 */
export function priceAgreements(orders, listPrices) {
  const bought = new Map();
  for (const { customer, orderedOn, lines } of orders) {
    for (const { sku, unitPrice, discount } of lines) {
      const key = `${customer} ${sku}`;
      bought.set(key, [...(bought.get(key) ?? []), { orderedOn, unitPrice, discount }]);
    }
  }
  return [...bought]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, purchases]) => {
      const [customer, sku] = key.split(' ');
      return periodsOf(purchases)
        .filter(({ unitPrice, discount }) => unitPrice !== listPrices.get(sku) || discount !== '0')
        .map((period) => ({ customer, sku, ...period }));
    });
}

function periodsOf(purchases) {
  const periods = [];
  for (const { orderedOn, unitPrice, discount } of purchases) {
    const last = periods.at(-1);
    if (last?.unitPrice === unitPrice && last.discount === discount) continue;
    // Two orders of one day with two discounts: the first one is what was agreed.
    if (last?.validFrom === orderedOn) continue;
    if (last) last.validTo = dayBefore(orderedOn);
    periods.push({ validFrom: orderedOn, validTo: undefined, unitPrice, discount });
  }
  return periods;
}

const dayBefore = (day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
