export const meta = {
  name: 'wms',
  title: 'WMS system API',
  description: 'Warehouses: releases in, picks, shipments and stock movements out.',
  portOffset: 22,
} as const;
