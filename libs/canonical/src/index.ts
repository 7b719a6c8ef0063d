export * from './allowances';
export * from './address';
export * from './code-sets';
export * from './domain-error';
export * from './gs1';
export * from './money';
export * from './order';
export * from './quantity';
