export const meta = {
  name: 'marketplace',
  title: 'Marketplace experience API',
  description: 'For storefronts and marketplaces: order webhooks and a plain order API in, a feed of order status out.',
  portOffset: 2,
} as const;
