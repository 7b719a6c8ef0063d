export const meta = {
  name: 'edi',
  title: 'EDI system API',
  description:
    'Trading partners and their X12: interchanges in and out, acknowledgements, control numbers. Files are kept raw.',
  portOffset: 23,
} as const;
