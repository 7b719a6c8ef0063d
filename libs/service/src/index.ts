export { type Caller, CurrentCaller, Public, Scopes } from './auth/caller';
export { forgetServiceToken, serviceToken } from './auth/service-token';
export { config } from './config';
export {
  contextFrom,
  requestCause,
  requestContext,
  type RequestContext,
  runInContext,
} from './context/request-context';
export { READINESS, type ReadinessCheck } from './health/readiness';
export { AnyBody } from './http/any-body';
export { handOnAsStreams, StreamedBody } from './http/streamed-body';
export { HotRoute } from './http/hot-route';
export { IdempotencyKey } from './http/idempotency-key';
export {
  type Begun,
  Idempotency,
  IdempotencyModule,
  type IdempotentRequest,
  type Outcome,
  repeatOf,
  requestHash,
} from './idempotency/idempotency';
export { idempotencyMigrations } from './idempotency/idempotency.migration';
export { type PeerName, portBase, portOffsets, type ServiceMeta, urlOf } from './meta';
export { ShippingNode, shippingNodes } from './nodes/nodes';
export { documentOf, preview } from './openapi/document';
export { exampleOf, type Schema, type Schemas } from './openapi/example-of';
export { type Asked, peer, type PeerOptions, askPath } from './peers/peer';
export { ApiProblems } from './problems/api-problems';
export { HttpProblem } from './problems/http-problem';
export { FieldProblem, ProblemDetails } from './problems/problem-details';
export { fieldErrorsOf } from './problems/validation';
export { createApp, start, startMessaging } from './start';
