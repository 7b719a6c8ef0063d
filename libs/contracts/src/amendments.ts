import { Flag, Id, ListOf, Text, WholeNumber } from './fields';

/** inventory-availability: change what waits for stock of an order, by so many base units. What is held stays as it is. */
export class BackorderChange {
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @WholeNumber({ min: -1_000_000_000, example: -6, description: 'Below zero: so many are no longer wanted; above: so many more' })
  change!: number; // prettier-ignore
}
export class BackorderAmendment {
  @Id({ description: 'Known by it: a repeat gets the first answer' }) amendmentId!: string;
  @Id() orderId!: string;
  @ListOf(() => BackorderChange, { min: 1, max: 2_000 }) lines!: BackorderChange[];
}
export class BackorderAmendmentRequest {
  @ListOf(() => BackorderAmendment, { min: 1, max: 200 }) amendments!: BackorderAmendment[];
}
export class BackorderAmendmentAnswer {
  @Id() amendmentId!: string;
  @Flag({ description: 'All of it was done, or nothing' }) accepted!: boolean;
  @Text({ max: 300, optional: true, example: 'line 2: 4 wait, 6 cannot be taken off' }) reason?: string;
}
export class BackorderAmendmentResponse {
  @ListOf(() => BackorderAmendmentAnswer) amendments!: BackorderAmendmentAnswer[];
}
