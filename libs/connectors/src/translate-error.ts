import { DomainError, type FailureKind } from '@crossdock/canonical';

/** What a vendor said when it did not do what it was asked. */
export interface VendorError {
  /** HTTP status, where there is one. */
  status?: number;
  /** The vendor's own code. */
  code?: string;
  message: string;
}

/** One row of a connector's `errors.ts`; the first row whose conditions all hold decides. */
export interface ErrorRule {
  status?: number;
  code?: string | RegExp;
  kind: FailureKind;
  /** Our code, upper snake case. */
  as: string;
}

// What HTTP itself says (RFC 9110, section 15), for what no row of a connector names.
const byStatus: [from: number, to: number, kind: FailureKind, as: string][] = [
  [404, 404, 'not-found', 'VENDOR_NOT_FOUND'],
  [408, 408, 'transient', 'VENDOR_TIMEOUT'],
  [409, 409, 'conflict', 'VENDOR_CONFLICT'],
  [429, 429, 'transient', 'VENDOR_RATE_LIMIT'],
  [401, 403, 'unexpected', 'VENDOR_CREDENTIALS'],
  [400, 499, 'rejected', 'VENDOR_REJECTED'],
  [500, 599, 'transient', 'VENDOR_UNAVAILABLE'],
];

/** A vendor's error as one of our closed set of kinds; the vendor's words stay in the details. */
export function translateError(vendor: string, error: VendorError, rules: readonly ErrorRule[] = []): DomainError {
  const { status, code, message } = error;
  const details = { vendor, vendorStatus: status, vendorCode: code, message: `${vendor}: ${message}` };
  const rule = rules.find((each) => applies(each, error));
  if (rule) return new DomainError(rule.kind, rule.as, details);
  const usual = byStatus.find(([from, to]) => status !== undefined && from <= status && status <= to);
  return usual ? new DomainError(usual[2], usual[3], details) : new DomainError('unexpected', 'VENDOR_ERROR', details);
}

function applies(rule: ErrorRule, { status, code }: VendorError): boolean {
  if (rule.status !== undefined && rule.status !== status) return false;
  if (rule.code === undefined) return true;
  return typeof rule.code === 'string' ? rule.code === code : rule.code.test(code ?? '');
}
