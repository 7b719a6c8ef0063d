import { DomainError, type FailureKind, type FieldError } from '@crossdock/canonical';

interface RefusalBody {
  kind: FailureKind;
  code: string;
  details: Record<string, unknown>;
  errors: FieldError[];
}

/** A refusal as the first answer of an Idempotency-Key, and back. */
export const refusalBody = ({ kind, code, details, errors }: DomainError): RefusalBody => ({
  kind,
  code,
  details,
  errors,
});
export const refusalOf = (body: unknown): DomainError => {
  const { kind, code, details, errors } = body as RefusalBody;
  return new DomainError(kind, code, details, errors);
};
