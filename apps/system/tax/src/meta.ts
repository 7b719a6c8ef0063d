export const meta = {
  name: 'tax',
  title: 'Tax system API',
  description:
    'What tax is owed on orders and invoices: estimates, final determinations that are committed in a tax engine, and voids.',
  portOffset: 24,
} as const;
