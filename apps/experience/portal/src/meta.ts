export const meta = {
  name: 'portal',
  title: 'B2B portal experience API',
  description:
    "For buyers: products, contract prices, availability, orders. A buyer's token names the customer that it acts for.",
  portOffset: 1,
} as const;
