export const meta = {
  name: 'operations',
  title: 'Operations experience API',
  description: 'What happened to an order, step by step, and what stands still until somebody decides.',
  portOffset: 3,
} as const;
