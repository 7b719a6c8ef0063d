export const meta = {
  name: 'inventory-availability',
  title: 'Inventory availability process API',
  description: 'The stock ledger: what is on hand, what is held for whom, what can be promised.',
  portOffset: 12,
} as const;
