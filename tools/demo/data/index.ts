export * from './types';
export { company } from './company';
export * from './northwind';
