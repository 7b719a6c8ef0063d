export { checkProcess } from './check-process';
export { defineProcess, type Process, type Row, rowsOf } from './define-process';
export { diagramOf } from './diagram';
export { create, type Input, type Instance, lock, type NewInstance, type Send, step, type Stepped } from './engine';
export { pathsOf, type PathStep } from './paths';
export { ProcessHistory1700000000060, processMigrations } from './process.migration';
export { given } from './specification';
export { type DueTimer, ProcessTimers } from './timers';
export { type Taken, take } from './take';
