/** The portal puts the customer before it, Shopify's ids are long; nobody else's numbers look so. JavaScript and SQL read it alike. */
const pattern = String.raw`^(?:\w{5}:|50000000)?(1[01]\d{3})$`;

/** Northwind's own number of an order, from its channel's; undefined when it is none of Northwind's. */
export const northwindNumberOf = (channelOrderNumber: string): string | undefined =>
  new RegExp(pattern).exec(channelOrderNumber)?.[1];

/** The same in SQL, on `sales_order o`; empty when it is none. */
export const northwindNumber = `coalesce(substring(o.channel_order_number FROM '${pattern}'), '')`;

/** In SQL: is this `sales_order o` one of those that are replayed? */
export const isReplayed = (orders: { orderNumber: string }[]): string =>
  `${northwindNumber} = ANY('{${orders.map(({ orderNumber }) => orderNumber).join(',')}}')`;
