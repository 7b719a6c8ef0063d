/** One thing that a connector can or cannot do, as callers are told it. */
export interface Capability {
  supported: boolean;
  /** Limits and rules in a sentence: 'US states and ZIPs of 2026-01'. */
  note?: string;
}

/** What a connector can do, as data: name of the capability → what is known of it. */
export type Capabilities<Name extends string = string> = Readonly<Record<Name, Capability>>;

/**
 * The way to one outside system. Each kind of system (ERP, WMS, tax …) extends this with its own calls.
 *
 * Every call that has an effect takes a natural key and is safe to repeat: a repeat answers the first result. What fails
 * throws a `DomainError`; where nobody knows whether the work was done the error satisfies `isAnswerLost`.
 */
export interface Connector<Name extends string = string> {
  /** The folder's name: 'sandbox', 'avatax'. */
  readonly vendor: string;
  readonly capabilities: Capabilities<Name>;
}
